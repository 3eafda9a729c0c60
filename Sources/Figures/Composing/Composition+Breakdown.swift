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
  func baseDataset(_ measure: String) -> Dataset? {
    metadata.measures[measure]?.base?.dataset.flatMap { datasets[$0] }
  }

  func breakdown(period: String? = nil) throws(AnalysisError) -> Breakdown {
    for name in request.by where metadata.dimension(named: name.value) == nil {
      throw .unknown(
        noun: "column", name: name.value, known: metadata.dimensions.map(\.name))
    }
    let measure = try measureName()
    let conditions = period.map { [metadata.period.column: $0] } ?? [:]
    return try Breakdown(
      try selection(adding: conditions, open: request.by.map(\.value)), by: categoryColumn,
      measure: measure, baseDataset: baseDataset(measure), decimals: request.decimals ?? 0)
  }

  /// Returns the parts of one base as bars or sectors.
  func breakdownParts() throws(AnalysisError) -> ChartParts {
    let breakdown = try breakdown(period: request.periods?.first?.value)
    let isRound = style.type.value.isRound
    var parts = ChartParts(plot: isRound ? .sectors(sectors(breakdown)) : .bars(bars(breakdown)))
    parts.axisUnit = .percent
    parts.emphasisNames = breakdown.categories.map(\.id)
    if isRound { parts.kind = style.type.value == .pie ? "Pie chart" : "Donut chart" }
    if isRound { checkPartition(breakdown, &parts) }
    checkUnknown(breakdown, &parts)
    add(breakdown, suffix: "", to: &parts)
    addPeriod("period", breakdown.base.period, to: &parts.values)
    parts.periodPhrase = PeriodWording.phrase(
      [breakdown.base.period], isRange: false, metadata.period)
    parts.subtitle = breakdownSubtitle([breakdown], parts.periodPhrase)
    addBaseRemark([breakdown], to: &parts)
    addEstimateRemarks(breakdown.categories.map(shareEstimate), to: &parts)
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

  /// A large share that is not known must be told.
  private func checkUnknown(_ breakdown: Breakdown, _ parts: inout ChartParts) {
    for category in breakdown.categories
    where category.kind == .unknown && category.share.percent >= Self.leastUnknownTold {
      parts.notices.append(
        Diagnostic(
          .notice, code: "PD111", at: request.place.location, keyPath: request.place.keyPath,
          "“\(category.label)” is \(NumberText.percent(category.share.percent)) of the base, and the "
            + "other shares may be quite different; say so in the note"))
    }
  }

  /// The least unknown share in percent that is told.
  static let leastUnknownTold = 20.0

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
          category: index, value: category.share.percent, label: percentText(percent, category),
          tone: isUnknown
            ? .unknown : tone(isEmphasized: isEmphasized([category.id])),
          interval: interval(shareEstimate(category)))
      }, tickSuffix: "%", maximum: ShareAxis.maximum(breakdown.categories.map(\.share.percent)))
  }

  func percentText(_ percent: Double, _ category: BreakdownCategory) -> String {
    let decimals = category.count == nil ? category.share.decimals : request.decimals ?? 0
    // Some are not none.
    if percent == 0, category.count ?? 0 > 0 {
      let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
      return "<" + NumberText.percent(unit, decimals: decimals)
    }
    return NumberText.percent(percent, decimals: decimals)
  }

  /// The unit of the last decimal of a published share.
  private func unit(_ share: Share) -> Double {
    (0..<share.decimals).reduce(1.0) { unit, _ in unit / 10 }
  }

  /// Where a plain number comes from.
  private var origin: String {
    metadata.isRecords ? "counted: the rows of the file" : "as published"
  }

  /// Adds the figures of a breakdown, with a suffix to their keys for one of several periods.
  func add(_ breakdown: Breakdown, suffix: String, to parts: inout ChartParts) {
    let base = breakdown.base
    for (category, percent) in zip(breakdown.categories, breakdown.printedPercents) {
      let key = key(category.id)
      parts.use(category.rows, edition: category.edition)
      parts.use(base.rows, edition: category.edition)
      let isDerived = category.kind == .remainder
      let name = category.kind == .remainder ? "remainder" : key
      let text = percentText(percent, category)
      parts.values.add("\(name).label", category.label)
      let computed =
        isDerived
        ? "100 − the shares shown"
        : category.count.map { "\(NumberText.count($0)) / \(NumberText.count(base.count)) × 100" }
          ?? "as published"
      let formula =
        computed
        + (adjustment(of: category, to: percent, in: breakdown).map { ", \($0)" } ?? "")
      if let words = FractionWording.fraction(
        category.share.percent, roundedTo: category.count == nil ? unit(category.share) : 0)
      {
        parts.values.add("\(name)\(suffix).fraction", words)
      }
      if let words = FractionWording.odds(category.share.percent) {
        parts.values.add("\(name)\(suffix).odds", words)
      }
      parts.values.add(
        Figure(
          key: "\(name)\(suffix).percent", value: category.share.percent, unit: .percent,
          text: text,
          noun: base.noun, base: base, periods: [base.period], dataset: dataset.name,
          editions: [category.edition], rows: category.rows, formula: formula,
          estimate: shareEstimate(category)))
      if let count = category.count {
        parts.values.add(
          Figure(
            key: "\(name)\(suffix).count", value: count, unit: .count,
            text: NumberText.count(count), noun: base.noun, base: base, periods: [base.period],
            dataset: dataset.name, editions: [category.edition], rows: category.rows,
            formula: isDerived ? "the base − the counts shown" : origin, estimate: category.estimate
          ))
      }
      let count = category.count.map { " (\(NumberText.count($0)))" } ?? ""
      let year = suffix.isEmpty ? "" : ", \(base.period.long)"
      let exactness = (try? measureName()).flatMap { metadata.measures[$0] }.flatMap { measure in
        intervalWords(shareEstimate(category), measure)
      }
      parts.clauses.append(
        "\(category.label)\(year): \(text)\(count)" + (exactness.map { " (\($0))" } ?? ""))
    }
    parts.values.add(
      Figure(
        key: "base\(suffix).count", value: base.count, unit: .count,
        text: NumberText.count(base.count), noun: base.noun, base: base, periods: [base.period],
        dataset: base.rows.first?.dataset ?? dataset.name,
        editions: breakdown.categories.first.map { [$0.edition] } ?? [], rows: base.rows,
        formula: base.isSum ? "the sum of the categories" : origin))
    parts.values.add("base.noun", base.noun.form(for: base.count))
    parts.values.add("base\(suffix).period", base.period.long)
  }

  /// Returns what the shares are of, such as "Sex of the 1,169 defendants in fiscal year 2020", with the
  /// place or offense that they are narrowed to.
  func breakdownSubtitle(_ breakdowns: [Breakdown], _ period: String) -> String {
    let conditions = request.conditions.mapValues(\.value)
    let characteristic = metadata.dimensions.first {
      isCharacteristic($0) && conditions[$0.name] != nil && conditions[$0.name] != "all"
    }
    let subject =
      characteristic.map { $0.label(for: conditions[$0.name] ?? "") }
      ?? metadata.dimension(named: categoryColumn)?.label ?? "Share"
    let bases =
      breakdowns.count > 2
      ? [] : breakdowns.map { "the \(NumberText.count($0.base.count))" }
    let noun = breakdowns[0].base.noun.plural
    let of = bases.isEmpty ? noun : "\(ListWording.joined(bases)) \(noun)"
    return dated("\(uppercasedStart(subject)) of \(of)", period)
  }

  func addBaseRemark(_ breakdowns: [Breakdown], to parts: inout ChartParts) {
    addRemark(of: breakdowns.map(\.base), to: &parts)
    addRoundingRemarks(
      breakdowns.map { ($0, breakdowns.count == 1 ? "" : $0.base.period.long) }, to: &parts)
    addHiddenRemark(
      of: breakdowns.map { ($0, breakdowns.count == 1 ? "" : $0.base.period.long) }, to: &parts)
  }

  private func addRemainderRemark(_ breakdown: Breakdown, to parts: inout ChartParts) {
    // What is hidden has its own remark.
    guard breakdown.suppressed.isEmpty,
      let rest = breakdown.categories.first(where: { $0.kind == .remainder })
    else { return }
    let what = breakdown.isFromCounts ? "counts" : "shares"
    parts.remarks.add(
      "“\(rest.label)” is what the published \(what) leave",
      full: "“\(rest.label)” is derived: what the published \(what) leave of the base")
  }
}
