import DatasetReading
import Testing

/// Totals from their parts: of rows, of columns, and of the tables of one report.
enum SumArithmetic {
  static func check(_ tally: inout ArithmeticTally) throws {
    try columns(&tally)
    try states(&tally)
    try regions(&tally)
    try crimes(&tally)
    try offenses(&tally)
    try branches(&tally)
    try parents(&tally)
    try figure(&tally)
    try races(&tally)
  }

  /// Adds the columns of each row; with nothing where one is missing.
  static func add(
    _ table: PublishedTable, _ parts: [Int], to whole: Int, partUnit: Double = 0,
    wholeUnit: Double = 0, few: Bounds? = nil, rows: [TableRow]? = nil,
    _ tally: inout ArithmeticTally
  ) {
    for row in rows ?? table.rows where row.path.first?.contains("hange") != true {
      let bounds = parts.compactMap { table.bounds(row, $0, unit: partUnit, few: few) }
      guard bounds.count == parts.count,
        parts.contains(where: { table.value(row, $0) != nil })
      else { continue }
      tally.compare(
        bounds.reduce(.zero, +), table, row, whole, unit: wholeUnit,
        "sum of \(parts.count) columns")
    }
  }

  /// Adds the rows of each column.
  static func add(
    _ table: PublishedTable, _ parts: [TableRow], to whole: TableRow, in columns: [Int],
    unit: (Int) -> Double = { _ in 0 }, few: Bounds? = nil,
    _ tally: inout ArithmeticTally
  ) {
    for column in columns {
      let bounds = parts.compactMap { table.bounds($0, column, unit: unit(column), few: few) }
      guard !parts.isEmpty, bounds.count == parts.count else { continue }
      tally.compare(
        bounds.reduce(.zero, +), table, whole, column, unit: unit(column),
        "sum of \(parts.count) rows")
    }
  }

  private static func columns(_ tally: inout ArithmeticTally) throws {
    for name in ["p22stt01", "p22stt03"] {
      let table = try PublishedTable(name)
      add(table, [1, 2], to: 0, &tally)
      add(table, [3, 4], to: 0, &tally)
    }
    let sentenced = try PublishedTable("p22stt04")
    for whole in [0, 3] { add(sentenced, [whole + 1, whole + 2], to: whole, &tally) }
    let citizens = try PublishedTable("p22stt22")
    let fewPersons = Bounds(1, 4)
    for whole in [0, 3] {
      add(citizens, [whole + 1, whole + 2], to: whole, few: fewPersons, &tally)
    }
    add(try PublishedTable("p22stat01"), Array(1...10), to: 0, &tally)
    // Estimates by offense are rounded to whole persons.
    add(try PublishedTable("p22stt17"), [1, 2], to: 0, partUnit: 1, wholeUnit: 1, &tally)
    let federal = try PublishedTable("p22stt20")
    // The column of all is counted, those of the sexes are rounded to hundreds but for their totals.
    let total = try federal.row("Total")
    add(federal, [1, 2], to: 0, rows: [total], &tally)
    add(
      federal, [1, 2], to: 0, partUnit: 100, few: Bounds(0, 50),
      rows: federal.rows.filter { $0.place != total.place }, &tally)
  }

  private static func states(_ tally: inout ArithmeticTally) throws {
    let sets: [(String, [Int])] = [
      ("p22stt04", Array(0..<9)), ("p22stt14", [0, 1, 2, 5, 6, 7]), ("p22stt15", [0, 1]),
    ]
    for (name, columns) in sets {
      let table = try PublishedTable(name)
      let state = try table.row("State")
      let parts = table.members(of: "State")
      try #require(parts.count == 50)
      add(table, parts, to: state, in: columns, few: Bounds(1, 4), &tally)
      add(
        table, [state, try table.row("Federal")], to: try table.row("U.S. total"), in: columns,
        &tally)
    }
    // The table of races has no totals; those of the report's table 1 are.
    let races = try PublishedTable("p22stat01")
    let totals = try PublishedTable("p22stt01")
    let newest = try totals.row("2022")
    let sum = races.members(of: "State").compactMap { races.bounds($0, 0, unit: 0) }
    try #require(sum.count == 50)
    tally.compare(sum.reduce(.zero, +), totals, newest, 2, unit: 0, "sum of another table's states")
    tally.compare(
      races.bounds(try races.row("Federal"), 0, unit: 0), totals, newest, 1, unit: 0,
      "another table's")
  }

