/// A set of categories that are exclusive parts of one base.
public struct Partition: Hashable, Sendable {
  /// The dimension whose values are the parts.
  public var column: String
  /// The values of other columns for which this holds.
  public var conditions: [String: String]
  /// The measure that holds the parts; nothing for any.
  public var measure: String?
  /// The label of what the published parts leave; nothing for an exhaustive set.
  public var remainder: String?

  /// Creates the value from its parts.
  public init(
    column: String,
    conditions: [String: String],
    measure: String? = nil,
    remainder: String? = nil
  ) {
    self.column = column
    self.conditions = conditions
    self.measure = measure
    self.remainder = remainder
  }
}
