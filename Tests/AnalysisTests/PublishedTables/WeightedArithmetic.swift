import DatasetReading
import Testing

/// Percentages of a whole from those of its parts, weighted with the numbers that the parts have.
enum WeightedArithmetic {
  static func check(_ tally: inout ArithmeticTally) throws {
    try ages(&tally)
    try parents(&tally)
    try races(&tally)
    try children(&tally)
    try groups(&tally)
    try errors(&tally)
  }

  /// A percentage of a part with the number of the part.
  typealias Weighted = (percent: Bounds, number: Bounds)

  /// The percentage of all: what the parts count together, of all their numbers.
  static func whole(_ parts: [Weighted]) -> Bounds? {
    // A part's number weighs on both sides, so it is the numbers at one end that go together.
    func mean(_ pick: (Bounds) -> Double, _ number: (Bounds) -> Double) -> Double? {
      let weights = parts.map { number($0.number) }
      let counted = zip(parts, weights).reduce(0) { $0 + pick($1.0.percent) * $1.1 / 100 }
      let all = weights.reduce(0, +)
      return Bounds(counted, unit: 0).share(of: Bounds(all, unit: 0))?.low
    }
    let ends = [mean(\.low, \.low), mean(\.low, \.high), mean(\.high, \.low), mean(\.high, \.high)]
      .compactMap(\.self)
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return parts.reduce(Bounds(low, high)) { $0.from($1.percent, $1.number) }
  }

  /// Ages of both sexes, and of the races of each sex.
  private static func ages(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("p22stt10")
    let numbers = try table.row("Number of sentenced prisoners")
    let sets: [(Int, [Int])] = [(0, [1, 8]), (1, Array(2...7)), (8, Array(9...14))]
    for row in table.rows where !["Total", "Number of sentenced prisoners"].contains(row.path.last)
    {
      for (column, parts) in sets {
        let weighted = parts.compactMap { part -> Weighted? in
          let unit: Double = [1, 8].contains(part) ? 0 : 100
          guard let number = table.bounds(numbers, part, unit: unit),
            let percent = table.bounds(
              row, part, unit: 0.1, few: Bounds(0, 10 / number.low * 100))
          else { return nil }
          return (percent, number)
        }
        guard weighted.count == parts.count else { continue }
        tally.compare(
          whole(weighted), table, row, column, unit: 0.1, "weighted \(parts.count) columns")
      }
    }
    // The ages of each column make it up; those under 18 are in the total and have no row.
    let total = try table.row("Total")
    let listed = table.rows.filter {
      !["Total", "Number of sentenced prisoners"].contains($0.path.last)
    }
    for column in table.columns {
      let few = table.value(numbers, column).map { Bounds(0, 10 / $0.number * 100) }
      let parts = listed.compactMap { table.bounds($0, column, unit: 0.1, few: few) }
      let sum = parts.reduce(.zero, +)
      tally.compare(
        Bounds(sum.low, sum.high + 0.1).from(sum), table, total, column, unit: 0, "sum of the ages")
    }
  }

  /// Prisoners with a child, of both sexes, and of state and federal prisoners.
  private static func parents(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("pptmcspi16stt02")
    let prisoners = try PublishedTable("pptmcspi16stat01")
    let all = try PublishedTable("pptmcspi16stt01")
    let names = [("State", "State prisoners"), ("Federal", "Federal prisoners")]
    func part(_ kind: (String, String), _ sex: String, _ column: Int) throws -> Weighted {
      let row = try table.row(sex, in: kind.0)
      let number = prisoners.bounds(try prisoners.row(kind.1), column, unit: 100)
      return (try #require(table.bounds(row, 0, unit: 0.1)), try #require(number))
    }
    for kind in names {
      let sexes = [try part(kind, "Male", 1), try part(kind, "Female", 2)]
      tally.compare(
        whole(sexes), table, try table.row("Total", in: kind.0), 0, "weighted sexes")
    }
    for (index, sex) in ["Total", "Male", "Female"].enumerated() {
      let kinds = try names.map { try part($0, sex, index) }
      let row = all.rows[index]
      tally.compare(whole(kinds), all, row, 2, "weighted state and federal")
      let counted = kinds.reduce(.zero) { $0 + $1.number.part(ofShare: $1.percent) }
      tally.compare(counted, all, row, 0, unit: 100, "state and federal of another table")
    }
  }

  /// Prisoners with a child of each race make those of the sex.
  private static func races(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("pptmcspi16stt03")
    let prisoners = try PublishedTable("pptmcspi16stat01")
    let totals = try PublishedTable("pptmcspi16stt02")
    for kind in ["State", "Federal"] {
      let counts = prisoners.members(of: "\(kind) prisoners")
      let percents = table.members(of: "\(kind) prisoners")
      try #require(counts.count == 6 && percents.count == 6)
      for (sex, percent, number) in [("Male", 0, 1), ("Female", 2, 2)] {
        let parts = zip(percents, counts).compactMap { row, count -> Weighted? in
          guard let share = table.bounds(row, percent, unit: 0.1),
            let people = prisoners.bounds(count, number, unit: 100)
          else { return nil }
          return (share, people)
        }
        try #require(parts.count == 6)
        tally.compare(
          whole(parts), totals, try totals.row(sex, in: kind), 0, "weighted races")
      }
    }
  }

  /// Ages of children of fathers and mothers, and each column's sum.
  private static func children(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("pptmcspi16stt04")
    let numbers = try PublishedTable("pptmcspi16stt02")
    for (offset, kind) in ["State", "Federal"].enumerated() {
      let weights = try ["Male", "Female"].map {
        try #require(numbers.bounds(numbers.row($0, in: kind), 2, unit: 100))
      }
      for row in table.rows {
        let parts = zip([1, 2], weights).compactMap { column, number in
          table.bounds(row, offset * 3 + column, unit: 0.1).map { ($0, number) }
        }
        try #require(parts.count == 2)
        tally.compare(whole(parts), table, row, offset * 3, "weighted sexes")
      }
    }
    for column in table.columns {
      let parts = table.rows.filter { $0.path.last != "Mean age" }.compactMap {
        table.bounds($0, column, unit: 0.1)
      }
      tally.compare(
        parts.reduce(.zero, +), 100, unit: 0,
        "pptmcspi16stt04.csv: 100 percent, "
          + table.panel.columns[column].path.joined(separator: " > "))
    }
  }
}
