/// Shares rounded to make 100 percent, with what had to be done for it.
public struct RoundedShares: Hashable, Sendable {
  /// The percentages in the order of the counts; their sum is 100.
  public let percents: [Double]
  /// The number of decimals.
  public let decimals: Int
  /// The places of percentages that ordinary rounding would give another value.
  public let adjusted: [Int]
  /// Groups of equal counts that could not be rounded alike, as places; empty when equals are equal.
  public let separated: [[Int]]
}
