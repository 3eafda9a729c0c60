internal import Analysis
import Charting
import DatasetReading
import Figures

/// The step from the revisions of a measure to a chart of the values before and after.
enum RevisionChart {
  /// The most figures of a chart; those that changed most are taken.
  static let maximumRows = 8

  /// Returns the chart, or nothing without a changed value.
  static func chart(
    _ revisions: [Revision], of id: String, in dataset: Dataset, agency: String
  ) -> ComposedChart? {
    let changed = revisions.filter { $0.kind == .changed }
    guard let measure = dataset.metadata.measures[id], !changed.isEmpty else { return nil }
    let shown = Array(
      changed.enumerated().sorted { left, right in
        let (first, second) = (size(left.element), size(right.element))
        return first != second ? first > second : left.offset < right.offset
      }.prefix(maximumRows).map(\.element))
    let editions = dataset.metadata.editions.map(\.id).filter { id in
      shown.contains { $0.from == id || $0.to == id }
    }
    let name = "revisions-\(dataset.name)-\(id)"
    let text = text(shown, changed.count, measure, dataset, editions, agency)
    let clauses = shown.map { "\($0.label): \($0.oldText), then \($0.newText)" }
    let rows = shown.flatMap { [$0.oldLine, $0.newLine] }.compactMap(\.self)
    let alt = "Bar chart: \(text.title)."
    return ComposedChart(
      name: name,
      specification: ChartSpecification(
        name: name, text: text, plot: .bars(plot(shown, measure, editions))),
      figures: [], altText: alt,
      longDescription: "\(alt) \(text.subtitle). \(clauses.joined(separator: "; ")). Source: "
        + "\(text.source.full).",
      provenance: Provenance(datasets: [
        Provenance.DatasetEntry(
          name: dataset.name, editions: editions, rowCount: rows.count,
          rows: RowPlaces(dataset).rows(onLines: rows),
          rowsDigest: ContentDigest.sha256(Array(clauses.joined(separator: "\n").utf8)))
      ]), notices: [])
  }

  /// How much a value changed, as a share of the earlier one.
  private static func size(_ revision: Revision) -> Double {
    guard let old = revision.oldValue, let new = revision.newValue else { return 0 }
    return old == 0 ? .infinity : abs(new - old) / abs(old)
  }

  private static func text(
    _ shown: [Revision], _ count: Int, _ measure: Measure, _ dataset: Dataset,
    _ editions: [String], _ agency: String
  ) -> ChartText {
    let publisher = dataset.metadata.publisher.short
    let noun = count == 1 ? "figure" : "figures"
    let rest = count - shown.count
    return ChartText(
      title: "\(publisher) revised \(NumberWording.cardinal(count)) \(noun)",
      subtitle: "\(measure.subtitle ?? measure.label), before and after the revision",
      source: SourceWording.line(dataset.metadata, editions: editions),
      note: note(rest, shown.count, dataset.metadata.caveat), agency: agency)
  }

  /// The note, with the source's caveat as on every chart of it.
  private static func note(
    _ rest: Int, _ count: Int, _ caveat: ShortAndFull?
  ) -> ChartText.Wording {
    let cut =
      rest > 0
      ? "The \(count) figures that changed most; \(NumberWording.cardinal(rest)) more changed." : ""
    func joined(_ text: String?) -> String {
      [cut, text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return ChartText.Wording(short: joined(caveat?.short), full: joined(caveat?.full))
  }

  private static func plot(
    _ shown: [Revision], _ measure: Measure, _ editions: [String]
  ) -> BarPlot {
    let isOnePair = editions.count == 2
    let marks = shown.enumerated().flatMap { index, revision in
      [
        BarMark(
          category: index, series: 0, value: revision.oldValue, label: revision.oldText,
          tone: .muted),
        BarMark(
          category: index, series: 1, value: revision.newValue, label: revision.newText,
          tone: .palette(0)),
      ]
    }
    return BarPlot(
      orientation: .horizontal, arrangement: .grouped,
      categories: shown.map { BarPlot.Category($0.label) },
      series: isOnePair ? editions : ["Earlier edition", "Newer edition"], marks: marks,
      tickSuffix: measure.unit == .percent ? "%" : "",
      maximum: measure.unit == .percent ? 100 : nil)
  }
}
