import DatasetReading
import Testing

/// Figures that a report prints twice, in two columns or two tables: both are one number.
enum RepeatArithmetic {
  static func check(_ tally: inout ArithmeticTally) throws {
    try columns(&tally)
    try surveys(&tally)
    try prisoners(&tally)
    try offenses(&tally)
    try rates(&tally)
    try parents(&tally)
  }

  /// Compares a cell with that of another row, column or table.
  private static func compare(
    _ first: PublishedTable, _ row: TableRow, _ column: Int, with second: PublishedTable,
    _ other: TableRow, _ otherColumn: Int, _ tally: inout ArithmeticTally
  ) {
    guard first.value(row, column) != nil, let printed = second.value(other, otherColumn) else {
      return
    }
    tally.compare(
      first.bounds(row, column, unit: 0), printed, unit: 0, second.place(other, otherColumn),
      "printed twice")
  }

  /// The year 2017, once beside 2015 and once beside 2016.
  private static func columns(_ tally: inout ArithmeticTally) throws {
    for (name, pairs) in [
      ("cv17t01", [(2, 6), (3, 7)]), ("cv17t02", [(1, 3)]), ("cv17t08", [(1, 3), (5, 7)]),
      ("cv17t12", [(1, 3), (5, 7)]), ("cv17t13", [(1, 3), (5, 7)]),
    ] {
      let table = try PublishedTable(name)
      for row in table.rows {
        for (first, second) in pairs {
          compare(table, row, first, with: table, row, second, &tally)
        }
      }
    }
  }

  private static let groups = [
    "Females": "Female", "Males": "Male", "Whites": "White", "Ages 12 to 17": "12–17",
    "Ages 25 to 34": "25–34", "Age 65 or older": "65 or older", "Ages 65 or older": "65 or older",
    "Never-married persons": "Never married", "Total": "Total",
  ]

  private static func surveys(_ tally: inout ArithmeticTally) throws {
    let victims = try PublishedTable("cv17t12")
    // Columns of the table: 2015, 2017, 2016, 2017.
    for (panel, start) in [(0, 6), (1, 4)] {
      let figure = try PublishedTable("cv17f01", panel: panel)
      for row in figure.rows {
        let same = try victims.row(try #require(groups[row.path.last ?? ""]))
        compare(victims, same, start, with: figure, row, 0, &tally)
        compare(victims, same, 5, with: figure, row, 1, &tally)
      }
    }
    let crimes = try PublishedTable("cv17t01")
    let rates = try PublishedTable("cv17t08")
    let total = try rates.row("Total")
    for (name, start) in [("Violent crime", 0), ("Serious violent crime", 4)] {
      let crime = try crimes.row(name)
      for column in 0..<4 {
        compare(crimes, crime, 2 * column + 1, with: rates, total, start + column, &tally)
      }
    }
  }

  /// Sentenced prisoners by year and by jurisdiction.
  private static func prisoners(_ tally: inout ArithmeticTally) throws {
    let years = try PublishedTable("p22stt03")
    let states = try PublishedTable("p22stt04")
    for (year, start) in [("2021", 0), ("2022", 3)] {
      let row = try years.row(year)
      // Total, federal, state, men, women.
      for (column, name, sex) in [
        (0, "U.S. total", 0), (1, "Federal", 0), (2, "State", 0), (3, "U.S. total", 1),
        (4, "U.S. total", 2),
      ] {
        compare(years, row, column, with: states, try states.row(name), start + sex, &tally)
      }
    }
    let change = try #require(
      years.rows.first { $0.path.first == "Percent change" && $0.path.last == "2021–2022" })
    for (column, name, sex) in [
      (0, "U.S. total", 0), (1, "Federal", 0), (2, "State", 0), (3, "U.S. total", 1),
      (4, "U.S. total", 2),
    ] {
      compare(years, change, column, with: states, try states.row(name), 9 + sex, &tally)
    }
    let regions = try PublishedTable("p08at02")
    let figure = try PublishedTable("p08f01")
    for (year, column) in [("2000", 0), ("2007", 1), ("2008", 2)] {
      compare(
        regions, try regions.row("U.S. total"), column, with: figure, try figure.row(year), 0,
        &tally)
    }
    compare(
      regions, try regions.row("U.S. total"), 4, with: figure, try figure.row("2008"), 1, &tally)
    let ages = try PublishedTable("p22stt10")
    let numbers = try ages.row("Number of sentenced prisoners")
    for (column, other) in [(0, 0), (1, 3), (8, 4)] {
      compare(years, try years.row("2022"), other, with: ages, numbers, column, &tally)
    }
  }

  /// State prisoners of 2021 in the tables of offenses.
  private static func offenses(_ tally: inout ArithmeticTally) throws {
    let percents = try PublishedTable("p22stt16")
    let counts = try PublishedTable("p22stt17")
    let numbers = try percents.row("Number of sentenced prisoners")
    let totals = try counts.row("Total")
    for column in counts.columns {
      compare(counts, totals, column, with: percents, numbers, column, &tally)
    }
    let states = try PublishedTable("p22stt04")
    for column in 0..<3 {
      compare(states, try states.row("State"), column, with: counts, totals, column, &tally)
    }
  }

  /// Rates of 2008 in the report's table and in its series.
  private static func rates(_ tally: inout ArithmeticTally) throws {
    let groups = try PublishedTable("p08t02")
    let years = try PublishedTable("p08t06")
    let newest = try years.row("2008")
    for (index, name) in ["Total", "White", "Black", "Hispanic"].enumerated() {
      for sex in 0..<2 {
        compare(years, newest, 4 * sex + index, with: groups, try groups.row(name), sex, &tally)
      }
    }
  }

  private static func parents(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("pptmcspi16stt01")
    let figure = try PublishedTable("pptmcspi16stf01")
    for row in figure.rows {
      compare(
        table, try table.row(row.path.last ?? ""), 0, with: figure, row, 0, &tally)
    }
  }
}
