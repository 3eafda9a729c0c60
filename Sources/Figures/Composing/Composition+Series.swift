import Analysis
import Charting
import DatasetReading

extension Composition {
  /// The number of periods of the moving average that templates can name.
  static let averageLength = 3

  /// Adds what is computed along a series: year on year, index, moving average and longest run.
  func addCalculations(of series: TrendSeries, prefix: String, to parts: inout ChartParts) {
    addYearly(series, prefix, &parts)
    if let first = series.first { addIndex(series, base: first, prefix, &parts) }
    for average in series.movingAverage(over: Self.averageLength) {
      guard let value = average.value,
        let end = series.points.firstIndex(where: { $0.period == average.period })
      else { continue }
      let points = Array(series.points[end - Self.averageLength + 1...end])
      parts.values.add(
        computed(
          prefix + "\(average.period.id).average", value, unit(series.measure),
          NumberText.decimal(value, decimals: series.measure.unit == .count ? 0 : 1), points,
          "the mean of \(points[0].period.id) to \(average.period.id)", series))
    }
    guard let run = series.longestRun, let phrase = ChangeWording.run(run) else { return }
    parts.values.add(prefix + "run.phrase", phrase)
    parts.values.add(
      computed(
        prefix + "run.length", Double(run.length), .count, NumberWording.cardinal(run.length),
        [run.from, run.to], "the number of changes in one direction", series))
    addPeriod(prefix + "run.from.period", run.from.period, to: &parts.values)
    addPeriod(prefix + "run.to.period", run.to.period, to: &parts.values)
  }

  /// Returns points in words, such as "1 percentage point" or "2.5 percentage points".
  func points(_ difference: Double, decimals: Int? = nil) -> String {
    ChangeText.points(difference, decimals: decimals)
  }

  private func addYearly(_ series: TrendSeries, _ prefix: String, _ parts: inout ChartParts) {
    for change in series.yearOnYear.compactMap(\.self) {
      let key = prefix + "\(change.to.period.id).yearly."
      parts.values.add(key + "verb", ChangeWording.verb(change))
      let ends = [change.from, change.to]
      let (start, end) = (
        text(change.from.number ?? 0, series.measure), text(change.to.number ?? 0, series.measure)
      )
      if series.measure.unit == .percent {
        parts.values.add(
          computed(
            key + "points", change.difference, .percentagePoints, points(change.difference), ends,
            "\(end) − \(start)", series, test: change.test))
      } else if let percent = change.percent {
        parts.values.add(
          computed(
            key + "percent", percent, .percentChange,
            NumberText.percent(abs(percent), decimals: percentDecimals(percent)), ends,
            "(\(end) − \(start)) / \(start) × 100", series, test: change.test))
      }
    }
  }

  private func addIndex(
    _ series: TrendSeries, base: TrendPoint, _ prefix: String, _ parts: inout ChartParts
  ) {
    for entry in series.index(base: base.period) ?? [] {
      guard let value = entry.value,
        let point = series.points.first(where: { $0.period == entry.period })
      else { continue }
      parts.values.add(
        computed(
          prefix + "\(entry.period.id).index", value, .index,
          NumberText.decimal(value, decimals: 0), [base, point],
          "\(text(point.number ?? 0, series.measure)) / \(text(base.number ?? 0, series.measure)) × 100",
          series))
    }
  }

  private func computed(
    _ key: String, _ value: Double, _ unit: Figure.Unit, _ text: String, _ points: [TrendPoint],
    _ formula: String, _ series: TrendSeries, test: Estimate.Difference? = nil
  ) -> Figure {
    let used = Set(points.compactMap(\.edition))
    let base = points.first.flatMap { point in
      unit == .percentChange || unit == .index
        ? Base(
          count: point.number ?? 0,
          noun: series.measure.noun
            ?? Noun(singular: series.measure.label, plural: series.measure.label),
          period: point.period, rows: [point.row].compactMap { $0 }) : nil
    }
    return Figure(
      key: key, value: value, unit: unit, text: text, noun: series.measure.noun, base: base,
      periods: Set(points.map(\.period)).count > 1
        ? [points[0].period, points[points.count - 1].period] : points.prefix(1).map(\.period),
      dataset: dataset.name, editions: metadata.editions.map(\.id).filter(used.contains),
      rows: points.compactMap(\.row), formula: formula, test: test)
  }
}
