import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns the same breakdown in several periods as grouped bars.
  func comparisonParts() throws(AnalysisError) -> ChartParts {
    var breakdowns: [Breakdown] = []
    for period in request.periods ?? [] {
      breakdowns.append(try breakdown(period: period.value))
    }
    let ids = breakdowns.reduce(into: [String]()) { ids, breakdown in
      for category in breakdown.categories
      where category.kind != .remainder && !ids.contains(category.id) { ids.append(category.id) }
    }
    let names = breakdowns.map { uppercasedStart($0.base.period.long) }
    let tones = try periodTones(breakdowns.count)
    var parts = ChartParts(plot: comparisonPlot(breakdowns, ids: ids, names: names, tones: tones))
    parts.axisUnit = .percent
    parts.emphasisNames = ids
    if style.type.value == .dot { parts.kind = "Dot plot" }
    if style.arrangement != .grouped {
      parts.kind = "Stacked bar chart"
      checkStack(breakdowns, &parts)
    }
    for breakdown in breakdowns {
      add(breakdown, suffix: ".\(breakdown.base.period.id)", to: &parts)
    }
    addDifferences(breakdowns, ids: ids, to: &parts)
    checkBreaks(breakdowns, &parts)
    if let first = breakdowns.first, let last = breakdowns.last {
      addPeriod("first.period", first.base.period, to: &parts.values)
      addPeriod("last.period", last.base.period, to: &parts.values)
    }
    parts.periodPhrase = PeriodWording.phrase(
      breakdowns.map(\.base.period), isRange: false, metadata.period)
    parts.subtitle = breakdownSubtitle(breakdowns, parts.periodPhrase)
    addBaseRemark(breakdowns, to: &parts)
    addEstimateRemarks(
      breakdowns.flatMap { $0.categories.map(shareEstimate) }, tests: testsSaid(breakdowns, ids),
      to: &parts)
    let missing = ids.filter { id in
      breakdowns.contains { $0.category(id) == nil && !$0.suppressed.contains(id) }
    }
    if !missing.isEmpty { parts.remarks.add("n/a: figures not available") }
    addCommonRemarks(
      to: &parts,
      flags: breakdowns.flatMap { breakdown in
        breakdown.categories.map { ($0.flag, "\($0.label) \(breakdown.base.period.id)") }
      })
    return parts
  }

  /// The tones of periods side by side: the last of two stands out, and more go from faint to strong.
  private func periodTones(_ count: Int) throws(AnalysisError) -> [Tone] {
    guard count > 2 else { return (0..<count).map { $0 == count - 1 ? .palette(0) : .muted } }
    let most = Theme.light.classes.count
    guard count <= most || style.arrangement != .grouped || style.type.value != .bar else {
      throw .wrongUnit(
        "bars side by side tell at most \(most) periods apart, not \(count); name fewer, or use \"type\": "
          + "\"multiples\"")
    }
    return (0..<count).map { .ordered($0, of: count) }
  }

  private func comparisonBars(
    _ breakdowns: [Breakdown], ids: [String], names: [String], tones: [Tone]
  ) -> BarPlot {
    var marks: [BarMark] = []
    for (lane, breakdown) in breakdowns.enumerated() {
      for (index, id) in ids.enumerated() {
        let place = breakdown.categories.firstIndex { $0.id == id }
        let category = place.map { breakdown.categories[$0] }
        let label = place.map {
          percentText(breakdown.printedPercents[$0], breakdown.categories[$0])
        }
        marks.append(
          BarMark(
            category: index, series: lane, value: category?.share.percent,
            label: label ?? (breakdown.suppressed.contains(id) ? Self.hiddenText : "n/a"),
            tone: tones[lane], interval: interval(category.flatMap(shareEstimate))))
      }
    }
    return BarPlot(
      orientation: style.orientation ?? .horizontal, arrangement: .grouped,
      categories: ids.map { id in
        BarPlot.Category(
          metadata.dimension(named: categoryColumn)?.label(for: id) ?? id,
          isEmphasized: isEmphasized([id]))
      }, series: names, marks: marks,
      tickSuffix: "%",
      maximum: ShareAxis.maximum(breakdowns.flatMap(\.categories).map(\.share.percent)))
  }

  func comparisonPlot(
    _ breakdowns: [Breakdown], ids: [String], names: [String], tones: [Tone]
  ) -> ChartSpecification.Plot {
    if style.type.value == .dot {
      return .dots(comparisonDots(breakdowns, ids: ids, names: names, tones: tones))
    }
    return .bars(
      style.arrangement == .grouped
        ? comparisonBars(breakdowns, ids: ids, names: names, tones: tones)
        : stackedBars(breakdowns, ids: ids, names: names, tones: tones))
  }

  /// A stack is only of exclusive parts that make up one base.
  func checkStack(_ breakdowns: [Breakdown], _ parts: inout ChartParts) {
    guard !breakdowns.allSatisfy(\.isPartition) else { return }
    let type = style.type
    parts.notices.append(
      Diagnostic(
        .error, code: "PD101", at: type.location, keyPath: type.keyPath,
        "a stack needs categories that are exclusive parts of one base, and these are not; leave "
          + "out \"arrangement\""))
  }

  /// A bar for each period, divided into the categories and what they leave.
  private func stackedBars(
    _ breakdowns: [Breakdown], ids: [String], names: [String], tones: [Tone]
  ) -> BarPlot {
    let order = paletteOrder
    let hasRest = breakdowns.contains { $0.category("remainder") != nil }
    let lanes = ids + (hasRest ? ["remainder"] : [])
    var marks: [BarMark] = []
    for (bar, breakdown) in breakdowns.enumerated() {
      for (lane, id) in lanes.enumerated() {
        guard let place = breakdown.categories.firstIndex(where: { $0.id == id }) else { continue }
        let category = breakdown.categories[place]
        let isUnknown = category.kind == .unknown || category.kind == .remainder
        marks.append(
          BarMark(
            category: bar, series: lane, value: category.share.percent,
            label: percentText(breakdown.printedPercents[place], category),
            tone: isUnknown ? .unknown : .palette(order.firstIndex(of: id) ?? lane)))
      }
    }
    let labels = metadata.dimension(named: categoryColumn)
    return BarPlot(
      orientation: style.orientation ?? .horizontal, arrangement: style.arrangement,
      categories: names.map { BarPlot.Category($0) },
      series: lanes.map { id in
        id == "remainder"
          ? breakdowns.compactMap { $0.category(id)?.label }.first ?? id
          : labels?.label(for: id) ?? id
      }, marks: marks, tickSuffix: "%")
  }

  private func comparisonDots(
    _ breakdowns: [Breakdown], ids: [String], names: [String], tones: [Tone]
  ) -> DotPlot {
    let bars = comparisonBars(breakdowns, ids: ids, names: names, tones: tones)
    return DotPlot(
      categories: bars.categories, series: bars.series,
      marks: bars.marks.map {
        PointMark(
          category: $0.category, series: $0.series, value: $0.value, tone: $0.tone,
          interval: $0.interval)
      },
      rowLabels: ids.indices.map { row in
        bars.marks.filter { $0.category == row }.map(\.label).joined(separator: " → ")
      }, maximum: bars.maximum)
  }

  private func addDifferences(
    _ breakdowns: [Breakdown], ids: [String], to parts: inout ChartParts
  ) {
    guard let first = breakdowns.first, let last = breakdowns.last else { return }
    for id in ids {
      guard let start = first.category(id), let end = last.category(id) else { continue }
      let points = end.share.percent - start.share.percent
      let decimals = max(start.share.decimals, end.share.decimals)
      let test = test(end, from: start)
      let isSignificant = test?.isSignificant ?? true
      let verb =
        test.map(\.verb) ?? (points > 0 ? "rose" : points < 0 ? "fell" : "was unchanged")
      let words = self.points(points, decimals: decimals)
      parts.values.add("\(key(id)).change.verb", verb)
      parts.values.add(
        "\(key(id)).change.phrase", verb + (isSignificant && points != 0 ? " \(words)" : ""))
      if saidVariables.contains(where: { $0.hasPrefix("\(key(id)).change.") }) {
        checkTested((try? measureName()).flatMap { metadata.measures[$0] }, id, test, &parts)
        checkEditions(
          of: id, from: (first.base.period, start.edition), to: (last.base.period, end.edition),
          &parts)
      }
      parts.values.add(
        Figure(
          key: "\(key(id)).change.points", value: points, unit: .percentagePoints,
          text: words, noun: first.base.noun,
          periods: [first.base.period, last.base.period], dataset: dataset.name,
          editions: [start.edition, end.edition], rows: start.rows + end.rows,
          formula: "\(NumberText.percent(end.share.percent, decimals: decimals)) − "
            + NumberText.percent(start.share.percent, decimals: decimals), test: test))
    }
  }

  /// Returns the estimate of a share; that of a count says nothing of the share computed from it.
  func shareEstimate(_ category: BreakdownCategory) -> Estimate? {
    category.count == nil ? category.estimate : nil
  }

  /// Returns how the shares of a category differ between two periods.
  func test(_ end: BreakdownCategory, from start: BreakdownCategory) -> Estimate.Difference? {
    shareEstimate(end).flatMap { later in
      shareEstimate(start).flatMap {
        later.difference(from: $0, usesMarks: start.edition == end.edition)
      }
    }
  }

  /// The differences that a text says.
  private func testsSaid(_ breakdowns: [Breakdown], _ ids: [String]) -> [Estimate.Difference] {
    ids.compactMap { id in
      guard saidVariables.contains(where: { $0.hasPrefix("\(key(id)).change.") }),
        let start = breakdowns.first?.category(id), let end = breakdowns.last?.category(id)
      else { return nil }
      return test(end, from: start)
    }
  }
}
