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
      let names = ListWording.joined(periods.map(\.long))
      return description.kind == .cumulative ? "cumulative, \(names)" : names
    }
    let prefix =
      kind.isEmpty ? "" : kind + (periods.count > 1 && kind.hasSuffix("year") ? "s " : " ")
    if periods.count == 1 { return prefix + first.id }
    return prefix
      + (isRange ? "\(first.id) to \(last.id)" : ListWording.joined(periods.map(\.id)))
  }
}
