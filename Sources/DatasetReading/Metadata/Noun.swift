/// A noun in its two numbers.
public struct Noun: Hashable, Sendable {
  /// For exactly one.
  public var singular: String
  /// For any other number.
  public var plural: String

  /// Creates the value from its parts.
  public init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// Returns the form that goes with a number.
  public func form(for number: Double) -> String { number == 1 ? singular : plural }
}
