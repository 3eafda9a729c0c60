import Analysis
import Charting
import DatasetReading

extension Composition {
  /// The column whose values are the categories.
  var categoryColumn: String { request.by.last?.value ?? "" }

  /// The measure of a breakdown or ranking: the one named, else the dataset's only share or count.
  func measureName() throws(AnalysisError) -> String {
    if let named = request.measures.first { return named.value }
    let shares = metadata.measureOrder.filter { metadata.measures[$0]?.unit == .percent }
    if shares.count == 1 { return shares[0] }
    if metadata.measureOrder.count == 1 { return metadata.measureOrder[0] }
    throw .undecided(dimension: "measure", values: metadata.measureOrder)
  }

  /// Returns the base dataset of a measure when it is another one.
  private func baseDataset(_ measure: String) -> Dataset? {
    metadata.measures[measure]?.base?.dataset.flatMap { datasets[$0] }
  }

  private func breakdown(period: String? = nil) throws(AnalysisError) -> Breakdown {
    for name in request.by where metadata.dimension(named: name.value) == nil {
      throw .unknown(
        noun: "column", name: name.value, known: metadata.dimensions.map(\.name))
    }
    let measure = try measureName()
    let conditions = period.map { [metadata.period.column: $0] } ?? [:]
    return try Breakdown(
      try selection(adding: conditions, open: request.by.map(\.value)), by: categoryColumn,
      measure: measure, baseDataset: baseDataset(measure))
  }

  /// Returns the parts of one base as bars or sectors.
  func breakdownParts() throws(AnalysisError) -> ChartParts {
    let breakdown = try breakdown(period: request.periods?.first?.value)
    let isRound = style.type.value.isRound
    var parts = ChartParts(plot: isRound ? .sectors(sectors(breakdown)) : .bars(bars(breakdown)))
    parts.emphasisNames = breakdown.categories.map(\.id)
    if isRound { parts.kind = style.type.value == .pie ? "Pie chart" : "Donut chart" }
    if isRound { checkPartition(breakdown, &parts) }
    add(breakdown, suffix: "", to: &parts)
    addPeriod("period", breakdown.base.period, to: &parts.values)
    parts.periodPhrase = PeriodWording.phrase(
      [breakdown.base.period], isRange: false, metadata.period)
    parts.subtitle = breakdownSubtitle([breakdown], parts.periodPhrase)
    addBaseRemark([breakdown], to: &parts)
    addRemainderRemark(breakdown, to: &parts)
    addCommonRemarks(to: &parts, flags: breakdown.categories.map { ($0.flag, $0.label) })
    return parts
  }

  /// A pie is only of exclusive parts that make up one base.
  private func checkPartition(_ breakdown: Breakdown, _ parts: inout ChartParts) {
    let type = style.type
    if !breakdown.isPartition {
      parts.notices.append(
        Diagnostic(
          .error, code: "PD101", at: type.location, keyPath: type.keyPath,
          "a \(type.value.rawValue) needs categories that are exclusive parts of one base, and these "
            + "are not; use \"type\": \"bar\""))
    }
    let count = breakdown.categories.count { $0.kind == .published || $0.kind == .other }
    if count > 5 {
      parts.notices.append(
        Diagnostic(
          .error, code: "PD102", at: type.location, keyPath: type.keyPath,
          "a \(type.value.rawValue) shows at most 5 categories beside unknown, and there are "
            + "\(count); use \"type\": \"bar\""))
    }
  }

  private func sectors(_ breakdown: Breakdown) -> SectorPlot {
    var place = 0
    let order = paletteOrder
    let marks = zip(breakdown.categories, breakdown.printedPercents).map { category, percent in
      let isUnknown = category.kind == .unknown || category.kind == .remainder
      defer { if !isUnknown { place += 1 } }
      return SectorMark(
        label: category.label, value: category.count ?? category.share.percent,
        shareText: percentText(percent, category),
        countText: category.count.map {
          "\(NumberText.count($0)) \(breakdown.base.noun.form(for: $0))"
        } ?? "",
        tone: isUnknown ? .unknown : .palette(order.firstIndex(of: category.id) ?? place))
    }
    let hole = SectorPlot.Hole(
      number: NumberText.count(breakdown.base.count),
      noun: breakdown.base.noun.form(for: breakdown.base.count))
    return SectorPlot(marks: marks, hole: style.type.value == .donut ? hole : nil)
  }

  private func bars(_ breakdown: Breakdown) -> BarPlot {
    BarPlot(
      orientation: style.orientation ?? .horizontal,
      categories: breakdown.categories.map { category in
        BarPlot.Category(
          category.label, isEmphasized: isEmphasized([category.id]))
      },
      marks: zip(breakdown.categories, breakdown.printedPercents).enumerated().map { index, pair in
        let (category, percent) = pair
        let isUnknown = category.kind == .unknown || category.kind == .remainder
        return BarMark(
          category: index, value: percent, label: percentText(percent, category),
          tone: isUnknown
            ? .unknown : tone(isEmphasized: isEmphasized([category.id])))
      }, tickSuffix: "%", maximum: 100)
  }

