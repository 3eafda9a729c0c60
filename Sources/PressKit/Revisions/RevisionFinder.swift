import Analysis
public import DatasetReading
public import Figures

/// The comparison of the editions of a project's datasets.
public struct RevisionFinder: Sendable {
  private let datasets: [Dataset]
  private let charts: [ComposedChart]
  /// The editions that definitions name, by chart.
  private let pins: [String: [String]]

  /// Reads every dataset and composes every chart.
  ///
  /// - Throws: All problems of the files.
  public init(_ project: Project) throws(DiagnosticList) {
    let kit = try Kit(project, readsAllDatasets: true)
    datasets = kit.datasets.values.sorted { $0.name < $1.name }
    charts = kit.charts
    var pins: [String: [String]] = [:]
    for name in project.chartNames {
      let analysis = try project.definition(name).analysis
      pins[name] = [analysis.edition, analysis.per?.edition].compactMap { $0?.value }
    }
    self.pins = pins
  }

  /// Returns a chart for each measure with changed figures, before and after.
  public func charts(of revisions: [Revision], agency: String) -> [ComposedChart] {
    datasets.flatMap { dataset in
      dataset.metadata.measureOrder.compactMap { measure in
        RevisionChart.chart(
          revisions.filter { $0.dataset == dataset.name && $0.measure == measure },
          of: measure, in: dataset, agency: agency)
      }
    }
  }

  /// The ids of all editions.
  public var editions: [String] {
    datasets.flatMap { $0.metadata.editions.map(\.id) }.reduce(into: []) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
  }

  /// Whether an edition comes after another one in a dataset that has both.
  public func isNewer(_ edition: String, than other: String) -> Bool {
    datasets.contains { dataset in
      let order = dataset.metadata.editions.map(\.id)
      guard let place = order.firstIndex(of: edition), let otherPlace = order.firstIndex(of: other)
      else { return false }
      return place > otherPlace
    }
  }

  /// Returns what differs between editions, in the order of the datasets' names and their rows.
  ///
  /// Without names each value is compared with the one in the edition before that has one;
  /// what only one edition holds is then no revision, since editions cover different years. With both
  /// names also figures are returned that only one of the two has, for periods that both cover; whether the
  /// publisher withdrew such a figure, or it was only not read, is said by its kind.
  ///
  /// - Parameters:
  ///   - from: The earlier edition.
  ///   - to: The later edition.
  /// - Returns: The revisions.
  public func revisions(from: String? = nil, to: String? = nil) -> [Revision] {
    datasets.flatMap { dataset in
      let table = EditionTable(dataset)
      if let from, let to {
        return renamings(table, from: from, to: to, in: dataset)
          + table.pairs(from: from, to: to).map { revision($0, in: dataset) }
      }
      let pairs = zip(table.order, table.order.dropFirst()).filter { earlier, later in
        (from == nil || earlier == from) && (to == nil || later == to)
      }
      return pairs.flatMap { renamings(table, from: $0, to: $1, in: dataset) }
        + table.successions.filter { pair in
          (from == nil || pair.from == from) && (to == nil || pair.to == to)
        }.map { revision($0, in: dataset) }
    }
  }

  /// The measures and categories that an edition calls by another name than the one before.
  private func renamings(
    _ table: EditionTable, from: String, to: String, in dataset: Dataset
  ) -> [Revision] {
    table.renamings(from: from, to: to).map { renaming in
      let dimension = renaming.dimension.map { dataset.metadata.dimensions[$0].label }
      let rows = lines(renaming.rows, in: dataset)
      return Revision(
        dataset: dataset.name, subject: dimension ?? "Measure", measure: "", label: "",
        kind: .renamed, from: from, to: to, oldText: renaming.old, newText: renaming.new,
        oldValue: nil, newValue: nil, currentValue: nil, currentText: nil, absence: nil,
        oldLine: renaming.rows.first.map { Int(dataset.lines[$0]) }, newLine: nil,
        uses: charts.compactMap { chart in
          let keys = Self.keys(of: chart, on: rows)
          return keys.isEmpty
            ? nil
            : Revision.Use(
              chart: chart.name, figures: keys, showsEarlierValue: false, pinnedEdition: nil)
        })
    }
  }

