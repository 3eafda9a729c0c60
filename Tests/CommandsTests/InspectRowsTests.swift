import Commands
import Foundation
import TestSupport
import Testing

/// What a picture says of the rows that it was made from.
@Suite("Rows in a picture")
struct InspectRowsTests {
  private let folder: TemporaryFolder
  private let cases = "Datasets/bjs/federal-cases.csv"

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    let build = CommandRun(["build", "referred-all-years", "--preset", "link"], in: folder.path)
    #expect(build.code == .success, "\(build.errors)")
  }

  private func inspect(_ arguments: String..., from project: String? = nil) -> CommandRun {
    CommandRun(
      ["inspect", folder.path + "/Charts/link/referred-all-years.png"] + arguments,
      in: project ?? folder.path)
  }

  /// The lines of the file that hold referrals of all offenses, each in its newest edition, by the file read
  /// as text: an independent way to the same lines.
  private func expectedLines() throws -> [Int] {
    var newest: [String: Int] = [:]
    let lines = try folder.text(cases).split(separator: "\n")
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells[2] == "all", cells[3] == "referred", cells[4] != "n/a" else { continue }
      // Editions stand in the file oldest first.
      newest[String(cells[1])] = index + 1
    }
    return newest.values.sorted()
  }

  @Test("It names dataset, edition, rows, definition and program, from the picture alone")
  func alone() throws {
    let elsewhere = try TemporaryFolder()
    let run = inspect(from: elsewhere.path)
    #expect(run.code == .success)
    #expect(run.output.contains("Drawn by: Podium 1.0.0\n"))
    #expect(run.output.contains("Definition: Charts/Definitions/referred-all-years.json\n"))
    #expect(
      run.output.contains(
        "Data: bjs-federal-cases, 6 rows of FPHTC 2015, HTDCA 2022, HTDCA 2023, HTDCA 2024\n"))
    // 2015 stands on line 19 of the file, which is row 18 of the edition that comes first in it.
    #expect(run.output.contains("  rows 18 of FPHTC 2015\n"))
    #expect(run.output.contains("Status: unknown"))
  }

  @Test("Beside its project it names the lines, also after another edition's rows moved them")
  func lines() throws {
    func shown() throws -> [Int] {
      let run = inspect("--json")
      let document = try #require(
        JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let places = try #require(document["lines"] as? [[String: String]], "\(run.output)")
      #expect(places.allSatisfy { $0["file"] == cases })
      return places.compactMap { $0["lines"] }.joined(separator: ",").split(separator: ",")
        .flatMap { part -> [Int] in
          let ends = part.split(separator: "-").compactMap { Int($0) }
          return Array((ends.first ?? 0)...(ends.last ?? 0))
        }.sorted()
    }
    #expect(try shown() == expectedLines())
    let text = try folder.text(cases)
    let end = try #require(text.firstIndex(of: "\n"))
    // A row of the newest edition before all others: no chart uses it, and every line moves by one.
    try folder.write(
      text[...end] + "HTDCA 2025,2012,all,charged,n/a,,HTDCA2024,\n"
        + text[text.index(after: end)...],
      to: cases)
    let moved = try shown()
    #expect(try moved == expectedLines())
    let status = CommandRun(["status", "--preset", "link"], in: folder.path)
    #expect(!status.output.contains("referred-all-years"), "\(status.output)")
  }
}
