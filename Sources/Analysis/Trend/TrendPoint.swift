public import DatasetReading

/// A value of a series, or a gap, at a period.
public struct TrendPoint: Hashable, Sendable {
  /// When.
  public let period: Period
  /// The value, or why there is none.
  public let observation: Observation
  /// The edition's id; nothing for a period without a row.
  public let edition: String?
  /// The row; nothing for a period without one.
  public let row: RowReference?
  /// The id of the row's flag.
  public let flag: String?
  /// How exact the value is; nothing for a full count.
  public let estimate: Estimate?
  /// Whether the publisher projected the value.
  public let isProjected: Bool

  /// The number, if there is one.
  public var number: Double? { observation.number }
}
