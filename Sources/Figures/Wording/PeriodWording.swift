import Analysis
import DatasetReading

/// Periods and kinds of year in prose.
enum PeriodWording {
  /// Returns the period of a chart, such as "fiscal years 2011 to 2020", with its kind of year.
  ///
  /// - Parameters:
  ///   - periods: The periods in order.
  ///   - isRange: Whether all years between the first and the last are meant.
  ///   - description: The dataset's periods.
  /// - Returns: The phrase; empty without periods.
  static func phrase(
    _ periods: [Period], isRange: Bool, _ description: PeriodDescription
  ) -> String {
    guard let first = periods.first, let last = periods.last else { return "" }
    let kind =
      switch description.kind {
      case .calendar: "calendar year"
      case .fiscal, .yearend, .cumulative, .span: description.label
      }
    guard periods.allSatisfy({ $0.year != nil && description.labels[$0.id] == nil }) else {
      let names = names(of: periods)
      return description.kind == .cumulative ? "cumulative, \(names)" : names
    }
    let prefix =
      kind.isEmpty ? "" : kind + (periods.count > 1 && kind.hasSuffix("year") ? "s " : " ")
    if periods.count == 1 { return prefix + first.id }
    return prefix
      + (isRange ? "\(first.id) to \(last.id)" : ListWording.joined(periods.map(\.id)))
  }

  /// The most spans that are named one by one.
  private static let mostNamed = 3

  /// Returns spans such as "January 2008 to March 2008" one by one, or many of them by their first and last.
  private static func names(of periods: [Period]) -> String {
    let ends = periods.map { period -> (start: Substring, end: Substring) in
      let whole = period.long[...]
      return whole.firstRange(of: " to ").map {
        (whole[..<$0.lowerBound], whole[$0.upperBound...])
      } ?? (whole, whole)
    }
    guard periods.count > mostNamed, let first = ends.first, let last = ends.last else {
      return ListWording.joined(periods.map(\.long))
    }
    let count = NumberWording.cardinal(periods.count)
    return Set(ends.map(\.start)).count == 1
      ? "from \(first.start) to \(count) dates, \(first.end) to \(last.end)"
      : "\(count) periods from \(first.start) to \(last.end)"
  }

  /// Returns a period with the word that goes before it: "in 2020", "from December 2007 to March 2026".
  static func placed(_ period: Period) -> String {
    switch period.kind {
    case .cumulative, .span: "from \(period.long)"
    case .calendar, .fiscal, .yearend: "in \(period.long)"
    }
  }
}
