import Foundation
import Testing

@Suite("Architecture")
struct ImportDirectionTests {
  /// The level of each module: imports point only to a lower number; C libraries are below all.
  static let levels = [
    "CGD": -1, "CMessageDigest": -1, "CZip": -1, "DatasetReading": 0,
    "SceneGraph": 0,
    "Analysis": 1,
    "Charting": 1, "GDRendering": 1, "Figures": 2, "PressKit": 3, "Commands": 4, "podium": 5,
    "podium-benchmark": 5,
  ]

  /// The imports that a level alone would allow and the design does not.
  static let exclusive = [
    "CGD": "GDRendering", "CMessageDigest": "DatasetReading",
    "CZip": "DatasetReading",
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(under folder: String) -> [URL] {
    let enumerator = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (enumerator?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  @Test(
    "Imports point only to a lower level, only the renderer knows libgd, and only Figures knows both statistics and charts"
  )
  func importDirection() throws {
    let files = Self.swiftFiles(under: "Sources")
    #expect(files.count > 40)
    for file in files {
      let relative = file.path.dropFirst(Self.root.appending(path: "Sources").path.count + 1)
      let module = String(relative.prefix { $0 != "/" })
      let level = try #require(Self.levels[module], "\(module) has no level")
      let imports = SwiftSource(try String(contentsOf: file, encoding: .utf8)).imports
      for imported in imports {
        guard let importedLevel = Self.levels[imported] else { continue }
        #expect(importedLevel < level, "\(relative) imports \(imported)")
        if let owner = Self.exclusive[imported] { #expect(module == owner, "\(relative)") }
      }
      // What joins the two is the work of one module; others name values of the one or of the other.
      let knowsBoth = Set(imports).isSuperset(of: ["Analysis", "Charting"])
      #expect(!knowsBoth || module == "Figures", "\(relative) knows statistics and charts")
    }
  }

  @Test("No source file is longer than 400 lines")
  func fileLength() throws {
    for file in Self.swiftFiles(under: "Sources") + Self.swiftFiles(under: "Tests") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file.lastPathComponent)")
    }
  }
}
