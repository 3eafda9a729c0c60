import Commands
import Foundation
import TestSupport
import Testing

/// Text in the forms that browsers copy off pages of statistics; its figures are made up.
@Suite("Import of figures copied off a web page")
struct ImportPageTests {
  private let page: CopiedPage
  private var folder: TemporaryFolder { page.folder }
  private let missouri = "Datasets/hotline/missouri.csv"

  init() throws { page = try CopiedPage() }

  private func run(
    _ text: String, into dataset: String = "hotline-missouri", edition: String = "Hotline 2024",
    _ arguments: String...
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try page.run(text, into: dataset, edition: edition, arguments)
  }

  /// The same three figures in the forms that pages have.
  private static let forms = [
    "Signals received 1,203\nCases Identified: 240\nVictims identified in those cases\t327",
    "1,203 signals\n240 cases identified\n327 victims",
    "• Signals\u{A0}received \u{2013} 1,203\r\n• Human trafficking cases: 240\r\n• Victims (327)\r\n",
    "Signals received\n1,203\nCases identified\n240\nVictims identified\n327\n",
    "1,203\nSignals received\n\n240\nCases identified\n\n327\nVictims identified\n",
    "Signals received\n\n1,203\n\nCases identified\n\n240\n\nVictims identified\n\n327\n",
    "Signals received\t1203\tCases identified\t240\tVictims identified\t327\n",
    "SUBSTANTIVE SIGNALS = 1,203\n- 240 cases reported this year\n- 327 / Victims and survivors identified",
    "\u{FEFF}1,203Signals received\nCases identified240\nTotal victims:\u{202F}327",
  ]

