/// A mark in the place of a number, with what the file's own legend says of it.
public struct TableMissing: Hashable, Sendable {
  /// The mark, such as "~".
  public var mark: String
  /// The words of the legend, or nothing where the file does not explain the mark.
  public var meaning: String?
  /// The kind of reason that the words give.
  public var reason: Reason

  /// Creates a missing value.
  public init(mark: String, meaning: String?) {
    self.mark = mark
    self.meaning = meaning
    reason = meaning.map(Reason.init(meaning:)) ?? .undefined
  }

  /// Why there is no number.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Not reported to the publisher.
    case notReported
    /// Has no meaning for the row.
    case notApplicable
    /// Was not computed.
    case notCalculated
    /// Not available or not known.
    case notAvailable
    /// Was not asked or counted.
    case notCollected
    /// Hidden so that no person can be found.
    case suppressed
    /// Rests on few cases.
    case tooFew
    /// Is not zero, and rounds to it.
    case roundsToZero
    /// The legend gives another reason.
    case other
    /// The file does not explain the mark.
    case undefined

    /// Returns the reason that a legend's words give.
    public init(meaning: String) {
      let words = meaning.lowercased()
      let phrases: [(String, Reason)] = [
        ("suppress", .suppressed), ("confidential", .suppressed), ("withheld", .suppressed),
        ("not applicable", .notApplicable), ("not reported", .notReported),
        ("not calculated", .notCalculated), ("not computed", .notCalculated),
        ("not collected", .notCollected), ("does not track", .notCollected),
        ("rounds to", .roundsToZero), ("less than 0", .roundsToZero),
        ("less than .", .roundsToZero),
        ("less than half", .roundsToZero), ("or fewer", .tooFew), ("fewer than", .tooFew),
        ("too few", .tooFew), ("not available", .notAvailable), ("unavailable", .notAvailable),
        ("not known", .notAvailable), ("unknown", .notAvailable), ("no data", .notAvailable),
      ]
      self = phrases.first { words.contains($0.0) }?.1 ?? .other
    }

    /// The reason as datasets have it; nothing where a dataset has no word for it.
    public var observed: MissingReason? {
      switch self {
      case .notReported, .notAvailable, .notCalculated: .notAvailable
      case .notApplicable: .notApplicable
      case .notCollected: .notCollected
      case .suppressed, .tooFew: .suppressed
      case .roundsToZero, .other, .undefined: nil
      }
    }
  }
}
