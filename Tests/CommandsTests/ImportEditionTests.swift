import Commands
import TestSupport
import Testing

/// Editions that come in with rows of a spreadsheet, and by hand; the figures are made up.
@Suite("Import of a new edition in rows")
struct ImportEditionTests {
  private let folder: TemporaryFolder
  private let cases = "Datasets/bjs/federal-cases.csv"
  private let package = "Datasets/datapackage.json"

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
  }

  private func run(
    _ text: String, _ arguments: String...
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try folder.write(text, to: "new.csv")
    let run = CommandRun(
      ["import", folder.path + "/new.csv", "--into", "bjs-federal-cases"] + arguments,
      in: folder.path)
    return (run.code, run.output, run.errors.replacing(folder.path + "/", with: ""))
  }

  private static let rows =
    "edition,fiscal_year,offense,measure,value,source\nHTDCA 2026,2024,all,referred,2200,HTDCA2025r\n"

  /// Charts of several measures, of which one has a new year now, may have to be worded anew.
  private func expectSoundDatasets() throws {
    let errors = CommandRun(["check"], in: folder.path).errors
    let faults = errors.split(separator: "\n").filter { $0.contains("error:") }
    #expect(faults.allSatisfy { $0.hasPrefix("Charts/Definitions/") }, "\(errors)")
  }

  @Test("Rows bring a new edition with its title, number, day and address, or nothing at all")
  func newEdition() throws {
    let before = (try folder.text(cases), try folder.text(package))
    let unknown = try run(Self.rows)
    #expect(unknown.code == .badData)
    #expect(
      unknown.errors.hasPrefix(
        "new.csv:2:1: error: column \"edition\": \"HTDCA 2026\" is no edition of bjs-federal-cases; did you "
          + "mean \"HTDCA 2022\"?"))
    #expect(
      unknown.errors.hasSuffix("; a new one comes in with --edition \"HTDCA 2026\" --title TEXT\n"))
    let untitled = try run(Self.rows, "--edition", "HTDCA 2026")
    #expect(untitled.code == .badData && untitled.errors.contains("a new one needs its --title"))
    #expect(try folder.text(cases) == before.0 && folder.text(package) == before.1)
    let words = [
      "--edition", "HTDCA 2026", "--title", "Activities, 2026", "--number", "NCJ 311111",
      "--published", "2026-11", "--url", "https://bjs.example.gov/htdca26",
    ]
    let added = try run(
      Self.rows, words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7],
      words[8], words[9])
    #expect(added.code == .success, "\(added.errors)")
    #expect(
      added.output == """
        bjs-federal-cases, HTDCA 2026: 1 rows added, 0 changed, 0 as before
          HTDCA 2026, 2024, all, referred: + 2200

        """)
    let text = try folder.text(package)
    #expect(text.contains("\"HTDCA 2025\",\n                \"HTDCA 2026\"\n"))
    for member in [
      "\"id\": \"HTDCA 2026\"", "\"title\": \"Activities, 2026\"", "\"number\": \"NCJ 311111\"",
      "\"published\": \"2026-11\"", "\"url\": \"https://bjs.example.gov/htdca26\"",
    ] {
      #expect(text.contains(member), "\(member)")
    }
    try expectSoundDatasets()
    let again = try run(Self.rows)
    #expect(again.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
    let other = try run(Self.rows, "--edition", "HTDCA 2026", "--title", "x", "--number", "NCJ 2")
    #expect(other.errors.contains("has the title \"Activities, 2026\", not \"x\""))
  }

  @Test("Rows without columns of edition and source are of those that are named")
  func namedEdition() throws {
    let text = "fiscal_year,offense,measure,value\n2013,all,referred,1003\n"
    let run = try run(text, "--edition", "HTDCA 2024", "--source", "HTDCA2024")
    #expect(run.code == .success, "\(run.errors)")
    #expect(try folder.text(cases).contains("HTDCA 2024,2013,all,referred,1003,,HTDCA2024,\n"))
    let period = try self.run(text, "--edition", "HTDCA 2024", "--period", "2013")
    #expect(period.errors.contains("--period is for figures copied off a web page"))
    let none = try self.run(Self.rows, "--edition", "HTDCA 2024")
    #expect(none.errors.contains("no row is of the edition \"HTDCA 2024\""), "\(none.errors)")
  }

  @Test("An edition that was added by hand joins the values that its column allows")
  func byHand() throws {
    try folder.write(
      try folder.text(cases) + "HTDCA 2026,2024,all,referred,2200,,HTDCA2025r,\n", to: cases)
    let unlisted = CommandRun(["import", folder.path + "/" + cases], in: folder.path)
    #expect(unlisted.code == .badData)
    #expect(
      unlisted.errors.contains("a new edition is first added to \"editions\" of bjs-federal-cases"),
      "\(unlisted.errors)")
    // The first list of editions in the package that ends with that of 2025 is that of the federal cases.
    let text = try folder.text(package)
    let start = try #require(text.firstRange(of: "\"id\": \"HTDCA 2025\""))
    let close = try #require(text[start.upperBound...].firstRange(of: "}"))
    try folder.write(
      text[..<close.upperBound] + ",\n{ \"id\": \"HTDCA 2026\", \"title\": \"Activities, 2026\" }"
        + text[close.upperBound...], to: package)
    let check = CommandRun(["check"], in: folder.path)
    #expect(
      check.errors.contains(
        "it is among the editions, and podium import Datasets/bjs/federal-cases.csv adds it"),
      "\(check.errors)")
    let accepted = CommandRun(["import", folder.path + "/" + cases], in: folder.path)
    #expect(accepted.code == .success, "\(accepted.errors)")
    #expect(
      try folder.text(package).contains("\"HTDCA 2025\",\n                \"HTDCA 2026\"\n"))
    try expectSoundDatasets()
  }

  @Test("A file that is not there, or is none, is told as that")
  func missing() throws {
    for arguments in [["none.csv", "--dry-run"], ["none.csv"], ["none.csv", "--into", "x"]] {
      let run = CommandRun(["import"] + arguments, in: folder.path)
      #expect(run.code == .missingInput)
      #expect(run.errors == "none.csv:1:1: error: there is no file none.csv\n", "\(run.errors)")
    }
    let run = CommandRun(["import", folder.path], in: folder.path)
    #expect(run.code == .missingInput && run.errors.contains("is not a file"), "\(run.errors)")
  }
}