  private func percentText(_ percent: Double, _ category: BreakdownCategory) -> String {
    NumberText.percent(
      percent, decimals: category.count == nil ? category.share.decimals : 0)
  }

  /// Adds the figures of a breakdown, with a suffix to their keys for one of several periods.
  private func add(_ breakdown: Breakdown, suffix: String, to parts: inout ChartParts) {
    let base = breakdown.base
    for (category, percent) in zip(breakdown.categories, breakdown.printedPercents) {
      let key = key(category.id)
      parts.use(category.rows, edition: category.edition)
      parts.use(base.rows, edition: category.edition)
      let isDerived = category.kind == .remainder
      let name = category.kind == .remainder ? "remainder" : key
      let text = percentText(percent, category)
      parts.values.add("\(name).label", category.label)
      let formula =
        isDerived
        ? "100 − the published shares"
        : category.count.map { "\(NumberText.count($0)) / \(NumberText.count(base.count)) × 100" }
          ?? "as published"
      parts.values.add(
        Figure(
          key: "\(name)\(suffix).percent", value: category.share.percent, unit: .percent,
          text: text,
          noun: base.noun, base: base, periods: [base.period], dataset: dataset.name,
          editions: [category.edition], rows: category.rows, formula: formula))
      if let count = category.count {
        parts.values.add(
          Figure(
            key: "\(name)\(suffix).count", value: count, unit: .count,
            text: NumberText.count(count), noun: base.noun, base: base, periods: [base.period],
            dataset: dataset.name, editions: [category.edition], rows: category.rows,
            formula: isDerived ? "the base − the published counts" : "as published"))
      }
      let count = category.count.map { " (\(NumberText.count($0)))" } ?? ""
      let year = suffix.isEmpty ? "" : ", \(base.period.long)"
      parts.clauses.append("\(category.label)\(year): \(text)\(count)")
    }
    parts.values.add(
      Figure(
        key: "base\(suffix).count", value: base.count, unit: .count,
        text: NumberText.count(base.count), noun: base.noun, base: base, periods: [base.period],
        dataset: base.rows.first?.dataset ?? dataset.name,
        editions: breakdown.categories.first.map { [$0.edition] } ?? [], rows: base.rows,
        formula: base.isSum ? "the sum of the categories" : "as published"))
    parts.values.add("base.noun", base.noun.form(for: base.count))
    parts.values.add("base\(suffix).period", base.period.long)
  }

  private func breakdownSubtitle(_ breakdowns: [Breakdown], _ period: String) -> String {
    let conditions = request.conditions.mapValues(\.value)
    let characteristic = metadata.dimensions.first {
      $0.name != categoryColumn && conditions[$0.name] != nil && conditions[$0.name] != "all"
        && $0.name != "geography" && $0.name != "offense"
    }
    let subject =
      characteristic.map { $0.label(for: conditions[$0.name] ?? "") }
      ?? metadata.dimension(named: categoryColumn)?.label ?? "Share"
    let bases =
      breakdowns.count > 2
      ? [] : breakdowns.map { "the \(NumberText.count($0.base.count))" }
    let noun = breakdowns[0].base.noun.plural
    let of = bases.isEmpty ? noun : "\(ListWording.joined(bases)) \(noun)"
    return "\(uppercasedStart(subject)) of \(of) in \(period)"
  }

  private func addBaseRemark(_ breakdowns: [Breakdown], to parts: inout ChartParts) {
    let bases = breakdowns.map { breakdown in
      "the \(NumberText.count(breakdown.base.count)) "
        + "\(breakdown.base.noun.form(for: breakdown.base.count)) in \(breakdown.base.period.long)"
    }
    let full = "Percent of \(ListWording.joined(bases))"
    let counts = breakdowns.map(\.base.count)
    if breakdowns.count > 2, let least = counts.min(), let most = counts.max() {
      // On a screen the range of the bases has to do.
      let range =
        least == most
        ? NumberText.count(least) : "\(NumberText.count(least)) to \(NumberText.count(most))"
      parts.remarks.add(
        "Percent of the \(range) \(breakdowns[0].base.noun.plural) of each year", full: full)
    } else {
      parts.remarks.add(full)
    }
    if !breakdowns[0].adjusted.isEmpty {
      parts.remarks.add("Shares are rounded so that they add to 100%")
    }
  }

  private func addRemainderRemark(_ breakdown: Breakdown, to parts: inout ChartParts) {
    guard let rest = breakdown.categories.first(where: { $0.kind == .remainder }) else { return }
    let what = breakdown.isFromCounts ? "counts" : "shares"
    parts.remarks.add(
      "“\(rest.label)” is what the published \(what) leave",
      full: "“\(rest.label)” is derived: what the published \(what) leave of the base")
  }

