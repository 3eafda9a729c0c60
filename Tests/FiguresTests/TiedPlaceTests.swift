import Analysis
import Charting
import DatasetReading
import Figures
import Testing

/// Two who share a place are told together; of estimates that chance may have ordered nothing is told.
@Suite("Ties")
struct TiedPlaceTests {
  private func title(_ title: String, _ analysis: String) throws -> String {
    try MadeUpCounts.chart(title, analysis).specification.text.title
  }

  @Test("Two places with 100 cases each are both named")
  func places() throws {
    #expect(
      try title(
        "Most cases: {top.label}, {top.value} each",
        #""ranking": { "dataset": "cases", "by": "place", "measure": "cases", "where": { "year": 2019 } }"#
      )
        == "Most cases: Aland and Bland, 100 each")
  }

  @Test(
    "Two years of the same peak, and of the same low point, are both named with their kind of year")
  func years() throws {
    let trend = #""trend": { "dataset": "cases", "measures": ["cases"], "from": 2017 }"#
    #expect(
      try title("Cases peaked at {peak.value} in {peak.period}", trend)
        == "Cases peaked at 50 in 2018 and 2019")
    #expect(
      try title("Cases peaked in {peak.period.long}", trend)
        == "Cases peaked in fiscal years 2018 and 2019")
    #expect(
      try title(
        "Cases were lowest in {trough.period.short}",
        #""trend": { "dataset": "cases", "measures": ["cases"], "from": 2018 }"#)
        == "Cases were lowest in FY2020 and FY2021")
  }

  @Test("Places of one change, here none, are all named, and none is cut off from the first two")
  func changes() throws {
    let chart = try MadeUpCounts.chart(
      "{top.label}",
      #""ranking": { "dataset": "arrests", "by": "place", "measure": "arrests", "periods": [2019, 2022], "#
        + #""where": { "sex": "female" }, "show": "change", "top": 2 }"#)
    #expect(chart.specification.text.title == "Aland, Bland, Cland and Dland")
    #expect(MadeUpCounts.labels(chart).count == 4)
  }

  @Test("Both peaks are emphasised")
  func emphasis() throws {
    let chart = try MadeUpCounts.chart(
      "Cases", #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
      chart: #""type": "bar", "emphasis": ["peak"]"#)
    guard case .bars(let plot) = chart.specification.plot else {
      Issue.record("no bars")
      return
    }
    #expect(plot.categories.filter(\.isEmphasized).map(\.label) == ["2018", "2019"])
  }

  @Test(
    "A peak that is not significantly higher is refused: 160 ± 10 and 130 ± 12 differ by 30, 1.92 errors of 15.6"
  )
  func estimates() throws {
    let trend = #""trend": { "dataset": "survey", "measures": ["victims"] }"#
    #expect(
      MadeUpCounts.problems("Victims peaked in {peak.period}", trend) == [
        "title: {peak.period} tells the highest value, which is not significantly different at the "
          + "95% level from that of 2018; leave it out, or say that they are not significantly different [PD131]"
      ])
    #expect(
      MadeUpCounts.problems(
        "The peak of {peak.period} is not significantly different from 2018", trend
      ).isEmpty)
    // 160 ± 10 and 90 ± 10 differ by 70, 4.95 errors of 14.1.
    #expect(
      MadeUpCounts.problems(
        "Victims peaked in {peak.period}",
        #""trend": { "dataset": "survey", "measures": ["victims"], "from": 2019 }"#
      ).isEmpty)
    #expect(
      MadeUpCounts.problems(
        "Most victims in {top.label}",
        #""ranking": { "dataset": "survey", "by": "place", "measure": "victims", "where": { "year": 2020 } }"#
      ).first?.hasPrefix("title: {top.label} tells the highest estimate") == true)
  }
}
