import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Whether the first of two columns splits the persons too, rather than naming the characteristic that
  /// the second one splits by.
  var isCross: Bool {
    request.by.count > 1
      && metadata.partitions.contains { $0.column == request.by[0].value }
  }

  /// Returns a breakdown by two characteristics: a series for each value of the first, each of its own
  /// base, and a category for each value of the second.
  func crossParts() throws(AnalysisError) -> ChartParts {
    guard request.by.count == 2, (request.periods?.count ?? 0) < 2 else {
      throw .wrongUnit("a breakdown is by one column or by two, and by two of one period")
    }
    let measure = try measureName()
    var conditions = request.conditions.mapValues(\.value)
    if let period = request.periods?.first { conditions[metadata.period.column] = period.value }
    let cross = try CrossBreakdown(
      dataset, by: request.by[0].value, and: request.by[1].value, measure: measure,
      where: conditions, edition: edition,
      baseDataset: metadata.measures[measure]?.base?.dataset.flatMap { datasets[$0] },
      decimals: request.decimals ?? 0)
    let breakdowns = cross.rows.map(\.breakdown)
    let ids = breakdowns.reduce(into: [String]()) { ids, breakdown in
      for category in breakdown.categories
      where category.kind != .remainder && !ids.contains(category.id) { ids.append(category.id) }
    }
    let tones = cross.rows.enumerated().map { index, row in
      row.id == "unknown" ? Tone.unknown : .palette(index)
    }
    var parts = ChartParts(
      plot: comparisonPlot(
        breakdowns, ids: ids, names: cross.rows.map(\.label), tones: tones))
    parts.axisUnit = .percent
    parts.emphasisNames = ids
    if style.type.value.isRound {
      let type = style.type
      parts.notices.append(
        Diagnostic(
          .error, code: "PD101", at: type.location, keyPath: type.keyPath,
          "a \(type.value.rawValue) needs one base, and a breakdown by two columns has a base for each "
            + "value of the first; use \"type\": \"bar\""))
    }
    if style.type.value == .dot { parts.kind = "Dot plot" }
    if style.arrangement != .grouped {
      parts.kind = "Stacked bar chart"
      checkStack(breakdowns, &parts)
    }
    for row in cross.rows {
      parts.values.add("\(key(row.id)).label", row.label)
      add(row.breakdown, suffix: ".\(key(row.id))", to: &parts)
    }
    addRowDifferences(cross, ids: ids, to: &parts)
    let period = breakdowns[0].base.period
    addPeriod("period", period, to: &parts.values)
    parts.periodPhrase = PeriodWording.phrase([period], isRange: false, metadata.period)
    let labels = [cross.columnDimension, cross.rowDimension].map {
      metadata.dimension(named: $0)?.label ?? $0
    }
    parts.subtitle = dated(
      "\(uppercasedStart(labels[0])) by \(lowercasedStart(labels[1])), \(breakdowns[0].base.noun.plural)",
      parts.periodPhrase)
    let bases = cross.rows.map { "\($0.label) \(NumberText.count($0.breakdown.base.count))" }
    parts.remarks.add(
      "Percent of each group: \(ListWording.joined(bases)) \(breakdowns[0].base.noun.plural)")
    let named = cross.rows.map { ($0.breakdown, lowercasedStart($0.label)) }
    addRoundingRemarks(named, to: &parts)
    addHiddenRemark(of: named, to: &parts)
    addEstimateRemarks(
      breakdowns.flatMap { $0.categories.map(shareEstimate) }, to: &parts)
    addCommonRemarks(
      to: &parts,
      flags: cross.rows.flatMap { row in
        row.breakdown.categories.map { ($0.flag, "\($0.label), \(row.label)") }
      })
    return parts
  }

  /// Adds how the last row differs from the first, in percentage points and as a ratio; persons of whom
  /// it is not known are no group to compare with.
  private func addRowDifferences(
    _ cross: CrossBreakdown, ids: [String], to parts: inout ChartParts
  ) {
    let rows = cross.rows.filter { $0.id != "unknown" }
    guard let first = rows.first, let last = rows.last, first.id != last.id else {
      return
    }
    for id in ids {
      guard let start = first.breakdown.category(id), let end = last.breakdown.category(id),
        let comparison = cross.comparison(of: id, in: last.id, with: first.id)
      else { continue }
      let decimals = start.count == nil ? max(start.share.decimals, end.share.decimals) : 1
      func add(_ name: String, _ value: Double, _ unit: Figure.Unit, _ text: String, _ sign: String)
      {
        parts.values.add(
          Figure(
            key: "\(key(id)).\(name)", value: value, unit: unit, text: text,
            noun: end.share.base.noun, periods: [end.share.base.period], dataset: dataset.name,
            editions: [start.edition, end.edition], rows: start.rows + end.rows,
            formula: "\(last.label) \(sign) \(first.label)",
            test: shareEstimate(end).flatMap { one in
              shareEstimate(start).flatMap { one.difference(from: $0, usesMarks: false) }
            }))
      }
      add(
        "difference", comparison.difference, .percentagePoints,
        points(comparison.difference, decimals: decimals), "−")
      if let ratio = comparison.ratio {
        add("ratio", ratio, .factor, NumberText.decimal(ratio, decimals: 1), "/")
      }
    }
  }
}
