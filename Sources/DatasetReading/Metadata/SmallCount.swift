/// The publisher's rule for hiding small counts.
public struct SmallCount: Hashable, Sendable {
  /// Counts below this are hidden.
  public var threshold: Int
  /// The rule in words.
  public var note: String

  /// Creates the value from its parts.
  public init(threshold: Int, note: String) {
    self.threshold = threshold
    self.note = note
  }
}
