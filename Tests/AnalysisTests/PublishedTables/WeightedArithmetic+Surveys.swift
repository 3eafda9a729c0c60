import DatasetReading
import Testing

/// Rates and errors of all from those of groups whose size a table gives in another way.
extension WeightedArithmetic {
  /// The groups that make up all persons of 12 or older.
  private static let sections = ["Sex", "Race/Hispanic origin", "Age"]

  /// Victims of a group over the share of it that they are give its size; so the shares and rates of groups
  /// make those of all.
  static func groups(_ tally: inout ArithmeticTally) throws {
    let victims = try PublishedTable("cv17t12")
    let rates = try PublishedTable("cv17t08")
    let total = try victims.row("Total")
    let all = try rates.row("Total")
    for section in sections {
      let rows = victims.members(of: section)
      for column in 0..<4 {
        let parts = try rows.map { row -> Weighted in
          let percent = try #require(victims.bounds(row, column + 4, unit: 0.01))
          let number = try #require(victims.bounds(row, column, unit: 10))
          return (percent, number.whole(ofShare: percent))
        }
        let number = parts.reduce(.zero) { $0 + $1.number }
        let counted = try rows.map { try #require(victims.bounds($0, column, unit: 10)) }
        tally.compare(
          counted.reduce(.zero, +).share(of: number), victims, total, column + 4, unit: 0.01,
          "weighted by \(section.lowercased())")
        for rate in [column, column + 4] {
          let weighted = try zip(rows, parts).map { row, part -> Weighted in
            let own = try rates.row(row.path.last ?? "", in: section)
            return (try #require(rates.bounds(own, rate, unit: 0.1)), part.number)
          }
          tally.compare(
            whole(weighted), rates, all, rate, unit: 0.1, "weighted by \(section.lowercased())")
        }
      }
    }
  }

  /// The standard error of a share of all: the root of the squared errors of strata that were drawn apart, each
  /// by the part of all that it is.
  static func errors(_ tally: inout ArithmeticTally) throws {
    let prisoners = try PublishedTable("pptmcspi16stat01")
    let kinds = try PublishedTable("pptmcspi16stt02")
    let all = try PublishedTable("pptmcspi16stt01")
    func stratum(_ kind: String, _ sex: String, _ column: Int) throws -> Weighted {
      let row = try kinds.row(sex, in: kind)
      let number = prisoners.bounds(try prisoners.row("\(kind) prisoners"), column, unit: 100)
      return (try #require(kinds.bounds(row, 1, unit: 0.01)), try #require(number))
    }
    func error(_ strata: [Weighted]) -> Bounds {
      func end(_ error: (Bounds) -> Double, _ own: (Bounds) -> Double, _ whole: (Bounds) -> Double)
        -> Double
      {
        let total = strata.reduce(0) { $0 + whole($1.number) }
        return strata.reduce(0) { sum, stratum in
          let part = own(stratum.number) / total * error(stratum.percent)
          return sum + part * part
        }.squareRoot()
      }
      return strata.reduce(Bounds(end(\.low, \.low, \.high), end(\.high, \.high, \.low))) {
        $0.from($1.percent, $1.number)
      }
    }
    for kind in ["State", "Federal"] {
      let sexes = [try stratum(kind, "Male", 1), try stratum(kind, "Female", 2)]
      tally.compare(
        error(sexes), kinds, try kinds.row("Total", in: kind), 1, unit: 0.01, "of both sexes")
    }
    for (index, sex) in ["Total", "Male", "Female"].enumerated() {
      let both = [try stratum("State", sex, index), try stratum("Federal", sex, index)]
      tally.compare(error(both), all, all.rows[index], 3, unit: 0.01, "of state and federal")
    }
  }
}
