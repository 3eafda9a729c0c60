/// A point from which a measure is not comparable with before.
public struct ComparabilityBreak: Hashable, Sendable {
  /// The measure concerned; nothing for all.
  public var measure: String?
  /// The first year of the new definition.
  public var at: Int
  /// What changed.
  public var note: String

  /// Creates the value from its parts.
  public init(measure: String?, at: Int, note: String) {
    self.measure = measure
    self.at = at
    self.note = note
  }
}