  @Test("Label and number are read in either order, on one line or on two")
  func everyForm() throws {
    for text in Self.forms {
      let run = try run(text, "--period", "2024", "--dry-run")
      #expect(run.code == .success && run.errors.isEmpty, "\(text): \(run.errors)")
      #expect(
        run.output == """
          hotline-missouri, Hotline 2024: 1 rows added, 2 changed, 0 as before; nothing was written
            Hotline 2024, 2024, Missouri, all, signals: 696 -> 1203
            Hotline 2024, 2024, Missouri, all, cases: 272 -> 240
            Hotline 2024, 2024, Missouri, all, victims: + 327

          """, "\(text)")
    }
    #expect(try run(Self.forms[0], "--period", "2024").code == .success)
    #expect(
      try folder.text(missouri).contains(
        "Hotline 2024,2024,Missouri,all,victims,327,,hotline-states-2024,\n"))
  }

  private static let page = """
    Missouri

    Since 2007
    6,166 signals received
    2025
    Signals received
    1,203
    Signals from victims or survivors
    355
    TYPE OF TRAFFICKING
    Sex Trafficking (170)
    Top venues for sex trafficking
    Hotel/Motel-Based (33)
    Call 1-888-373-7888
    """

  @Test("What no measure takes is told with its line, and is not in the dataset")
  func leftOut() throws {
    let run = try run(
      Self.page, edition: "Hotline 2025", "--title", "Statistics of 2025", "--published",
      "2026-06-01")
    #expect(run.code == .success)
    #expect(
      run.errors == """
        page.txt:4:1: notice: "signals received" stands under "Since 2007"; left out
        page.txt:13:1: notice: "Hotel/Motel-Based" stands under "Top venues for sex trafficking"; left out
        page.txt:14:1: notice: "Call 1-888-373-7888" is not one label with one number; left out

        """)
    #expect(
      run.output == """
        hotline-missouri, Hotline 2025: 3 rows added, 0 changed, 0 as before
          Hotline 2025, 2025, Missouri, all, signals: + 1203
          Hotline 2025, 2025, Missouri, all, signals_from_victims: + 355
          Hotline 2025, 2025, Missouri, sex_trafficking, cases: + 170

        """)
    #expect(
      try folder.text("Datasets/datapackage.json").contains(
        "\"title\": \"Statistics of 2025\",\n            \"published\": \"2026-06-01\""))
    let check = CommandRun(["check", "--strict"], in: folder.path)
    #expect(check.code == .success, "\(check.errors)")
    let again = try self.run(Self.page, edition: "Hotline 2025")
    #expect(again.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
  }

  @Test("A dry run writes nothing")
  func dryRun() throws {
    let before = (try folder.text(missouri), try folder.text("Datasets/datapackage.json"))
    let run = try run("Cases 999", "--period", "2024", "--dry-run")
    #expect(run.code == .success && run.output.contains("cases: 272 -> 999"))
    #expect(try folder.text(missouri) == before.0)
    #expect(try folder.text("Datasets/datapackage.json") == before.1)
  }

  @Test("The national page and a state's page go to their datasets")
  func areas() throws {
    let national = try run(
      "High indicators 7,000\nCALLS THIS YEAR\n26,000\n", into: "hotline-national", "--period",
      "2024",
      "--dry-run")
    #expect(
      national.output.contains("2024, United States, victims_high_indicators: + 7000"),
      "\(national.errors)")
    #expect(national.output.contains("2024, United States, calls: + 26000"))
    let kansas = try run(
      "Traffickers: 12", into: "hotline-states", "--period", "2024", "--area", "Kansas", "--dry-run"
    )
    #expect(
      kansas.output.contains("Hotline 2024, 2024, Kansas, traffickers: + 12"), "\(kansas.errors)")
    let nowhere = try run(
      "Traffickers: 12", into: "hotline-states", "--period", "2024", "--area", "Kansa")
    #expect(nowhere.code == .badData && nowhere.errors.contains("Kansa"))
  }

  /// Texts that could be read in two ways, or in none, and the message.
  private static let doubtful = [
    (
      "1,103\nSignals\n240",
      "page.txt:2:1: error: it cannot be told whether the number of \"Signals\" stands before or after it; "
        + "put the label and its number on one line"
    ),
    (
      "\t2023\t2024\nSignals\t750\t696",
      "page.txt:2:1: error: it cannot be told whether the number of \"Signals\" stands before or after it"
    ),
    (
      "Signals received 2021",
      "page.txt:1:1: error: 2021 may be a year or the figure of \"Signals received\"; write a figure with "
        + "its comma"
    ),
    (
      "Cases 240\nCases identified 241",
      "page.txt:2:1: error: \"Cases identified\" is 241 here and 240 on line 1; take out the one that is not "
        + "meant"
    ),
    ("Cases 12%", "page.txt:1:1: error: \"Cases\" is a count, not 12%"),
    ("Cases 12.5", "page.txt:1:1: error: \"Cases\" is a count, not 12.5"),
    ("Cases -12", "page.txt:1:1: notice: \"Cases -12\" is not one label with one number; left out"),
    (
      "Cases 1,23",
      "page.txt:1:1: notice: \"Cases 1,23\" is not one label with one number; left out"
    ),
    (
      "22,000+ cases",
      "page.txt:1:1: notice: \"22,000+ cases\" is not one label with one number; left out"
    ),
    (
      "over 240 cases",
      "page.txt:1:1: notice: \"over 240 cases\" is not one label with one number; left out"
    ),
    (
      "Cases 1.2K",
      "page.txt:1:1: notice: \"Cases 1.2K\" is not one label with one number; left out"
    ),
    (
      "Cases since December 240",
      "page.txt:1:1: notice: no measure of hotline-missouri takes \"Cases since December\"; left out"
    ),
    ("Nothing here", "page.txt:1:1: error: no line of the text has a number beside a label that "),
  ]

  @Test("What can be read in two ways is an error with its place, never a guess")
  func unclear() throws {
    let before = try folder.text(missouri)
    for (text, message) in Self.doubtful {
      let run = try run(text, "--period", "2024")
      #expect(run.code == .badData, "\(text)")
      #expect(run.errors.contains(message), "\(text): \(run.errors)")
    }
    #expect(try folder.text(missouri) == before)
  }

  @Test("The period is that of the only heading, and years that are not meant are left out")
  func periods() throws {
    let text = "2023\nCases 247\n2024\nCases 273\n"
    #expect(
      try run(text).errors.contains(
        "the text has the years 2023, 2024 as headings; name one with --period"))
    let run = try run(text, "--period", "2024", "--dry-run")
    #expect(run.errors == "page.txt:2:1: notice: \"Cases\" stands under \"2023\"; left out\n")
    #expect(run.output.contains("2024, Missouri, all, cases: 272 -> 273"))
    #expect(
      try self.run("Cases 5").errors.contains(
        "page.txt:1:1: error: the text does not say its period; name it with --period"))
  }

  @Test(
    "A text that is no page ends with a count of what was left out, and one that is too large is refused"
  )
  func noPage() throws {
    let lines = (0..<150).map { "Thing \($0) of many\n" }.joined()
    let run = try run(lines + "Cases 5\n", "--period", "2024", "--dry-run")
    #expect(run.code == .success)
    #expect(run.errors.hasSuffix("notice: and 50 more notices in page.txt\n"), "\(run.errors)")
    let large = try self.run(
      String(repeating: "Cases 5\n", count: 33_000), "--period", "2024", "--dry-run")
    #expect(large.code == .badData && large.errors.contains("at most 262144"), "\(large.errors)")
  }

  @Test("An edition with a slip of the pen, an unknown dataset and options alone are refused")
  func options() throws {
    #expect(
      try run("Cases 5", edition: "Hotline 2042", "--period", "2024").errors.contains(
        "unknown edition \"Hotline 2042\"; did you mean \"Hotline 2024\"?"))
    #expect(
      try run("Cases 5", into: "hotline-misouri", "--period", "2024").errors.contains(
        "did you mean \"hotline-missouri\"?"))
    let alone = CommandRun(["import", "page.txt", "--period", "2024"], in: folder.path)
    #expect(
      alone.code == .usage
        && alone.errors.contains("--period is for figures copied off a web page"))
    let edition = CommandRun(["import", "page.txt", "--edition", "X"], in: folder.path)
    #expect(edition.code == .usage && edition.errors.contains("--edition needs --into DATASET"))
  }
}
