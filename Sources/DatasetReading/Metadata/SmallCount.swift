/// The publisher's rule for hiding small counts.
public struct SmallCount: Hashable, Sendable {
  /// Counts below this are hidden.
  public var threshold: Int
  /// The rule in words.
  public var note: String
  /// Whether the counts of the file are whole and the tool must hide them; a publisher's file mostly
  /// comes with the small counts left out.
  public var isApplied: Bool

  /// Creates the value from its parts.
  public init(threshold: Int, note: String, isApplied: Bool = false) {
    self.threshold = threshold
    self.note = note
    self.isApplied = isApplied
  }
}
