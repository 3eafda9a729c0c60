import Analysis
import Charting
import Figures
import Testing

/// Places, extremes and middles among hidden counts: Aland's women of 2020 are 90 and hidden, its men of 2018
/// and 2020 are 2 and 3 and hidden.
@Suite("Superlatives among hidden counts")
struct HiddenPlaceTests {
  private static let ranking =
    #""ranking": { "dataset": "arrests", "by": "place", "measure": "arrests", "#
    + #""where": { "sex": "female", "year": 2020 } }"#
  private static let trend =
    #""trend": { "dataset": "arrests", "measures": ["arrests"], "#
    + #""where": { "sex": "male", "place": "Aland" } }"#
  private static let note =
    "Counts under 5 are not shown, nor others that would give them away"

  @Test("The highest of the places shown is not called the highest")
  func top() throws {
    #expect(
      MadeUpCounts.problems("{top.label} had the most arrests", Self.ranking) == [
        "title: {top.label} tells the highest value of those shown, and Aland is hidden, which could "
          + "change it; leave it out, or say that it is \"of those shown\" [PD130]"
      ])
    #expect(MadeUpCounts.problems("{bland.rank}", Self.ranking).map(\.ruleCode) == ["[PD130]"])
    #expect(
      MadeUpCounts.problems("Bland had the most arrests", Self.ranking) == [
        "title: the word \"most\" tells the highest value of those shown, and Aland is hidden, which could "
          + "change it; leave it out, or say that it is \"of those shown\" [PD130]"
      ])
    #expect(
      MadeUpCounts.problems("Dland had the fewest", Self.ranking).map(\.ruleCode) == ["[PD130]"])
    #expect(MadeUpCounts.problems("At most {bland.value}; most of them men", Self.ranking).isEmpty)
    #expect(
      MadeUpCounts.problems(
        "Arrests", Self.ranking,
        chart: #""type": "bar", "references": [{ "figure": "median.value", "label": "Median" }]"#
      ).map(\.ruleCode) == ["[PD130]"])
    #expect(
      MadeUpCounts.problems(
        "Arrests", Self.ranking, chart: #""type": "number", "figure": "cland.rank""#
      ).map(\.ruleCode) == ["[PD130]"])
  }

  @Test("Words of doubt make it true, and a place says them itself")
  func qualified() throws {
    let chart = try MadeUpCounts.chart(
      "Of those shown, {top.label} had the most: {top.value}; {bland.label} is {bland.place}",
      Self.ranking,
      chart:
        #""type": "bar", "references": [{ "figure": "median.value", "label": "Median of those shown" }]"#
    )
    #expect(
      chart.specification.text.title
        == "Of those shown, Bland had the most: 41; Bland is 1st of the 3 shown")
    #expect(chart.specification.text.note.short == "\(Self.note): Aland.")
    #expect(
      chart.figures.first { $0.key == "bland.rank" }?.formula
        == "1 + the number of higher values, of those shown")
  }

  @Test(
    "A total limits what is hidden: 97 less 90 shown leave 7, which no place with more has to fear")
  func total() throws {
    let analysis =
      #""ranking": { "dataset": "totals", "by": "place", "measure": "arrests", "where": { "year": 2020 } }"#
    let chart = try MadeUpCounts.chart("{top.label} had the most: {bland.place}", analysis)
    // Aland and Cland, 3 and 4, are hidden and counted among the four places.
    #expect(chart.specification.text.title == "Bland had the most: 1st of 4")
    #expect(
      MadeUpCounts.problems("{median.value}", analysis).map(\.ruleCode) == ["[PD130]"])
  }

  @Test("The lowest of the years shown is not called the lowest, nor the highest emphasised")
  func trough() throws {
    #expect(
      MadeUpCounts.problems("Lowest: {trough.value} in {trough.period}", Self.trend) == [
        "title: {trough.value} tells the lowest value of those shown, and 2018 and 2020 are hidden, "
          + "which could change it; leave it out, or say that it is \"of those shown\" [PD130]"
      ])
    #expect(
      MadeUpCounts.problems(
        "Arrests", Self.trend, chart: #""type": "bar", "emphasis": ["peak"]"#
      ).map(\.ruleCode) == ["[PD130]"])
    #expect(
      MadeUpCounts.problems("Lowest of the years shown: {trough.value}", Self.trend).isEmpty)
    #expect(MadeUpCounts.problems("Up to {last.value}", Self.trend).isEmpty)
  }

  @Test("Hidden years keep their place, also the first, and are not called unavailable")
  func years() throws {
    let bars = try MadeUpCounts.chart("Arrests", Self.trend)
    #expect(
      MadeUpCounts.labels(bars) == ["2018 hidden", "2019 12", "2020 hidden", "2021 14", "2022 15"])
    #expect(bars.specification.text.note.short == "\(Self.note): 2018 and 2020.")
    #expect(!bars.longDescription.contains("not available"))
    let line = try MadeUpCounts.chart("Arrests", Self.trend, chart: #""type": "line""#)
    #expect(line.specification.text.note.short == "\(Self.note): 2018 and 2020.")
    guard case .lines(let plot) = line.specification.plot else {
      Issue.record("no line")
      return
    }
    #expect(plot.periods.map(\.label) == ["2018", "2019", "2020", "2021", "2022"])
    let number = try MadeUpCounts.chart("Arrests", Self.trend, chart: #""type": "number""#)
    #expect(number.specification.text.note.short == "\(Self.note): 2018 and 2020.")
  }

  @Test("Hidden categories that are parts of one whole stand together, others are named")
  func categories() throws {
    // Of the 97 arrests Aland and Cland, 3 and 4, are hidden.
    let analysis =
      #""breakdown": { "dataset": "totals", "by": "place", "where": { "year": 2020 } }"#
    let parts = try MadeUpCounts.chart("Places", analysis)
    #expect(MadeUpCounts.labels(parts).last == "Not shown separately 7%")
    #expect(parts.specification.text.note.short.contains("\(Self.note)."))
    let overlapping = try MadeUpCounts.chart(
      "Places", analysis.replacing("totals", with: "visits").replacing("2020", with: "2021"))
    #expect(overlapping.specification.text.note.short.contains("\(Self.note): Aland."))
  }

  @Test("Where all is hidden the message says so")
  func nothing() throws {
    let conditions = #""where": { "sex": "male", "place": "Aland", "year": 2018 }"#
    #expect(
      MadeUpCounts.problems(
        "Arrests",
        #""totals": { "dataset": "arrests", "measures": ["arrests"], \#(conditions) }"#) == [
          "analysis.totals: no row of the dataset has a value of arrests in these periods that is not "
            + "hidden [-]"
        ])
    #expect(
      MadeUpCounts.problems(
        "Arrests",
        #""breakdown": { "dataset": "arrests", "by": "sex", "where": { "place": "Aland", "year": 2018 } }"#
      ) == [
        "analysis.breakdown: no row of the dataset has a category of \"sex\" for \"arrests\" with these "
          + "conditions that is not hidden [-]"
      ])
  }

  @Test("Totals, changes and two periods of shares say what is hidden too")
  func others() throws {
    let change = try MadeUpCounts.chart(
      "Changes",
      #""ranking": { "dataset": "arrests", "by": "place", "measure": "arrests", "periods": [2018, 2022], "#
        + #""where": { "sex": "male" }, "show": "change" }"#)
    #expect(change.specification.text.note.short.contains("\(Self.note): Aland"))
    #expect(!change.specification.text.note.full.contains("Not available"))
    #expect(
      MadeUpCounts.problems(
        "{top.label}",
        #""ranking": { "dataset": "arrests", "by": "place", "measure": "arrests", "periods": [2018, 2022], "#
          + #""where": { "sex": "male" }, "show": "change" }"#
      ).map(\.ruleCode) == ["[PD130]"])
    let totals = try MadeUpCounts.chart(
      "Bland",
      #""totals": { "dataset": "arrests", "measures": ["arrests"], "#
        + #""where": { "year": 2020, "sex": "male", "place": "Bland" } }"#)
    #expect(!totals.specification.text.note.short.contains("not shown"))
  }
}
