import Analysis
import DatasetReading
import Testing

/// Percentages of counts that stand in the same table or in another one of the report.
enum ShareArithmetic {
  static func check(_ tally: inout ArithmeticTally) throws {
    try incidents(&tally)
    try firearms(&tally)
    try capacity2008(&tally)
    try capacity2022(&tally)
    try heldElsewhere(&tally)
    try offenses(&tally)
    try citizens(&tally)
    try parents(&tally)
  }

  /// Shares of the sum of a section, since a survey leaves out who is not known from each one.
  private static func incidents(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t10")
    for (number, percent) in [(0, 1), (2, 3), (4, 5)] {
      for row in table.rows where row.path.count > 1 {
        let section = table.members(of: row.path[0]).compactMap {
          table.bounds($0, number, unit: 10)
        }
        // The population was counted, the incidents are rounded to tens.
        let unit: Double = number == 0 ? 0 : 10
        let part = table.bounds(row, number, unit: unit)
        let whole = section.reduce(.zero, +)
        tally.compare(part?.share(of: whole), table, row, percent, "of its section")
      }
    }
  }

  private static func firearms(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t02")
    let whole = try table.row("Firearm victimizations")
    let (part, share) = (try table.row("Number"), try table.row("Percent"))
    for column in table.columns {
      let percent = table.bounds(part, column, unit: 10).flatMap { part in
        table.bounds(whole, column, unit: 10).flatMap(part.share(of:))
      }
      tally.compare(percent, table, share, column, unit: 0.1)
    }
  }

  /// The custody population itself is not printed; that which one percentage gives must give the other.
  private static func capacity2008(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p08at24")
    for row in table.rows {
      let capacities = capacities(table, row)
      guard let least = capacities.first, let most = capacities.last,
        let highest = table.bounds(row, 3, unit: 1)
      else { continue }
      tally.compare(
        most.part(ofShare: highest).share(of: least), table, row, 4, unit: 1,
        "from the other share")
    }
  }

  private static func capacity2022(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt21")
    for row in table.rows {
      let capacities = capacities(table, row)
      guard let custody = table.bounds(row, 3, unit: 0), let least = capacities.first,
        let most = capacities.last
      else { continue }
      tally.compare(custody.share(of: least), table, row, 4)
      tally.compare(custody.share(of: most), table, row, 5)
    }
  }

  /// The capacities of a state, of one to three kinds, in rising order.
  private static func capacities(_ table: PublishedTable, _ row: TableRow) -> [Bounds] {
    (0..<3).filter { table.value(row, $0) != nil }.compactMap { table.bounds(row, $0, unit: 0) }
      .sorted { $0.low < $1.low }
  }

  /// Prisoners in private prisons and local jails, of the totals that other tables have.
  private static func heldElsewhere(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt14")
    let totals = try PublishedTable("p22stt01")
    let states = try PublishedTable("p22stat01")
    let newest = try totals.row("2022")
    let national = ["U.S. total": 0, "Federal": 1, "State": 2]
    for row in table.rows {
      let label = row.path.last ?? ""
      let whole =
        try row.path.count == 1 && national[label] != nil
        ? totals.bounds(newest, national[label] ?? 0, unit: 0)
        : states.bounds(states.row(label), 0, unit: 0)
      for (part, percent) in [(1, 4), (6, 9)] {
        guard table.value(row, part) != nil, let whole else { continue }
        let share = table.bounds(row, part, unit: 0)?.share(of: whole)
        tally.compare(share, table, row, percent, "of another table's total")
      }
    }
  }

  /// Percentages of one table, of the counts of the next: those by race are rounded to hundreds.
  private static func offenses(_ tally: inout ArithmeticTally) throws {
    let percents = try PublishedTable("p22stt16")
    let counts = try PublishedTable("p22stt17")
    let totals = try counts.row("Total")
    for row in percents.rows where row.path != ["Number of sentenced prisoners"] {
      let same = try #require(counts.rows.first { $0.path == row.path }, "\(row.path)")
      for column in percents.columns {
        let unit: Double = column < 3 ? 0 : 100
        let share = counts.bounds(same, column, unit: unit).flatMap { part in
          counts.bounds(totals, column, unit: unit).flatMap(part.share(of:))
        }
        tally.compare(share, percents, row, column, unit: 0.1)
      }
    }
  }

  /// Of the jurisdiction's prisoners, for the states whose footnote says that these were counted.
  ///
  /// The bases of the others are not printed.
  private static func citizens(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt22")
    let states = try PublishedTable("p22stat01")
    for row in table.rows {
      let notes = row.labels.flatMap(\.footnotes)
      guard notes.contains("e"), let part = table.bounds(row, 3, unit: 0),
        table.value(row, 3) != nil,
        let whole = states.bounds(try states.row(row.path.last ?? ""), 0, unit: 0)
      else { continue }
      tally.compare(part.share(of: whole), table, row, 6, "of another table's total")
    }
  }

  /// Parents of all prisoners, and the error of the share from that of the number, by hundreds.
  private static func parents(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("pptmcspi16stt01")
    let prisoners = try PublishedTable("pptmcspi16stat01")
    let all = try prisoners.row("All prisoners")
    for (index, row) in table.rows.prefix(3).enumerated() {
      let whole = try #require(prisoners.bounds(all, index, unit: 100))
      for (number, percent) in [(0, 2), (1, 3)] {
        let part = try #require(table.bounds(row, number, unit: 100))
        tally.compare(part.share(of: whole), table, row, percent, "of another table's total")
      }
    }
    try errors(&tally)
  }

  /// The standard error of a sum of two estimates, by hundreds: the root of the summed squares.
  private static func errors(_ tally: inout ArithmeticTally) throws {
    let parents = try PublishedTable("pptmcspi16stt01")
    let children = try PublishedTable("pptmcspi16stt02")
    func error(_ table: PublishedTable, _ rows: [TableRow], _ column: Int) throws -> Bounds {
      func both(_ pick: (Bounds) -> Double) throws -> Double {
        let estimates = try rows.map {
          let error = try #require(table.bounds($0, column, unit: 100))
          return try #require(Estimate(0, standardError: pick(error)))
        }
        let difference = try #require(estimates[0].difference(from: estimates[1]))
        return try #require(difference.standardError)
      }
      return Bounds(try both(\.low), try both(\.high))
    }
    tally.compare(
      try error(parents, Array(parents.rows[1...2]), 1), parents, parents.rows[0], 1, unit: 100,
      "of both sexes")
    for kind in ["State", "Federal"] {
      let sexes = try ["Male", "Female"].map { try children.row($0, in: kind) }
      tally.compare(
        try error(children, sexes, 3), children, try children.row("Total", in: kind), 3,
        unit: 100, "of both sexes")
    }
    let totals = children.rows.filter { $0.path.last == "Total" }
    tally.compare(
      try error(children, totals, 3), parents, parents.rows[3], 1, unit: 100,
      "of another table")
  }
}
