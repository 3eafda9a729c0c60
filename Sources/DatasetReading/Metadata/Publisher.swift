/// The organisation that publishes a dataset.
public struct Publisher: Hashable, Sendable {
  /// The full name.
  public var name: String
  /// The name used on screens, such as BJS.
  public var short: String

  /// Creates the value from its parts.
  public init(name: String, short: String) {
    self.name = name
    self.short = short
  }
}
