import Analysis
import Charting
import DatasetReading

/// A change ready to be drawn as a bar on its side of zero.
struct ChangeBar {
  /// What changed: a year, a measure, a category.
  var label: String
  /// The place in time, where bars stand for years.
  var position: Double?
  /// The names by which an emphasis may call it.
  var names: [String]
  /// The change; nothing for a gap.
  var value: Double?
  /// The change with its sign.
  var text: String
  /// The part that the bar plays.
  var tone: Tone
}

extension Composition {
  /// Returns what the definition shows instead of values: changes, as bars on both sides of zero.
  ///
  /// The figures, remarks and words are those of the values; only the marks and the unit differ.
  func changeParts() throws(AnalysisError) -> ChartParts {
    switch request.kind {
    case .trend: try trendChangeParts()
    case .ranking: try rankingChangeParts()
    case .breakdown: try shareChangeParts()
    case .totals: throw .wrongUnit("totals are of one period, and a change needs two")
    }
  }

  /// Adds the error for a type of chart that has no place for negative values.
  func checkChangeType(_ parts: inout ChartParts) {
    let type = style.type
    guard type.value != .bar, type.value != .lollipop else { return }
    parts.notices.append(
      Diagnostic(
        .error, code: "PD105", at: type.location, keyPath: type.keyPath,
        "changes are shown by bars or a lollipop on both sides of zero, not by a "
          + "\(type.value.rawValue); use \"type\": \"bar\", or leave out \"show\""))
  }

  /// Returns bars of changes, of one tone or with the emphasised ones standing out.
  func plot(of bars: [ChangeBar], orientation: BarPlot.Orientation) -> BarPlot {
    BarPlot(
      orientation: style.orientation ?? orientation,
      categories: bars.map { bar in
        BarPlot.Category(bar.label, position: bar.position, isEmphasized: isEmphasized(bar.names))
      },
      marks: bars.enumerated().map { index, bar in
        let isMuted = !style.emphasis.isEmpty && !isEmphasized(bar.names)
        return BarMark(
          category: index, value: bar.value, label: bar.text, tone: isMuted ? .muted : bar.tone)
      }, tickSuffix: request.show == .percentChange ? "%" : "")
  }

  /// Returns a change of what the definition shows, or nothing where the earlier value is too small or
  /// missing.
  func shown(_ change: Change?) -> Double? {
    request.show == .percentChange ? change?.percent : change?.difference
  }

  /// Returns a change with its sign, such as "+62%" or "−21"; from or to an approximate value as "about +2,400".
  func signed(_ value: Double, isApproximate: Bool = false) -> String {
    if isApproximate {
      return "about "
        + signed(request.show == .percentChange ? value.rounded() : NumberText.approximate(value))
    }
    let text =
      request.show == .percentChange
      ? NumberText.percent(value, decimals: percentDecimals(value)) : NumberText.count(value)
    return value > 0 ? "+" + text : text
  }

  /// The error for a percent change from so few that it would mislead.
  func smallBase(_ change: Change, of what: String) -> Diagnostic {
    let place = request.showPlace ?? request.place
    return Diagnostic(
      .error, code: "PD109", at: place.location, keyPath: place.keyPath,
      "a percent change of \(what) from \(NumberText.count(change.from.number ?? 0)) in "
        + "\(change.from.period.long) would mislead; one is formed from "
        + "\(NumberText.count(Change.smallestBase)) up, so use \"show\": \"change\"")
  }

  // MARK: - Over time

  /// A bar a year, from the year before, of one measure; or a bar a measure, from the first period to the
  /// last.
  private func trendChangeParts() throws(AnalysisError) -> ChartParts {
    var parts = try trendParts()
    checkChangeType(&parts)
    let trend = try Trend(
      try selection(), measures: request.measures.map(\.value), from: request.from?.value,
      to: request.to?.value, only: request.periods?.map(\.value))
    let percents = trend.series.filter { $0.measure.unit == .percent }
    if request.show == .percentChange, let series = percents.first {
      throw .wrongUnit(
        "\(series.measure.id) is in percent, and the change of a percentage is in percentage points; "
          + "use \"show\": \"change\"")
    }
    guard percents.isEmpty || percents.count == trend.series.count else {
      throw .wrongUnit("changes in percentage points and in numbers do not share an axis")
    }
    let unit: Figure.Unit =
      request.show == .percentChange
      ? .percentChange : percents.isEmpty ? .count : .percentagePoints
    parts.axisUnit = unit
    let bars =
      trend.series.count == 1
      ? yearlyBars(trend.series[0], &parts) : measureBars(trend, &parts)
    let isRefused = parts.notices.contains { $0.code == "PD109" }
    guard isRefused || bars.contains(where: { $0.value != nil }) else {
      throw .nothingFound(
        trend.series.count == 1
          ? "two years in a row with values, for a change from the year before"
          : "two values of a measure to compare")
    }
    parts.kind = "Bar chart of changes"
    parts.plot = .bars(
      plot(of: bars, orientation: trend.series.count == 1 ? .vertical : .horizontal))
    let words = words(for: unit, of: trend.series.count == 1 ? trend.series[0].measure : nil)
    if trend.series.count == 1 {
      parts.subtitle = "\(parts.subtitle): \(words) from the year before"
    } else if hasSeveralSpans(trend) {
      parts.subtitle = "\(subject(of: trend)): \(words) between the years named"
    } else if let first = trend.periods.first, let last = trend.periods.last {
      let label = metadata.period.label
      let saysKind = !label.isEmpty && first.long.contains(label)
      parts.subtitle =
        "\(subject(of: trend)): \(words)"
        + (saysKind ? " from \(first.long) to \(last.long)" : ", \(parts.periodPhrase)")
    }
    parts.clauses =
      bars.map { "\($0.label): \($0.text)" } + parts.clauses
    return parts
  }

