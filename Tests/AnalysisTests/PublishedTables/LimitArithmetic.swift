import DatasetReading
import Testing

/// What one figure says of another only as a limit: a part is no more than its whole, and whoever was a
/// victim was one at least once.
enum LimitArithmetic {
  static func check(_ tally: inout ArithmeticTally) throws {
    try crimes(&tally)
    try victims(&tally)
    try firearms(&tally)
    try races(&tally)
    try citizens(&tally)
  }

  /// Compares a cell with a limit that it may reach and not exceed.
  private static func compare(
    _ limit: Bounds?, _ table: PublishedTable, _ row: TableRow, _ column: Int, unit: Double,
    _ way: String, _ tally: inout ArithmeticTally
  ) {
    tally.compare(
      limit.map { Bounds(0, $0.high).from($0) }, table, row, column, unit: unit,
      "at most \(way)")
  }

  /// Kinds of crime that are part of another kind, by definition of the table's notes.
  private static func crimes(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t01")
    for (part, whole) in [
      ("Domestic violence", "Violent crime"), ("Stranger violence", "Violent crime"),
      ("Intimate partner violence", "Domestic violence"),
      ("Violent crime involving injury", "Violent crime"),
      ("Serious violent crime", "Violent crime"),
      ("Serious domestic violence", "Domestic violence"),
      ("Serious domestic violence", "Serious violent crime"),
      ("Serious intimate partner violence", "Serious domestic violence"),
      ("Serious stranger violence", "Stranger violence"),
      ("Serious stranger violence", "Serious violent crime"),
      ("Serious violent crime involving a weapon", "Serious violent crime"),
      ("Serious violent crime involving injury", "Violent crime involving injury"),
    ] {
      let (own, other) = (try table.row(part), try table.row(whole))
      for column in table.columns {
        let unit = column % 2 == 0 ? 10 : 0.1
        compare(
          table.bounds(other, column, unit: unit), table, own, column, unit: unit,
          whole.lowercased(), &tally)
      }
    }
  }

  /// Victims are no more than victimizations, and shares of victims no more than rates.
  private static func victims(_ tally: inout ArithmeticTally) throws {
    let rates = try PublishedTable("cv17t08")
    let victims = try PublishedTable("cv17t12")
    for row in victims.rows {
      let same = try #require(
        rates.rows.first { $0.path.last == row.path.last && $0.path.first == row.path.first })
      for column in 0..<4 {
        let rate = rates.bounds(same, column, unit: 0.1)
        compare(
          rate.map { Bounds($0.low / 10, $0.high / 10).from($0) }, victims, row, column + 4,
          unit: 0.01, "a tenth of the rate per 1,000", &tally)
        // Violent crime includes serious violent crime.
        compare(
          rate, rates, same, column + 4, unit: 0.1, "the rate of violent victimization", &tally)
      }
    }
    for row in rates.rows.filter({ $0.path.first == "Household income" }) {
      for column in 0..<4 {
        compare(
          rates.bounds(row, column, unit: 0.1), rates, row, column + 4, unit: 0.1,
          "the rate of violent victimization", &tally)
      }
    }
    let crimes = try PublishedTable("cv17t01")
    let persons = try PublishedTable("cv17t13")
    for row in persons.rows where row.path.first == "Violent crime" {
      let crime = try crimes.row(row.path.last ?? "")
      for column in 0..<4 {
        compare(
          crimes.bounds(crime, 2 * column, unit: 10), persons, row, column, unit: 10,
          "the victimizations of table 1", &tally)
      }
    }
  }

  private static func firearms(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t02")
    let whole = try table.row("Firearm victimizations")
    for name in ["Firearm incidents", "Number"] {
      let row = try table.row(name)
      for column in table.columns {
        compare(
          table.bounds(whole, column, unit: 10), table, row, column, unit: 10, "victimizations",
          &tally)
      }
    }
  }

  /// The races that a table breaks out are no more than all.
  private static func races(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt03")
    for row in table.rows where row.path.first?.contains("hange") != true {
      let parts = (5...9).compactMap { table.bounds(row, $0, unit: 100) }
      compareTotal(parts, table, row, unit: 0, "broken out", &tally)
    }
    // Where a state did not report a race, the others are no more than its total; by footnote d some are.
    let states = try PublishedTable("p22stat01")
    for row in states.rows {
      let parts = (1...10).compactMap { states.bounds(row, $0, unit: 0) }
      guard parts.count < 10, !row.labels.flatMap(\.footnotes).contains("d") else { continue }
      compareTotal(parts, states, row, unit: 0, "reported", &tally)
    }
    let offenses = try PublishedTable("p22stt17")
    for row in offenses.rows {
      let parts = (3...7).compactMap { offenses.bounds(row, $0, unit: 100) }
      compareTotal(parts, offenses, row, unit: 1, "broken out", &tally)
    }
  }

  /// The total in the first column is no less than the sum of parts.
  private static func compareTotal(
    _ parts: [Bounds], _ table: PublishedTable, _ row: TableRow, unit: Double, _ words: String,
    _ tally: inout ArithmeticTally
  ) {
    let sum = parts.reduce(.zero, +)
    tally.compare(
      Bounds(sum.low, .infinity).from(sum), table, row, 0, unit: unit,
      "at least the races \(words)")
  }

  /// Percentages are of all prisoners, also those of unknown citizenship.
  ///
  /// Footnote f leaves private prisons out of the count of non-citizens alone, so its states tell nothing.
  private static func citizens(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt22")
    for row in table.rows where table.value(row, 6) != nil {
      let notes = row.labels.flatMap(\.footnotes)
      guard !notes.contains("f"), let others = table.bounds(row, 3, unit: 0),
        let own = table.bounds(row, 0, unit: 0)
      else { continue }
      compare(
        others.share(of: others + own), table, row, 6, unit: 0.1, "of those whose status is known",
        &tally)
    }
  }
}
