import Analysis
import Charting
import DatasetReading

/// What an analysis gives towards a chart, before the words of the definition.
struct ChartParts {
  /// The marks.
  var plot: ChartSpecification.Plot
  /// What templates can name.
  var values = TemplateValues()
  /// The sentences of the note.
  var remarks = Remarks()
  /// The subtitle for a definition without one.
  var subtitle = ""
  /// The period of the chart with its kind of year.
  var periodPhrase = ""
  /// The ids of the editions by dataset.
  var editions: [String: Set<String>] = [:]
  /// The rows that were used.
  var rows = Set<RowReference>()
  /// The tones of the measures that are drawn.
  var measureTones: [(measure: String, tone: Tone)] = []
  /// The unit of the value axis; nothing where series have different ones.
  var axisUnit: Figure.Unit?
  /// The type of chart in words, such as "Bar chart".
  var kind = "Bar chart"
  /// Each value in a clause, for the long description.
  var clauses: [String] = []
  /// The names that an emphasis can have.
  var emphasisNames: [String] = []
  /// What the lines or bands of intervals show, for the alternative text; empty without any.
  var intervalPhrase = ""
  /// The bars, by period and series, that are the publisher's projections.
  var projections = Set<[Int]>()
  /// The periods, by index, before which figures are not comparable.
  var breaks: [Int] = []
  /// The sentences under a big number.
  var numberDetails: [String] = []
  /// The variables that may not be told without a word of doubt.
  var unsettled: [String: UnsettledClaim] = [:]
  /// The words that may not be typed without one of doubt.
  var unsettledWords: [String: UnsettledClaim] = [:]
  /// What is worth telling.
  var notices: [Diagnostic] = []

  /// Takes note of the rows and edition that a value came from.
  mutating func use(_ rows: [RowReference], edition: String?) {
    self.rows.formUnion(rows)
    if let edition, let dataset = rows.first?.dataset {
      editions[dataset, default: []].insert(edition)
    }
  }
}
