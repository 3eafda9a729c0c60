import Commands
import Foundation
import TestSupport
import Testing

/// Editions that are imported late.
///
/// The figures of the imported ones are made up; those of the datasets are the publishers'.
@Suite("Order of editions")
struct EditionOrderTests {
  private let page: CopiedPage
  private var folder: TemporaryFolder { page.folder }
  private let package = "Datasets/datapackage.json"

  init() throws { page = try CopiedPage() }

  /// Imports a table of the trafficking series with one year.
  private func table(
    year: Int, day: String, period: Int = 2011, referred: String = "\"1,111\""
  ) throws -> CommandRun {
    let title =
      "Figure 1. Persons referred, prosecuted and convicted, fiscal years 2011\u{2013}2019"
    try folder.write(
      """
      Bureau of Justice Statistics,,,,
      Filename: f01.csv,,,,
      "\(title)",,,,
      "Report title: Human Trafficking Data Collection Activities, \(year)   NCJ 256001",,,,
      Data source: Programs,,,,
      Authors: A. Writer,,,,
      Refer questions to: ask@example.gov,,,,
      Date of version: \(day),,,,
      ,,,,
      "\(title)",,,,
      Fiscal year,Referred,,Prosecuted,,Convicted,
      \(period),\(referred),,700,,400,
      Source: Programs.,,,,,,

      """, to: "f01.csv")
    let sources = try folder.text("Datasets/sources.csv")
    try folder.write(
      sources + "HTDCA\(year),\"Tables, \(year)\",,publisher,A,2020-12,2026-11-24\n",
      to: "Datasets/sources.csv")
    _ = CommandRun(["import", folder.path + "/Datasets/sources.csv"], in: folder.path)
    return CommandRun(["import", folder.path + "/f01.csv"], in: folder.path)
  }

  /// The ids of a dataset's editions, oldest first, and the values that its column allows.
  private func editions(of dataset: String) throws -> (list: [String], allowed: [String]) {
    let json = try JSONSerialization.jsonObject(with: folder.data(package)) as? [String: Any]
    let resources = json?["resources"] as? [[String: Any]] ?? []
    let resource = try #require(resources.first { $0["name"] as? String == dataset })
    let own = resource["podium"] as? [String: Any]
    let list = own?["editions"] as? [[String: Any]] ?? []
    let schema = resource["schema"] as? [String: Any]
    let fields = schema?["fields"] as? [[String: Any]] ?? []
    let constraints =
      fields.first { $0["name"] as? String == "edition" }?["constraints"] as? [String: Any]
    return (list.compactMap { $0["id"] as? String }, constraints?["enum"] as? [String] ?? [])
  }

  @Test("An older edition that is imported late takes its place, and no chart takes its figures")
  func older() throws {
    let before = CommandRun(["figures", "referred-all-years"], in: folder.path).output
    #expect(before.contains("1,360"))
    let run = try table(year: 2020, day: "12/3/20")
    #expect(run.code == .success && run.output.contains("3 rows added"), "\(run.errors)")
    let order = [
      "FPHTC 2015", "HTDCA 2020", "HTDCA 2022", "HTDCA 2023", "HTDCA 2024", "HTDCA 2025",
    ]
    let found = try editions(of: "bjs-federal-cases")
    #expect(found.list == order && found.allowed == order)
    #expect(CommandRun(["figures", "referred-all-years"], in: folder.path).output == before)
    let again = CommandRun(["import", folder.path + "/f01.csv"], in: folder.path)
    #expect(again.output.hasSuffix("nothing changed: the datasets have these figures already\n"))
  }

