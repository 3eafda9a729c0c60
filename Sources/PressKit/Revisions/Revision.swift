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
  /// The line of the earlier row in the dataset's file; nothing for a figure that is new.
  public let oldLine: Int?
  /// The line of the later row; nothing for a figure that is gone.
  public let newLine: Int?
  /// The charts with figures made from one of the rows, with the keys of those figures.
  public let uses: [Use]

  /// The kinds of revision.
  public enum Kind: String, Hashable, Sendable, Encodable {
    /// Both editions have a value, and they differ.
    case changed
    /// Only the later edition has a value.
    case added
    /// Only the earlier edition has a value.
    case withdrawn
  }

  /// A chart that shows a figure.
  public struct Use: Hashable, Sendable, Encodable {
    /// The chart's name.
    public let chart: String
    /// The keys of its figures.
    public let figures: [String]
    /// Whether the chart still shows the earlier value, because its definition pins the edition.
    public let showsEarlierValue: Bool
  }

  /// The revision in a sentence.
  public var sentence: String {
    switch kind {
    case .changed:
      "\(subject): \(oldText) in \(from), \(newText) in \(to)"
    case .added: "\(subject): not in \(from), \(newText) in \(to)"
    case .withdrawn: "\(subject): \(oldText) in \(from), no longer given in \(to)"
    }
  }

  /// The line with which a published figure is put right.
  public var correction: String {
    switch kind {
    case .changed:
      "Correction: we gave \(oldText) (\(subject)). The publisher has since revised this to \(newText)."
    case .added: "Update: the publisher now gives \(newText) (\(subject))."
    case .withdrawn:
      "Correction: we gave \(oldText) (\(subject)). The publisher no longer gives this figure."
    }
  }
}
