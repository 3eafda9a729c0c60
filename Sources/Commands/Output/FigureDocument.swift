import Analysis
import DatasetReading

/// A figure, as JSON.
struct FigureDocument: Encodable {
  struct BaseDocument: Encodable {
    var count: Double
    var noun: String
    var period: String
  }

  struct RowDocument: Encodable {
    var file: String
    var line: Int
  }

  var chart: String
  var key: String
  var value: Double
  var text: String
  var unit: String
  var noun: String?
  var base: BaseDocument?
  var period: String
  var periodKind: String
  var dataset: String
  var edition: String
  var editions: [String]
  var rows: [RowDocument]
  var formula: String
  var uncertainty: FigureUncertainty?

  init(_ figure: Figure, chart: String) {
    self.chart = chart
    key = figure.key
    value = figure.value
    text = figure.text
    unit = figure.unit.rawValue
    noun = figure.noun?.plural
    base = Self.base(figure)
    period = figure.periods.map(\.long).joined(separator: " to ")
    periodKind = figure.periods.first?.kind.rawValue ?? ""
    dataset = figure.dataset
    edition = figure.editions.joined(separator: ", ")
    editions = figure.editions
    rows = figure.rows.sorted().map { RowDocument(file: $0.file, line: $0.line) }
    formula = figure.formula
    uncertainty = FigureUncertainty(figure)
  }

  /// What the number is a share, change or rate of; a count is its own base.
  private static func base(_ figure: Figure) -> BaseDocument? {
    if let base = figure.base {
      return BaseDocument(count: base.count, noun: base.noun.plural, period: base.period.long)
    }
    guard figure.unit == .count, let noun = figure.noun, let period = figure.periods.last else {
      return nil
    }
    return BaseDocument(count: figure.value, noun: noun.plural, period: period.long)
  }
}
