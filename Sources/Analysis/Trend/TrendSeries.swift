public import DatasetReading

/// One measure over the periods of a trend, gaps kept.
public struct TrendSeries: Hashable, Sendable {
  /// The measure.
  public let measure: Measure
  /// A point for each period of the trend, in order of time.
  public let points: [TrendPoint]
  /// The breaks of comparability that concern this measure.
  public let breaks: [ComparabilityBreak]

  /// The points with a number, projections among them.
  public var known: [TrendPoint] { points.filter { $0.number != nil } }
  /// The points with a number that is no projection; all that is computed is of these.
  public var observed: [TrendPoint] { known.filter { !$0.isProjected } }
  /// The publisher's projections.
  public var projected: [TrendPoint] { known.filter(\.isProjected) }
  /// The earliest point with a number that is no projection.
  public var first: TrendPoint? { observed.first }
  /// The latest point with a number that is no projection.
  public var latest: TrendPoint? { observed.last }
  /// The earliest point with the highest number; never a projection.
  public var peak: TrendPoint? {
    observed.reduce(nil) { best, point in
      (point.number ?? 0) > (best?.number ?? -.infinity) ? point : best
    }
  }
  /// The earliest point with the lowest number; never a projection.
  public var trough: TrendPoint? {
    observed.reduce(nil) { best, point in
      (point.number ?? 0) < (best?.number ?? .infinity) ? point : best
    }
  }
  /// The points without a number.
  public var gaps: [TrendPoint] { points.filter { $0.number == nil } }

  /// Returns the change between two points, or nothing when either has no number.
  public func change(from: TrendPoint, to: TrendPoint) -> Change? {
    Change(from: from, to: to, unit: measure.unit)
  }

  /// Returns the change from the first to the latest number.
  public var change: Change? {
    guard let first, let latest, first != latest else { return nil }
    return change(from: first, to: latest)
  }

  /// Returns the compound annual rate of change in percent from the first to the latest number.
  ///
  /// The rate r solves first · (1 + r/100)^years = latest. There is none without two positive
  /// numbers in different years, nor from a count under ``Change/smallestBase``.
  public var compoundAnnualRate: Double? {
    guard let first, let latest, let from = first.period.year, let to = latest.period.year,
      to > from, let start = first.number, let end = latest.number, start >= leastBase, end > 0
    else { return nil }
    return (Roots.root(of: end / start, degree: to - from) - 1) * 100
  }

  /// The least value of which percentages are formed: a count of 10, or any other number above zero.
  var leastBase: Double {
    measure.unit == .count ? Change.smallestBase : .leastNormalMagnitude
  }

  /// Returns the breaks that lie after one period and not after another.
  public func breaks(from: Period, to: Period) -> [ComparabilityBreak] {
    guard let start = from.year, let end = to.year else { return [] }
    return breaks.filter { $0.at > start && $0.at <= end }
  }
}
