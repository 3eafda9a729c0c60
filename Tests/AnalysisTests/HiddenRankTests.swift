import Analysis
import DatasetReading
import Testing

/// Places and extremes among counts under five, which are hidden.
@Suite("Ranks among hidden counts")
struct HiddenRankTests {
  private func ranking(_ partition: Partition? = nil, total: Double? = nil) throws -> Ranking {
    var rows: [Fixtures.Row] = [
      ("E1", 2020, "a", "count", 3), ("E1", 2020, "b", "count", 9), ("E1", 2020, "c", "count", 20),
      ("E1", 2020, "d", "count", 4),
    ]
    if let total { rows.append(("E1", 2020, "all", "count", total)) }
    let dataset = Fixtures.dataset(rows, partition: partition).suppressed(below: 5).dataset
    return try Ranking(
      Selection(dataset, open: ["category"]), by: "category", measure: "count")
  }

  @Test("Without a total a hidden place could stand before every other")
  func unlimited() throws {
    let ranking = try ranking()
    #expect(ranking.hidden.map(\.id) == ["a", "d"] && ranking.missing.isEmpty)
    #expect(ranking.hidden.allSatisfy { $0.most == nil })
    #expect(ranking.placeCount == 4 && !ranking.entries.contains(where: ranking.isRankCertain))
    #expect(RankWording.place(ranking.entries[0], in: ranking) == "1st of the 2 shown")
  }

  @Test("Of exclusive parts of 36 those shown leave 7, less than the 9 of the second place")
  func parts() throws {
    let ranking = try ranking(Partition(column: "category", conditions: [:]), total: 36)
    #expect(ranking.hidden.map(\.most) == [7, 7])
    #expect(
      ranking.entries.map { RankWording.place($0, in: ranking) } == ["1st of 4", "2nd of 4"])
  }

  @Test("Categories that may overlap are limited by the total alone")
  func overlapping() throws {
    let ranking = try ranking(total: 36)
    #expect(ranking.hidden.map(\.most) == [36, 36])
    #expect(!ranking.isRankCertain(ranking.entries[0]))
  }

  @Test("Others together have no place, and are told where their count is hidden")
  func unplaced() throws {
    let dataset = Fixtures.dataset([
      ("E1", 2020, "a", "count", 30), ("E1", 2020, "other", "count", 3),
    ]).suppressed(below: 5).dataset
    let ranking = try Ranking(
      Selection(dataset, open: ["category"]), by: "category", measure: "count")
    #expect(ranking.hiddenUnplaced == ["other"] && ranking.hidden.isEmpty)
    #expect(RankWording.place(ranking.entries[0], in: ranking) == "1st of 1")
  }

  @Test("Hidden years keep their place at the edges, and equal extremes are all there")
  func years() throws {
    let rows: [Fixtures.Row] = [
      ("E1", 2017, "all", "count", 2), ("E1", 2018, "all", "count", 9),
      ("E1", 2019, "all", "count", 7), ("E1", 2020, "all", "count", 9),
      ("E1", 2021, "all", "count", 7), ("E1", 2022, "all", "count", 4),
    ]
    let dataset = Fixtures.dataset(rows).suppressed(below: 5).dataset
    let series = try #require(
      Trend(Selection(dataset), measures: ["count"]).series.first)
    #expect(series.points.map(\.period.year) == [2017, 2018, 2019, 2020, 2021, 2022])
    #expect(series.hidden.map(\.period.year) == [2017, 2022])
    #expect(series.peaks.map(\.period.year) == [2018, 2020])
    #expect(series.troughs.map(\.period.year) == [2019, 2021])
    #expect(series.first?.period.year == 2018 && series.latest?.period.year == 2021)
  }
}
