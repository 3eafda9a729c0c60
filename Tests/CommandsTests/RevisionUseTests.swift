import Commands
import Foundation
import TestSupport
import Testing

/// Revisions of figures that several editions give, on the repository's data with one invented edition.
@Suite("Revisions over several editions")
struct RevisionUseTests {
  private let folder: TemporaryFolder
  private let cases = "Datasets/bjs/federal-cases.csv"

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
  }

  /// Adds an edition after the newest, with rows.
  private func addEdition(_ rows: String) throws {
    try folder.replace(
      "\"HTDCA 2025\"\n              ]", with: "\"HTDCA 2025\",\n\"HTDCA 2026\"\n]",
      in: "Datasets/datapackage.json")
    let package = try folder.text("Datasets/datapackage.json")
    // The list of editions of the first dataset that has HTDCA 2025, which is that of federal cases.
    let place = try #require(package.range(of: "\"id\": \"HTDCA 2025\""))
    let end = try #require(package.range(of: "}", range: place.upperBound..<package.endIndex))
    try folder.write(
      package.replacingCharacters(
        in: end, with: "}, { \"id\": \"HTDCA 2026\", \"title\": \"Made for a test\" }"),
      to: "Datasets/datapackage.json")
    try folder.write(folder.text(cases) + rows, to: cases)
  }

  private func revisions(_ arguments: String...) throws -> [[String: Any]] {
    let run = CommandRun(["revisions", "--json"] + arguments, in: folder.path)
    return try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]], "\(run.errors)"
    )
  }

  private func revision(
    _ subject: String, _ list: [[String: Any]], to edition: String? = nil
  ) throws -> [String: Any] {
    try #require(
      list.compactMap { $0["revision"] as? [String: Any] }.first {
        $0["subject"] as? String == subject && (edition == nil || $0["to"] as? String == edition)
      })
  }

  private static let referred2011 =
    "persons referred to U.S. attorneys, fiscal year 2011"

  @Test("Every chart that shows the earlier value is found, whichever edition it took it from")
  func everyEdition() throws {
    // 1,360 stands in the editions FPHTC 2015, HTDCA 2022 and HTDCA 2023.
    try addEdition("HTDCA 2026,2011,all,referred,1365,,HTDCA2025,\n")
    let run = CommandRun(
      ["revisions", "--from", "HTDCA 2023", "--to", "HTDCA 2026"], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    let plain = CommandRun(["revisions"], in: folder.path).output
    #expect(plain.contains("1,360 in HTDCA 2023, 1,365 in HTDCA 2026"))
    for output in [run.output, plain] {
      for chart in ["referred-2011-2020", "referred-number", "referred-prosecuted-convicted"] {
        let line = try #require(
          output.split(separator: "\n").first { $0.contains("chart \(chart): ") }, "\(output)")
        #expect(line.hasSuffix("; it pins HTDCA 2022 and shows the earlier value"))
      }
      let newest = try #require(
        output.split(separator: "\n").first { $0.contains("chart referred-all-years: ") })
      #expect(newest.contains("2011.value") && !newest.contains("shows the earlier value"))
    }
  }

  @Test(
    "A chart that follows the newest figures is found where a third edition repeats the later value"
  )
  func repeatedLater() throws {
    // 1,912 in fiscal year 2022 stands in HTDCA 2024 only.
    try addEdition("HTDCA 2026,2022,all,referred,1920,,HTDCA2025,\n")
    try folder.write(
      folder.text(cases) + "HTDCA 2025,2022,all,referred,1920,,HTDCA2025,\n", to: cases)
    let found = try revision(
      Self.referred2011.replacing("2011", with: "2022"), revisions(), to: "HTDCA 2025")
    let uses = found["uses"] as? [[String: Any]] ?? []
    let all = uses.first { $0["chart"] as? String == "referred-all-years" }
    #expect(all?["showsEarlierValue"] as? Bool == false)
  }

  @Test("A correction gives the newest value, and none is given for a value that stands again")
  func correction() throws {
    try addEdition(
      "HTDCA 2026,2011,all,referred,1360,,HTDCA2025,\nHTDCA 2025,2011,all,referred,1365,,HTDCA2025,\n"
        + "HTDCA 2024,2011,all,prosecuted,730,,HTDCA2025,\nHTDCA 2026,2011,all,prosecuted,731,,HTDCA2025,\n"
    )
    let list = try revisions()
    func correction(_ subject: String, _ edition: String) throws -> String? {
      try #require(
        list.first {
          let revision = $0["revision"] as? [String: Any]
          return revision?["subject"] as? String == subject && revision?["to"] as? String == edition
        })["correction"] as? String
    }
    #expect(try correction(Self.referred2011, "HTDCA 2025") == nil)
    #expect(
      try correction(Self.referred2011, "HTDCA 2026")?.hasSuffix("has since revised this to 1,360.")
        == true)
    #expect(
      try correction("persons prosecuted by U.S. attorneys, fiscal year 2011", "HTDCA 2024")
        == "Correction: we gave 729 (persons prosecuted by U.S. attorneys, fiscal year 2011). The publisher has since "
        + "revised this to 731.")
  }

  @Test("What was not read of the later edition is no withdrawal, and nothing is to be corrected")
  func notRead() throws {
    let run = CommandRun(
      ["revisions", "--from", "HTDCA 2023", "--to", "HTDCA 2024"], in: folder.path)
    let subject = Self.referred2011.replacing("2011", with: "2021")
    #expect(
      run.output.contains(
        "  \(subject): 2,027 in HTDCA 2023, not published or not at hand in HTDCA 2024 (Not in the text read; "
          + "the publisher's appendix table 1 has it)\n"),
      "\(run.output)")
    #expect(!run.output.contains("Correction") && !run.output.contains("no longer gives"))
    #expect(!run.output.contains("pins"))
    let list = try revisions("--from", "HTDCA 2023", "--to", "HTDCA 2024")
    let found = try revision(subject, list)
    #expect(found["kind"] as? String == "notRead")
    let uses = found["uses"] as? [[String: Any]] ?? []
    #expect(uses.contains { $0["chart"] as? String == "referred-all-years" })
    #expect(uses.allSatisfy { $0["showsEarlierValue"] as? Bool == false })
  }

  @Test("A mark of the publisher in the place of a number is a withdrawal")
  func withdrawn() throws {
    let subject = "defendants charged in U.S. district court, fiscal year 2021"
    try addEdition("HTDCA 2026,2021,all,charged,suppressed,,HTDCA2025,\n")
    let list = try revisions("--from", "HTDCA 2023", "--to", "HTDCA 2026")
    #expect(try revision(subject, list)["kind"] as? String == "withdrawn")
    let document = try #require(
      list.first { ($0["sentence"] as? String)?.hasPrefix(subject) ?? false })
    #expect(
      document["sentence"] as? String
        == "\(subject): 1,197 in HTDCA 2023, suppressed by the publisher in HTDCA 2026")
    #expect(
      document["correction"] as? String
        == "Correction: we gave 1,197 (\(subject)). The publisher no longer gives this figure.")
  }

  @Test("Published sentences are found that show the earlier value or what was computed from it")
  func sentences() throws {
    try addEdition("HTDCA 2026,2011,all,referred,1365,,HTDCA2025,\n")
    let text = """
      In fiscal year 2011, 1,360 persons were referred to U.S. attorneys for human trafficking.
      2,198 persons were referred in fiscal year 2020, a 62% increase from 2011 (1,360).
      In 2011, 729 persons were prosecuted.

      """
    try folder.write(text, to: "release.txt")
    let run = CommandRun(["revisions", "--text", folder.path + "/release.txt"], in: folder.path)
    #expect(run.code == .problemsFound)
    let told = run.output.split(separator: "\n").filter { $0.contains("no longer holds") }
    #expect(
      told.map { String($0.prefix(30)) }.filter { $0.contains("1,360") }.count == 2, "\(run.output)"
    )
    #expect(told.contains { $0.contains("no longer holds: 62%") }, "\(run.output)")
    #expect(!told.contains { $0.contains("729") } && !told.contains { $0.contains("2,198:") })
  }

  @Test("Editions in the wrong order are refused")
  func order() {
    let run = CommandRun(
      ["revisions", "--from", "HTDCA 2024", "--to", "HTDCA 2022"], in: folder.path)
    #expect(run.code == .usage)
    #expect(
      run.errors.contains(
        "\"HTDCA 2024\" is newer than \"HTDCA 2022\"; --from names the earlier edition"))
  }
}
