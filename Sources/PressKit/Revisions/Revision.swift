/// A published figure that differs between two editions.
public struct Revision: Hashable, Sendable, Encodable {
  /// The dataset.
  public let dataset: String
  /// What the figure is of, such as "persons prosecuted, fiscal year 2021".
  public let subject: String
  /// The measure's id.
  public let measure: String
  /// The values of dimensions and the period, such as "White, fiscal year 2021".
  public let label: String
  /// What happened to it.
  public let kind: Kind
  /// The earlier edition's id.
  public let from: String
  /// The later edition's id.
  public let to: String
  /// The earlier value as it is printed; "n/a" for a missing one.
  public let oldText: String
  /// The later value as it is printed; "n/a" for a missing one.
  public let newText: String
  /// The earlier value; nothing for a missing one.
  public let oldValue: Double?
  /// The later value; nothing for a missing one.
  public let newValue: Double?
  /// The value of the newest edition that has one; nothing where that is older than the later edition.
  public let currentValue: Double?
  /// That value as it is printed.
  public let currentText: String?
  /// Why one of the editions has no value; nothing where both have one.
  public let absence: RevisionAbsence?
  /// The line of the earlier row in the dataset's file; nothing for a figure that has none.
  public let oldLine: Int?
  /// The line of the later row; nothing for a figure that has none.
  public let newLine: Int?
  /// The charts with figures made from the earlier or the later value, whichever edition they took it from, with
  /// the keys of those figures.
  public let uses: [Use]

  /// The kinds of revision.
  public enum Kind: String, Hashable, Sendable, Encodable {
    /// Both editions have a value, and they differ.
    case changed
    /// Only the later edition has a value.
    case added
    /// Only the earlier edition has a value, and the later one says why it has none.
    case withdrawn
    /// Only the earlier edition has a value; the later one was not read as far as that, or its publisher has not
    /// said anything of the figure. Nothing needs to be corrected.
    case notRead
    /// The later edition gives the same figures under another name of the measure or category; `oldText` and `newText`
    /// are the names.
    case renamed
  }

  /// A chart that shows a figure.
  public struct Use: Hashable, Sendable, Encodable {
    /// The chart's name.
    public let chart: String
    /// The keys of its figures.
    public let figures: [String]
    /// Whether the chart shows the earlier value although there is a later one.
    public let showsEarlierValue: Bool
    /// The edition that the chart's definition names and that holds it at the earlier value; nothing for a chart
    /// that follows the newest figures.
    public let pinnedEdition: String?
  }

  /// The revision in a sentence.
  public var sentence: String {
    if kind == .renamed { return "\(subject) \"\(oldText)\" of \(from) is \"\(newText)\" in \(to)" }
    func side(_ value: Double?, _ text: String, _ edition: String) -> String {
      guard value == nil, let absence else { return "\(text) in \(edition)" }
      return "\(absence.phrase) \(edition)" + (absence.note.map { " (\($0))" } ?? "")
    }
    return "\(subject): \(side(oldValue, oldText, from)), \(side(newValue, newText, to))"
  }

  /// The line with which a published figure is put right; nothing where what was published still stands, or
  /// nothing is known against it.
  ///
  /// It gives the newest value, also where the figure was revised again after the later edition.
  public var correction: String? {
    if oldValue != nil {
      if let currentText {
        return currentValue == oldValue
          ? nil
          : "Correction: we gave \(oldText) (\(subject)). The publisher has since revised this to \(currentText)."
      }
      return kind == .withdrawn
        ? "Correction: we gave \(oldText) (\(subject)). The publisher no longer gives this figure."
        : nil
    }
    guard absence?.isPublished == true, let currentText else { return nil }
    return "Update: the publisher now gives \(currentText) (\(subject))."
  }
}
