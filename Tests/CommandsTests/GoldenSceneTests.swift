import Foundation
import TestSupport
import Testing

/// The scenes of the shipped charts as text, beside this file.
///
/// `RECORD=all swift test --filter GoldenScene` writes them anew after a change that is meant.
@Suite("Golden scenes")
struct GoldenSceneTests {
  private static let folder = Repository.folder + "/Tests/CommandsTests/__Snapshots__"
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "all"

  @Test(
    "Every shipped chart is laid out as recorded",
    arguments: ["tv", "tv4k", "x", "link", "square", "portrait", "story", "print"])
  func scenes(preset: String) throws {
    let manager = FileManager.default
    let charts = try manager.contentsOfDirectory(
      atPath: Repository.folder + "/Charts/Definitions"
    ).filter { $0.hasSuffix(".json") && $0 != "house.json" }.map { String($0.dropLast(5)) }
    #expect(charts.count >= 12)
    for chart in charts.sorted() {
      let scene = CommandRun(
        ["scene", chart, "--preset", preset], in: Repository.folder
      ).output
      let file = "\(Self.folder)/\(chart)-\(preset).txt"
      if Self.isRecording {
        try manager.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
        try Data(scene.utf8).write(to: URL(filePath: file))
      }
      let recorded = try String(contentsOfFile: file, encoding: .utf8)
      guard scene != recorded else { continue }
      Attachment.record(scene, named: "\(chart)-\(preset).txt")
      let old = recorded.split(separator: "\n")
      let changed = scene.split(separator: "\n").first { !old.contains($0) } ?? "a line is gone"
      Issue.record("\(chart) at \(preset) changed, first: \(changed)")
    }
  }
}
