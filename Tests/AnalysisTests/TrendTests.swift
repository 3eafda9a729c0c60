import Analysis
import DatasetReading
import Testing

@Suite("Trends")
struct TrendTests {
  private func series(
    _ values: [(Int, Double?)], breaks: [ComparabilityBreak] = []
  ) throws -> TrendSeries {
    let rows: [Fixtures.Row] = values.map { ("E1", $0.0, "all", "count", $0.1) }
    let trend = try Trend(
      Selection(Fixtures.dataset(rows, breaks: breaks)), measures: ["count"])
    return trend.series[0]
  }

  @Test("Years without a row and years without a value are both gaps")
  func gaps() throws {
    let series = try series([(2011, 10), (2012, nil), (2014, 30)])
    #expect(series.points.map(\.period.id) == ["2011", "2012", "2013", "2014"])
    #expect(series.gaps.map(\.period.id) == ["2012", "2013"])
    #expect(series.latest?.number == 30 && series.peak?.period.id == "2014")
  }

  @Test("The newest edition with a value is used, and a pinned one stays as it was")
  func editions() throws {
    let dataset = Fixtures.dataset([
      ("E1", 2015, "all", "count", 67), ("E2", 2015, "all", "count", 69),
      ("E1", 2016, "all", "count", 100), ("E2", 2016, "all", "count", nil),
    ])
    let newest = try Trend(Selection(dataset), measures: ["count"]).series[0]
    #expect(newest.known.map(\.number) == [69, 100])
    #expect(newest.known.map(\.edition) == ["E2", "E1"])
    let pinned = try Trend(Selection(dataset, edition: .pinned("E1")), measures: ["count"]).series[
      0]
    #expect(pinned.known.map(\.number) == [67, 100])
  }

  @Test("A row that stands twice in an edition is refused with both lines")
  func duplicates() {
    let dataset = Fixtures.dataset([
      ("E1", 2015, "all", "count", 67), ("E1", 2015, "all", "count", 68),
    ])
    #expect {
      try Trend(Selection(dataset), measures: ["count"])
    } throws: { "\($0)" == "Datasets/small.csv:3 repeats line 2" }
  }

  @Test("No percent change is formed from under ten, from zero or of shares")
  func smallBases() throws {
    #expect(try #require(series([(2019, 9), (2020, 18)]).change).percent == nil)
    #expect(try #require(series([(2019, 0), (2020, 18)]).change).factor == nil)
    #expect(try #require(series([(2019, 10), (2020, 18)]).change).percent == 80)
  }

  @Test(
    "Multiples are put into words that are true of the exact value",
    arguments: [
      (199.0, nil), (200, "doubled"), (204, "doubled"), (206, "more than doubled"),
      (299, "more than doubled"), (300, "tripled"), (390, "more than tripled"),
      (400, "quadrupled"), (500, "rose to five times"), (560, "rose to more than five times"),
      (123_450, "rose to more than 1,234 times"),
    ] as [(Double, String?)])
  func multiples(value: Double, words: String?) throws {
    let change = try #require(series([(2019, 100), (2020, value)]).change)
    #expect(ChangeWording.multiple(change) == words)
  }

  @Test("The compound annual rate is the constant rate that leads from first to latest")
  func compoundRate() throws {
    // 100 times 1.1 three times is 133.1.
    let rate = try #require(series([(2017, 100), (2020, 133.1)]).compoundAnnualRate)
    #expect(abs(rate - 10) < 1e-9)
    #expect(try series([(2017, 0), (2020, 10)]).compoundAnnualRate == nil)
  }

  @Test("A break lies between the years on its two sides only")
  func breaks() throws {
    let series = try series(
      [(2019, 10), (2020, 20), (2021, 30)],
      breaks: [ComparabilityBreak(measure: "count", at: 2020, note: "new definition")])
    let points = series.points
    #expect(series.breaks(from: points[0].period, to: points[1].period).count == 1)
    #expect(series.breaks(from: points[1].period, to: points[2].period).isEmpty)
  }

  @Test("Unknown names are refused with the known ones", arguments: ["cuont", "measure"])
  func unknownMeasure(name: String) {
    #expect {
      try Trend(Selection(Fixtures.dataset([("E1", 2020, "all", "count", 1)])), measures: [name])
    } throws: {
      "\($0)".contains("unknown measure \"\(name)\"") && "\($0)".contains("count, share")
    }
  }

  @Test("A dataset without any value gives an error and no trap")
  func nothing() {
    #expect(throws: AnalysisError.self) { try series([(2019, nil)]) }
    #expect(throws: AnalysisError.self) { try series([]) }
  }
}
