import Commands
import Foundation
import TestSupport
import Testing

/// Every notice is told, fails a strict check, and is silent once a definition, or the house file, accepts
/// it with a reason, which the check prints.
@Suite("Accepted notices")
struct AcceptanceTests {
  struct Notice: Sendable, CustomTestStringConvertible {
    let code: String
    /// What gives rise to the notice in the small project.
    let edits: [(file: String, old: String, new: String)]
    /// The file that accepts it, with the text before which the acceptance stands.
    let file: String
    let anchor: String
    var testDescription: String { code }
  }

  private static let allowance =
    "\"allow\": [{ \"code\": \"PD122\", \"reason\": \"No edition has both years.\" }]"

  static let notices: [Notice] = [
    Notice(
      code: "PD104",
      edits: [
        (
          SmallProject.package, "\"partitions\": [",
          "\"breaks\": [{ \"at\": 2021, \"note\": \"New offenses.\" }], \"partitions\": ["
        ),
        (
          SmallProject.trend, allowance, "\"allow\": [{ \"code\": \"PD122\", \"reason\": \"So.\" }]"
        ),
      ], file: SmallProject.trend, anchor: "{ \"code\": \"PD122\""),
    Notice(
      code: "PD111",
      edits: [
        (
          SmallProject.table, "HTDCA 2022,2020,sex,male,share,92,",
          "HTDCA 2022,2020,sex,male,share,60,\nHTDCA 2022,2020,sex,not_stated,share,35,"
        ),
        (SmallProject.breakdown, "\"chart\"", "\"allow\": [], \"chart\""),
      ], file: SmallProject.breakdown, anchor: "], \"chart\""),
    Notice(
      code: "PD112",
      edits: [
        (
          SmallProject.package, "\"partitions\": [",
          "\"partitions\": [ { \"column\": \"category\", \"where\": { \"characteristic\": \"all\" }, "
            + "\"measure\": \"defendants\" },"
        ),
        (
          SmallProject.table, "HTDCA 2024,2022",
          "HTDCA 2022,2020,all,man,defendants,1000,\nHTDCA 2022,2020,all,woman,defendants,150,\n"
            + "HTDCA 2024,2022"
        ),
        (SmallProject.breakdown, "\"chart\"", "\"allow\": [], \"chart\""),
      ], file: SmallProject.breakdown, anchor: "], \"chart\""),
    Notice(
      code: "PD122", edits: [(SmallProject.trend, allowance, "\"allow\": []")],
      file: SmallProject.trend, anchor: "]\n}"),
    Notice(
      code: "PD125",
      edits: [
        (
          SmallProject.package, "\"unit\": \"count\"",
          "\"uncertainty\": { \"standardError\": \"se\" }, \"unit\": \"count\""
        ),
        (
          SmallProject.package, "{ \"name\": \"note\", \"type\": \"string\" }",
          "{ \"name\": \"note\", \"type\": \"string\" }, { \"name\": \"se\", \"type\": \"number\" }"
        ),
        (SmallProject.table, "value,note\n", "value,note,se\n"),
        (SmallProject.table, "defendants,1169,\n", "defendants,1169,,\n"),
        (SmallProject.table, "sex,male,share,92,\nHTDCA 2022", "sex,male,share,92,,\nHTDCA 2022"),
        (SmallProject.table, "us_citizen,share,95,", "us_citizen,share,95,,"),
        (SmallProject.table, "convictions,share,66,", "convictions,share,66,,"),
        (SmallProject.table, "defendants,1070,", "defendants,1070,,30"),
        (SmallProject.table, "defendants,n/a,", "defendants,n/a,,"),
        (
          SmallProject.table, "HTDCA 2025,2023,sex,male,share,92,",
          "HTDCA 2025,2023,sex,male,share,92,,"
        ),
      ], file: SmallProject.trend, anchor: "{ \"code\": \"PD122\""),
    Notice(
      code: "PD303",
      edits: [
        (
          SmallProject.house, "\"theme\": \"light\"",
          "\"palette\": [\"#00295B\", \"#A285D1\", \"#843215\", \"#009E73\"], \"allow\": [], "
            + "\"theme\": \"light\""
        )
      ], file: SmallProject.house, anchor: "], \"theme\""),
  ]

  @Test(
    "A notice is told until it is accepted with a reason, and then the reason is",
    arguments: notices)
  func accepted(notice: Notice) throws {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    for edit in notice.edits { try folder.replace(edit.old, with: edit.new, in: edit.file) }
    let told = CommandRun(["check", "--strict"], in: folder.path)
    #expect(told.code == .problemsFound)
    let lines = told.errors.split(separator: "\n")
    #expect(
      !lines.isEmpty
        && lines.allSatisfy { $0.contains(" notice: ") && $0.hasSuffix("[\(notice.code)]") },
      "\(told.errors)")
    let comma = notice.anchor.hasPrefix("{") ? ", " : ""
    try folder.replace(
      notice.anchor,
      with: "{ \"code\": \"\(notice.code)\", \"reason\": \"The publisher says so.\" }\(comma)"
        + notice.anchor, in: notice.file)
    let run = CommandRun(["check", "--strict"], in: folder.path)
    #expect(run.code == .success && run.errors.isEmpty, "\(run.errors)")
    let printed = run.output.split(separator: "\n").filter {
      $0.hasPrefix("\(notice.file):")
        && $0.hasSuffix(": \(notice.code) is accepted: The publisher says so.")
    }
    #expect(printed.count == 1, "\(run.output)")
    let json = CommandRun(["check", "--json"], in: folder.path).output
    #expect(json.contains("\(notice.code) is accepted: The publisher says so."))
  }

  @Test("The notices above are all that there are")
  func complete() throws {
    let run = CommandRun(["explain", "--json"], in: "/")
    let rules = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let codes = rules.filter { $0["isNotice"] as? Bool == true }.compactMap {
      $0["code"] as? String
    }
    // The notices of colours and of shared counts take two datasets; they stand in the tests of measures'
    // colours and of kits that share counts.
    #expect(codes.filter { !["PD304", "PD126"].contains($0) } == Self.notices.map(\.code))
  }
}
