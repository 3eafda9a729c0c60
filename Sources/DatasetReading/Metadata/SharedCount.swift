/// A count that stands in another dataset too, such as a total of one that is a cell of the other.
///
/// A row has its like in the other dataset at the same period. A dimension of the other has the value
/// given for it, else that of the row's dimension of the same name, else `all`; a dimension that only the
/// row has is at `all`, unless a value is given for it.
public struct SharedCount: Hashable, Sendable {
  /// The measure in this dataset.
  public var measure: String
  /// The values of this dataset's dimensions for which it holds; nothing for all.
  public var conditions: [String: String]
  /// The other dataset.
  public var dataset: String
  /// The measure in the other dataset.
  public var otherMeasure: String
  /// The values of the other dataset's dimensions that differ from the row's.
  public var otherConditions: [String: String]

  /// Creates the value from its parts.
  public init(
    measure: String, conditions: [String: String] = [:], dataset: String, otherMeasure: String,
    otherConditions: [String: String] = [:]
  ) {
    self.measure = measure
    self.conditions = conditions
    self.dataset = dataset
    self.otherMeasure = otherMeasure
    self.otherConditions = otherConditions
  }
}
