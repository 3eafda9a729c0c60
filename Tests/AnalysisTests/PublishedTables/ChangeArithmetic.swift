import DatasetReading
import Testing

/// Changes between the counts of a table, in numbers, in percent and as annual rates.
///
/// The bureau's "average annual change" is the compound rate: every printed one is.
enum ChangeArithmetic {
  static func check(_ tally: inout ArithmeticTally) throws {
    for name in ["p22stt04", "p22stt14", "p22stt23", "p08at02"] {
      try columns(of: PublishedTable(name), &tally)
    }
    try annual(&tally)
    try years(&tally)
    for name in ["p22stt01", "p22stt03"] { try closingRows(of: PublishedTable(name), &tally) }
    try bothSexes(&tally)
    try jurisdictions(&tally)
  }

  /// Columns named "Change, 2021–2022" and "Percent change, 2021–2022" beside those of the years.
  private static func columns(of table: PublishedTable, _ tally: inout ArithmeticTally) throws {
    for index in table.columns {
      let path = table.panel.columns[index].path
      guard
        let place = path.firstIndex(where: {
          $0.contains("hange, ") && !$0.hasPrefix("Average")
        })
      else { continue }
      let ends = (path[place].split(separator: ",").last ?? "").split { !$0.isNumber }
      try #require(ends.count == 2)
      func source(_ year: Substring) throws -> Int {
        try #require(
          table.columns.first { other in
            let names = table.panel.columns[other].path
            return names.count == path.count
              && zip(names, path).enumerated().allSatisfy { entry in
                entry.offset == place
                  ? entry.element.0.hasSuffix(year) && !entry.element.0.contains("hange")
                  : entry.element.0 == entry.element.1
              }
          })
      }
      let (start, end) = (try source(ends[0]), try source(ends[1]))
      let isPercent = path[place].hasPrefix("Percent")
      for row in table.rows {
        guard table.value(row, start) != nil, table.value(row, end) != nil,
          let from = table.bounds(row, start, unit: 0), let to = table.bounds(row, end, unit: 0)
        else { continue }
        let change = try from.change(to: to, isPercent ? .percent : .difference)
        tally.compare(change, table, row, index)
      }
    }
  }

  private static func annual(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p08at02")
    for row in table.rows {
      guard let start = table.bounds(row, 0, unit: 0), let end = table.bounds(row, 1, unit: 0)
      else {
        continue
      }
      tally.compare(try start.change(to: end, years: 7, .annual), table, row, 3)
    }
  }

  /// The change from the year in the row above.
  private static func years(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p08f01")
    for (before, row) in zip(table.rows, table.rows.dropFirst()) {
      let start = try #require(table.bounds(before, 0, unit: 0))
      let end = try #require(table.bounds(row, 0, unit: 0))
      tally.compare(try start.change(to: end, .percent), table, row, 1)
    }
  }

  /// Rows "Percent change" under a table of years; races are rounded to hundreds.
  private static func closingRows(
    of table: PublishedTable, _ tally: inout ArithmeticTally
  ) throws {
    for row in table.rows where row.path.first?.contains("hange") == true {
      let ends = (row.path.last ?? "").split { !$0.isNumber }.map(String.init)
      try #require(ends.count == 2)
      for column in table.columns {
        let unit: Double = column < 5 ? 0 : 100
        let start = table.bounds(try table.row(ends[0]), column, unit: unit)
        let end = table.bounds(try table.row(ends[1]), column, unit: unit)
        let change = try #require(start).change(to: try #require(end), .percent)
        tally.compare(change, table, row, column, unit: 0.1)
      }
    }
  }

  /// The change of all is that of the men and that of the women.
  private static func bothSexes(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt04")
    for row in table.rows {
      guard let men = table.bounds(row, 7), let women = table.bounds(row, 8) else { continue }
      tally.compare(men + women, table, row, 6, "sum of both sexes")
    }
  }

  /// A figure of changes whose counts stand in another table, for the federal prisons.
  private static func jurisdictions(_ tally: inout ArithmeticTally) throws {
    let figure = try PublishedTable("p22stf02")
    let counts = try PublishedTable("p22stt01")
    let start = try #require(counts.bounds(counts.row("2021"), 1, unit: 0))
    let end = try #require(counts.bounds(counts.row("2022"), 1, unit: 0))
    tally.compare(try start.change(to: end, .percent), figure, try figure.row("BOP"), 0)
  }
}
