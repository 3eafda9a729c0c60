// swift-tools-version: 6.2

import PackageDescription

/// The settings that every Swift target shares: warnings are errors, imports say what they expose.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Debian's libgd.so loads some fifty other libraries at start; the archive needs only these, and as archives
/// they cost nothing at start.
let libgd: [LinkerSetting] =
  ["gd", "png16", "z"].map { .linkedLibrary(":lib\($0).a", .when(platforms: [.linux])) } + [
    .linkedLibrary("freetype", .when(platforms: [.linux])),
    .linkedLibrary("m", .when(platforms: [.linux])),
    .linkedLibrary("gd", .when(platforms: [.macOS])),
    .linkedLibrary("z", .when(platforms: [.macOS])),
  ]

/// A library module of the package.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], linker: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: linker)
}

/// A test target, with the shared test support.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "podium",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "podium", targets: ["podium"]),
    .library(name: "DatasetReading", targets: ["DatasetReading"]),
    .library(name: "SceneGraph", targets: ["SceneGraph"]),
    .library(name: "Analysis", targets: ["Analysis"]),
    .library(name: "Charting", targets: ["Charting"]),
    .library(name: "GDRendering", targets: ["GDRendering"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "PressKit", targets: ["PressKit"]),
  ],
  targets: [
    .systemLibrary(
      name: "CGD", pkgConfig: "freetype2", providers: [.apt(["libgd-dev"]), .brew(["gd"])]),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    module("SceneGraph"),
    module("DatasetReading", ["CMessageDigest", "CZip"]),
    module("Analysis", ["DatasetReading"]),
    module("Charting", ["SceneGraph"]),
    module("GDRendering", ["SceneGraph", "CGD"], linker: libgd),
    module("Figures", ["DatasetReading", "Analysis", "SceneGraph", "Charting"]),
    module(
      "PressKit",
      ["DatasetReading", "Analysis", "SceneGraph", "Charting", "GDRendering", "Figures"]),
    module(
      "Commands",
      [
        "DatasetReading", "Analysis", "SceneGraph", "Charting", "GDRendering", "Figures",
        "PressKit",
      ]),
    .executableTarget(name: "podium", dependencies: ["Commands"], swiftSettings: settings),
    .executableTarget(
      name: "podium-benchmark",
      dependencies: ["PressKit", "Figures", "Charting", "GDRendering", "SceneGraph"],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["SceneGraph", "Charting"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("ArchitectureTests"),
    tests("SceneGraphTests", ["SceneGraph"]),
    tests("DatasetReadingTests", ["DatasetReading"]),
    tests("AnalysisTests", ["Analysis", "DatasetReading"]),
    tests("ChartingTests", ["Charting", "SceneGraph"]),
    tests("GDRenderingTests", ["GDRendering", "SceneGraph"]),
    tests("FiguresTests", ["Figures", "DatasetReading", "Analysis", "Charting", "SceneGraph"]),
    tests(
      "PressKitTests",
      ["PressKit", "Figures", "DatasetReading", "GDRendering", "Charting", "SceneGraph"]),
    tests(
      "CommandsTests", ["Commands", "PressKit", "GDRendering", "podium"],
      exclude: ["__Snapshots__"]),
  ]
)
