import Commands
import Foundation
import TestSupport
import Testing

/// Every rule of statistics and wording that a definition or dataset can break, with the whole message.
@Suite("Rules with a code")
struct RuleTests {
  /// A way to break a rule in the small project.
  struct Breach: Sendable, CustomTestStringConvertible {
    let code: String
    let edits: [(file: String, old: String, new: String)]
    let message: String
    var exit = ExitCode.badData
    var testDescription: String { code }
  }

  private static let start = "Charts/Definitions/"
  private static let rows = "    HTDCA 2022,2020,sex,male,share,92,"

  private static let breaches = [
    Breach(
      code: "PD101",
      edits: [
        (SmallProject.trend, "\"type\": \"bar\", \"emphasis\": [\"last\"]", "\"type\": \"pie\"")
      ],
      message:
        "\(start)charged.json:6:22: error: chart.type: a pie needs a breakdown of one base, not "
        + "a trend; use \"type\": \"bar\" [PD101]"),
    Breach(
      code: "PD103",
      edits: [
        (
          SmallProject.package, "\"share\": {\n            \"label\": \"Share\",",
          "\"cases\": { \"label\": \"Cases\", \"unit\": \"count\" }, \"share\": { \"label\": \"Share\","
        ),
        (
          SmallProject.table, "HTDCA 2024,2022",
          "HTDCA 2022,2020,all,all,cases,70,\nHTDCA 2024,2022"
        ),
        (SmallProject.trend, "[\"defendants\"]", "[\"defendants\", \"cases\"]"),
        (SmallProject.trend, "{change.phrase}", "{defendants.change.phrase}"),
        (
          SmallProject.trend, " from {first.period} to {last.period}",
          " from {defendants.first.period} to {defendants.last.period}"
        ),
        (SmallProject.trend, "\"emphasis\": [\"last\"]", "\"arrangement\": \"stacked\""),
      ],
      message:
        "\(start)charged.json:6:22: error: chart.type: measures such as defendants, cases are no "
        + "parts of one whole and cannot be stacked; leave out \"arrangement\", or stack a breakdown "
        + "[PD103]"),
    Breach(
      code: "PD104",
      edits: [
        (
          SmallProject.package, "\"partitions\": [",
          "\"breaks\": [{ \"measure\": \"defendants\", \"at\": 2021, \"note\": \"New offenses.\" }], "
            + "\"partitions\": ["
        )
      ],
      message:
        "\(start)charged.json:4:14: notice: analysis.trend: the change of defendants from 2020 to "
        + "2022 crosses a break of comparability at 2021: New offenses. [PD104]", exit: .success),
    Breach(
      code: "PD105",
      edits: [(SmallProject.breakdown, "\"type\": \"donut\"", "\"type\": \"line\"")],
      message:
        "\(start)sex.json:10:22: error: chart.type: a line chart needs a trend, not this breakdown; use "
        + "\"type\": \"bar\" [PD105]"),
    Breach(
      code: "PD106",
      edits: [(SmallProject.table, "HTDCA 2022,2020,all,all,defendants,1169,\n", "")],
      message:
        "\(start)sex.json:4:18: error: analysis.breakdown: the base of \"share\" in fiscal year "
        + "2020 is not published, and a share cannot be shown without its base [PD106]"),
    Breach(
      code: "PD107",
      edits: [
        (
          SmallProject.table, "HTDCA 2022,2020,record,us",
          "HTDCA 2022,2020,sex,female,share,12,\nHTDCA 2022,2020,record,us"
        )
      ],
      message:
        "\(start)sex.json:4:18: error: analysis.breakdown: the parts make 104.0% of their base, "
        + "more than rounding explains (Datasets/bjs/defendants.csv:3, Datasets/bjs/defendants.csv:4) "
        + "[PD107]"),
    Breach(
      code: "PD109",
      edits: [
        (SmallProject.table, "defendants,1169,", "defendants,9,"),
        (SmallProject.trend, "{change.phrase}", "rose {change.percent}"),
      ],
      message:
        "\(start)charged.json:2:12: error: title: a percent change from 9 in fiscal year 2020 "
        + "would mislead; one is formed from 10 up, so give the counts: {first.value} and {last.value} "
        + "[PD109]"),
    Breach(
      code: "PD109",
      edits: [
        (SmallProject.table, "defendants,1070,", "defendants,9,"),
        (SmallProject.table, "2023,all,all,defendants,n/a,", "2023,all,all,defendants,500,"),
        (
          SmallProject.trend, "\"periods\": [2020, 2022]",
          "\"from\": 2022, \"to\": 2023, \"show\": \"percentChange\""
        ),
      ],
      message:
        "\(start)charged.json:4:103: error: analysis.trend.show: a percent change of defendants from 9 "
        + "in fiscal year 2022 would mislead; one is formed from 10 up, so use \"show\": \"change\" "
        + "[PD109]"),
    Breach(
      code: "PD110",
      edits: [
        (
          SmallProject.trend, " from {first.period} to {last.period}\",",
          "\", \"subtitle\": \"Defendants charged\","
        )
      ],
      message:
        "\(start)charged.json:2:12: error: title: the change {change.phrase} starts from fiscal "
        + "year 2020, and neither title nor subtitle says so; add \"from {change.from.period}\" [PD110]"
    ),
    Breach(
      code: "PD111",
      edits: [
        (
          SmallProject.table, "HTDCA 2022,2020,sex,male,share,92,",
          "HTDCA 2022,2020,sex,male,share,60,\nHTDCA 2022,2020,sex,not_stated,share,35,"
        )
      ],
      message:
        "\(start)sex.json:4:18: notice: analysis.breakdown: “not_stated” is 35% of the base, and "
        + "the other shares may be quite different; say so in the note [PD111]", exit: .success),
    Breach(
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
      ],
      message:
        "Datasets/bjs/defendants.csv:2:1: notice: Defendants charged, fiscal year 2020: the parts "
        + "on lines 6, 7 make 1,150, not 1,169 [PD112]", exit: .success),
    Breach(
      code: "PD201",
      edits: [(SmallProject.breakdown, "{male.percent} of", "92% of")],
      message:
        "\(start)sex.json:2:12: error: title: the number 92% is typed; write {male.percent}, so "
        + "that it follows the data [PD201]", exit: .problemsFound),
    Breach(
      code: "PD202",
      edits: [
        (
          SmallProject.package, "\"editions\": [",
          "\"labels\": { \"avoid\": { \"offender\": \"defendant\" } }, \"editions\": ["
        ),
        (SmallProject.breakdown, "of defendants", "of offenders"),
      ],
      message:
        "\(start)sex.json:2:12: error: title: the word \"offender\" is not used for people here; "
        + "write \"defendant\" [PD202]", exit: .problemsFound),
  ]

  @Test("Each breach is told with place, reason and code", arguments: breaches)
  func breach(_ breach: Breach) throws {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    for edit in breach.edits {
      try folder.replace(edit.old, with: edit.new, in: edit.file)
    }
    let run = CommandRun(["check"], in: folder.path)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("[\(breach.code)]") }
    #expect(lines == [breach.message[...]], "\(run.errors)\(run.output)")
    #expect(run.code == breach.exit)
  }

  @Test("An accepted notice is silent, and check prints its reason")
  func accepted() throws {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    try folder.replace(
      "HTDCA 2022,2020,sex,male,share,92,",
      with: "HTDCA 2022,2020,sex,male,share,60,\nHTDCA 2022,2020,sex,not_stated,share,35,",
      in: SmallProject.table)
    try folder.replace(
      "\"chart\": { \"type\": \"donut\" }",
      with: "\"chart\": { \"type\": \"donut\" },\n"
        + "  \"allow\": [{ \"code\": \"PD111\", \"reason\": \"The title says it.\" }]",
      in: SmallProject.breakdown)
    let run = CommandRun(["check", "--strict"], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    #expect(run.output.contains("PD111 is accepted: The title says it."))
  }
}
