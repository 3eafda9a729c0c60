import Analysis
import Charting
public import DatasetReading

/// The step from the revised values of a measure to a chart of the values before and after.
public struct RevisionComposer: Sendable {
  private let dataset: Dataset
  private let agency: String

  /// The most values of a chart; those that changed most are taken.
  public static let maximumRows = 8

  /// Creates a composer of charts of a dataset, for an agency.
  public init(_ dataset: Dataset, agency: String) {
    self.dataset = dataset
    self.agency = agency
  }

  /// Draws up the chart of a measure's values.
  ///
  /// - Parameters:
  ///   - values: The values, in the order in which those that changed as much stand in the chart.
  ///   - id: The measure's id.
  /// - Returns: The chart, or nothing without a value or for a measure that the dataset has not.
  public func chart(_ values: [RevisedValue], of id: String) -> ComposedChart? {
    guard let measure = dataset.metadata.measures[id], !values.isEmpty else { return nil }
    let shown = Array(
      values.enumerated().sorted { left, right in
        let (first, second) = (left.element.size, right.element.size)
        return first != second ? first > second : left.offset < right.offset
      }.prefix(Self.maximumRows).map(\.element))
    let editions = dataset.metadata.editions.map(\.id).filter { id in
      shown.contains { $0.earlier.edition == id || $0.later.edition == id }
    }
    let name = "revisions-\(dataset.name)-\(id)"
    let text = text(shown, values.count, measure, editions)
    let clauses = shown.map { "\($0.label): \($0.earlier.text), then \($0.later.text)" }
    let alt = "Bar chart: \(text.title)."
    return ComposedChart(
      name: name,
      specification: ChartSpecification(
        name: name, text: text, plot: .bars(plot(shown, measure, editions))),
      altText: alt,
      longDescription: "\(alt) \(text.subtitle). \(clauses.joined(separator: "; ")). Source: "
        + "\(text.source.full).",
      provenance: provenance(shown, editions, clauses))
  }

  private func provenance(
    _ shown: [RevisedValue], _ editions: [String], _ clauses: [String]
  ) -> Provenance {
    let lines = shown.flatMap { [$0.earlier.line, $0.later.line] }
    return Provenance(datasets: [
      Provenance.DatasetEntry(
        name: dataset.name, editions: editions, rowCount: lines.count,
        rows: RowPlaces(dataset).rows(onLines: lines),
        rowsDigest: ContentDigest.sha256(Array(clauses.joined(separator: "\n").utf8)))
    ])
  }

  private func text(
    _ shown: [RevisedValue], _ count: Int, _ measure: Measure, _ editions: [String]
  ) -> ChartText {
    let publisher = dataset.metadata.publisher.short
    let noun = count == 1 ? "figure" : "figures"
    return ChartText(
      title: "\(publisher) revised \(NumberWording.cardinal(count)) \(noun)",
      subtitle: "\(measure.subtitle ?? measure.label), before and after the revision",
      source: SourceWording.line(dataset.metadata, editions: editions),
      note: note(leftOut: count - shown.count, shown.count), agency: agency)
  }

  /// The note, with the source's caveat as on every chart of it.
  private func note(leftOut rest: Int, _ count: Int) -> ChartText.Wording {
    let cut =
      rest > 0
      ? "The \(count) figures that changed most; \(NumberWording.cardinal(rest)) more changed." : ""
    func joined(_ text: String?) -> String {
      [cut, text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let caveat = dataset.metadata.caveat
    return ChartText.Wording(short: joined(caveat?.short), full: joined(caveat?.full))
  }

  private func plot(
    _ shown: [RevisedValue], _ measure: Measure, _ editions: [String]
  ) -> BarPlot {
    let isOnePair = editions.count == 2
    let marks = shown.enumerated().flatMap { index, value in
      [
        BarMark(
          category: index, series: 0, value: value.earlier.value, label: value.earlier.text,
          tone: .muted),
        BarMark(
          category: index, series: 1, value: value.later.value, label: value.later.text,
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
