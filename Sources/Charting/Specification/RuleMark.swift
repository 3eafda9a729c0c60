/// A reference value drawn as a line across the plot, such as a national average.
public struct RuleMark: Hashable, Sendable, Encodable {
  /// The value on the value axis.
  public var value: Double
  /// The text at the line.
  public var label: String

  /// Creates a mark.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
