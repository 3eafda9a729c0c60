import Charting
import DatasetReading
import Figures
import TestSupport
import Testing

/// Changes drawn on both sides of zero.
///
/// Expected values are worked out by hand from the bureau's and the
/// hotline's figures in `Datasets/`.
@Suite("Charts of changes")
struct ChangeChartTests {
  private func chart(_ analysis: String, type: String = "bar") throws -> ComposedChart {
    let text = """
      { "title": "Title", "analysis": { \(analysis) }, "chart": { "type": "\(type)" } }
      """
    let definition = try DefinitionReader.read(Array(text.utf8), name: "x", file: "x.json")
    return try ChartComposer(
      datasets: Shipped.datasets(), house: House(agency: "A", presets: ["tv"])
    ).chart(definition)
  }

  private func message(_ analysis: String, type: String = "bar") throws -> String {
    do {
      _ = try chart(analysis, type: type)
      return ""
    } catch let error as DiagnosticList {
      return error.description
    }
  }

  private func labels(_ chart: ComposedChart) -> [String] {
    guard case .bars(let plot) = chart.specification.plot else { return [] }
    return plot.marks.map { "\(plot.categories[$0.category].label) \($0.label)" }
  }

  @Test(
    "Measures between two years, with a sign on each: 658 to 1,118, 1,343 to 1,656, 2,198 to 1,912")
  func measures() throws {
    let chart = try chart(
      """
      "trend": { "dataset": "bjs-federal-cases", "measures": ["convicted", "prosecuted", "referred"],
        "periods": [2020, 2022], "show": "percentChange" }
      """)
    #expect(labels(chart) == ["Convicted +70%", "Prosecuted +23%", "Referred \u{2212}13%"])
    #expect(
      chart.specification.text.subtitle.hasSuffix(
        ": percent change from fiscal year 2020 to fiscal year 2022"))
  }

  @Test("Year on year, with a gap where a year or the one before is not known")
  func years() throws {
    // Cases 2018 to 2021: 10,949, 11,494, 10,583, 10,360; 2022 is not known, so 2023 has no change.
    let chart = try chart(
      """
      "trend": { "dataset": "hotline-national", "measures": ["cases"],
        "where": { "geography": "United States" }, "from": 2018, "to": 2023, "show": "change" }
      """)
    #expect(
      labels(chart) == [
        "2019 +545", "2020 \u{2212}911", "2021 \u{2212}223", "2022 n/a", "2023 n/a",
      ])
    #expect(chart.specification.text.note.short.contains("n/a: not known"))
  }

  @Test("Shares of two years differ by percentage points, never by percent")
  func shares() throws {
    let analysis = """
      "breakdown": { "dataset": "bjs-defendant-characteristics", "by": ["characteristic", "category"],
        "where": { "offense": "all" }, "periods": [2020, 2022], "show": "change" }
      """
    // 2020: male 92, white 63, black 18, Hispanic 17, citizens 95, none prior 66; 2022: 91, 58, 20, 18, 95, 71.
    let chart = try chart(analysis)
    #expect(
      Set(labels(chart).compactMap { $0.split(separator: " ").last.map(String.init) })
        == ["\u{2212}1", "\u{2212}5", "+2", "+1", "0", "+5"])
    #expect(chart.specification.text.subtitle.hasSuffix("change in percentage points"))
    #expect(
      try message(analysis.replacing("\"change\"", with: "\"percentChange\"")).contains(
        "the change of a share is in percentage points, not in percent; use \"show\": \"change\""))
  }

  @Test("States in the order of their change; those under ten are left out and named")
  func states() throws {
    let chart = try chart(
      """
      "ranking": { "dataset": "hotline-states", "by": "geography", "measure": "cases",
        "periods": [2012, 2016], "edition": "Hotline Dec 2016", "show": "percentChange" }
      """)
    let labels = labels(chart)
    // Missouri: 48 and 135 cases; (135 − 48) / 48 is 181.25 percent.
    #expect(labels.contains("Missouri +181%"))
    #expect(!labels.contains { $0.hasPrefix("Wyoming") })
    #expect(
      chart.specification.text.note.full.contains(
        "Left out, with fewer than 10 in 2012: Alaska, Delaware, Idaho, Maine, Montana, New Hampshire"
      ))
    guard case .bars(let plot) = chart.specification.plot else { return }
    let values = plot.marks.compactMap(\.value)
    #expect(values == values.sorted(by: >) && values.count == labels.count)
  }

  @Test(
    "A line of changes, a change of totals and a change of rates are refused with what would do")
  func refusals() throws {
    let trend = """
      "trend": { "dataset": "bjs-federal-cases", "measures": ["referred"], "from": 2019,
        "show": "percentChange" }
      """
    #expect(
      try message(trend, type: "line").contains(
        "changes are shown by bars or a lollipop on both sides of zero, not by a line"))
    #expect(
      try message(
        """
        "ranking": { "dataset": "hotline-states", "by": "geography", "measure": "cases",
          "where": { "year": 2024 }, "show": "change" }
        """
      ).contains("a change of a ranking needs two \"periods\" and no \"per\""))
    #expect(
      try message(
        """
        "trend": { "dataset": "bjs-federal-cases", "measures": ["referred"], "periods": [2011, 2020],
          "show": "percentChange" }
        """
      ).contains("two years in a row"))
  }
}
