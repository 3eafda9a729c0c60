import Analysis
import Charting
public import DatasetReading

/// The step from a definition and datasets to a chart specification with its words.
public struct ChartComposer: Sendable {
  /// The datasets by name.
  public var datasets: [String: Dataset]
  /// The house style.
  public var house: House
  /// The names of all datasets there are, for messages.
  public var knownDatasets: [String]

  /// The longest alternative text in characters.
  public static let maximumAltLength = 250

  /// Creates a composer; the names for messages are those of the datasets where none are given.
  public init(datasets: [String: Dataset], house: House, knownDatasets: [String]? = nil) {
    self.datasets = datasets
    self.house = house
    self.knownDatasets = knownDatasets ?? datasets.keys.sorted()
  }

  /// Returns the chart that a definition asks for.
  ///
  /// - Throws: All problems of the definition, each with its place.
  public func chart(_ definition: ChartDefinition) throws(DiagnosticList) -> ComposedChart {
    let collector = DiagnosticCollector()
    for name in definition.analysis.datasets where datasets[name.value] == nil {
      collector.error(
        at: name.location, keyPath: name.keyPath,
        "unknown dataset \"\(name.value)\"; "
          + NearestName.hint(for: name.value, among: knownDatasets, noun: "datasets"))
    }
    try collector.throwErrors()
    guard let dataset = datasets[definition.analysis.dataset.value] else {
      throw DiagnosticList("\(definition.file) names no dataset")
    }
    let composition = Composition(
      definition: definition, dataset: dataset, datasets: datasets,
      measurePlaces: house.measurePlaces)
    if definition.style.type.value.isRound, definition.analysis.kind != .breakdown {
      let type = definition.style.type
      throw DiagnosticList(
        at: type.location, keyPath: type.keyPath, code: "PD101",
        "a \(type.value.rawValue) needs a breakdown of one base, not a "
          + "\(definition.analysis.kind.rawValue); use \"type\": \"bar\"")
    }
    let parts: ChartParts
    do {
      parts = try composition.parts()
    } catch {
      throw DiagnosticList([diagnostic(error, definition)])
    }
    return try finished(parts, composition, collector)
  }

  private func diagnostic(_ error: AnalysisError, _ definition: ChartDefinition) -> Diagnostic {
    var place: (location: SourceLocation, keyPath: String) = (
      definition.analysis.place.location, definition.analysis.place.keyPath
    )
    if case .unknown(_, let name, _) = error { place = definition.analysis.place(of: name) }
    if case .mixedUnits = error, let last = definition.analysis.measures.last {
      place = (last.location, last.keyPath)
    }
    return Diagnostic(
      .error, code: error.code, at: place.location, keyPath: place.keyPath, error.description)
  }

  // MARK: - Words

  private func finished(
    _ parts: ChartParts, _ composition: Composition, _ collector: DiagnosticCollector
  ) throws(DiagnosticList) -> ComposedChart {
    let definition = composition.definition
    var parts = parts
    parts.values.add("period.phrase", parts.periodPhrase)
    // A title may begin with a variable such as {male.fraction}, whose words are in lower case.
    let title = composition.uppercasedStart(
      definition.title.filled(parts.values, collector: collector))
    let subtitle =
      definition.subtitle?.filled(parts.values, collector: collector) ?? parts.subtitle
    let ownNote = definition.note?.filled(parts.values, collector: collector)
    let lint = WordingLint(figures: parts.values.figures, metadata: composition.metadata)
    for template in [definition.title, definition.subtitle, definition.note, definition.alt] {
      guard let template else { continue }
      lint.diagnostics(template).forEach(collector.add)
      // A note may tell of other years and kinds of year, such as those of a law.
      let isNote = template == definition.note
      ChangeWordsLint(
        values: parts.values, metadata: composition.metadata, readsTypedYears: !isNote
      ).diagnostics(template).forEach(collector.add)
      parts.unsettledClaims(template).forEach(collector.add)
      PeriodWordsLint(
        values: parts.values, metadata: composition.metadata, readsTypedYears: !isNote
      ).diagnostics(template).forEach(collector.add)
      UnitWordsLint(
        values: parts.values, metadata: composition.metadata,
        readsKindsOfYear: !isNote && definition.analysis.per == nil
      ).diagnostics(template).forEach(collector.add)
    }
    ChangeLint(values: parts.values).diagnostics(
      definition, shown: "\(title) \(subtitle)"
    ).forEach(collector.add)
    for notice in parts.notices where notice.severity == .error { collector.add(notice) }
    MeasureColorLint.likeness(
      composition.measureColors(parts, in: house.colors),
      palette: composition.paletteColors(parts, in: house.colors)
    ).forEach(collector.add)
    for name in definition.style.emphasis where name.value == "peak" {
      let words = definition.title.literals.joined(separator: " ")
      parts.unsettledClaim(name, of: "peak.value", label: words).map(collector.add)
    }
    for name in definition.style.emphasis where !parts.emphasisNames.contains(name.value) {
      collector.error(
        at: name.location, keyPath: name.keyPath,
        "nothing to emphasize is called \"\(name.value)\"; "
          + NearestName.hint(for: name.value, among: parts.emphasisNames, noun: "names"))
    }
    let alt = altText(parts, composition, title: title, subtitle: subtitle, collector)
    try collector.throwErrors()
    var remarks = Remarks()
    if let ownNote { remarks.add(ownNote) }
    if definition.subtitle != nil {
      composition.addUnsaid(
        "\(title) \(subtitle) \(ownNote ?? "") \(parts.remarks.wording.short)", to: &parts)
    }
    let own = remarks.wording
    let rest = parts.remarks.wording
    let note = ChartText.Wording(
      short: [own.short, rest.short].filter { !$0.isEmpty }.joined(separator: " "),
      full: [own.full, rest.full].filter { !$0.isEmpty }.joined(separator: " "))
    let source = source(parts, composition)
    let text = ChartText(
      title: title, subtitle: subtitle, source: source, note: note, agency: house.agency)
    return ComposedChart(
      name: definition.name,
      specification: ChartSpecification(name: definition.name, text: text, plot: parts.plot),
      figures: parts.values.figures, altText: alt,
      longDescription: longDescription(parts, text),
      provenance: provenance(parts), notices: notices(parts, definition),
      measureColors: definition.allowed.contains { $0.code.value == "PD304" }
        ? [] : composition.measureColors(parts, in: house.colors))
  }