  @Test("The newest edition and one of the day of the newest stand last")
  func newest() throws {
    #expect(try table(year: 2026, day: "12/3/26").code == .success)
    #expect(try table(year: 2027, day: "12/3/26", referred: "\"1,112\"").code == .success)
    #expect(
      try editions(of: "bjs-federal-cases").list.suffix(3)
        == ["HTDCA 2025", "HTDCA 2026", "HTDCA 2027"])
  }

  @Test("An edition whose day and number say opposite things is refused whole")
  func contradictory() throws {
    let before = try folder.text(package)
    let run = try table(year: 2020, day: "12/3/26")
    #expect(run.code == .badData)
    #expect(
      run.errors.contains(
        "f01.csv:1:1: error: the day and the id of the edition \"HTDCA 2020\" (2026-12-03) say opposite "
          + "things of its order to \"HTDCA 2022\" (2022-10-27); add \"HTDCA 2020\" to the dataset's editions "
          + "in Datasets/datapackage.json where it belongs, and import again\n"), "\(run.errors)")
    #expect(try !folder.text(package).contains("\"HTDCA 2020\",\n                \"HTDCA 2022\""))
    #expect(try folder.text(package).count == before.count)
  }

  @Test(
    "An edition among others without a day is refused where they give its figures, else it is taken"
  )
  func undated() throws {
    func run(_ period: String) throws -> (code: ExitCode, output: String, errors: String) {
      try page.run(
        "Cases 5", edition: "Hotline May 2018",
        ["--title", "Page of May 2018", "--published", "2018-05", "--period", period])
    }
    let refused = try run("2021")
    #expect(refused.code == .badData)
    #expect(
      refused.errors == """
        page.txt:1:1: error: the edition "Hotline May 2018" (2018-05) gives figures that "Hotline 2021" (no day is \
        known) gives too, and it is not known which is the newer; give "published" to "Hotline 2021" in \
        Datasets/datapackage.json, or add "Hotline May 2018" to the dataset's editions in \
        Datasets/datapackage.json where it belongs, and import again

        """)
    #expect(try run("2017").code == .success)
    let list = try editions(of: "hotline-missouri").list
    let place = try #require(list.firstIndex(of: "Hotline May 2018"))
    #expect(list[place - 1] == "Hotline 2023 undated" && list[place + 1] == "Hotline Jan 2025")
  }

  @Test("The figures of all texts of one import decide whether the edition has a place")
  func severalTexts() throws {
    let before = try folder.text(package)
    try folder.write("2017\nCases 5\n", to: "first.txt")
    try folder.write("2021\nCases 5\n", to: "second.txt")
    let options = [
      "--into", "hotline-missouri", "--edition", "Hotline May 2018", "--title", "Page of May 2018",
      "--published", "2018-05", "--source", "hotline-states-2024",
    ]
    let both = CommandRun(
      ["import", folder.path + "/first.txt", folder.path + "/second.txt"] + options, in: folder.path
    )
    #expect(both.code == .badData && both.errors.contains("second.txt:1:1: error: the edition"))
    #expect(try folder.text(package) == before)
    let first = CommandRun(["import", folder.path + "/first.txt"] + options, in: folder.path)
    #expect(first.code == .success, "\(first.errors)")
  }

  @Test("A new edition without a day is told to count as the newest where it has rivals")
  func noDay() throws {
    let run = try page.run(
      "Cases 5", edition: "Page of 2021", ["--title", "Page of 2021", "--period", "2021"])
    #expect(run.code == .success)
    #expect(
      run.errors
        == "page.txt:1:1: notice: no day of publication is known of the edition \"Page of 2021\"; it is taken "
        + "for the newest of hotline-missouri\n")
    #expect(try editions(of: "hotline-missouri").list.last == "Page of 2021")
  }

  @Test(
    "A day that no calendar has is refused, by the import and in the package",
    arguments: ["2026-99", "2023-02-29", "26-01", "2026-1", "May 2026", "2026-01-01T00", " 2026"])
  func falseDay(_ day: String) throws {
    let run = try page.run(
      "Cases 5", edition: "Hotline 2027",
      ["--title", "Page", "--published", day, "--period", "2026"])
    #expect(run.code == .usage)
    #expect(
      run.errors.contains(
        "--published takes a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY, not \"\(day)\""
      ),
      "\(run.errors)")
    try folder.replace(
      "\"published\": \"2024-10-29\"", with: "\"published\": \"\(day)\"", in: package)
    let check = CommandRun(["check"], in: folder.path)
    #expect(check.code == .badData)
    #expect(
      check.errors.contains(
        "podium.editions[3].published: expected a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY, "
          + "found \"\(day)\""), "\(check.errors)")
  }

  @Test(
    "Days, months and years of publication are taken", arguments: ["2026-02-28", "2026-02", "2026"])
  func day(_ day: String) throws {
    let run = try page.run(
      "Cases 5", edition: "Hotline Feb 2026",
      ["--title", "Page", "--published", day, "--period", "2025"])
    #expect(run.code == .success, "\(run.errors)")
    #expect(try editions(of: "hotline-missouri").list.last == "Hotline Feb 2026")
  }

  @Test("Editions that people put in another order are told of with their place")
  func byHand() throws {
    #expect(CommandRun(["check"], in: folder.path).errors.isEmpty)
    try folder.replace(
      "\"published\": \"2022-10-27\"", with: "\"published\": \"2025-01-01\"", in: package)
    let run = CommandRun(["check"], in: folder.path)
    #expect(run.code == .success)
    #expect(
      run.errors.contains(
        ": notice: the edition \"HTDCA 2024\" (2024-10-29) of bjs-federal-cases stands after \"HTDCA 2022\" "
          + "(2025-01-01), so its figures count as the newer ones; editions stand in order of publication, the "
          + "newest last\n"), "\(run.errors)")
    let lines = try folder.text(package).split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(run.errors.split(separator: ":").dropFirst().first.flatMap { Int($0) })
    #expect(lines[place].contains("\"HTDCA 2024\""))
  }
}
