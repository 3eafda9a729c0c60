/// A remark in a form for screens and a form for print.
public struct ShortAndFull: Hashable, Sendable {
  /// At most 90 characters.
  public var short: String
  /// The whole remark.
  public var full: String

  /// Creates the value from its parts.
  public init(short: String, full: String) {
    self.short = short
    self.full = full
  }
}
