import Commands
import Foundation
import TestSupport
import Testing

@Suite("Commands on a project")
struct WorkflowTests {
  private func starter() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(CommandRun(["new", folder.path]).code == .success)
    return folder
  }

  @Test("A new project builds, then there is nothing to do, and its status says so")
  func buildTwice() throws {
    let folder = try starter()
    let first = CommandRun(["build"], in: folder.path)
    #expect(first.code == .success && first.errors.isEmpty)
    #expect(first.output.hasSuffix("drew 4, 0 up to date\n"))
    #expect(CommandRun(["build"], in: folder.path + "/Charts").output == "drew 0, 4 up to date\n")
    #expect(CommandRun(["status"], in: folder.path).code == .success)
    try folder.replace("\"Your Agency\"", with: "\"Ours\"", in: "Charts/Definitions/house.json")
    let status = CommandRun(["status"], in: folder.path)
    #expect(status.code == .problemsFound && status.output.contains("4 out of date"))
  }

  @Test("One chart and one preset can be asked for")
  func selection() throws {
    let folder = try starter()
    let run = CommandRun(["build", "referred", "--preset", "x"], in: folder.path)
    #expect(run.output == "Charts/x/referred.png  (the picture is missing)\ndrew 1, 0 up to date\n")
  }

  @Test("Figures come as a table and as JSON with unit, period, dataset, edition and rows")
  func figures() throws {
    let folder = try starter()
    let table = CommandRun(["figures", "referred"], in: folder.path).output
    #expect(table.contains("change.percent") && table.contains("49%"))
    let json = CommandRun(["figures", "--json"], in: folder.path).output
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let change = try #require(
      list.first {
        $0["key"] as? String == "change.percent" && $0["chart"] as? String == "referred"
      })
    #expect(((change["value"] as? Double ?? 0) * 10).rounded() / 10 == 49.0)
    #expect(change["unit"] as? String == "percentChange")
    #expect(change["period"] as? String == "fiscal year 2011 to fiscal year 2021")
    #expect(change["dataset"] as? String == "federal-cases")
    #expect(change["edition"] as? String == "HTDCA 2023")
    #expect((change["rows"] as? [[String: Any]])?.compactMap { $0["line"] as? Int } == [2, 3])
  }

  @Test("The scene as JSON has every text with its box and every bar with its datum")
  func scene() throws {
    let folder = try starter()
    let json = CommandRun(["scene", "referred", "--json"], in: folder.path).output
    let scene = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(scene["chart"] as? String == "referred" && scene["width"] as? Int == 1920)
    let shapes = try #require(scene["shapes"] as? [[String: Any]])
    let bars = shapes.filter { $0["role"] as? String == "bar" }
    #expect(
      bars.compactMap { ($0["datum"] as? [String: Any])?["value"] as? Double } == [1360, 2027])
    let texts = try #require(scene["texts"] as? [[String: Any]])
    #expect(texts.contains { $0["role"] as? String == "title" && $0["block"] != nil })
  }

  @Test("A picture is inspected: current at first, stale after a change")
  func inspect() throws {
    let folder = try starter()
    _ = CommandRun(["build"], in: folder.path)
    let picture = folder.path + "/Charts/referred.png"
    let current = CommandRun(["inspect", picture], in: folder.path)
    #expect(current.code == .success)
    #expect(
      current.output.contains(
        "Title: Federal human trafficking referrals rose 49% from 2011 to 2021"))
    #expect(
      current.output.contains(
        "Data: federal-cases, 2 rows of HTDCA 2023\n"
          + "  rows 1-2 of HTDCA 2023, on lines 2-3 of Datasets/bjs/federal-cases.csv\n"))
    try folder.replace(
      "2011,referred,1360", with: "2011,referred,1361", in: "Datasets/bjs/federal-cases.csv")
    let stale = CommandRun(["inspect", picture], in: folder.path)
    #expect(stale.code == .problemsFound && stale.output.contains("Status: stale"))
  }

  @Test("A file edited in a spreadsheet builds with a notice, which --strict and import settle")
  func editedFile() throws {
    let folder = try starter()
    try folder.replace("\n", with: "\r\n", in: "Datasets/bjs/federal-cases.csv")
    let build = CommandRun(["build", "--strict"], in: folder.path)
    #expect(build.code == .problemsFound)
    #expect(
      build.errors == """
        Datasets/bjs/federal-cases.csv:1:1: notice: the file differs from what Datasets/datapackage.json says of it; if the change is meant, accept it with: podium import Datasets/bjs/federal-cases.csv

        """)
    let accepted = CommandRun(
      ["import", folder.path + "/Datasets/bjs/federal-cases.csv"], in: folder.path)
    #expect(accepted.output == "federal-cases: 4 rows, accepted; run podium build\n")
    let check = CommandRun(["check", "--strict"], in: folder.path)
    #expect(check.code == .success && check.output == "2 charts checked: no errors, 0 notices\n")
  }

  @Test("The schema is written for editors")
  func schema() throws {
    let folder = try starter()
    let schema = CommandRun(["check", "--schema"], in: folder.path).output
    #expect(try JSONSerialization.jsonObject(with: Data(schema.utf8)) is [String: Any])
  }
}
