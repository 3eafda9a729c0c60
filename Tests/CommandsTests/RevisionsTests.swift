import Commands
import Foundation
import TestSupport
import Testing

@Suite("Revisions")
struct RevisionsTests {
  /// The built project with an invented edition that gives three figures differently and one new one.
  private func project() throws -> BuiltProject {
    let project = try BuiltProject()
    let table = try String(
      contentsOfFile: project.path + "/" + SmallProject.table, encoding: .utf8)
    try project.folder.write(
      table + """
        Made,2022,all,all,defendants,1071,
        Made,2020,record,us_citizen,share,94,
        Made,2020,record,no_prior_convictions,share,65,
        Made,2021,all,all,defendants,990,

        """, to: SmallProject.table)
    try project.folder.replace(
      "{ \"id\": \"HTDCA 2025\", \"title\": \"Human Trafficking Data Collection Activities, 2025\" }",
      with:
        "{ \"id\": \"HTDCA 2025\", \"title\": \"Human Trafficking Data Collection Activities, 2025\" },"
        + "{ \"id\": \"Made\", \"title\": \"Made for a test\" }", in: SmallProject.package)
    return project
  }

  @Test(
    "A made edition with three changed values gives exactly those, with the charts that use them")
  func revisions() throws {
    let project = try project()
    let run = project.run(["revisions"])
    #expect(run.code == .success, "\(run.errors)")
    #expect(
      run.output == """
        defendants
          Share, record, U.S. citizen, fiscal year 2020: 95% in HTDCA 2022, 94% in Made
          Share, record, No prior convictions, fiscal year 2020: 66% in HTDCA 2022, 65% in Made
          defendants charged, fiscal year 2022: 1,070 in HTDCA 2024, 1,071 in Made
            chart charged: 2022.value, last.value, trough.value, change.count, change.percent, change.factor, change.annual, 2022.index
            Correction: we gave 1,070 (defendants charged, fiscal year 2022). The publisher has since revised this to 1,071.

        3 figures differ between editions

        """)
  }

  @Test(
    "A category that an edition gives under another name is told as renamed, with the charts on it")
  func renamed() throws {
    let project = try project()
    // The record of 2020 once more, with one category under a new name and the same shares in two years.
    let table = try project.folder.text(SmallProject.table)
    try project.folder.write(
      table.replacingOccurrences(
        of: "Made,2020,record,us_citizen,share,94,",
        with: """
          HTDCA 2025,2018,record,repeat,share,12,
          HTDCA 2025,2019,record,repeat,share,13,
          HTDCA 2025,2019,record,once,share,40,
          HTDCA 2025,2018,record,once,share,41,
          Made,2018,record,again,share,12,
          Made,2019,record,again,share,13,
          Made,2018,record,first,share,41,
          Made,2019,record,first,share,99,
          """), to: SmallProject.table)
    let run = project.run(["revisions", "--from", "HTDCA 2025", "--to", "Made"])
    let lines = run.output.split(separator: "\n").filter { $0.contains("\" of HTDCA 2025 is") }
    #expect(
      lines == ["  Category \"repeat\" of HTDCA 2025 is \"again\" in Made"],
      "\(run.output)\(run.errors)")
    #expect(run.output.contains(", 1 are renamed"))
  }

  @Test("The values before and after are drawn, a picture for each measure that changed")
  func charts() throws {
    let project = try project()
    let folder = project.path + "/out"
    let run = project.run(["revisions", "--charts", folder])
    #expect(run.code == .success, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["revisions-defendants-defendants.png", "revisions-defendants-share.png"])
    let inspection = project.run(["inspect", folder + "/" + names[1]])
    #expect(
      inspection.output.contains(
        "record, No prior convictions, fiscal year 2020: 66%, then 65%; record, U.S. citizen, fiscal "
          + "year 2020: 95%, then 94%"), "\(inspection.output)")
  }

  @Test("A published sentence that the newest edition overtakes is told, another is not")
  func text() throws {
    let project = try project()
    try project.folder.write(
      "1,070 defendants were charged in 2022. In 2020, 1,169 defendants were charged.\n",
      to: "release.txt")
    let run = project.run(["revisions", "--text", project.path + "/release.txt"])
    #expect(run.code == .problemsFound)
    #expect(
      run.output.replacing(project.path + "/", with: "").hasPrefix(
        """
        release.txt:1:1: 1,070 defendants were charged in 2022.
          no longer holds: 1,070: the published figure is 1,071 defendants charged in fiscal year 2022 \
        (Made, Datasets/bjs/defendants.csv:9)

        defendants
        """), "\(run.output)")
    #expect(!run.output.contains("1,169 defendants were charged"))
  }

  @Test("Two editions can be named, an unknown one is refused, and JSON has the lines of both rows")
  func named() throws {
    let project = try project()
    let two = project.run(["revisions", "--from", "HTDCA 2024", "--to", "Made", "--json"])
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [[String: Any]])
    #expect(list.count == 1)
    let revision = try #require(list.first?["revision"] as? [String: Any])
    #expect(revision["oldValue"] as? Double == 1070 && revision["newValue"] as? Double == 1071)
    #expect(revision["oldLine"] as? Int == 6 && revision["newLine"] as? Int == 9)
    let unknown = project.run(["revisions", "--to", "HTDCA 2029"])
    #expect(unknown.code == .usage)
    #expect(unknown.errors.contains("unknown edition \"HTDCA 2029\"; did you mean \"HTDCA 202"))
  }

  @Test(
    "A build after the made edition draws the charts that use a changed or new value, no others")
  func rebuilt() throws {
    let project = try project()
    let run = project.run(["build", "--json"])
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let drawn = report["drawn"] as? [[String: Any]] ?? []
    #expect(drawn.compactMap { $0["chart"] as? String } == ["charged"])
  }
}
