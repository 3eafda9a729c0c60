import Commands
import Foundation
import TestSupport
import Testing

@Suite("A real agency's name in the shipped kit")
struct LongAgencyTests {
  @Test(
    "Every shipped chart has room for a name of 65 characters",
    arguments: ["tv", "square", "print"])
  func longName(preset: String) throws {
    let name = "Missouri State Highway Patrol, Division of Drug and Crime Control"
    #expect(name.count == 65)
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    try folder.write(
      "{ \"agency\": \"\(name)\", \"presets\": [\"tv\"] }", to: SmallProject.house)
    let charts = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/Charts/Definitions"
    ).filter { $0.hasSuffix(".json") && $0 != "house.json" }.map { String($0.dropLast(5)) }
    #expect(charts.count >= 12)
    for chart in charts.sorted() {
      let run = CommandRun(["scene", chart, "--preset", preset], in: folder.path)
      #expect(run.code == .success, "\(run.errors)")
      // The end of the name, whether it stands in one line or two.
      #expect(run.output.contains("Crime Control"), "\(chart) at \(preset)")
    }
  }
}
