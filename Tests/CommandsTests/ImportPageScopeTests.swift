import Commands
import TestSupport
import Testing

/// Lines of a page that say of which year, area or time its figures are; the figures are made up.
@Suite("Year, area and headings of figures copied off a web page")
struct ImportPageScopeTests {
  private let page: CopiedPage
  private let missouri = "Datasets/hotline/missouri.csv"

  init() throws { page = try CopiedPage() }

  private func run(
    _ text: String, into dataset: String = "hotline-missouri", _ arguments: String...
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try page.run(text, into: dataset, arguments)
  }

  /// Lines over a figure with which it is not that of Missouri in 2024, and what is said of each.
  private static let others = [
    ("2023 Statistics", "names 2023, where the period is 2024"),
    ("Year: 2023", "names 2023"),
    ("Statistics for 2023", "names 2023"),
    ("Statistics 2007\u{2013}2024", "names 2007"),
    ("December 7, 2007 - December 31, 2024", "names 2007"),
    ("Illinois", "names Illinois and not Missouri"),
    ("West Virginia statistics", "names West Virginia and not Missouri"),
    ("National Statistics", "names United States and not Missouri"),
    ("The U.S. in 2024", "names United States and not Missouri"),
    ("January - June 2024", "says a time that is not known to be the period"),
    ("First 6 months", "says a time that is not known to be the period"),
    ("As of June 30, 2024", "says a time that is not known to be the period"),
    ("Our numbers", "is not a heading that is known"),
  ]

  @Test("A line that names another year, area or time stops the import", arguments: others)
  func stopped(line: String, words: String) throws {
    let before = try page.folder.text(missouri)
    let run = try run("\(line)\nCases: 291\n", into: "hotline-missouri", "--period", "2024")
    #expect(run.code == .badData)
    #expect(
      run.errors.hasPrefix(
        "page.txt:1:1: error: \"Cases\" stands under \"\(line)\", which \(words)"),
      "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count { $0.contains("error:") } == 1, "\(run.errors)")
    #expect(try page.folder.text(missouri) == before)
  }

  @Test(
    "A total since the beginning is left out, and nothing is imported where nothing else is there",
    arguments: [
      "Since the Hotline began", "All-time statistics", "Lifetime", "Total since inception",
    ])
  func totals(line: String) throws {
    let run = try run("\(line)\nCases: 3,400\n", into: "hotline-missouri", "--period", "2024")
    #expect(run.code == .badData)
    #expect(
      run.errors.hasPrefix(
        "page.txt:1:1: error: every figure that hotline-missouri knows stands under a heading whose figures "
          + "are left out, as under \"\(line)\""), "\(run.errors)")
  }

  @Test(
    "A line that names the year and area of the figures is read",
    arguments: [
      "Statistics for 2024", "2024 Missouri Statistics", "Missouri Spotlight: 2024 Statistics",
      "National Human Trafficking Hotline\nMissouri\n2024", "Calendar year 2024",
      "About us\nMissouri\nThis year", "Illinois\nMissouri", "Illinois\nMissouri statistics",
      "Illinois\nMissouri: 2024", "2023 Statistics\n2024",
    ])
  func own(lines: String) throws {
    let run = try run(
      "\(lines)\nCases: 291\n", into: "hotline-missouri", "--period", "2024", "--dry-run")
    #expect(run.code == .success && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("2024, Missouri, all, cases: 272 -> 291\n"))
  }

  @Test("The name of another area holds through the headings under it")
  func areas() throws {
    let run = try run(
      "Missouri\nCases: 291\nIllinois\nThis year\nSignals: 999\nVictims: 12\n",
      into: "hotline-missouri", "--period", "2024")
    #expect(run.code == .badData)
    #expect(
      run.errors
        == "page.txt:3:1: error: \"Signals\" stands under \"Illinois\", which names Illinois and not "
        + "Missouri; take out the line, or the figures that are not meant\n")
    let national = try self.run(
      "National Statistics\nCalls: 26,000\n", into: "hotline-national", "--period", "2024",
      "--dry-run")
    #expect(national.output.contains("United States, calls: + 26000"), "\(national.errors)")
  }

  @Test("A total holds through the headings of subjects, and ends with a year or another time")
  func times() throws {
    let run = try run(
      "All time\nCases 3,400\nType of trafficking\nSex trafficking (900)\nThis year\nCases 291\n",
      into: "hotline-missouri", "--period", "2024", "--dry-run")
    #expect(
      run.errors == """
        page.txt:2:1: notice: "Cases" stands under "All time"; left out
        page.txt:4:1: notice: "Sex trafficking" stands under "All time"; left out

        """)
    #expect(
      run.output == """
        hotline-missouri, Hotline 2024: 0 rows added, 1 changed, 0 as before; nothing was written
          Hotline 2024, 2024, Missouri, all, cases: 272 -> 291

        """)
    let year = try self.run(
      "2023\nThis year\nCases 291\n", into: "hotline-missouri", "--period", "2024")
    #expect(year.code == .badData && year.errors.contains("as under \"2023\""), "\(year.errors)")
  }

  @Test(
    "A label with a dash or \"N/A\" in the place of its number is told",
    arguments: [
      ("Cases: \u{2014}\nSignals: 1,203", 1, "\u{2014}"), ("Cases: N/A\nSignals: 1,203", 1, "N/A"),
      ("Cases\nN/A\nSignals\n1,203", 2, "N/A"), ("Cases\n\u{2014}\nSignals\n1,203", 2, "\u{2014}"),
      ("1,203\nSignals\nNot available\nCases", 3, "Not available"),
    ])
  func noNumber(text: String, line: Int, sign: String) throws {
    let run = try run(text, into: "hotline-missouri", "--period", "2024", "--dry-run")
    #expect(
      run.errors
        == "page.txt:\(line):1: notice: \"Cases\" has \"\(sign)\" in the place of a number; left "
        + "out\n")
    #expect(run.output.contains("signals: 696 -> 1203") && !run.output.contains("cases"))
  }

  @Test(
    "Several numbers beside one label, or under several years, are an error",
    arguments: [
      ("2023 | 2024\nCases 247 | 291", "several numbers stand beside \"Cases\""),
      ("Year\t2023\t2024\nCases 247\t", "stands in a row of several years"),
      ("Cases 247 | 291", "several numbers stand beside \"Cases\"; keep the one that is meant"),
      ("Cases\t247\t291", "it cannot be told whether the number of \"Cases\""),
      ("Cases\n247\n291", "it cannot be told whether the number of \"Cases\""),
    ])
  func several(text: String, words: String) throws {
    let run = try run(text, into: "hotline-missouri", "--period", "2024")
    #expect(run.code == .badData && run.errors.contains(words), "\(run.errors)")
  }

  @Test("A known label with nothing beside it is told")
  func alone() throws {
    let run = try run(
      "Victims\n\nCases: 291\n", into: "hotline-missouri", "--period", "2024", "--dry-run")
    #expect(run.errors == "page.txt:1:1: notice: \"Victims\" has no number beside it; left out\n")
  }
}
