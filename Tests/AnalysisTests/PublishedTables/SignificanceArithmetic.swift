import Analysis
import DatasetReading
import Testing

/// The bureau's marks † and ‡ from its standard errors, by the test that its reports describe.
enum SignificanceArithmetic {
  /// The marks compared, and those that differ as `file:row: subject: computed, printed`.
  struct Result {
    var count = 0
    var marked = 0
    var disagreements: [String] = []
  }

  static func result() throws -> Result {
    var result = Result()
    try crimes(&result)
    try parents(&result)
    return result
  }

  /// Compares the mark that a difference deserves with the one printed, unless rounding decides it.
  private static func compare(
    _ table: PublishedTable, _ row: TableRow, _ column: Int, _ value: Double, _ reference: Double,
    errors: (Double, Double), units: (value: Double, error: Double), hasLower: Bool,
    _ result: inout Result
  ) throws {
    func mark(_ difference: Double, _ errors: (Double, Double)) throws -> String {
      let first = try #require(Estimate(difference, standardError: errors.0))
      let second = try #require(Estimate(0, standardError: errors.1))
      let difference = try #require(first.difference(from: second))
      let lower = try #require(first.difference(from: second, .ninety))
      if difference.isSignificant { return "†" }
      return hasLower && lower.isSignificant ? "‡" : ""
    }
    let (gap, half) = (abs(value - reference), units.error / 2)
    let most = try mark(
      gap + units.value, (max(0, errors.0 - half), max(0, errors.1 - half)))
    let least = try mark(max(0, gap - units.value), (errors.0 + half, errors.1 + half))
    let marks = table.cell(row, column)?.marks ?? []
    let printed = marks.map(\.symbol).first { ["†", "‡"].contains($0) } ?? ""
    result.count += 1
    if !printed.isEmpty { result.marked += 1 }
    let order = ["", "‡", "†"]
    let places = [least, printed, most].compactMap(order.firstIndex(of:))
    if places != places.sorted() {
      result.disagreements.append(
        "\(table.place(row, column)): \(least.isEmpty ? "none" : least), "
          + (printed.isEmpty ? "none" : printed))
    }
  }

  /// Numbers and rates of 2017 against those of 2015 and of 2016.
  private static func crimes(_ result: inout Result) throws {
    let table = try PublishedTable("cv17t01")
    let errors = try PublishedTable("cv17at03")
    for (row, same) in zip(table.rows, errors.rows) {
      try #require(row.path.last == same.path.last)
      // Columns of the table: 2015, 2017, 2016, 2017; of the errors: 2015, 2016, 2017.
      for (start, end, before, after) in [(0, 2, 0, 4), (1, 3, 1, 5), (4, 6, 2, 4), (5, 7, 3, 5)] {
        func number(_ table: PublishedTable, _ row: TableRow, _ column: Int) throws -> Double {
          try #require(table.value(row, column)).number
        }
        let isRate = start % 2 == 1
        try compare(
          table, row, end, number(table, row, end), number(table, row, start),
          errors: (number(errors, same, after), number(errors, same, before)),
          units: isRate ? (0.1, 0.01) : (10, 1), hasLower: true, &result)
      }
    }
  }

  /// Women against men, and races against white prisoners.
  private static func parents(_ result: inout Result) throws {
    let sexes = try PublishedTable("pptmcspi16stt02")
    for kind in ["State", "Federal"] {
      let (men, women) = (try sexes.row("Male", in: kind), try sexes.row("Female", in: kind))
      try compare(sexes, women, men, columns: (0, 1), &result)
    }
    let races = try PublishedTable("pptmcspi16stt03")
    for kind in ["State prisoners", "Federal prisoners"] {
      let rows = races.members(of: kind)
      for row in rows.dropFirst() {
        for columns in [(0, 1), (2, 3)] {
          try compare(races, row, rows[0], columns: columns, &result)
        }
      }
    }
  }

  private static func compare(
    _ table: PublishedTable, _ row: TableRow, _ reference: TableRow, columns: (Int, Int),
    _ result: inout Result
  ) throws {
    func number(_ row: TableRow, _ column: Int) throws -> Double {
      try #require(table.value(row, column)).number
    }
    try compare(
      table, row, columns.0, number(row, columns.0), number(reference, columns.0),
      errors: (number(row, columns.1), number(reference, columns.1)), units: (0.1, 0.01),
      hasLower: false, &result)
  }
}