  private static func regions(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p08at02")
    let regions = ["Northeast", "Midwest", "South", "West"]
    for name in regions {
      add(table, table.members(of: name), to: try table.row(name), in: [0, 1, 2], &tally)
    }
    let (state, federal) = (try table.row("State"), try table.row("Federal"))
    add(table, try regions.map { try table.row($0) }, to: state, in: [0, 1, 2], &tally)
    add(table, [state, federal], to: try table.row("U.S. total"), in: [0, 1, 2], &tally)
  }

  /// Offenses in groups.
  private static func offenses(_ tally: inout ArithmeticTally) throws {
    let groups = ["Violent", "Property", "Drug", "Public order"]
    for (name, unit, few) in [
      ("p22stt16", 0.1, Bounds(0, 0.05)), ("p22stt17", 100, Bounds(0, 50)),
      ("p22stt20", 100, Bounds(0, 50)),
    ] {
      let table = try PublishedTable(name)
      let tops = try groups.map { try table.row($0) } + [try table.row("Other/unspecified")]
      // All federal prisoners are counted; estimates of all and of the sexes are rounded to persons.
      let units: (Int) -> Double = { column in
        name == "p22stt17" && column < 3 ? 1 : name == "p22stt20" && column == 0 ? 0 : unit
      }
      add(
        table, tops, to: try table.row("Total"), in: Array(table.columns), unit: units, few: few,
        &tally)
      for group in groups {
        let members = table.members(of: group)
        add(
          table, members, to: try table.row(group), in: Array(table.columns), unit: units, few: few,
          &tally)
      }
    }
    // Custody by state: what is known of the offenses cannot exceed all.
    let states = try PublishedTable("p22stt18")
    for row in states.rows {
      let parts = (2...6).compactMap {
        states.bounds(row, $0, unit: 0.1, few: Bounds(0, 0.05))
      }
      guard parts.count == 5 else { continue }
      let sum = parts.reduce(.zero, +)
      tally.compare(
        Bounds(sum.low, .infinity).from(sum), states, row, 1, unit: 0, "sum of the offenses known")
    }
  }

  /// Branches of service, some of them "four or fewer".
  private static func branches(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt23")
    let total = try table.row("All prisoners")
    for section in ["Branch of service", "In custody of—"] {
      add(
        table, table.members(of: section), to: total, in: [0, 1, 3, 4], few: Bounds(1, 4), &tally)
    }
  }

  /// The figure of all and of sentenced prisoners, from the tables of both.
  private static func figure(_ tally: inout ArithmeticTally) throws {
    let figure = try PublishedTable("p22stf01")
    for (column, name) in ["p22stt01", "p22stt03"].enumerated() {
      let table = try PublishedTable(name)
      for row in figure.rows {
        let year = try table.row(row.path.last ?? "")
        for parts in [[1, 2], [3, 4]] {
          let sum = parts.compactMap { table.bounds(year, $0, unit: 0) }.reduce(.zero, +)
          tally.compare(sum, figure, row, column, unit: 0, "columns \(parts) of \(name)")
        }
      }
    }
  }

  /// Prisoners of both sexes of a race, by hundreds, and all races of a sex.
  private static func races(_ tally: inout ArithmeticTally) throws {
    let ages = try PublishedTable("p22stt10")
    let years = try PublishedTable("p22stt03")
    let numbers = try ages.row("Number of sentenced prisoners")
    let newest = try years.row("2022")
    for race in 0..<5 {
      guard let men = ages.bounds(numbers, 2 + race, unit: 100),
        let women = ages.bounds(numbers, 9 + race, unit: 100)
      else { continue }
      tally.compare(
        men + women, years, newest, 5 + race, unit: 100, "both sexes of another table")
    }
    for (whole, parts) in [(1, Array(2...7)), (8, Array(9...14))] {
      add(ages, parts, to: whole, partUnit: 100, rows: [numbers], &tally)
    }
    add(ages, [1, 8], to: 0, rows: [numbers], &tally)
  }
}
