import Commands
import Foundation
import TestSupport
import Testing

@Suite("Preview of an import")
struct ImportPreviewTests {
  private static let table = """
    Bureau of Justice Statistics,,,
    Filename: xx21t01.csv,,,
    "Table 1. Things, by kind, 2021",,,
    Report title: Things in 2021   NCJ 123456,,,
    Data source: Survey of Things,,,
    Authors: A. Writer,,,
    Refer questions to: ask@example.gov,,,
    Date of version: 4/30/2022,,,
    ,,,
    "Table 1. Things, by kind, 2021",,,
    Kind,Number,Percent,
    Large,"1,200",60,% !
    Small,~,40,
    ! Interpret with caution.,,,

    """

  @Test("The table, its marks, its missing values and the counts are shown")
  func text() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.table, to: "a.csv")
    let run = CommandRun(["import", folder.path + "/a.csv", "--preview"])
    #expect(run.code == .success)
    #expect(run.output.contains("Large           1200    60% !\nSmall  ~ unexplained      40%\n"))
    #expect(run.output.contains("number   NCJ 123456\n  version  2022-04-30\n"))
    #expect(
      run.output.hasSuffix(
        "2 rows, 0 headings, 2 columns, 3 values, 1 missing, 1 marks, 1 notes, all 20 cells of the "
          + "file accounted for\n"))
    #expect(
      run.errors
        == "\(folder.path)/a.csv:13:7: notice: the mark \"~\" is not explained below the table\n")
  }

  @Test("Heads keep their marks and footnotes, and reasons are words")
  func words() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.table.replacing("Kind,Number,Percent,", with: "Kind,2020*,Percent/a,")
        .replacing("! Interpret", with: "~Not applicable.,,,\n! Interpret"), to: "a.csv")
    let run = CommandRun(["import", folder.path + "/a.csv", "--preview"])
    #expect(
      run.output.contains(
        """
        Kind            2020*  Percent/a
        Large            1200      60% !
        Small  not applicable        40%
        """), "\(run.output)")
  }

  @Test("JSON holds values as printed, reasons and counts")
  func json() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.table, to: "a.csv")
    let run = CommandRun(["import", folder.path + "/a.csv", "--preview", "--json"])
    let documents = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let document = try #require(documents.first)
    #expect(document["title"] as? String == "Table 1. Things, by kind, 2021")
    #expect((document["counts"] as? [String: Int])?["cells"] == 20)
    let panel = try #require((document["panels"] as? [[String: Any]])?.first)
    let rows = try #require(panel["rows"] as? [[String: Any]])
    let cells = try #require(rows[1]["cells"] as? [[String: Any]])
    #expect(cells[0]["missing"] as? String == "undefined" && cells[1]["value"] as? String == "40")
  }

  @Test("A file that is no table, or is not there, is told with its place")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n1,2\n", to: "a.csv")
    let run = CommandRun(["import", folder.path + "/a.csv", "--preview"])
    #expect(run.code == .badData && run.errors.contains("/a.csv:1:1: error: this is not a table"))
    let missing = CommandRun(["import", folder.path + "/none.csv", "--preview"])
    #expect(missing.code == .missingInput)
  }
}
