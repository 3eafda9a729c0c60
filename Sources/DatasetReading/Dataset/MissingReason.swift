/// Why a value is missing; a missing value is never zero.
public enum MissingReason: String, Hashable, Sendable, CaseIterable {
  /// Hidden by the publisher, because it is small.
  case suppressed
  /// Not published, or not at hand.
  case notAvailable
  /// Has no meaning for this row.
  case notApplicable
  /// Was not asked or counted.
  case notCollected

  /// The reason in words, for notes.
  public var phrase: String {
    switch self {
    case .suppressed: "suppressed by the publisher"
    case .notAvailable: "not available"
    case .notApplicable: "not applicable"
    case .notCollected: "not collected"
    }
  }
}
