import Analysis
import DatasetReading
import TestSupport
import Testing

/// Figures worked out by hand.
@Suite("Calculations on a series")
struct TrendCalculationTests {
  private func series(
    _ values: [Double?], from year: Int = 2010, breaks: [ComparabilityBreak] = []
  ) throws -> TrendSeries {
    let dataset = Fixtures.dataset(
      values.enumerated().map { ("E1", year + $0.offset, "all", "count", $0.element) },
      breaks: breaks)
    let trend = try Trend(
      Selection(dataset), measures: ["count"], from: year, to: year + values.count - 1)
    return trend.series[0]
  }

  @Test("Year on year changes stop at a gap and are not formed over it")
  func yearOnYear() throws {
    let changes = try series([100, 150, nil, 120, 90]).yearOnYear
    #expect(changes.map { $0?.percent } == [nil, 50, nil, nil, -25])
  }

  @Test("An index has its base at 100; there is none over a break or from a gap")
  func index() throws {
    let whole = try series([50, nil, 75, 40])
    let base = whole.points[0].period
    #expect(whole.index(base: base)?.map(\.value) == [100, nil, 150, 80])
    #expect(whole.index(base: whole.points[1].period) == nil)
    let broken = try series(
      [50, 60, 70], breaks: [ComparabilityBreak(measure: nil, at: 2012, note: "New system.")])
    #expect(broken.index(base: base) == nil)
    #expect(try series([0, 5]).index(base: base) == nil)
  }

  @Test("A moving average never bridges a gap or a break")
  func movingAverage() throws {
    let averages = try series([3, 6, 9, nil, 12, 15, 18]).movingAverage(over: 3)
    #expect(averages.map(\.value) == [nil, nil, 6, nil, nil, nil, 15])
    let broken = try series(
      [3, 6, 9, 12], breaks: [ComparabilityBreak(measure: nil, at: 2012, note: "New system.")])
    #expect(broken.movingAverage(over: 2).map(\.value) == [nil, 4.5, nil, 10.5])
    #expect(broken.movingAverage(over: 1).isEmpty)
  }

  @Test("The longest run ends at an equal value, a gap and a break, and has its words")
  func run() throws {
    let run = try #require(try series([9, 4, 5, 6, 7, 7, 8, 9, 10, nil, 11]).longestRun)
    #expect(run.direction == .rose && run.length == 3)
    #expect(run.from.period.year == 2011 && run.to.period.year == 2014)
    #expect(ChangeWording.run(run) == "rose three years in a row")
    #expect(try series([5, 5, 5]).longestRun == nil)
    let broken = try series(
      [1, 2, 3, 4, 5], breaks: [ComparabilityBreak(measure: nil, at: 2012, note: "New system.")])
    #expect(broken.longestRun?.length == 2)
    let short = try series([1, 2]).longestRun
    #expect(short?.length == 1 && short.flatMap(ChangeWording.run) == nil)
  }

  @Test("A fall is put into words that hold")
  func falls() throws {
    func words(_ from: Double, _ to: Double) throws -> String? {
      try series([from, to]).change.flatMap(ChangeWording.fall)
    }
    #expect(try words(100, 51) == nil)
    #expect(try words(100, 50) == "fell by half")
    #expect(try words(100, 47) == "fell by more than half")
    #expect(try words(100, 25) == "fell by three-quarters")
    #expect(try words(100, 24) == "fell by more than three-quarters")
    #expect(try words(100, 0) == "fell to zero")
  }
}

@Suite("Changes and their words")
struct ChangeWordingPropertyTests {
  @Test("Verb, percent and multiple agree with the values of 3,000 random changes")
  func agree() throws {
    var generator = SeededGenerator(seed: 45)
    for _ in 0..<3000 {
      let start = Double(Int.random(in: 0...400, using: &generator))
      let end = Double(Int.random(in: 0...2400, using: &generator))
      let dataset = Fixtures.dataset([
        ("E1", 2010, "all", "count", start), ("E1", 2011, "all", "count", end),
      ])
      let trend = try Trend(Selection(dataset), measures: ["count"], from: 2010, to: 2011)
      let change = try #require(trend.series[0].change)
      let verb = ChangeWording.verb(change)
      #expect(verb == (end > start ? "rose" : end < start ? "fell" : "was unchanged"))
      if start < 10 {
        #expect(change.percent == nil)
      } else {
        #expect(abs(try #require(change.percent) - (end - start) / start * 100) < 1e-9)
        #expect((try #require(change.percent) > 0) == (verb == "rose"))
      }
      guard start > 0 else {
        #expect(change.factor == nil && ChangeWording.multiple(change) == nil)
        continue
      }
      let factor = end / start
      let multiple = ChangeWording.multiple(change)
      #expect((multiple != nil) == (factor >= 2))
      if multiple?.contains("doubled") == true { #expect(factor >= 2 && factor < 3) }
      if multiple == "more than doubled" { #expect(factor >= 2.05) }
      if multiple == "more than tripled" { #expect(factor >= 3.05 && factor < 4) }
      let fall = ChangeWording.fall(change)
      #expect((fall != nil) == (factor <= 0.5))
      if fall == "fell by more than half" { #expect(factor < 0.5 && factor > 0.25) }
    }
  }
}
