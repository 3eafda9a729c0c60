import Commands
import TestSupport
import Testing

/// Marks and footnotes on the numbers of a published table; the figures are made up.
@Suite("Marks on the numbers of published tables")
struct ImportMarkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    try folder.write(
      """
      {
        "dataset": "defendants",
        "reports": ["*"], "tables": ["*"], "edition": "HTDCA 2024",
        "set": { "fiscal_year": "2022", "characteristic": "all", "category": "all" },
        "rows": [{ "label": "Total" }],
        "columns": [{ "head": "Defendants*", "set": { "measure": "defendants" } }]
      }
      """, to: "Datasets/recipes/small.json")
  }

  private func run(_ row: String) throws -> (output: String, errors: String) {
    try folder.write(
      """
      Bureau of Justice Statistics,,
      Filename: t.csv,,
      "Table 1. Defendants, fiscal year 2022",,
      "Report title: Things, 2024   NCJ 300001",,
      Data source: Programs,,
      Authors: A. Writer,,
      Refer questions to: ask@example.gov,,
      Date of version: 10/29/24,,
      ,,
      "Table 1. Defendants, fiscal year 2022",,
      Kind,Defendants,
      Total,\(row)
      ! Interpret with caution.,,
      a/Excludes one district.,,
      """, to: "t.csv")
    let run = CommandRun(["import", folder.path + "/t.csv", "--dry-run"], in: folder.path)
    return (run.output, run.errors.replacing(folder.path + "/", with: ""))
  }

  @Test(
    "A mark or footnote is kept in the row's note with the words of the table",
    arguments: [
      ("\"1,071\", !", "1071 (note: ! Interpret with caution.)"),
      ("\"1,071\",/a", "1071 (note: a/Excludes one district.)"),
      ("\"1,071\",! /a", "1071 (note: ! Interpret with caution.; a/Excludes one district.)"),
      ("\"1,071\",†", "1071 (note: †, not explained below the table)"),
      ("\"1,071\",", "1071"),
    ])
  func kept(row: String, change: String) throws {
    let run = try run(row)
    #expect(run.output.contains("all, all, defendants: 1070 -> \(change)\n"), "\(run)")
  }

  @Test("A mark is told once where the dataset has no column of notes")
  func noPlace() throws {
    try folder.replace(", \"note\": \"note\" }", with: " }", in: SmallProject.package)
    let run = try run("\"1,071\", !")
    #expect(run.output.contains("1070 -> 1071\n"), "\(run)")
    #expect(
      run.errors
        == "t.csv:1:1: notice: row 12, column 2: the mark ! has no column in defendants; left out\n"
    )
  }
}
