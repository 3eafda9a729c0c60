/// Counts of one measure that two datasets seem to share, without saying so.
public struct UndeclaredCount: Hashable, Sendable {
  /// A dataset.
  public let first: String
  /// The other dataset.
  public let second: String
  /// The measure.
  public let measure: String
  /// How many counts stand in both with one value.
  public let equalCount: Int
  /// The row of one of them in the first dataset.
  public let row: RowReference?

  /// Creates the value from its parts.
  public init(
    first: String, second: String, measure: String, equalCount: Int, row: RowReference? = nil
  ) {
    self.first = first
    self.second = second
    self.measure = measure
    self.equalCount = equalCount
    self.row = row
  }
}