  // MARK: - Comparison

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
    var parts = ChartParts(plot: comparisonPlot(breakdowns, ids: ids))
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
    if let first = breakdowns.first, let last = breakdowns.last {
      addPeriod("first.period", first.base.period, to: &parts.values)
      addPeriod("last.period", last.base.period, to: &parts.values)
    }
    parts.periodPhrase = PeriodWording.phrase(
      breakdowns.map(\.base.period), isRange: false, metadata.period)
    parts.subtitle = breakdownSubtitle(breakdowns, parts.periodPhrase)
    addBaseRemark(breakdowns, to: &parts)
    let missing = ids.filter { id in breakdowns.contains { $0.category(id) == nil } }
    if !missing.isEmpty { parts.remarks.add("n/a: figures not available") }
    addCommonRemarks(
      to: &parts,
      flags: breakdowns.flatMap { breakdown in
        breakdown.categories.map { ($0.flag, "\($0.label) \(breakdown.base.period.id)") }
      })
    return parts
  }

  private func comparisonBars(_ breakdowns: [Breakdown], ids: [String]) -> BarPlot {
    var marks: [BarMark] = []
    for (lane, breakdown) in breakdowns.enumerated() {
      for (index, id) in ids.enumerated() {
        let place = breakdown.categories.firstIndex { $0.id == id }
        let percent = place.map { breakdown.printedPercents[$0] }
        let label = place.map {
          percentText(breakdown.printedPercents[$0], breakdown.categories[$0])
        }
        marks.append(
          BarMark(
            category: index, series: lane, value: percent, label: label ?? "n/a",
            tone: lane == breakdowns.count - 1 ? .palette(0) : .muted))
      }
    }
    return BarPlot(
      orientation: style.orientation ?? .horizontal, arrangement: .grouped,
      categories: ids.map { id in
        BarPlot.Category(
          metadata.dimension(named: categoryColumn)?.label(for: id) ?? id,
          isEmphasized: isEmphasized([id]))
      }, series: breakdowns.map { uppercasedStart($0.base.period.long) }, marks: marks,
      tickSuffix: "%", maximum: 100)
  }

  private func comparisonPlot(
    _ breakdowns: [Breakdown], ids: [String]
  ) -> ChartSpecification.Plot {
    if style.type.value == .dot { return .dots(comparisonDots(breakdowns, ids: ids)) }
    return .bars(
      style.arrangement == .grouped
        ? comparisonBars(breakdowns, ids: ids) : stackedBars(breakdowns, ids: ids))
  }

  /// A stack is only of exclusive parts that make up one base.
  private func checkStack(_ breakdowns: [Breakdown], _ parts: inout ChartParts) {
    guard !breakdowns.allSatisfy(\.isPartition) else { return }
    let type = style.type
    parts.notices.append(
      Diagnostic(
        .error, code: "PD101", at: type.location, keyPath: type.keyPath,
        "a stack needs categories that are exclusive parts of one base, and these are not; leave "
          + "out \"arrangement\""))
  }

  /// A bar for each period, divided into the categories and what they leave.
  private func stackedBars(_ breakdowns: [Breakdown], ids: [String]) -> BarPlot {
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
            category: bar, series: lane, value: breakdown.printedPercents[place],
            label: percentText(breakdown.printedPercents[place], category),
            tone: isUnknown ? .unknown : .palette(order.firstIndex(of: id) ?? lane)))
      }
    }
    let labels = metadata.dimension(named: categoryColumn)
    return BarPlot(
      orientation: style.orientation ?? .horizontal, arrangement: style.arrangement,
      categories: breakdowns.map { BarPlot.Category(uppercasedStart($0.base.period.long)) },
      series: lanes.map { id in
        id == "remainder"
          ? breakdowns.compactMap { $0.category(id)?.label }.first ?? id
          : labels?.label(for: id) ?? id
      }, marks: marks, tickSuffix: "%")
  }

  private func comparisonDots(_ breakdowns: [Breakdown], ids: [String]) -> DotPlot {
    let bars = comparisonBars(breakdowns, ids: ids)
    return DotPlot(
      categories: bars.categories, series: bars.series,
      marks: bars.marks.map {
        PointMark(category: $0.category, series: $0.series, value: $0.value, tone: $0.tone)
      },
      rowLabels: ids.indices.map { row in
        bars.marks.filter { $0.category == row }.map(\.label).joined(separator: " → ")
      }, maximum: 100)
  }

  private func addDifferences(
    _ breakdowns: [Breakdown], ids: [String], to parts: inout ChartParts
  ) {
    guard let first = breakdowns.first, let last = breakdowns.last else { return }
    for id in ids {
      guard let start = first.category(id), let end = last.category(id) else { continue }
      let points = end.share.percent - start.share.percent
      let decimals = max(start.share.decimals, end.share.decimals)
      let verb = points > 0 ? "rose" : points < 0 ? "fell" : "was unchanged"
      parts.values.add("\(key(id)).change.verb", verb)
      let text = NumberText.decimal(abs(points), decimals: decimals)
      parts.values.add(
        Figure(
          key: "\(key(id)).change.points", value: points, unit: .percentagePoints,
          text: "\(text) percentage \(text == "1" ? "point" : "points")", noun: first.base.noun,
          periods: [first.base.period, last.base.period], dataset: dataset.name,
          editions: [start.edition, end.edition], rows: start.rows + end.rows,
          formula: "\(NumberText.percent(end.share.percent, decimals: decimals)) − "
            + NumberText.percent(start.share.percent, decimals: decimals)))
    }
  }
}
