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

  /// What stands above the rows of the table.
  private static let head = """
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
    """

  private func run(_ row: String) throws -> (output: String, errors: String) {
    try folder.write(
      """
      \(Self.head)
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

  @Test("A footnote or mark on the row, a row above it or the head is kept in the row's note too")
  func labels() throws {
    try folder.replace(
      "\"rows\": [{ \"label\": \"Total\" }]",
      with: "\"rows\": [{ \"label\": \"*All*\", \"set\": { \"category\": \"all\" } }]",
      in: "Datasets/recipes/small.json")
    try folder.write(
      """
      Bureau of Justice Statistics,,,
      Filename: t.csv,,,
      "Table 1. Defendants, fiscal year 2022",,,
      "Report title: Things, 2024   NCJ 300001",,,
      Data source: Programs,,,
      Authors: A. Writer,,,
      Refer questions to: ask@example.gov,,,
      Date of version: 10/29/24,,,
      ,,,
      "Table 1. Defendants, fiscal year 2022",,,
      Kind,,Defendants/b,
      District/c,,,
      ,All/a,"1,071",!
      ! Interpret with caution.,,,
      a/Excludes one district.,,,
      b/Charged persons.,,,
      c/District courts.,,,
      """, to: "t.csv")
    let run = CommandRun(["import", folder.path + "/t.csv", "--dry-run"], in: folder.path)
    #expect(
      run.output.contains(
        "defendants: 1070 -> 1071 (note: ! Interpret with caution.; c/District courts.; "
          + "a/Excludes one district.; b/Charged persons.)\n"), "\(run)")
  }

  @Test(
    "Two tables of one import that contradict each other are both named, and nothing is written")
  func contradiction() throws {
    func text(_ value: String) -> String {
      """
      \(Self.head)
      Total,\(value),

      """
    }
    try folder.write(text("\"1,071\""), to: "a.csv")
    try folder.write(text("1071"), to: "b.csv")
    try folder.write(text("1072"), to: "c.csv")
    let path = folder.path + "/"
    let same = CommandRun(["import", path + "a.csv", path + "b.csv", "--dry-run"], in: folder.path)
    #expect(same.code == .success, "\(same.errors)")
    let before = try folder.text(SmallProject.table)
    let run = CommandRun(["import", path + "a.csv", path + "c.csv"], in: folder.path)
    #expect(run.code == .badData)
    #expect(
      run.errors.replacing(path, with: "")
        == "c.csv:12:7: error: the value of HTDCA 2024, 2022, all, all, defendants is \"1072\" here and "
        + "\"1071\" at a.csv:12:7; import only the one that holds\n")
    #expect(try folder.text(SmallProject.table) == before)
  }

  @Test("A table whose cells are parted by semicolons is told as that")
  func semicolons() throws {
    try folder.write(
      "Bureau of Justice Statistics;;\nFilename: t.csv;;\n\"Table 1. Defendants\";;\n", to: "t.csv")
    let run = CommandRun(["import", folder.path + "/t.csv"], in: folder.path)
    #expect(run.code == .badData)
    #expect(
      run.errors.contains("t.csv:1:1: error: the cells are separated by semicolons"),
      "\(run.errors)")
  }

  @Test("A mark is told once where the dataset has no column of notes")
  func noPlace() throws {
    try folder.replace(", \"note\": \"note\" }", with: " }", in: SmallProject.package)
    let run = try run("\"1,071\", !")
    #expect(run.output.contains("1070 -> 1071\n"), "\(run)")
    #expect(
      run.errors
        == "t.csv:12:7: notice: row 12, column 2: the mark ! has no column in defendants; left out\n"
    )
  }
}