  private func altText(
    _ parts: ChartParts, _ composition: Composition, title: String, subtitle: String,
    _ collector: DiagnosticCollector
  ) -> String {
    if let alt = composition.definition.alt {
      let text = alt.filled(parts.values, collector: collector)
      if text.count > Self.maximumAltLength {
        collector.error(
          at: alt.source.location, keyPath: alt.source.keyPath,
          "the alternative text has \(text.count) characters; at most \(Self.maximumAltLength) are "
            + "read out")
      }
      return text
    }
    // What the figures are narrowed to is said also where there is no room for the subtitle.
    let narrowing = composition.narrowingLabels
    let unsaid = composition.unsaid(narrowing, in: "\(title) \(subtitle)")
    let short = "\(parts.kind): \(title)."
    let long = "\(short) \(([subtitle] + unsaid).joined(separator: ", "))."
    let named =
      ([short.dropLast()] + composition.unsaid(narrowing, in: title).map { $0[...] })
      .joined(separator: ", ") + "."
    let interval = parts.intervalPhrase.isEmpty ? [] : ["\(long) \(parts.intervalPhrase)."]
    if let text = (interval + [long, named, short]).first(where: {
      $0.count <= Self.maximumAltLength
    }) {
      return text
    }
    // Cut between words, never inside one.
    let start = short.prefix(Self.maximumAltLength - 1)
    return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + "…"
  }

  private func longDescription(_ parts: ChartParts, _ text: ChartText) -> String {
    let opening = "\(parts.kind): \(text.title). \(text.subtitle)."
    let values = parts.clauses.joined(separator: "; ")
    let note = text.note.full.isEmpty ? "" : " \(text.note.full)"
    return "\(opening) \(values).\(note) Source: \(text.source.full)."
  }

  private func source(_ parts: ChartParts, _ composition: Composition) -> ChartText.Wording {
    let own = composition.dataset.name
    let names = [own] + parts.editions.keys.filter { $0 != own }.sorted()
    let lines = names.compactMap { name in
      datasets[name].map {
        SourceWording.line($0.metadata, editions: Array(parts.editions[name] ?? []))
      }
    }
    let others = names.dropFirst().compactMap { name in
      datasets[name].map { dataset in
        ([dataset.metadata.publisher.short] + (parts.editions[name] ?? []).sorted())
          .joined(separator: ", ")
      }
    }
    return ChartText.Wording(
      short: (lines.prefix(1).map(\.short) + others).joined(separator: "; "),
      full: lines.map(\.full).joined(separator: "; "))
  }

  private func notices(_ parts: ChartParts, _ definition: ChartDefinition) -> [Diagnostic] {
    parts.notices.filter { notice in
      notice.severity == .notice && !definition.allowed.contains { $0.code.value == notice.code }
    }
  }

  // MARK: - Provenance

  private func provenance(_ parts: ChartParts) -> Provenance {
    let byDataset = Dictionary(grouping: parts.rows, by: \.dataset)
    return Provenance(
      datasets: byDataset.keys.sorted().compactMap { name in
        guard let dataset = datasets[name] else { return nil }
        let lines = (byDataset[name] ?? []).map(\.line).sorted()
        let order = dataset.metadata.editions.map(\.id)
        return Provenance.DatasetEntry(
          name: name, editions: order.filter { parts.editions[name]?.contains($0) ?? false },
          rowCount: lines.count, rows: RowPlaces(dataset).rows(onLines: lines),
          rowsDigest: digest(of: lines, in: dataset))
      })
  }

  /// The digest of the texts of rows, cell by cell.
  private func digest(of lines: [Int], in dataset: Dataset) -> String {
    var bytes: [UInt8] = []
    let rows = Dictionary(
      dataset.lines.enumerated().map { (Int($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for row in lines.compactMap({ rows[$0] }) {
      for column in dataset.columns {
        bytes += Array(column.text(at: row).utf8)
        bytes.append(0x1F)
      }
      bytes.append(0x1E)
    }
    return ContentDigest.sha256(bytes)
  }
}
