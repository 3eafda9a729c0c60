import Analysis
import Charting
import DatasetReading
import Figures
import Testing

/// Shares that were rounded so that all make 100 are named with their exact value.
@Suite("Adjusted shares")
struct AdjustedShareTests {
  @Test("40 of 56 are 71.43%, 12 are 21.43% and 4 are 7.14%: the floors leave 1 for the first")
  func one() throws {
    let chart = try MadeUpCounts.chart(
      "{young.percent} were young",
      #""breakdown": { "dataset": "ages", "by": "age", "where": { "year": 2020 } }"#)
    #expect(chart.specification.text.title == "72% were young")
    #expect(
      chart.specification.text.note.short.contains(
        "Young: 72% is 71.4%, rounded up so that the shares add to 100%."))
    #expect(
      chart.figures.first { $0.key == "young.percent" }?.formula
        == "40 / 56 × 100, rounded up so that the shares add to 100%")
    #expect(chart.figures.first { $0.key == "old.percent" }?.formula == "4 / 56 × 100")
  }

  @Test("495 of 1,000 are 49.5%, printed as 49%")
  func down() throws {
    let chart = try MadeUpCounts.chart(
      "{middle.percent}",
      #""breakdown": { "dataset": "ages", "by": "age", "where": { "year": 2022 } }"#)
    #expect(
      chart.specification.text.note.short.contains(
        "Middle: 49% is 49.5%, rounded down so that the shares add to 100%."))
  }

  @Test("Of two periods the adjusted shares of both are named, the second period's too")
  func periods() throws {
    let later = try MadeUpCounts.chart(
      "Ages",
      #""breakdown": { "dataset": "ages", "by": "age", "periods": [2021, 2020] }"#,
      chart: #""type": "dot""#)
    // 50, 25 and 25 of 100 need no adjustment.
    #expect(
      later.specification.text.note.short.contains(
        "Young, 2020: 72% is 71.4%, rounded up so that the shares add to 100%."),
      "\(later.specification.text.note.short)")
    let both = try MadeUpCounts.chart(
      "Ages",
      #""breakdown": { "dataset": "ages", "by": "age", "periods": [2020, 2022] }"#,
      chart: #""type": "dot""#)
    #expect(
      both.specification.text.note.short.contains(
        "Rounded so that the shares add to 100%: 71.4% to 72% (Young, 2020); 49.5% to 49% (Middle, 2022)."
      ), "\(both.specification.text.note.short)")
  }

  @Test("An unknown share of exactly a fifth is told")
  func unknown() throws {
    let chart = try MadeUpCounts.chart(
      "Ages", #""breakdown": { "dataset": "ages", "by": "age", "where": { "year": 2023 } }"#)
    #expect(chart.notices.map(\.code) == ["PD111"])
  }

  @Test("A rate of fiscal-year counts says which year its population is of")
  func population() throws {
    let chart = try MadeUpCounts.chart(
      "Rates",
      #""ranking": { "dataset": "cases", "by": "place", "measure": "cases", "where": { "year": 2019 }, "#
        + #""per": { "dataset": "residents" } }"#)
    #expect(
      chart.specification.text.note.short
        == "Counts of fiscal year 2019 per residents in calendar year 2019.")
    #expect(
      chart.specification.text.note.full
        == "Counts are of fiscal year 2019. Rates use population estimates of the Bureau of Test for "
        + "calendar year 2019: One. Estimates are of July 1 of the year.")
    #expect(chart.figures.first { $0.key == "aland.value" }?.base?.period.long == "2019")
  }
}
