/// A measure that is the sum of others in every row, such as signals of calls, texts and tips.
public struct MeasureSum: Hashable, Sendable {
  /// The measure that counts all.
  public var total: String
  /// The measures that make it up, two or more.
  public var parts: [String]

  /// Creates the value from its parts.
  public init(total: String, parts: [String]) {
    self.total = total
    self.parts = parts
  }
}
