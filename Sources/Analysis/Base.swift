public import DatasetReading

/// What shares are shares of: a count with its noun and period.
public struct Base: Hashable, Sendable {
  /// The number, above zero.
  public let count: Double
  /// What is counted.
  public let noun: Noun
  /// When.
  public let period: Period
  /// The row that gives the number; several when it is a sum.
  public let rows: [RowReference]
  /// Whether the number is the sum of the parts rather than published.
  public let isSum: Bool

  /// Creates a base, or nothing when the count is not above zero.
  public init?(
    count: Double, noun: Noun, period: Period, rows: [RowReference], isSum: Bool = false
  ) {
    guard count > 0, count.isFinite else { return nil }
    self.count = count
    self.noun = noun
    self.period = period
    self.rows = rows
    self.isSum = isSum
  }
}
