import Analysis
import DatasetReading

/// The lowest and highest value that a published number can stand for, since it was rounded.
///
/// What is computed from such numbers lies between the values at their ends; every operation asks the
/// public types of the analysis module for both.
struct Bounds {
  let low: Double
  let high: Double
  /// The printed cells that it was computed from.
  var cells: Set<String> = []

  static let zero = Bounds(0, 0)

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// A number rounded to a unit; one that was counted, and not rounded, has the unit zero.
  init(_ number: Double, unit: Double) {
    self.init(number - unit / 2, number + unit / 2)
  }

  static func + (left: Bounds, right: Bounds) -> Bounds {
    Bounds(left.low + right.low, left.high + right.high).from(left, right)
  }

  /// The same bounds, as computed from the cells of others.
  func from(_ others: Bounds...) -> Bounds {
    var bounds = self
    for other in others { bounds.cells.formUnion(other.cells) }
    return bounds
  }

  /// The share in percent that it is of a whole.
  func share(of whole: Bounds) -> Bounds? {
    guard let low = Self.share(low, whole.high), let high = Self.share(high, whole.low) else {
      return nil
    }
    return Bounds(low, high).from(self, whole)
  }

  /// How many it is per 1,000 persons.
  func perThousand(of population: Bounds) -> Bounds? {
    guard let low = Rate(count: low, population: population.high),
      let high = Rate(count: high, population: population.low)
    else { return nil }
    return Bounds(low.value / 100, high.value / 100).from(self, population)
  }

  /// The whole of which it is a percentage.
  func whole(ofShare percent: Bounds) -> Bounds {
    Bounds(low / percent.high * 100, high / percent.low * 100).from(self, percent)
  }

  /// The part that a percentage of it is.
  func part(ofShare percent: Bounds) -> Bounds {
    Bounds(low * percent.low / 100, high * percent.high / 100).from(self, percent)
  }

  /// The change to another count in percent, as a difference, or as the constant annual rate.
  func change(to end: Bounds, years: Int = 1, _ kind: Kind) throws -> Bounds? {
    let least = try Self.change(from: high, to: end.low, years: years, kind)
    let most = try Self.change(from: low, to: end.high, years: years, kind)
    guard let least, let most else { return nil }
    return Bounds(least, most).from(self, end)
  }

  /// The kinds of change that are printed.
  enum Kind { case percent, difference, annual }

  private static func share(_ part: Double, _ whole: Double) -> Double? {
    let noun = Noun(singular: "person", plural: "persons")
    let period = Period("2000", in: PeriodDescription(column: "year", kind: .calendar))
    return Base(count: whole, noun: noun, period: period, rows: []).map {
      Share(part, of: $0).percent
    }
  }

  private static func change(
    from start: Double, to end: Double, years: Int, _ kind: Kind
  ) throws -> Double? {
    let dataset = Fixtures.dataset([
      ("E1", 2000, "all", "count", start), ("E1", 2000 + years, "all", "count", end),
    ])
    let series = try Trend(
      Selection(dataset), measures: ["count"], only: ["2000", "\(2000 + years)"]
    ).series[0]
    switch kind {
    case .percent: return series.change?.percent
    case .difference: return series.change?.difference
    case .annual: return series.compoundAnnualRate
    }
  }
}
