import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns bars over time: a category for each period, a series for each measure.
  func trendParts() throws(AnalysisError) -> ChartParts {
    let selection = try selection()
    let trend = try Trend(
      selection, measures: request.measures.map(\.value), from: request.from?.value,
      to: request.to?.value, only: request.periods?.map(\.value))
    let shown = trend.periods.filter { period in
      style.showsGaps
        || trend.series.contains { series in
          series.points.contains { $0.period == period && $0.number != nil }
        }
    }
    var parts = ChartParts(plot: .bars(barPlot(trend, shown: shown)))
    let units = Set(trend.series.map { unit($0.measure) })
    parts.axisUnit = units.count == 1 ? units.first : nil
    parts.measureTones = trend.series.map { ($0.measure.id, measureTone($0.measure.id)) }
    parts.emphasisNames = ["first", "last", "peak"] + shown.map(\.id)
    for (lane, series) in trend.series.enumerated() {
      for point in series.projected {
        if let place = shown.firstIndex(of: point.period) {
          parts.projections.insert([place, lane])
        }
      }
      if let change = series.change, saysChange(of: series, in: trend) {
        checkTested(series.measure, series.measure.id, change.test, &parts)
        checkEditions(
          of: series.measure.id, from: (change.from.period, change.from.edition),
          to: (change.to.period, change.to.edition), &parts)
      }
      addFigures(of: series, prefix: series.measure.id + ".", to: &parts)
      if trend.series.count == 1 { addFigures(of: series, prefix: "", to: &parts) }
    }
    if style.arrangement != .grouped, trend.series.count > 1 {
      parts.notices.append(
        Diagnostic(
          .error, code: "PD103", at: style.type.location, keyPath: style.type.keyPath,
          "measures such as \(request.measures.map(\.value).joined(separator: ", ")) are no parts of "
            + "one whole and cannot be stacked; leave out \"arrangement\", or stack a breakdown"))
    }
    let isRange = request.periods == nil && trend.periods.count > 1
    parts.periodPhrase = PeriodWording.phrase(
      isRange ? trend.periods : shown, isRange: isRange, metadata.period)
    parts.subtitle = trendSubtitle(trend, selection, parts.periodPhrase)
    parts.breaks = breaks(trend, shown: shown)
    parts.numberDetails = numberDetails(trend)
    try addBases(of: trend, selection, to: &parts)
    addEstimateRemarks(
      trend.series.flatMap { $0.known.map(\.estimate) }, tests: testsSaid(trend), to: &parts)
    addProjectionRemark(trend, to: &parts)
    addGapRemarks(trend, to: &parts)
    addHiddenRemark(of: trend, to: &parts)
    addBreakRemarks(trend, to: &parts)
    addCommonRemarks(
      to: &parts,
      flags: trend.series.flatMap { series in
        series.known.map { point in
          (
            point.flag,
            trend.series.count > 1 ? "\(series.measure.label) \(point.period.id)" : point.period.id
          )
        }
      })
    return parts
  }

  /// The periods shown before which a series is not comparable with what went before.
  private func breaks(_ trend: Trend, shown: [Period]) -> [Int] {
    let years = Set(trend.series.flatMap(\.breaks).map(\.at))
    return shown.indices.dropFirst().filter { index in
      guard let before = shown[index - 1].year, let year = shown[index].year else { return false }
      return years.contains { $0 > before && $0 <= year }
    }
  }

  /// The change behind a big number, in a sentence.
  private func numberDetails(_ trend: Trend) -> [String] {
    guard trend.series.count == 1, let series = trend.series.first, let change = series.change
    else { return [] }
    let from = "\(text(change.from.number ?? 0, series.measure)) in \(change.from.period.long)"
    guard change.isSignificant else { return ["Not significantly different from \(from)"] }
    guard change.direction != .unchanged else { return ["Unchanged from \(from)"] }
    let word = change.difference > 0 ? "Up" : "Down"
    let amount =
      series.measure.unit == .percent
      ? points(change.difference)
      : change.percent.map { NumberText.percent(abs($0), decimals: percentDecimals($0)) }
        ?? NumberText.count(abs(change.difference))
    return ["\(word) \(amount) from \(from)"]
  }

  private func trendSubtitle(_ trend: Trend, _ selection: Selection, _ period: String) -> String {
    let subject = subject(of: trend)
    // What the subject says already is not said again.
    let conditions = conditionLabels(of: selection).filter { !subject.contains($0) }
    return ([subject] + conditions + [period]).joined(separator: ", ")
  }

  /// What a trend is about: its measure, or the dataset's title without the clause on how it is divided, such
  /// as "by year".
  func subject(of trend: Trend) -> String {
    guard trend.series.count > 1 else {
      return trend.series[0].measure.subtitle ?? trend.series[0].measure.label
    }
    return dataset.title.firstRange(of: ", by ").map { String(dataset.title[..<$0.lowerBound]) }
      ?? dataset.title
  }

  private func barPlot(_ trend: Trend, shown: [Period]) -> BarPlot {
    let isSingle = trend.series.count == 1
    var marks: [BarMark] = []
    for (lane, series) in trend.series.enumerated() {
      for point in series.points {
        guard let category = shown.firstIndex(of: point.period) else { continue }
        let isNamed = isEmphasized(names(of: point, in: series))
        marks.append(
          BarMark(
            category: category, series: lane, value: point.number,
            label: pointText(point, series.measure),
            tone: isSingle
              ? tone(of: point, isEmphasized: isNamed, measureTone(series.measure.id))
              : measureTone(series.measure.id),
            interval: interval(point.estimate)))
      }
    }
    let isPercent = trend.series.allSatisfy { $0.measure.unit == .percent }
    let years = shown.map { $0.year.map(Double.init) }
    return BarPlot(
      orientation: style.orientation ?? .vertical, arrangement: style.arrangement,
      categories: shown.enumerated().map { index, period in
        BarPlot.Category(
          periodName(period, in: trend), position: years[index],
          isEmphasized: isSingle
            && trend.series[0].points.contains {
              $0.period == period && isEmphasized(names(of: $0, in: trend.series[0]))
            })
      },
      series: isSingle ? [""] : trend.series.map(\.measure.label), marks: marks,
      tickSuffix: isPercent ? "%" : "",
      maximum: isPercent ? ShareAxis.maximum(marks.compactMap(\.value)) : nil,
      brackets: style.annotatesChange && isSingle ? brackets(trend.series[0], shown: shown) : [])
  }

  private func names(of point: TrendPoint, in series: TrendSeries) -> [String] {
    var names = [point.period.id]
    if point == series.first { names.append("first") }
    if point == series.latest { names.append("last") }
    if series.peaks.contains(point) { names.append("peak") }
    return names
  }

  private func brackets(_ series: TrendSeries, shown: [Period]) -> [BarPlot.Bracket] {
    guard let change = series.change, let from = shown.firstIndex(of: change.from.period),
      let to = shown.firstIndex(of: change.to.period)
    else { return [] }
    let sign = change.difference > 0 ? "+" : ""
    let text: String
    if let percent = change.percent {
      text = sign + NumberText.percent(percent, decimals: percentDecimals(percent))
    } else if series.measure.unit == .percent {
      let words = ChangeText.points(change.difference).replacing("percentage ", with: "")
      text = (change.difference < 0 ? "−" : sign) + words
    } else {
      text = sign + NumberText.count(change.difference)
    }
    let doubt = change.isSignificant ? "" : Self.insignificance
    return [BarPlot.Bracket(from: from, to: to, text: text + doubt)]
  }

  /// Whole percents, but decimals where a whole one would say 0 or 100.
  func percentDecimals(_ percent: Double) -> Int { ChangeText.percentDecimals(percent) }

  // MARK: - Figures

  private func addFigures(of series: TrendSeries, prefix: String, to parts: inout ChartParts) {
    let measure = series.measure
    parts.values.add(prefix + "measure.label", measure.label)
    if let noun = measure.noun { parts.values.add(prefix + "measure.noun", noun.plural) }
    for point in series.known {
      let figure = figure(prefix + "\(point.period.id).value", point, measure)
      parts.values.add(figure)
      parts.use(figure.rows, edition: point.edition)
      if prefix.isEmpty || request.measures.count > 1 {
        let name = request.measures.count > 1 ? "\(measure.label), " : ""
        let details = [
          point.isProjected ? "projected" : nil, intervalWords(point.estimate, measure),
        ].compactMap(\.self).joined(separator: ", ")
        parts.clauses.append(
          "\(name)\(point.period.long): \(figure.text)" + (details.isEmpty ? "" : " (\(details))"))
      }
    }
    doubtExtremes(of: series, prefix: prefix, &parts)
    let places = [
      ("first", [series.first].compactMap(\.self)), ("last", [series.latest].compactMap(\.self)),
      ("peak", series.peaks), ("trough", series.troughs),
    ]
    for (name, points) in places {
      guard let point = points.first else { continue }
      var figure = figure(prefix + "\(name).value", point, measure)
      if parts.unsettled[figure.key]?.code == "PD130" { figure.formula += ", of those shown" }
      parts.values.add(figure)
      addPeriods(prefix + "\(name).period", points.map(\.period), to: &parts.values)
    }
    addProjection(of: series, prefix: prefix, to: &parts)
    if let change = series.change { add(change, of: series, prefix: prefix, to: &parts) }
    addCalculations(of: series, prefix: prefix, to: &parts)
  }

  private func figure(_ key: String, _ point: TrendPoint, _ measure: Measure) -> Figure {
    Figure(
      key: key, value: point.number ?? 0, unit: unit(measure),
      text: text(point.number ?? 0, measure), noun: measure.noun, periods: [point.period],
      dataset: dataset.name, editions: [point.edition].compactMap { $0 },
      rows: [point.row].compactMap { $0 },
      formula: point.isProjected ? Figure.projection : "as published", estimate: point.estimate)
  }

  private func add(
    _ change: Change, of series: TrendSeries, prefix: String, to parts: inout ChartParts
  ) {
    let measure = series.measure
    let editions = metadata.editions.map(\.id).filter {
      $0 == change.from.edition || $0 == change.to.edition
    }
    func figure(
      _ name: String, _ value: Double, _ unit: Figure.Unit, _ text: String, _ formula: String
    )
      -> Figure
    {
      Figure(
        key: prefix + "change." + name, value: value, unit: unit, text: text, noun: measure.noun,
        base: unit == .percentChange ? earlierBase(of: change, measure) : nil,
        periods: [change.from.period, change.to.period], dataset: dataset.name,
        editions: editions, rows: [change.from.row, change.to.row].compactMap { $0 },
        formula: formula, test: change.test)
    }
    let (start, end) = (
      text(change.from.number ?? 0, measure), text(change.to.number ?? 0, measure)
    )
    let verb = ChangeWording.verb(change)
    parts.values.add(prefix + "change.verb", verb)
    let plural = ChangeWording.verb(change, isPlural: true)
    let isTold = change.isSignificant && change.direction != .unchanged
    var amount = ""
    if measure.unit == .percent {
      let points = points(change.difference)
      parts.values.add(
        figure("points", change.difference, .percentagePoints, points, "\(end) − \(start)"))
      amount = " " + points
    } else {
      parts.values.add(
        figure(
          "count", change.difference, .count, NumberText.count(abs(change.difference)),
          "\(end) − \(start)"))
      if let percent = change.percent {
        let words = NumberText.percent(abs(percent), decimals: percentDecimals(percent))
        parts.values.add(
          figure("percent", percent, .percentChange, words, "(\(end) − \(start)) / \(start) × 100"))
        amount = " " + words
      } else {
        amount = " by " + NumberText.count(abs(change.difference))
      }
      if let factor = change.factor {
        parts.values.add(
          figure(
            "factor", factor, .factor, NumberText.decimal(factor, decimals: 1),
            "\(end) / \(start)"))
      }
    }
    checkSmallBase(change, measure, prefix, &parts)
    parts.values.add(prefix + "change.phrase", verb + (isTold ? amount : ""))
    parts.values.add(prefix + "change.verb.plural", plural)
    parts.values.add(prefix + "change.phrase.plural", plural + (isTold ? amount : ""))
    if !change.isSignificant {
      // Texts that name them are refused with their own message.
      for word in ["multiple", "fall"] { parts.values.add(prefix + "change.\(word)", "") }
    }
    if let multiple = ChangeWording.multiple(change) {
      parts.values.add(prefix + "change.multiple", multiple)
    }
    if let fall = ChangeWording.fall(change) { parts.values.add(prefix + "change.fall", fall) }
    addPeriod(prefix + "change.from.period", change.from.period, to: &parts.values)
    addPeriod(prefix + "change.to.period", change.to.period, to: &parts.values)
    if let rate = series.compoundAnnualRate, let first = change.from.period.year,
      let last = change.to.period.year
    {
      parts.values.add(
        figure(
          "annual", rate, .percentChange, NumberText.percent(abs(rate), decimals: 1),
          "((\(end) / \(start))^(1/\(last - first)) − 1) × 100"))
    }
  }

  /// The variables that tell a change by what it started from, with what they are.
  private static let relativeWords: KeyValuePairs = [
    "percent": "a percent change", "annual": "a yearly rate", "multiple": "a multiple",
    "fall": "a part", "factor": "a multiple",
  ]

  /// Refuses a percent change from so few that it would mislead, where a text asks for it.
  private func checkSmallBase(
    _ change: Change, _ measure: Measure, _ prefix: String, _ parts: inout ChartParts
  ) {
    guard measure.unit == .count, change.percent == nil else { return }
    let templates = [definition.title, definition.subtitle, definition.note, definition.alt]
    for template in templates.compactMap(\.self) {
      let names = Self.relativeWords.map { (name: "\(prefix)change.\($0.key)", noun: $0.value) }
      guard let (name, noun) = names.first(where: { template.variables.contains($0.name) }) else {
        continue
      }
      parts.notices.append(
        Diagnostic(
          .error, code: "PD109", at: template.source.location, keyPath: template.source.keyPath,
          "\(noun) from \(NumberText.count(change.from.number ?? 0)) in "
            + "\(change.from.period.long) would mislead; one is formed from "
            + "\(NumberText.count(Change.smallestBase)) up, so give the counts: "
            + "{\(prefix)first.value} and {\(prefix)last.value}"))
      parts.values.add(name, "")
    }
  }

  /// The earlier value, of which a percent change is a percentage.
  private func earlierBase(of change: Change, _ measure: Measure) -> Base? {
    Base(
      count: change.from.number ?? 0,
      noun: measure.noun ?? Noun(singular: measure.label, plural: measure.label),
      period: change.from.period, rows: [change.from.row].compactMap { $0 })
  }

  // MARK: - Remarks

  private func addGapRemarks(_ trend: Trend, to parts: inout ChartParts) {
    // Bars of changes mark their own gaps, and those of measures have none.
    guard request.show == .values || !style.showsGaps && trend.series.count == 1 else { return }
    let clauses = clauses(of: trend) { series in
      series.gaps.filter { $0.period.year != nil && !series.hidden.contains($0) }
    }
    guard !clauses.isEmpty, style.type.value != .number, style.type.value != .slope else { return }
    let years = clauses.joined(separator: "; ")
    let isDrawnAsGap = [.line, .multiples].contains(style.type.value)
    if isDrawnAsGap {
      parts.remarks.add(
        "Years without a mark: figures not available", full: "Figures not available: \(years)")
    } else if style.showsGaps {
      parts.remarks.add(
        "n/a: figures not available", full: "n/a: figures not available (\(years))")
    } else {
      parts.remarks.add("Left out, figures not available: \(years)")
    }
  }

  /// Tells of breaks between the values shown, and warns of a change computed across one.
  private func addBreakRemarks(_ trend: Trend, to parts: inout ChartParts) {
    let names = [definition.title, definition.subtitle, definition.note].compactMap { $0 }
      .flatMap(\.variables)
    for series in trend.series {
      guard let first = series.first, let latest = series.latest else { continue }
      for found in series.breaks(from: first.period, to: latest.period) {
        let isUsed =
          names.contains { $0.contains("change.") || $0.contains("\(found.at).yearly.") }
          || style.annotatesChange || request.show != .values && trend.series.count > 1
        addBreak(
          found, series.measure.id, from: first.period, to: latest.period, isChangeSaid: isUsed,
          &parts)
      }
    }
  }
}
