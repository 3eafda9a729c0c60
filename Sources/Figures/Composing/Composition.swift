import Analysis
import Charting
import DatasetReading

/// A definition with its datasets: what every kind of analysis starts from.
struct Composition {
  let definition: ChartDefinition
  let dataset: Dataset
  let datasets: [String: Dataset]
  /// The house's places of measures in the palette, from 1.
  let measurePlaces: [String: Int]

  var request: AnalysisRequest { definition.analysis }
  var style: ChartStyle { definition.style }
  var metadata: DatasetMetadata { dataset.metadata }

  /// The edition that the definition asks for.
  var edition: EditionChoice {
    request.edition.map { .pinned($0.value) } ?? .newest
  }

  /// Returns the selection of the definition's conditions and of others.
  func selection(
    adding conditions: [String: String] = [:], open: [String] = []
  ) throws(AnalysisError) -> Selection {
    try Selection(
      dataset,
      where: request.conditions.mapValues(\.value).merging(conditions) { _, new in new },
      edition: edition, open: open)
  }

  /// Returns the parts of the chart.
  func parts() throws(AnalysisError) -> ChartParts {
    try checkUnits()
    let parts =
      switch request.kind {
      case _ where request.show != .values: try changeParts()
      case .trend: try trendParts()
      case .breakdown where isCross: try crossParts()
      case .breakdown: try (request.periods?.count ?? 0) > 1 ? comparisonParts() : breakdownParts()
      case .ranking: try rankingParts()
      case .totals: try totalsParts()
      }
    return try annotated(try formed(parts))
  }

  /// Refuses measures of several units, which no one axis can show.
  private func checkUnits() throws(AnalysisError) {
    let measures = request.measures.compactMap { metadata.measures[$0.value] }
    guard Set(measures.map(\.unit)).count > 1 else { return }
    let names = measures.map { "\($0.id) (\(unitName($0.unit)))" }
    throw .mixedUnits(
      "\(ListWording.joined(names)) have different units and cannot share an axis; draw a chart of each"
    )
  }

  private func unitName(_ unit: Measure.Unit) -> String {
    switch unit {
    case .count: "a count"
    case .percent: "percent"
    case .ratePer100k: "per 100,000"
    }
  }

  // MARK: - What several kinds share

  /// Returns a value of a measure as it is printed.
  func text(_ value: Double, _ measure: Measure) -> String {
    switch measure.unit {
    case .count: NumberText.count(value)
    case .percent:
      NumberText.percent(value, decimals: value.rounded() == value ? 0 : 1)
    case .ratePer100k: NumberText.decimal(value, decimals: 1)
    }
  }

  /// Returns the unit of a figure for a measure's values.
  func unit(_ measure: Measure) -> Figure.Unit {
    switch measure.unit {
    case .count: .count
    case .percent: .percent
    case .ratePer100k: .ratePer100k
    }
  }

  /// Adds the remarks that hold for every chart of the dataset.
  func addCommonRemarks(to parts: inout ChartParts, flags: [(flag: String?, place: String)]) {
    for (id, remark) in metadata.flags.sorted(by: { $0.key < $1.key }) {
      let places = flags.filter { $0.flag == id }.map(\.place)
      guard !places.isEmpty else { continue }
      let list = ListWording.joined(places)
      parts.remarks.add(
        "\(list): \(lowercasedStart(remark.short))",
        full: "\(list): \(lowercasedStart(remark.full))")
    }
    if let caveat = metadata.caveat { parts.remarks.add(caveat.short, full: caveat.full) }
    if let explanation = metadata.period.explanation { parts.remarks.addFull(explanation) }
  }

  /// Adds the words for a period under a prefix.
  func addPeriod(_ prefix: String, _ period: Period, to values: inout TemplateValues) {
    addPeriods(prefix, [period], to: &values)
  }

  /// Adds the words for periods that are told together, such as years of the same peak.
  func addPeriods(_ prefix: String, _ periods: [Period], to values: inout TemplateValues) {
    let ids = periods.map { metadata.period.labels[$0.id] ?? $0.id }
    let long =
      periods.count == 1
      ? periods[0].long
      : PeriodWording.phrase(periods, isRange: false, metadata.period)
    values.add(prefix, ListWording.joined(ids), of: periods)
    values.add(prefix + ".long", long, of: periods)
    values.add(prefix + ".short", ListWording.joined(periods.map(\.short)), of: periods)
  }

  /// Returns the key under which templates know a category: lower case, with low lines for blanks.
  func key(_ id: String) -> String {
    String(
      id.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// Tells whether the definition's emphasis names one of some texts.
  func isEmphasized(_ names: [String]) -> Bool {
    style.emphasis.contains { names.contains($0.value) }
  }

  /// The tone of a mark of a single series: its own, or muted where others stand out.
  func tone(isEmphasized: Bool, of own: Tone = .palette(0)) -> Tone {
    style.emphasis.isEmpty || isEmphasized ? own : .muted
  }

  func lowercasedStart(_ text: String) -> String { ProperWords.lowercasedStart(text) }

  func uppercasedStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
