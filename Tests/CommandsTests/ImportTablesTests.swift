import Commands
import Foundation
import TestSupport
import Testing

/// Tables in the layout of the trafficking series, with figures made up for the test beside those of
/// fiscal year 2022, which are those of the abstract of NCJ 309422.
@Suite("Import of published tables")
struct ImportTablesTests {
  private let folder: TemporaryFolder
  private let package = "Datasets/datapackage.json"
  private let cases = "Datasets/bjs/federal-cases.csv"

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
  }

  private func write(_ body: String, title: String, year: Int, to name: String) throws {
    try folder.write(
      """
      Bureau of Justice Statistics,,,,
      Filename: \(name),,,,
      "\(title)",,,,
      "Report title: Human Trafficking Data Collection Activities, \(year)   NCJ 300001",,,,
      Data source: Programs,,,,
      Authors: A. Writer,,,,
      Refer questions to: ask@example.gov,,,,
      Date of version: 10/29/\(year - 2000),,,,
      ,,,,
      "\(title)",,,,
      \(body)
      """, to: name)
  }

  private static let figure =
    "Figure 1. Suspects referred to and prosecuted by U.S. attorneys and "
    + "defendants convicted, fiscal years 2012\u{2013}2022"

  /// The note of figures that the dataset has not.
  private static let unread =
    "Not in the text read; the publisher's appendix table 1 has it"

  private func writeFigure(year: Int = 2024, last: String = "\"1,118\"") throws {
    try write(
      """
      Fiscal year,Suspects referred,,Suspects prosecuted,,Defendants convicted,
      2013,"1,001",,902,,~,
      2022,"1,912",,"1,656",,\(last),
      ~Not available.,,,,,,
      """, title: Self.figure, year: year, to: "f01.csv")
  }

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(["import"] + arguments, in: folder.path)
  }

  @Test(
    "A dry run shows the change and writes nothing; the import writes it; twice changes nothing")
  func twice() throws {
    try writeFigure()
    let before = (try folder.text(cases), try folder.text(package))
    let change = """
      bjs-federal-cases, HTDCA 2024: 0 rows added, 2 changed, 4 as before
        HTDCA 2024, 2013, all, referred: n/a -> 1001 (note: "\(Self.unread)" -> none)
        HTDCA 2024, 2013, all, prosecuted: n/a -> 902 (note: "\(Self.unread)" -> none)

      """
    let dry = run(folder.path + "/f01.csv", "--dry-run")
    #expect(
      dry.output
        == change.replacing("4 as before", with: "4 as before; nothing was written"))
    #expect(try folder.text(cases) == before.0 && folder.text(package) == before.1)
    let first = run(folder.path + "/f01.csv")
    #expect(first.code == .success && first.output == change && first.errors.isEmpty)
    #expect(try folder.text(cases).contains("HTDCA 2024,2013,all,referred,1001,,HTDCA2024,\n"))
    let changedLines = zip(
      before.1.split(separator: "\n"), try folder.text(package).split(separator: "\n")
    ).filter { $0 != $1 }
    #expect(changedLines.count == 2)
    let after = (try folder.text(cases), try folder.text(package))
    let second = run(folder.path + "/f01.csv")
    #expect(second.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
    #expect(try folder.text(cases) == after.0 && folder.text(package) == after.1)
    #expect(CommandRun(["check", "--strict"], in: folder.path).code == .success)
  }

  @Test("A new edition joins the dataset, its metadata and the values of its column")
  func newEdition() throws {
    try writeFigure(year: 2026)
    let unknown = run(folder.path + "/f01.csv")
    #expect(unknown.code == .badData)
    #expect(unknown.errors.contains("the source \"HTDCA2026\" of the new rows is not in"))
    let sources = try folder.text("Datasets/sources.csv")
    try folder.write(
      sources + "HTDCA2026,\"Tables, 2026\",,publisher,A,2026-10,2026-11-24\n",
      to: "Datasets/sources.csv")
    let added = run(folder.path + "/f01.csv")
    #expect(added.code == .success && added.output.contains("6 rows added, 0 changed, 0 as before"))
    #expect(try folder.text(cases).hasSuffix("HTDCA 2026,2022,all,convicted,1118,,HTDCA2026,\n"))
    let text = try folder.text(package)
    #expect(text.contains("\"HTDCA 2025\",\n                \"HTDCA 2026\"\n"))
    #expect(
      text.contains(
        "\"title\": \"Human Trafficking Data Collection Activities, 2026\",\n"
          + "            \"number\": \"NCJ 300001\",\n            \"published\": \"2026-10-29\"\n"))
    #expect(CommandRun(["check"], in: folder.path).code == .success)
  }

  @Test("Table 1 and table 2 give shares, their base and admissions; what has no place is told")
  func tables() throws {
    try write(
      """
      Characteristic,,All defendants,,"Peonage, slavery, forced labor, and sex trafficking",
      ,Number of defendants,"1,070",,203,
      Sex,,,,,
      ,Male,91.2,%,69,%
      ,Female,8.8,,31,
      Race/Hispanic origin,,,,,
      ,White,58,%,20,%
      """,
      title: "Table 1. Characteristics of human trafficking defendants in cases charged in U.S. "
        + "district court, fiscal year 2022", year: 2024, to: "t01.csv")
    try write(
      """
      Year,States reporting,States reporting at least one offense,Admissions
      2022,48,35,700
      """,
      title: "Table 2. Number of states that reported and admissions to state prison for human "
        + "trafficking, 2018\u{2013}2022", year: 2024, to: "t02.csv")
    let run = run(folder.path + "/t01.csv", folder.path + "/t02.csv", "--json")
    #expect(run.code == .success)
    let shares = try folder.text("Datasets/bjs/defendant-characteristics.csv")
    #expect(shares.contains("HTDCA 2024,2022,all,sex,male,share,91.2,,HTDCA2024,\n"))
    #expect(
      shares.contains(
        "HTDCA 2024,2022,peonage_forced_labor_sex_trafficking,race,white,share,20,,HTDCA2024,\n"))
    #expect(shares.contains("HTDCA 2024,2022,all,all,all,defendants,1070,,HTDCA2024,\n"))
    let admissions = try folder.text("Datasets/bjs/state-prison-admissions.csv")
    #expect(admissions.contains("HTDCA 2024,2022,admissions,700,,HTDCA2024,\n"))
    #expect(
      admissions.contains("HTDCA 2024,2022,states_reporting_an_offense,35,,HTDCA2024,\n"))
    #expect(run.errors.contains("row 15 (\"Sex > Female\") is not in the recipe"))
    #expect(run.errors.contains("column 2 (\"States reporting\") is not in the recipe"))
  }

  @Test("With any fault nothing is written, not even the tables before it")
  func allOrNothing() throws {
    let before = (try folder.text(cases), try folder.text(package))
    try writeFigure(last: "#")
    try FileManager.default.moveItem(
      atPath: folder.path + "/f01.csv", toPath: folder.path + "/bad.csv")
    try writeFigure()
    let run = run(folder.path + "/f01.csv", folder.path + "/bad.csv")
    #expect(run.code == .badData)
    #expect(
      run.errors.contains(
        "row 13, column 6: the mark \"#\" (not explained below the table) has no code"))
    #expect(try folder.text(cases) == before.0 && folder.text(package) == before.1)
  }

  @Test("An edit of the dataset that was not accepted stops the import; an interrupted one goes on")
  func unaccepted() throws {
    try writeFigure()
    let old = try folder.text(package)
    #expect(run(folder.path + "/f01.csv").code == .success)
    let new = try folder.text(package)
    // The state after a kill between the two names: the dataset is new, the package is old.
    try folder.write(old, to: package)
    #expect(run(folder.path + "/f01.csv").code == .success)
    #expect(try folder.text(package) == new)
    try folder.replace("2013,all,referred,1001", with: "2013,all,referred,1000", in: cases)
    let stopped = run(folder.path + "/f01.csv")
    #expect(stopped.code == .badData && stopped.errors.contains("accept the change with podium"))
  }

  @Test(
    "New rows as tab-separated values join the dataset that has their columns; twice is nothing")
  func tidy() throws {
    try folder.write(
      "edition\tfiscal_year\toffense\tmeasure\tvalue\tsource\n"
        + "HTDCA 2024\t2013\tall\treferred\t1,003\tHTDCA2024\n", to: "new.tsv")
    let path = folder.path + "/new.tsv"
    let before = try folder.text(cases)
    let dry = run(path, "--into", "bjs-federal-cases", "--dry-run")
    #expect(dry.code == .success, "\(dry.errors)")
    #expect(try folder.text(cases) == before)
    let first = run(path, "--into", "bjs-federal-cases")
    #expect(first.code == .success && first.output.contains("HTDCA 2024, 2013, all, referred: "))
    #expect(try folder.text(cases).contains("HTDCA 2024,2013,all,referred,1003,"))
    let second = run(path, "--into", "bjs-federal-cases")
    #expect(second.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
    #expect(CommandRun(["check", "--strict"], in: folder.path).code == .success)
  }

  @Test("Rows with a wrong column, without a key or twice are refused whole")
  func untidy() throws {
    let before = try folder.text(cases)
    func errors(_ text: String, _ arguments: String...) throws -> String {
      try folder.write(text, to: "new.csv")
      let run = CommandRun(["import", folder.path + "/new.csv"] + arguments, in: folder.path)
      #expect(run.code == .badData)
      return run.errors.replacing(folder.path + "/", with: "")
    }
    let into = ["--into", "bjs-federal-cases"]
    #expect(
      try errors("editon,fiscal_year,offense,measure,value\n", into[0], into[1])
        == "new.csv:1:1: error: unknown column \"editon\"; did you mean \"edition\"? columns are: "
        + "edition, fiscal_year, offense, measure, value, flag, source, note\n")
    #expect(
      try errors(
        "edition,fiscal_year,offense,measure\nHTDCA 2025,2013,all,referred\n", into[0], into[1]
      )
      .contains("the column \"value\" is missing"))
    #expect(
      try errors(
        "edition,fiscal_year,offense,measure,value,source\nHTDCA 2025,2013,all,referred,1,HTDCA2024\n"
          + "HTDCA 2025,2013,all,referred,2,HTDCA2024\n", into[0], into[1])
        == "new.csv:3:1: error: the row repeats line 2\n")
    #expect(
      try errors("a,b\n1,2\n").contains("no dataset has these columns; name it with --into"))
    #expect(
      try errors(
        "edition,fiscal_year,offense,measure,value,source\nHTDCA 2031,2013,all,referred,1,HTDCA2024\n",
        into[0], into[1]
      ).contains("\"HTDCA 2031\""))
    #expect(try folder.text(cases) == before)
  }

  @Test("The list of sources is accepted like a dataset")
  func sources() throws {
    let text = try folder.text("Datasets/sources.csv")
    try folder.write(
      text + "HTDCA2026,\"Tables, 2026\",,publisher,A,2026-10,2026-11-24\n",
      to: "Datasets/sources.csv")
    let accepted = run(folder.path + "/Datasets/sources.csv")
    #expect(accepted.code == .success, "\(accepted.errors)")
    #expect(accepted.output.contains("accepted"))
    let again = run(folder.path + "/Datasets/sources.csv")
    #expect(again.output.contains("already accepted"))
  }
}
