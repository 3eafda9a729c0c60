import DatasetReading
import Testing

/// Rates of a survey from its numbers and the populations that a note and another table print.
enum RateArithmetic {
  /// Persons of 12 or older in 2015, 2016 and 2017, from the note of table 1.
  private static let populations = [
    "2015": Bounds(269_526_470, unit: 10), "2016": Bounds(272_204_190, unit: 10),
    "2017": Bounds(272_468_480, unit: 10),
  ]

  static func check(_ tally: inout ArithmeticTally) throws {
    for name in ["cv17t01", "cv17at03"] { try pairs(of: PublishedTable(name), &tally) }
    try firearms(&tally)
    try prevalence(&tally)
    try prevalenceByGroup(&tally)
    try groups(&tally)
  }

  private static func population(_ table: PublishedTable, _ column: Int) throws -> Bounds {
    let year = try #require(
      table.panel.columns[column].path.compactMap { populations[String($0.prefix(4))] }.first)
    return year
  }

  /// Numbers and rates per 1,000 beside them; the standard errors are tied in the same way.
  private static func pairs(of table: PublishedTable, _ tally: inout ArithmeticTally) throws {
    let isErrors = table.name == "cv17at03"
    for row in table.rows {
      for number in stride(from: 0, to: table.columns.count, by: 2) {
        let rate = try table.bounds(row, number, unit: isErrors ? 1 : 10)?
          .perThousand(of: population(table, number))
        tally.compare(rate, table, row, number + 1)
      }
    }
  }

  private static func firearms(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t02")
    let (number, rate) = (
      try table.row("Firearm victimizations"), try table.row("Rate of firearm victimization")
    )
    for column in table.columns {
      let computed = try table.bounds(number, column, unit: 10)?
        .perThousand(of: population(table, column))
      tally.compare(computed, table, rate, column, unit: 0.1)
    }
  }

  /// The share of persons of 12 or older who were victims.
  private static func prevalence(_ tally: inout ArithmeticTally) throws {
    for name in ["cv17t12", "cv17t13"] {
      let table = try PublishedTable(name)
      for row in table.rows where name == "cv17t13" || row.path.last == "Total" {
        for column in 0..<4 {
          let share = try table.bounds(row, column, unit: 10)?
            .share(of: population(table, column))
          tally.compare(share, table, row, column + 4)
        }
      }
    }
  }

  /// Those of sexes, races and the youngest in 2017, of the populations that table 10 prints.
  private static func prevalenceByGroup(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t12")
    let people = try PublishedTable("cv17t10")
    for row in table.rows where row.path.count > 1 {
      guard
        let same = people.rows.first(where: {
          $0.path.last == row.path.last && $0.path.first == row.path.first
        }), let population = people.bounds(same, 0, unit: 10)
      else { continue }
      for column in [1, 3] {
        let share = table.bounds(row, column, unit: 10)?.share(of: population)
        tally.compare(share, table, row, column + 4, "of the group")
      }
    }
  }

  /// The rates of sexes and of races in 2017, weighted with their populations, make the rate of all.
  private static func groups(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t08")
    let people = try PublishedTable("cv17t10")
    let total = try table.row("Total")
    let whole = try #require(people.bounds(people.row("Total"), 0, unit: 10))
    for section in ["Sex", "Race/Hispanic origin"] {
      for column in [1, 3, 5, 7] {
        var victims = Bounds.zero
        for row in table.members(of: section) {
          let population = try #require(
            people.bounds(people.row(row.path.last ?? "", in: section), 0, unit: 10))
          let rate = try #require(table.bounds(row, column))
          victims =
            victims
            + Bounds(population.low * rate.low / 1000, population.high * rate.high / 1000)
            .from(population, rate)
        }
        tally.compare(
          victims.perThousand(of: whole), table, total, column, "by \(section.lowercased())")
      }
    }
  }
}
