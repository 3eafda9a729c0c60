import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns the name of a period under its bar, with a word where the publisher projected its values.
  ///
  /// On a time axis there is no room for it; there the value says it.
  func periodName(_ period: Period, in trend: Trend) -> String {
    let name = metadata.period.labels[period.id] ?? period.id
    guard !isOnTimeAxis else { return name }
    let points = trend.series.flatMap(\.known).filter { $0.period == period }
    let projected = points.count(where: \.isProjected)
    guard projected > 0 else { return name }
    return projected == points.count ? "\(name) projected" : "\(name) partly projected"
  }

  /// Returns the value of a point as it is printed, with a word where it is approximate or a projection.
  func pointText(_ point: TrendPoint, _ measure: Measure) -> String {
    guard let number = point.number else { return missingText(point.observation) }
    let words = (isApproximate(point) ? "about " : "") + text(number, measure)
    return point.isProjected && isOnTimeAxis ? "\(words) (projected)" : words
  }

  /// Tells whether a value is published as rounded or approximate.
  func isApproximate(_ point: TrendPoint) -> Bool {
    point.flag.map(metadata.approximateFlags.contains) ?? false
  }

  private var isOnTimeAxis: Bool {
    [ChartStyle.Kind.line, .multiples].contains(style.type.value)
  }

  /// Returns the tone of a bar of a single series; a projection stays behind the figures.
  func tone(of point: TrendPoint, isEmphasized: Bool, _ own: Tone) -> Tone {
    point.isProjected && !isEmphasized ? .muted : tone(isEmphasized: isEmphasized, of: own)
  }

  /// Adds what templates can name of the latest projection.
  func addProjection(of series: TrendSeries, prefix: String, to parts: inout ChartParts) {
    guard let point = series.projected.last, let number = point.number else { return }
    parts.values.add(
      Figure(
        key: prefix + "projected.value", value: number, unit: unit(series.measure),
        text: text(number, series.measure), noun: series.measure.noun, periods: [point.period],
        dataset: dataset.name, editions: [point.edition].compactMap(\.self),
        rows: [point.row].compactMap(\.self), formula: Figure.projection, estimate: point.estimate))
    addPeriod(prefix + "projected.period", point.period, to: &parts.values)
  }

  /// Says that projections are the publisher's, and that nothing was computed from them.
  func addProjectionRemark(_ trend: Trend, to parts: inout ChartParts) {
    let years = trend.series.flatMap(\.projected).map(\.period)
    guard let first = years.min() else { return }
    let names = ListWording.joined(Set(years).sorted().map(\.id))
    parts.remarks.add(
      style.type.value == .line
        ? "Dashes: the publisher’s projection for \(names)"
        : "The publisher’s projection: \(names)",
      full:
        "The value for \(Set(years).count == 1 ? first.long : names) is the publisher’s projection; "
        + "no change or highest value is computed from it")
  }
}

extension Figure {
  /// Where a projected number comes from.
  static let projection = "as published, the publisher’s projection"

  /// Whether the number is a publisher's projection.
  var isProjected: Bool { formula == Self.projection }
}
