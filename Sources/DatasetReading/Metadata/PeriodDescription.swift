/// The column, kind and names of a dataset's periods.
public struct PeriodDescription: Hashable, Sendable {
  /// The column that holds the period.
  public var column: String
  /// The kind of year.
  public var kind: Kind
  /// The kind in prose, such as "fiscal year"; empty for calendar years.
  public var label: String
  /// The kind in short, such as "FY"; empty for calendar years.
  public var short: String
  /// When such a period begins and ends, as a sentence; nothing when it is plain.
  public var explanation: String?
  /// Names of periods that are not single years.
  public var labels: [String: String]

  /// Creates a description.
  public init(
    column: String, kind: Kind, label: String = "", short: String = "",
    explanation: String? = nil, labels: [String: String] = [:]
  ) {
    self.column = column
    self.kind = kind
    self.label = label
    self.short = short
    self.explanation = explanation
    self.labels = labels
  }

  /// The kinds of year and period.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// October to September.
    case fiscal
    /// January to December.
    case calendar
    /// December 31.
    case yearend
    /// All time up to a day.
    case cumulative
    /// A stretch of other length.
    case span
  }
}