  private func revision(_ pair: EditionTable.Pair, in dataset: Dataset) -> Revision {
    let old = pair.oldRow.flatMap { value($0, in: dataset) }
    let new = pair.newRow.flatMap { value($0, in: dataset) }
    let current = pair.currentRow.flatMap { value($0, in: dataset) }
    let measure = dataset.metadata.measures[pair.measure]
    func text(_ value: Double) -> String {
      measure?.unit == .percent ? NumberText.percent(value) : NumberText.count(value)
    }
    var absence: RevisionAbsence?
    if old == nil || new == nil {
      let row = old == nil ? pair.oldRow : pair.newRow
      absence = RevisionAbsence(
        row.flatMap { reason($0, in: dataset) }, note: row.flatMap { note($0, in: dataset) },
        isHidden: dataset.metadata.smallCount?.isApplied ?? false)
    }
    return Revision(
      dataset: dataset.name, subject: subject(pair, in: dataset), measure: pair.measure,
      label: label(pair, in: dataset), kind: Self.kind(old, new, absence), from: pair.from,
      to: pair.to, oldText: old.map(text) ?? "n/a", newText: new.map(text) ?? "n/a",
      oldValue: old, newValue: new, currentValue: current, currentText: current.map(text),
      absence: absence, oldLine: pair.oldRow.map { Int(dataset.lines[$0]) },
      newLine: pair.newRow.map { Int(dataset.lines[$0]) }, uses: uses(of: pair, in: dataset))
  }

  private static func kind(
    _ old: Double?, _ new: Double?, _ absence: RevisionAbsence?
  ) -> Revision.Kind {
    if old == nil { return .added }
    if new != nil { return .changed }
    return absence?.isPublished == true ? .withdrawn : .notRead
  }

  /// What a row notes; nothing for a blank.
  private func note(_ row: Int, in dataset: Dataset) -> String? {
    let text = dataset.metadata.roles.note.flatMap(dataset.column(named:))?.text(at: row) ?? ""
    return text.isEmpty ? nil : text
  }

  /// Why a row has no value.
  private func reason(_ row: Int, in dataset: Dataset) -> MissingReason? {
    let values = dataset.column(named: dataset.metadata.roles.value)
    guard case .missing(let reason)? = values?.observation(at: row) else { return nil }
    return reason
  }

  private func value(_ row: Int, in dataset: Dataset) -> Double? {
    dataset.column(named: dataset.metadata.roles.value)?.observation(at: row).number
  }

  /// What a figure is of: the measure, the values of dimensions, the period.
  private func subject(_ pair: EditionTable.Pair, in dataset: Dataset) -> String {
    let metadata = dataset.metadata
    let measure = metadata.measures[pair.measure]
    let noun = measure?.noun?.plural ?? measure?.label ?? pair.measure
    return "\(noun), \(label(pair, in: dataset))"
  }

  private func label(_ pair: EditionTable.Pair, in dataset: Dataset) -> String {
    let metadata = dataset.metadata
    let values = zip(metadata.dimensions, pair.dimensions).compactMap { dimension, value in
      value == "all" || value.isEmpty ? nil : dimension.label(for: value)
    }
    return (values + [Period(pair.period, in: metadata.period).long]).joined(separator: ", ")
  }

  /// The charts that are made from one of the two values, from whichever edition they take it.
  private func uses(of pair: EditionTable.Pair, in dataset: Dataset) -> [Revision.Use] {
    let (earlier, later) = (
      lines(pair.earlierRows, in: dataset), lines(pair.laterRows, in: dataset)
    )
    return charts.compactMap { chart in
      let (old, new) = (Self.keys(of: chart, on: earlier), Self.keys(of: chart, on: later))
      guard !old.isEmpty || !new.isEmpty else { return nil }
      let showsEarlier = !old.isEmpty && pair.newRow.flatMap { value($0, in: dataset) } != nil
      return Revision.Use(
        chart: chart.name, figures: old + new.filter { !old.contains($0) },
        showsEarlierValue: showsEarlier,
        pinnedEdition: showsEarlier ? pin(of: chart, on: earlier) : nil)
    }
  }

  /// The references to rows.
  private func lines(_ rows: [Int], in dataset: Dataset) -> [RowReference: String] {
    let editions = dataset.column(named: dataset.metadata.roles.edition)
    return Dictionary(
      rows.map { row in
        let reference = RowReference(
          dataset: dataset.name, file: dataset.path, line: Int(dataset.lines[row]))
        return (reference, editions?.text(at: row) ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of a chart's figures that are made from some of the rows.
  private static func keys(
    of chart: ComposedChart, on lines: [RowReference: String]
  ) -> [String] {
    let keys = chart.figures.filter { figure in figure.rows.contains { lines[$0] != nil } }
      .map(\.key)
    // Figures of a single measure also have keys that start with it.
    return keys.filter { key in
      !keys.contains(key.split(separator: ".").dropFirst().joined(separator: "."))
    }
  }

  /// The edition that a chart's definition names and that one of its rows is of.
  private func pin(of chart: ComposedChart, on lines: [RowReference: String]) -> String? {
    let used = chart.figures.flatMap(\.rows).compactMap { lines[$0] }
    return pins[chart.name]?.first(where: used.contains)
  }
}
