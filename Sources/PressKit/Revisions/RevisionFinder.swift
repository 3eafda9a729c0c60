import Analysis
public import DatasetReading
public import Figures

/// The comparison of the editions of a project's datasets.
public struct RevisionFinder: Sendable {
  private let datasets: [Dataset]
  private let charts: [ComposedChart]

  /// Reads every dataset and composes every chart.
  ///
  /// - Throws: All problems of the files.
  public init(_ project: Project) throws(DiagnosticList) {
    let kit = try Kit(project, readsAllDatasets: true)
    datasets = kit.datasets.values.sorted { $0.name < $1.name }
    charts = kit.charts
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

  /// Returns what differs between editions, in the order of the datasets' names and their rows.
  ///
  /// Without names each value is compared with the one in the edition before that has one;
  /// what only one edition holds is then no revision, since editions cover different years. With both
  /// names also figures count that only one of the two has, for periods that both cover.
  ///
  /// - Parameters:
  ///   - from: The earlier edition.
  ///   - to: The later edition.
  /// - Returns: The revisions.
  public func revisions(from: String? = nil, to: String? = nil) -> [Revision] {
    datasets.flatMap { dataset in
      let table = EditionTable(dataset)
      if let from, let to {
        return table.pairs(from: from, to: to).map { revision($0, in: dataset) }
      }
      return table.successions.filter { pair in
        (from == nil || pair.from == from) && (to == nil || pair.to == to)
      }.map { revision($0, in: dataset) }
    }
  }

  private func revision(_ pair: EditionTable.Pair, in dataset: Dataset) -> Revision {
    let old = pair.oldRow.flatMap { value($0, in: dataset) }
    let new = pair.newRow.flatMap { value($0, in: dataset) }
    let measure = dataset.metadata.measures[pair.measure]
    func text(_ value: Double?) -> String {
      guard let value else { return "n/a" }
      return measure?.unit == .percent ? NumberText.percent(value) : NumberText.count(value)
    }
    let lines = (
      old: pair.oldRow.map { Int(dataset.lines[$0]) },
      new: pair.newRow.map { Int(dataset.lines[$0]) }
    )
    return Revision(
      dataset: dataset.name, subject: subject(pair, in: dataset), measure: pair.measure,
      label: label(pair, in: dataset),
      kind: old == nil ? .added : new == nil ? .withdrawn : .changed, from: pair.from, to: pair.to,
      oldText: text(old), newText: text(new), oldValue: old, newValue: new, oldLine: lines.old,
      newLine: lines.new, uses: uses(dataset.name, old: lines.old, new: lines.new))
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

  private func uses(_ dataset: String, old: Int?, new: Int?) -> [Revision.Use] {
    charts.compactMap { chart in
      func keys(_ line: Int?) -> [String] {
        guard let line else { return [] }
        let keys = chart.figures.filter { figure in
          figure.rows.contains { $0.dataset == dataset && $0.line == line }
        }.map(\.key)
        // Figures of a single measure also have keys that start with it.
        return keys.filter { key in
          !keys.contains(key.split(separator: ".").dropFirst().joined(separator: "."))
        }
      }
      let (earlier, later) = (keys(old), keys(new))
      guard !earlier.isEmpty || !later.isEmpty else { return nil }
      return Revision.Use(
        chart: chart.name, figures: later.isEmpty ? earlier : later,
        showsEarlierValue: later.isEmpty && new != nil)
    }
  }
}
