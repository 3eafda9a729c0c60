/// A column that splits observations, with the words for its values.
public struct Dimension: Hashable, Sendable {
  /// The column's name.
  public var name: String
  /// The column in words.
  public var label: String
  /// Words for values; a value without an entry is shown as it is.
  public var labels: [String: String]
  /// Values in their natural order, such as ages; nothing when there is none.
  public var order: [String]?
  /// The value of the whole, such as "United States" among states; nothing where it is "all" or is not there.
  public var total: String?

  /// Creates the value from its parts.
  public init(
    name: String, label: String, labels: [String: String] = [:], order: [String]? = nil,
    total: String? = nil
  ) {
    self.name = name
    self.label = label
    self.labels = labels
    self.order = order
    self.total = total
  }

  /// Returns the words for a value.
  public func label(for value: String) -> String { labels[value] ?? value }
}
