import Commands
import TestSupport
import Testing

/// Files of new rows as spreadsheets save them; the figures are made up unless said otherwise.
@Suite("Import of new rows")
struct ImportRowsTests {
  private let folder: TemporaryFolder
  private let cases = "Datasets/bjs/federal-cases.csv"
  private let incidents = "Datasets/bjs/incidents.csv"
  private let package = "Datasets/datapackage.json"

  private static let head = "edition,fiscal_year,offense,measure,value,source\n"
  private static let shares =
    "edition,fiscal_year,offense,characteristic,category,measure,value,source\n"

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
  }

  /// Imports a file and returns what the command said, paths below the project's folder.
  private func run(
    _ text: String, into dataset: String = "bjs-federal-cases", _ arguments: [String] = []
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try folder.write(text, to: "new.csv")
    let run = CommandRun(
      ["import", folder.path + "/new.csv", "--into", dataset] + arguments, in: folder.path)
    return (run.code, run.output, run.errors.replacing(folder.path + "/", with: ""))
  }

  /// Cells that are no count, and the message.
  private static let counts = [
    ("\"1,9122\"", "\"1,9122\" is no number: commas part groups of three digits, as in 1,234"),
    ("\"1,2345\"", "\"1,2345\" is no number"),
    ("\"12,3456\"", "\"12,3456\" is no number"),
    ("\"1,91\"", "\"1,91\" is no number"),
    ("\"1234,567\"", "\"1234,567\" is no number"),
    ("\"1,912,\"", "\"1,912,\" is no number"),
    ("1.912", "column \"value\": expected a whole number, found \"1.912\""),
    ("-5", "column \"value\": -5 is under 0"),
    ("1e3", "column \"value\": expected a number, found \"1e3\""),
    (
      "",
      "column \"value\": the cell is empty; write the figure, or why there is none: n/a, not-applicable, "
        + "not-collected, suppressed"
    ),
  ]

  @Test(
    "A cell that is no count is refused at its place, and nothing is written", arguments: counts)
  func refusedCounts(cell: String, message: String) throws {
    let before = (try folder.text(cases), try folder.text(package))
    let run = try run(Self.head + "HTDCA 2022,2022,all,referred,\(cell),HTDCA2022\n")
    #expect(run.code == .badData)
    #expect(run.errors.hasPrefix("new.csv:2:30: error: \(message)"), "\(run.errors)")
    #expect(try folder.text(cases) == before.0 && folder.text(package) == before.1)
  }

  @Test(
    "A share with a comma, or beyond 0 to 100, is refused",
    arguments: [
      ("\"71,500\"", "\"71,500\" can be read in two ways; write a percentage without commas"),
      ("\"91,250\"", "\"91,250\" can be read in two ways"),
      ("\"91,2\"", "\"91,2\" is no number"),
      (
        "910",
        "column \"value\": 910 is not from 0 to 100, and \"share\" is a share in percent"
      ),
    ])
  func refusedShares(cell: String, message: String) throws {
    let path = "Datasets/bjs/defendant-characteristics.csv"
    let before = try folder.text(path)
    let run = try run(
      Self.shares + "HTDCA 2022,2020,all,sex,male,share,\(cell),HTDCA2022\n",
      into: "bjs-defendant-characteristics")
    #expect(run.code == .badData)
    #expect(run.errors.hasPrefix("new.csv:2:36: error: \(message)"), "\(run.errors)")
    #expect(try folder.text(path) == before)
  }

  @Test("Thousands commas of a count are taken out; rows of commas only are none")
  func grouped() throws {
    let run = try run(
      Self.head + "HTDCA 2024,2013,all,referred,\"1,003\",HTDCA2024\n,,,,,\n,,,,,\n")
    #expect(run.code == .success, "\(run.errors)")
    #expect(try folder.text(cases).contains("HTDCA 2024,2013,all,referred,1003,,HTDCA2024,\n"))
  }

  @Test("A column that the file does not have keeps what stands, and what stays is told")
  func keptColumns() throws {
    let run = try run(
      "edition,year,trafficking_type,measure,value,source\nHTIRLE 2022,2022,all,incidents,2955,HTIRLE2022\n",
      into: "bjs-incidents")
    #expect(
      run.output == """
        bjs-incidents, HTIRLE 2022: 0 rows added, 1 changed, 0 as before
          HTIRLE 2022, 2022, all, incidents: 2950 -> 2955 (flag stays "estimate")

        """, "\(run.errors)")
    #expect(
      try folder.text(incidents).contains(
        "HTIRLE 2022,2022,all,incidents,2955,estimate,HTIRLE2022,\n"))
  }

  @Test("A row of the same value is taken whole: its flag and note change, and are checked")
  func wholeRows() throws {
    let head = "edition,year,trafficking_type,measure,value,flag,source,note\n"
    let bogus = try run(
      head + "HTIRLE 2022,2022,all,incidents,2950,bogus,HTIRLE2022,\n", into: "bjs-incidents")
    #expect(bogus.code == .badData)
    #expect(
      bogus.errors
        == "new.csv:2:37: error: column \"flag\": \"bogus\" is not allowed; allowed values are: "
        + "approximate, estimate\n")
    let run = try run(
      head + "HTIRLE 2022,2022,all,incidents,2950.0,approximate,HTIRLE2022,Rounded\n",
      into: "bjs-incidents")
    #expect(
      run.output.hasSuffix(
        "all, incidents: 2950 -> 2950 (flag: \"estimate\" -> \"approximate\"; note: Rounded)\n"),
      "\(run)")
    #expect(
      try folder.text(incidents).contains(
        "HTIRLE 2022,2022,all,incidents,2950,approximate,HTIRLE2022,Rounded\n"))
    let again = try self.run(
      head + "HTIRLE 2022,2022,all,incidents,2950,approximate,HTIRLE2022,Rounded\n",
      into: "bjs-incidents")
    #expect(again.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
  }

  @Test("A fault is told at the line and column of the file that was given")
  func places() throws {
    let run = try run(
      Self.head + "HTDCA 2022,2022,all,refered,\"1,915\",HTDCA2022\n"
        + "HTDCA 2022,2022,all,referred,1915,NoSuchText\n")
    #expect(
      run.errors
        == "new.csv:2:21: error: column \"measure\": \"refered\" is not allowed; did you mean "
        + "\"referred\"? allowed values are: referred, prosecuted, convicted, charged, "
        + "sentenced_to_prison\n")
    let source = try self.run(Self.head + "HTDCA 2022,2022,all,referred,1915,NoSuchText\n")
    #expect(
      source.errors.hasPrefix(
        "new.csv:2:35: error: the source \"NoSuchText\" of the new rows is not in Datasets/sources.csv"
      ))
    let header = try self.run("edition,fiscal_year,offence\nHTDCA 2022,2022,all\n")
    #expect(header.errors.hasPrefix("new.csv:1:21: error: unknown column \"offence\""))
  }

  @Test("A new row without a column that is required is told at its own place")
  func requiredColumn() throws {
    let run = try run(
      "edition,fiscal_year,offense,measure,value\nHTDCA 2022,2022,all,referred,1915\n")
    #expect(run.code == .badData)
    #expect(run.errors == "new.csv:2:1: error: column \"source\": a value is required\n", "\(run)")
  }

  @Test(
    "Semicolons and tabs part cells too, also round quoted tabs and line ends",
    arguments: [
      "edition;fiscal_year;offense;measure;value;source;note\nHTDCA 2024;2013;all;referred;1003;HTDCA2024;\"a;b\"\n",
      "edition\tfiscal_year\toffense\tmeasure\tvalue\tsource\tnote\n"
        + "HTDCA 2024\t2013\tall\treferred\t1,003\tHTDCA2024\t\"a\tb\nc\"\n",
      "edition\tfiscal_year\toffense\tmeasure\tvalue\tsource\tnote\n"
        + "HTDCA 2024\t2013\tall\treferred\t1003\tHTDCA2024\tsaid \"so\"\r\n",
    ])
  func separators(text: String) throws {
    let run = try run(text)
    #expect(run.code == .success, "\(run.errors)")
    #expect(
      try folder.text(cases).contains("HTDCA 2024,2013,all,referred,1003,,HTDCA2024,"))
    #expect(!run.output.contains("(note: )"))
    #expect(CommandRun(["check"], in: folder.path).code == .success)
  }

  @Test("A point before three digits in a file with semicolons is no number that can be told")
  func germanThousands() throws {
    let run = try run(
      "edition;fiscal_year;offense;measure;value;source\nHTDCA 2024;2013;all;referred;1.003;HTDCA2024\n"
    )
    #expect(run.code == .badData)
    #expect(
      run.errors.hasPrefix("new.csv:2:30: error: \"1.003\" can be read in two ways"),
      "\(run.errors)")
  }

  @Test("Figures with which a chart's words fail are taken, and what fails is told")
  func failingCharts() throws {
    let run = try run(Self.head + "HTDCA 2022,2011,all,referred,9,HTDCA2022\n")
    #expect(run.code == .success)
    #expect(run.errors.contains("notice:") && run.errors.contains("[PD109]"), "\(run.errors)")
    #expect(try folder.text(cases).contains("HTDCA 2022,2011,all,referred,9,"))
  }

  /// 98% white beside 20% black and 18% Hispanic.
  @Test("Figures that contradict each other are not written, but with --force")
  func contradiction() throws {
    let file = "Datasets/bjs/defendant-characteristics.csv"
    let before = (try folder.text(file), try folder.text(package))
    let text = Self.shares + "HTDCA 2024,2022,all,race,white,share,98,HTDCA2024\n"
    let dataset = "bjs-defendant-characteristics"
    let refused = try run(text, into: dataset)
    #expect(refused.code == .badData && refused.errors.contains("[PD107]"), "\(refused.errors)")
    #expect(refused.errors.contains("these figures cannot all be true, so nothing was written"))
    #expect(try folder.text(file) == before.0 && folder.text(package) == before.1)
    let taken = try run(text, into: dataset, ["--force"])
    #expect(taken.code == .success && taken.errors.contains("notice:"), "\(taken.errors)")
    #expect(try folder.text(file).contains("HTDCA 2024,2022,all,race,white,share,98,"))
  }
}
