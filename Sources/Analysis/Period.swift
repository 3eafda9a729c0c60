public import DatasetReading

/// A year or other stretch of time of a dataset, with its names.
public struct Period: Hashable, Sendable {
  /// The text in the dataset's period column.
  public let id: String
  /// The year, when the period is a single one.
  public let year: Int?
  /// The kind of year.
  public let kind: PeriodDescription.Kind
  /// The name in prose, such as "fiscal year 2020" or "2021".
  public let long: String
  /// The name where room is short, such as "FY2020" or "2021".
  public let short: String

  /// Creates the period that a dataset's text stands for.
  public init(_ id: String, in description: PeriodDescription) {
    self.id = id
    year = Int(id)
    kind = description.kind
    if let label = description.labels[id] {
      long = label
      short = label
    } else {
      long = description.label.isEmpty ? id : "\(description.label) \(id)"
      short = description.short + id
    }
  }
}

extension Period: Comparable {
  /// Orders years by number and other periods by their text.
  public static func < (left: Period, right: Period) -> Bool {
    if let first = left.year, let second = right.year { return first < second }
    return left.id < right.id
  }
}
