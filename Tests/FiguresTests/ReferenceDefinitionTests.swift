import Analysis
import Charting
import DatasetReading
import Figures
import TestSupport
import Testing

/// Reference lines, bands and brackets as definitions ask for them.
@Suite("References in definitions")
struct ReferenceDefinitionTests {
  private static let trend = """
    "trend": { "dataset": "bjs-federal-cases", "measures": ["referred"], "periods": [2011, 2015, 2020],
      "edition": "HTDCA 2022" }
    """

  private func chart(_ analysis: String, _ style: String) throws -> ComposedChart {
    let text = "{ \"title\": \"Title\", \"analysis\": { \(analysis) }, \"chart\": { \(style) } }"
    let definition = try DefinitionReader.read(Array(text.utf8), name: "x", file: "x.json")
    return try ChartComposer(
      datasets: Shipped.datasets(), house: House(agency: "A", presets: ["tv"])
    ).chart(definition)
  }

  private func message(_ analysis: String, _ style: String) throws -> String {
    do {
      _ = try chart(analysis, style)
      return ""
    } catch let error as DiagnosticList {
      return error.description
    }
  }

  @Test("Bars have the line of a figure with its value, and a band from year to year")
  func bars() throws {
    let chart = try chart(
      Self.trend,
      """
      "type": "bar", "references": [{ "figure": "first.value", "label": "2011" }],
      "bands": [{ "from": 2015, "to": 2020, "label": "Later" }]
      """)
    guard case .bars(let plot) = chart.specification.plot else { return }
    #expect(plot.rules == [RuleMark(value: 1360, label: "2011: 1,360")])
    #expect(plot.bands == [BandMark(from: 1, to: 2, label: "Later")])
  }

  @Test("A line has the change from its first to its last value as a bracket: 1,360 to 2,198")
  func bracket() throws {
    let chart = try chart(Self.trend, "\"type\": \"line\", \"annotate\": [\"change\"]")
    guard case .lines(let plot) = chart.specification.plot else { return }
    #expect(plot.brackets == [.init(from: 0, to: 2, text: "+62%")])
  }

  @Test("The median of a ranking is the value in its middle")
  func median() throws {
    let chart = try chart(
      """
      "ranking": { "dataset": "hotline-states", "by": "geography", "measure": "cases",
        "where": { "year": 2024 } }
      """, "\"type\": \"bar\"")
    guard case .bars(let plot) = chart.specification.plot else { return }
    let values = plot.marks.compactMap(\.value).sorted()
    #expect(values.count == 51)
    #expect(chart.figures.first { $0.key == "median.value" }?.value == values[25])
  }

  @Test(
    "What a chart cannot point out is refused at its place",
    arguments: [
      (
        "\"type\": \"bar\", \"references\": [{ \"figure\": \"change.percent\", \"label\": \"Rise\" }]",
        "chart.references[0].figure: the axis shows counts and \"change.percent\" is of percent changes; name "
          + "a figure of counts"
      ),
      (
        "\"type\": \"number\", \"references\": [{ \"figure\": \"peak.value\", \"label\": \"Peak\" }]",
        "chart.references[0].figure: a number has no place for reference lines and bands; they are for bar "
          + "and line charts"
      ),
      (
        "\"type\": \"lollipop\", \"annotate\": [\"change\"]",
        "chart.annotate[0]: a change is annotated on the bars or the line of one measure with two values or "
          + "more, not on this lollipop; leave out \"annotate\""
      ),
    ])
  func refused(style: String, expected: String) throws {
    let found = try message(Self.trend, style)
    #expect(found.contains(expected), "\(found)")
  }
}
