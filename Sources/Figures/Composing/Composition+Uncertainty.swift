import Analysis
import Charting
import DatasetReading

extension Composition {
  /// What follows a change in a bracket that is not significant.
  static let insignificance = ", not significant"

  /// Whether the type of chart has room for the intervals of its marks.
  var drawsIntervals: Bool {
    style.arrangement == .grouped
      && [ChartStyle.Kind.bar, .dot, .line, .lollipop, .slope, .multiples].contains(
        style.type.value)
  }

  /// Returns the interval to draw for an estimate.
  func interval(_ estimate: Estimate?) -> ClosedRange<Double>? {
    drawsIntervals ? estimate?.interval() : nil
  }

  /// Returns an interval in words, such as "95% confidence interval 477,541 to 750,139"; nothing without
  /// one.
  func intervalWords(_ estimate: Estimate?, _ measure: Measure, isRate: Bool = false) -> String? {
    guard let estimate, let interval = estimate.interval() else { return nil }
    func words(_ value: Double) -> String {
      switch isRate ? .ratePer100k : measure.unit {
      case .count: NumberText.decimal(value)
      case .percent: NumberText.percent(value, decimals: 1)
      case .ratePer100k: NumberText.decimal(value, decimals: 1)
      }
    }
    return "\(estimate.confidence.rawValue)% confidence interval \(words(interval.lowerBound)) to "
      + words(interval.upperBound)
  }

  /// Says what the lines or bands of a chart of estimates show, and how differences are judged.
  ///
  /// - Parameters:
  ///   - estimates: The estimates that are shown.
  ///   - tests: The differences that the texts name.
  ///   - parts: The chart in the making.
  func addEstimateRemarks(
    _ estimates: [Estimate?], tests: [Estimate.Difference] = [], to parts: inout ChartParts
  ) {
    let known = estimates.compactMap(\.self)
    let levels = Set(known.filter { $0.origin != nil }.map(\.confidence.rawValue)).sorted()
    let origins = Set(known.compactMap(\.origin))
    if !levels.isEmpty {
      let intervals =
        "\(ListWording.joined(levels.map { "\($0)%" })) confidence intervals"
      if drawsIntervals {
        let source: String
        switch (origins.contains(.published), origins.contains(.standardError)) {
        case (true, false): source = "as the publisher gives them"
        case (false, _): source = "computed from the published standard errors"
        case (true, true):
          source = "as the publisher gives them or computed from its standard errors"
        }
        let isBand =
          style.type.value == .line || (style.type.value == .multiples && style.mark == .line)
        let marks = isBand ? "Bands" : "Lines"
        parts.remarks.add("\(marks) show \(intervals), \(source)")
        parts.intervalPhrase = "\(marks) show \(intervals)"
      } else {
        parts.remarks.add("Estimates from a sample; their \(intervals) are not drawn")
      }
    }
    for test in tests {
      let how =
        test.method == .marks ? "by the publisher’s marks" : "from the published standard errors"
      let level = "\(test.confidence.rawValue)%"
      parts.remarks.add(
        "Changes are tested at the \(level) level",
        full: "Changes are tested at the \(level) level of confidence, \(how)")
    }
  }

  /// The differences of a trend's series that a text, a bracket or a big number says.
  func testsSaid(_ trend: Trend) -> [Estimate.Difference] {
    trend.series.compactMap { series in
      saysChange(of: series, in: trend) ? series.change?.test : nil
    }
  }

  /// Whether a text, a bracket or a big number says the change of a series.
  func saysChange(of series: TrendSeries, in trend: Trend) -> Bool {
    let isSingle = trend.series.count == 1
    if isSingle, style.annotatesChange || style.type.value == .number { return true }
    // A bar a measure is its change.
    if !isSingle, request.show != .values { return true }
    return saidVariables.contains { name in
      name.hasPrefix("\(series.measure.id).change.") || (isSingle && name.hasPrefix("change."))
    }
  }

  /// The variables of all texts of the definition.
  var saidVariables: [String] {
    [definition.title, definition.subtitle, definition.note, definition.alt]
      .compactMap(\.self).flatMap(\.variables)
  }

  /// Tells that a change of estimates is said that nothing published can test.
  ///
  /// - Parameters:
  ///   - measure: The measure; full counts need no test.
  ///   - subject: What changed, for the message.
  ///   - test: The test, where there is one.
  ///   - parts: The chart in the making.
  func checkTested(
    _ measure: Measure?, _ subject: String, _ test: Estimate.Difference?, _ parts: inout ChartParts
  ) {
    guard measure?.uncertainty != nil, test == nil else { return }
    parts.notices.append(
      Diagnostic(
        .notice, code: "PD125", at: request.place.location, keyPath: request.place.keyPath,
        "the change of \(subject) is of estimates, and no standard errors of both nor a mark of the "
          + "publisher say whether it is significant"))
  }
}
