internal import DatasetReading

/// Why an edition has no value of a figure.
///
/// A dataset holds what was read of an edition. What is not in it, the publisher may give all the same; so only a
/// mark that the publisher has put in the place of a number says that there is none.
public struct RevisionAbsence: Hashable, Sendable, Encodable {
  /// The reason in words that go before the edition's id, such as "not in what was read of".
  public let phrase: String
  /// Whether the publisher says it.
  public let isPublished: Bool
  /// What the dataset's row notes; nothing without a row or without a note.
  public let note: String?

  /// Creates the reason from what stands in the dataset.
  ///
  /// - Parameters:
  ///   - reason: The reason in the edition's row; nothing without a row.
  ///   - note: The note of that row.
  ///   - isHidden: Whether small counts of the dataset are hidden here and not by the publisher.
  init(_ reason: MissingReason?, note: String?, isHidden: Bool) {
    self.note = note
    switch reason {
    case nil: (phrase, isPublished) = ("not in what was read of", false)
    case .notAvailable: (phrase, isPublished) = ("not published or not at hand in", false)
    case .suppressed where isHidden:
      (phrase, isPublished) = ("hidden here as a small count in", false)
    case .suppressed?, .notApplicable?, .notCollected?:
      (phrase, isPublished) = ("\(reason?.phrase ?? "") in", true)
    }
  }
}