  private func words(for unit: Figure.Unit, of measure: Measure?) -> String {
    switch unit {
    case .percentChange: "percent change"
    case .percentagePoints: "change in percentage points"
    default: "change"
    }
  }

  private func yearlyBars(_ series: TrendSeries, _ parts: inout ChartParts) -> [ChangeBar] {
    var bars: [ChangeBar] = []
    // The first period has nothing before it.
    for (point, change) in zip(series.points, series.yearOnYear).dropFirst() {
      let isBroken = change.map {
        !series.breaks(from: $0.from.period, to: $0.to.period).isEmpty
      }
      let value = isBroken == true ? nil : shown(change)
      if let change, value == nil, isBroken == false {
        parts.notices.append(smallBase(change, of: series.measure.id))
      }
      guard value != nil || style.showsGaps else { continue }
      var names = [point.period.id]
      if point == series.latest { names.append("last") }
      let isApproximate = change.map { self.isApproximate($0.from) || self.isApproximate($0.to) }
      bars.append(
        ChangeBar(
          label: metadata.period.labels[point.period.id] ?? point.period.id,
          position: point.period.year.map(Double.init), names: names, value: value,
          text: value.map { signed($0, isApproximate: isApproximate ?? false) } ?? "n/a",
          tone: measureTone(series.measure.id)))
    }
    if bars.contains(where: { $0.value == nil }) {
      parts.remarks.add("n/a: not known for that year or the year before")
    }
    return bars
  }

  private func measureBars(_ trend: Trend, _ parts: inout ChartParts) -> [ChangeBar] {
    let hasOwnEnds = hasSeveralSpans(trend)
    return trend.series.map { series in
      let change = series.change
      let value = shown(change)
      var label = series.measure.label
      var isApproximate = false
      if let change {
        if value == nil { parts.notices.append(smallBase(change, of: series.measure.id)) }
        isApproximate = self.isApproximate(change.from) || self.isApproximate(change.to)
        // Bars of different spans are no one comparison, so each says its own.
        if hasOwnEnds { label += ", \(name(of: change.from)) to \(name(of: change.to))" }
      }
      return ChangeBar(
        label: label, names: [series.measure.id], value: value,
        text: value.map { signed($0, isApproximate: isApproximate) } ?? "n/a",
        tone: measureTone(series.measure.id))
    }
  }

  /// Tells whether the measures of a trend have their first and last values in different periods.
  private func hasSeveralSpans(_ trend: Trend) -> Bool {
    Set(trend.series.compactMap(\.change).map { [$0.from.period, $0.to.period] }).count > 1
  }

  private func name(of point: TrendPoint) -> String {
    metadata.period.labels[point.period.id] ?? point.period.id
  }

  // MARK: - Shares

  /// A bar a category of the same breakdown in two periods, in percentage points.
  private func shareChangeParts() throws(AnalysisError) -> ChartParts {
    guard !isCross, (request.periods?.count ?? 0) == 2 else {
      throw .wrongUnit("a change of shares needs a breakdown by one column and two \"periods\"")
    }
    guard request.show == .change else {
      throw .wrongUnit(
        "the change of a share is in percentage points, not in percent; use \"show\": \"change\"")
    }
    var parts = try comparisonParts()
    checkChangeType(&parts)
    parts.axisUnit = .percentagePoints
    let labels = metadata.dimension(named: categoryColumn)
    var bars: [ChangeBar] = []
    for id in parts.emphasisNames {
      let name = "\(key(id)).change.points"
      let figure = parts.values.figures.first { $0.key == name }
      bars.append(
        ChangeBar(
          label: labels?.label(for: id) ?? id, names: [id], value: figure?.value,
          text: figure.map { figure in
            let text = figure.text.split(separator: " ").first.map(String.init) ?? ""
            return figure.value > 0 ? "+" + text : figure.value < 0 ? "\u{2212}" + text : text
          } ?? "n/a", tone: .palette(0)))
    }
    parts.kind = "Bar chart of changes"
    parts.plot = .bars(plot(of: bars, orientation: .horizontal))
    parts.subtitle = "\(parts.subtitle): change in percentage points"
    parts.clauses = bars.map { "\($0.label): \($0.text) points" } + parts.clauses
    return parts
  }
}
