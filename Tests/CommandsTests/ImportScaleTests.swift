import Commands
import TestSupport
import Testing

/// A table in thousands, in the layout of the trafficking series; its figures are made up.
@Suite("Import of numbers in thousands")
struct ImportScaleTests {
  private let folder: TemporaryFolder
  private let table = "Datasets/bjs/defendants.csv"

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
  }

  private func run(
    title: String = "Table 1. Defendants, fiscal year 2022", heads: String, row: String,
    columns: String
  ) throws -> (code: CommandRun, errors: String) {
    try folder.write(
      """
      {
        "dataset": "defendants",
        "reports": ["*"], "tables": ["*"], "edition": "HTDCA 2024",
        "set": { "fiscal_year": "2022", "characteristic": "all", "category": "all" },
        "rows": [{ "label": "Total" }],
        "columns": [\(columns)]
      }
      """, to: "Datasets/recipes/small.json")
    try folder.write(
      """
      Bureau of Justice Statistics,,
      Filename: t.csv,,
      "\(title)",,
      "Report title: Things, 2024   NCJ 300001",,
      Data source: Programs,,
      Authors: A. Writer,,
      Refer questions to: ask@example.gov,,
      Date of version: 10/29/24,,
      ,,
      "\(title)",,
      Kind,\(heads)
      Total,\(row)
      """, to: "t.csv")
    let run = CommandRun(["import", folder.path + "/t.csv", "--dry-run"], in: folder.path)
    return (run, run.errors.replacing(folder.path + "/", with: ""))
  }

  private static let count =
    "{ \"head\": \"Defendants*\", \"set\": { \"measure\": \"defendants\" } }"

  @Test("A number in thousands is multiplied, told, and noted in its row")
  func multiplied() throws {
    let (run, errors) = try run(
      heads: "Defendants (in thousands)", row: "1.23", columns: Self.count)
    #expect(run.code == .success, "\(errors)")
    #expect(
      errors
        == "t.csv:12:7: notice: row 12, column 2: \"Defendants (in thousands)\" is in thousands, as the head "
        + "says; its numbers are multiplied\n")
    #expect(
      run.output.contains(
        "HTDCA 2024, 2022, all, all, defendants: 1070 -> 1230 (note: Published in thousands)\n"),
      "\(run.output)")
  }

  @Test("A number of which it is open is taken only when the recipe says what it stands for")
  func open() throws {
    let title = "Table 1. Cost of trials (in thousands of dollars), 2022"
    let refused = try run(
      title: title, heads: "Defendants (number)", row: "\"1,071\"", columns: Self.count)
    #expect(refused.code.code == .badData)
    #expect(
      refused.errors.contains(
        "row 12, column 2: 1071 may be in thousands, as the title says; give its row or column in the recipe "
          + "\"small\" a \"scale\", \"ones\" or \"thousands\""), "\(refused.errors)")
    let taken = try run(
      title: title, heads: "Defendants (number)", row: "\"1,071\"",
      columns: Self.count.dropLast() + ", \"scale\": \"ones\" }")
    #expect(taken.code.output.contains("defendants: 1070 -> 1071\n"), "\(taken.errors)")
    let contrary = try run(
      heads: "Defendants (in thousands)", row: "1.23",
      columns: Self.count.dropLast() + ", \"scale\": \"ones\" }")
    #expect(
      contrary.errors.contains(
        "1.23 is in thousands, as the head says, and the recipe \"small\" asks for ones"))
    let unknown = try run(
      heads: "Defendants", row: "1", columns: Self.count.dropLast() + ", \"scale\": \"dozens\" }")
    #expect(unknown.errors.contains("\"dozens\"") && unknown.errors.contains("thousands"))
  }

  @Test("Dollars, and percentages, are no count of persons")
  func units() throws {
    let dollars = try run(
      heads: "Defendants' fines (in thousands of dollars)", row: "12", columns: Self.count)
    #expect(
      dollars.errors.contains(
        "row 12, column 2: 12 is in dollars, which \"defendants\" does not count"),
      "\(dollars.errors)")
    let percent = try run(heads: "Defendants", row: "12%", columns: Self.count)
    #expect(
      percent.errors.contains("12 is a percentage, and \"defendants\" is a count"),
      "\(percent.errors)")
    let share = try run(
      heads: "Defendants (in thousands)", row: "12",
      columns: "{ \"head\": \"Defendants*\", \"set\": { \"measure\": \"share\" } }")
    #expect(
      share.errors.contains("12 is in thousands, and \"share\" is a percentage"), "\(share.errors)")
  }

  @Test("The preview and a proposed recipe show what is in thousands, and what is open")
  func shown() throws {
    _ = try run(
      title: "Table 1. Payroll (in thousands of dollars), 2022", heads: "March,Employees (number)",
      row: "\"72,745\",\"1,200\"", columns: Self.count)
    let preview = CommandRun(["import", folder.path + "/t.csv", "--preview"], in: folder.path)
    #expect(preview.output.contains("72745 thousands of dollars"), "\(preview.output)")
    #expect(preview.output.contains("1200 thousands?"))
    let json = CommandRun(
      ["import", folder.path + "/t.csv", "--preview", "--json"], in: folder.path)
    #expect(
      json.output.contains("\"scale\" : \"thousands\"")
        || json.output.contains("\"scale\":\"thousands\""))
    try folder.replace(
      "\"tables\": [\"*\"]", with: "\"tables\": [\"No*\"]", in: "Datasets/recipes/small.json")
    let proposal = CommandRun(["import", folder.path + "/t.csv"], in: folder.path)
    #expect(
      proposal.output.contains(
        "{ \"head\": \"Employees (number)\", \"set\": { \"measure\": \"\" }, \"unit\": \"count\", \"scale\": \"\" }"
      ), "\(proposal.output)")
  }
}
