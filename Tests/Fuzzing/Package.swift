// swift-tools-version: 6.2

import PackageDescription

/// The fuzzing of every reader of files from outside; apart, since it is built with libFuzzer.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "podium", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "DatasetReading", package: "podium"),
        .product(name: "Figures", package: "podium"),
        .product(name: "GDRendering", package: "podium"),
        .product(name: "PressKit", package: "podium"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ]
)
