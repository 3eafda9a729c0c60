import Commands
import TestSupport
import Testing

/// Stars and daggers on figures that were copied off a page; the figures are made up.
@Suite("Marks on figures copied off a web page")
struct ImportPageMarkTests {
  private let page: CopiedPage
  private var folder: TemporaryFolder { page.folder }
  private let missouri = "Datasets/hotline/missouri.csv"

  init() throws { page = try CopiedPage() }

  private func run(
    _ text: String, _ arguments: String...
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try page.run(text, arguments)
  }

  @Test("A star on a number is kept in the row's note with the words that explain it")
  func explained() throws {
    let text = """
      Signals received 1,203
      Cases identified: 240*
      Victims identified
      327†
      * Preliminary as of June 30, 2025
      """
    let run = try run(text, "--period", "2024")
    #expect(run.code == .success)
    #expect(
      run.errors == """
        page.txt:2:1: notice: "Cases identified" 240 is marked *; kept as its note: "* Preliminary as of June 30, 2025"
        page.txt:4:1: notice: "Victims identified" 327 is marked †; kept as its note: "†, not explained in the text"

        """)
    #expect(
      run.output == """
        hotline-missouri, Hotline 2024: 1 rows added, 2 changed, 0 as before
          Hotline 2024, 2024, Missouri, all, signals: 696 -> 1203
          Hotline 2024, 2024, Missouri, all, cases: 272 -> 240 (note: * Preliminary as of June 30, 2025)
          Hotline 2024, 2024, Missouri, all, victims: + 327 (note: †, not explained in the text)

        """)
    let table = try folder.text(missouri)
    #expect(
      table.contains(
        "Hotline 2024,2024,Missouri,all,cases,240,,hotline-states-2024,"
          + "\"* Preliminary as of June 30, 2025\"\n"))
    #expect(
      table.contains(
        "Hotline 2024,2024,Missouri,all,victims,327,,hotline-states-2024,"
          + "\"†, not explained in the text\"\n"))
    #expect(CommandRun(["check", "--strict"], in: folder.path).code == .success)
    let again = try self.run(text, "--period", "2024")
    #expect(again.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
    #expect(try folder.text(missouri) == table)
  }

  @Test("A mark that comes to a figure already known is added to its note")
  func sameValue() throws {
    let plain = try run("Cases 240", "--period", "2024")
    #expect(plain.code == .success && plain.errors.isEmpty)
    let marked = try run("Cases* 240\n*Revised", "--period", "2024")
    #expect(
      marked.output == """
        hotline-missouri, Hotline 2024: 0 rows added, 1 changed, 0 as before
          Hotline 2024, 2024, Missouri, all, cases: 240 -> 240 (note: *Revised)

        """)
    let other = try run("Cases 240‡", "--period", "2024")
    #expect(other.code == .success)
    #expect(
      try folder.text(missouri).contains(
        "cases,240,,hotline-states-2024,\"*Revised; ‡, not explained in the text\"\n"))
  }

  /// Places of a mark, and the note that the figure has.
  private static let places = [
    ("*240 cases", "*, not explained in the text"),
    ("Cases identified*\n240", "*, not explained in the text"),
    ("240\nCases identified *", "*, not explained in the text"),
    ("Cases 240**", "**, not explained in the text"),
    ("Cases 240*†\n† Revised", "*, not explained in the text; † Revised"),
    ("Cases¹ 240\n¹ Revised", "¹ Revised"),
    ("Cases 240 §", "§, not explained in the text"),
    ("2024*\nCases 240\n* Part of the year", "* Part of the year"),
    ("Type of trafficking*\nCases 240\n*Known only", "*Known only"),
  ]

  @Test("A mark is found on the number, the label and the heading", arguments: places)
  func found(text: String, note: String) throws {
    let run = try run(text, "--period", "2024", "--dry-run")
    #expect(run.output.contains("all, cases: 272 -> 240 (note: \(note))\n"), "\(run)")
  }

  @Test(
    "A star before an item of a list is no mark",
    arguments: ["* Cases 240", "* 240 cases", "• 240 cases"]
  )
  func bullets(text: String) throws {
    let run = try run(text, "--period", "2024", "--dry-run")
    #expect(run.errors.isEmpty && run.output.contains("all, cases: 272 -> 240\n"), "\(run)")
  }

  @Test("A mark is told where the dataset has no column of notes")
  func noPlace() throws {
    try folder.replace(
      "\"source\": \"source\",\n          \"note\": \"note\"", with: "\"source\": \"source\"",
      in: "Datasets/datapackage.json")
    let run = try run("Cases 240*", "--period", "2024", "--dry-run")
    #expect(
      run.errors.contains(
        "page.txt:1:1: notice: the mark * of \"Cases\" 240 has no column in hotline-missouri; left out"
      ), "\(run)")
  }

  @Test("A title or day that an edition does not have is refused")
  func knownEdition() throws {
    let path = "Datasets/datapackage.json"
    let before = try folder.text(path)
    let other = try run("Cases 240", "--period", "2024", "--title", "Another")
    #expect(other.code == .badData)
    #expect(
      other.errors.hasPrefix(
        "page.txt:1:1: error: the edition \"Hotline 2024\" is known already and has the title \""),
      "\(other.errors)")
    #expect(
      other.errors.hasSuffix(
        "not \"Another\"; leave --title, --number, --published and --url out, or name a new edition\n"
      ))
    #expect(try folder.text(path) == before)
  }

  @Test("The title and day that a known edition has may be repeated")
  func repeatedTitle() throws {
    try folder.write("Cases 240", to: "page.txt")
    let words = [
      "import", folder.path + "/page.txt", "--into", "hotline-missouri", "--edition",
      "Hotline 2025", "--period", "2025", "--source", "hotline-states-2024", "--title",
      "Statistics of 2025", "--published", "2026-06-01",
    ]
    #expect(CommandRun(words, in: folder.path).code == .success)
    let again = CommandRun(words, in: folder.path)
    #expect(
      again.code == .success && again.output.contains("nothing changed"), "\(again.errors)")
    let otherDay = CommandRun(words.dropLast() + ["2026-07-01"], in: folder.path)
    #expect(
      otherDay.errors.contains(
        "is known already and was published 2026-06-01, not 2026-07-01; leave --title, --number, --published and --url out"
      ), "\(otherDay.errors)")
  }

  @Test("Figures without --edition are told for what they are, with the command to give")
  func withoutEdition() throws {
    try folder.write("Missouri\nSignals received 1,203\nCases identified\n240\n", to: "page.txt")
    func errors(_ arguments: String...) -> String {
      let run = CommandRun(["import", folder.path + "/page.txt"] + arguments, in: folder.path)
      #expect(run.code == .badData)
      return run.errors.replacing(folder.path + "/", with: "")
    }
    #expect(
      errors("--into", "hotline-missouri") == """
        page.txt:1:1: error: this looks like figures copied off the web page of the recipe \
        Datasets/recipes/pages/hotline.json ("Signals received", "Cases identified"); they need --edition ID, \
        --period PERIOD and --source ID: podium import page.txt --into hotline-missouri --edition \
        "Hotline Jan 2026" --period PERIOD --source ID; an edition that is new needs --title TEXT too

        """)
    let anywhere = errors()
    #expect(anywhere.contains("they need --into DATASET (hotline-missouri, "), "\(anywhere)")
    #expect(anywhere.contains("hotline-states with --area AREA)"), "\(anywhere)")
    #expect(anywhere.contains("podium import page.txt --into DATASET --edition ID "), "\(anywhere)")
    // Another dataset than one that knows these labels.
    #expect(errors("--into", "bjs-federal-cases") == anywhere)
    try folder.write("2024\nTraffickers: 12\n", to: "page.txt")
    let area = errors("--into", "hotline-states")
    #expect(area.contains("they need --edition ID, --area AREA and --source ID: "), "\(area)")
    // A table of rows with a slip of the pen stays one.
    try folder.write(
      "edition,year,geography,measure,valeu\nX,2024,Missouri,cases,240\n", to: "page.txt")
    #expect(errors("--into", "hotline-missouri").contains("unknown column \"valeu\""))
    try folder.write("Nothing to see\nhere 5\n", to: "page.txt")
    #expect(!errors("--into", "hotline-missouri").contains("web page"))
  }
}
