public import DatasetReading

/// The change from one value of a series to another.
public struct Change: Hashable, Sendable {
  /// Where it starts.
  public let from: TrendPoint
  /// Where it ends.
  public let to: TrendPoint
  /// The later number less the earlier: a count, or percentage points for shares.
  public let difference: Double
  /// The unit of the values.
  public let unit: Measure.Unit

  /// How the estimates differ; nothing for full counts, and where the publisher says too little.
  public let test: Estimate.Difference?

  private let start: Double
  private let end: Double

  /// The smallest earlier count from which a percent change is formed.
  public static let smallestBase = 10.0

  /// Creates the change, or nothing when either point has no number.
  public init?(from: TrendPoint, to: TrendPoint, unit: Measure.Unit) {
    guard let start = from.number, let end = to.number else { return nil }
    self.from = from
    self.to = to
    self.unit = unit
    self.start = start
    self.end = end
    difference = end - start
    test = to.estimate.flatMap { later in
      from.estimate.flatMap { later.difference(from: $0, usesMarks: from.edition == to.edition) }
    }
  }

  /// Whether the change may be told as one: it is of full counts, or larger than chance explains.
  public var isSignificant: Bool { test?.isSignificant ?? true }

  /// The change in percent of the earlier value.
  ///
  /// There is none for shares, whose change is in percentage points, nor from an earlier count under
  /// 10, from which a percentage would mislead.
  public var percent: Double? {
    guard unit != .percent, start >= (unit == .count ? Self.smallestBase : .leastNormalMagnitude)
    else { return nil }
    return difference / start * 100
  }

  /// The later value as a multiple of the earlier; nothing from zero.
  public var factor: Double? { start > 0 ? end / start : nil }

  /// The direction.
  public var direction: Direction {
    difference > 0 ? .rose : difference < 0 ? .fell : .unchanged
  }

  /// The directions of a change.
  public enum Direction: String, Hashable, Sendable {
    /// The later value is higher.
    case rose
    /// The later value is lower.
    case fell
    /// The values are equal.
    case unchanged
  }
}
