import DatasetReading
import TestSupport
import Testing

/// Tables whose numbers are thousands or millions, in the bureau's layout; their figures are made up.
@Suite("Numbers that are thousands or millions")
struct TableScaleTests {
  /// Where a scale is said, the words of the head and of the row, and what the cell must be.
  struct Case: Sendable, CustomTestStringConvertible {
    var title = "Table 1. Things, by kind, 2020 and 2021"
    var caption = ""
    var head = "Total"
    var row = "2020"
    var tail = ""
    var cell = "\"1,234\""
    var shown: String
    var testDescription: String { "\(title) | \(caption) | \(head) | \(row) | \(tail)" }
  }

  private static let cases = [
    // In the head of the column.
    Case(head: "Persons (in thousands)", shown: "1234 thousands"),
    Case(head: "Payroll (in thousands of dollars)", shown: "1234 dollars thousands"),
    Case(head: "Payroll (thousands of 2017 dollars)", shown: "1234 dollars thousands"),
    Case(head: "Amount in millions", shown: "1234 millions"),
    Case(head: "Cost (dollars in billions)", shown: "1234 dollars billions"),
    Case(head: "Residents (millions)", shown: "1234 millions"),
    Case(head: "Spent ($ in thousands)", shown: "1234 dollars thousands"),
    Case(head: "Spent ($000s)", shown: "1234 dollars thousands"),
    Case(head: "Spent (in $1,000's)", shown: "1234 dollars thousands"),
    Case(head: "Persons (000\u{2019}s)", shown: "1234 thousands"),
    // In the label of the row.
    Case(row: "Residents (in thousands)", shown: "1234 thousands"),
    // Over the table.
    Case(title: "Table 1. Things, 2020 (in thousands)", shown: "1234 thousands"),
    Case(title: "Table 1. Spending, in millions of dollars, 2020", shown: "1234 dollars millions"),
    Case(caption: "(Numbers in thousands)", shown: "1234 thousands"),
    Case(
      caption: "(Payroll amounts in thousands of dollars)", head: "March payroll",
      shown: "1234 dollars thousands"),
    // Of another column.
    Case(
      caption: "(Payroll amounts in thousands of dollars)", head: "Employees", shown: "1234"),
    Case(title: "Table 1. Things (in thousands)", head: "Percent", cell: "12.5", shown: "12.5%"),
    Case(
      title: "Table 1. Things (in thousands)", head: "Rate per 1,000", cell: "12.5", shown: "12.5"),
    Case(title: "Table 1. Things (in thousands)", head: "Total", cell: "12.5%", shown: "12.5%"),
    // Not clear.
    Case(
      title: "Table 1. Spending (in thousands of dollars)", head: "Number of employees",
      shown: "1234 thousands?"),
    Case(
      title: "Table 1. Spending (in thousands of dollars)", head: "Spending per resident",
      shown: "1234 thousands?"),
    Case(
      title: "Table 1. Spending (in millions)", row: "Residents (in thousands)",
      shown: "1234 thousands?"),
    Case(tail: "Note: Dollar amounts are in thousands.,,,\n", shown: "1234 thousands?"),
    // No scale.
    Case(title: "Table 1. Crime in thousands of places", shown: "1234"),
    Case(head: "Rate per thousand", shown: "1234"),
    Case(head: "Cities of 100,000 or more", shown: "1234"),
    Case(tail: "Note: Fraud took millions of dollars.,,,\n", shown: "1234"),
  ]

  @Test("The cell has the scale that the file says, and writing keeps the table", arguments: cases)
  func scales(_ example: Case) throws {
    let caption = example.caption.isEmpty ? "" : "\(example.caption),,,\n"
    let fixture = try TableFixture(
      "\(caption)Kind,\"\(example.head)\",Other\n\"\(example.row)\",\(example.cell),\n"
        + "2021,5,\n\(example.tail)", header: TableFixture.header(title: example.title))
    let cell = try #require(fixture.table.panels.first?.cell(row: 0, column: 0))
    let scale = cell.scale.map { " \($0.magnitude.rawValue)" + ($0.isSure ? "" : "?") }
    #expect(cell.shown + (scale ?? "") == example.shown)
    #expect(try fixture.isKeptByWriting())
    let doubt = fixture.messages.filter { $0.contains("it is not clear whether") }
    #expect(doubt.isEmpty == !example.shown.hasSuffix("?"), "\(fixture.messages)")
  }

  @Test("A group's scale holds for the columns under it, and not for those beside it")
  func groups() throws {
    let fixture = try TableFixture(
      """
      State,Employees,,Payroll (in thousands of dollars),,
      ,Number,Percent,Total,Percent change
      Any,"1,200",60,"72,745",2.5
      """)
    #expect(fixture.table.shown("Any", "Employees > Number") == "1200")
    let cells = try #require(fixture.table.panels.first?.rows.last?.cells)
    #expect(cells.map { $0.scale?.magnitude } == [nil, nil, .thousands, nil])
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Words that could be a scale and are not understood as one are told")
  func odd() throws {
    let notice = "is not understood as a scale; the numbers are taken as printed"
    for (head, isOdd) in [
      ("Amount (thousand dollars)", true), ("Thousands served", true),
      ("Cities of 1 million or more", false), ("Rate per million", false),
      ("Amount (in thousands)", false), ("Amount", false),
    ] {
      let fixture = try TableFixture("Kind,\"\(head)\"\n2020,5\n")
      #expect(fixture.messages.contains { $0.contains(notice) } == isOdd, "\(head)")
    }
    let titled = try TableFixture(
      "Kind,Total\n2020,5\n", header: TableFixture.header(title: "Table 1. Cost (thousand dollars)")
    )
    #expect(
      titled.messages == [
        "xx21t01.csv:3:1: notice: the title is not understood as saying a scale; the numbers are taken as "
          + "printed"
      ])
  }

  @Test("A number is multiplied digit by digit, without rounding")
  func multiplied() {
    let cases: [(String, TableScale.Magnitude, String)] = [
      ("12", .thousands, "12000"), ("1234.5", .thousands, "1234500"),
      ("0.25", .millions, "250000"), ("-3.1", .thousands, "-3100"),
      ("0.0005", .thousands, "0.5"), ("0", .billions, "0"), ("0.10", .thousands, "100"),
      ("-0.01234", .thousands, "-12.34"), ("7", .ones, "7"), ("1.0000", .thousands, "1000.0"),
    ]
    for (text, magnitude, expected) in cases {
      #expect(magnitude.multiplied(text) == expected, "\(text)")
    }
  }
}
