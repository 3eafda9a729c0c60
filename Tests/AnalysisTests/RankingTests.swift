import Analysis
import DatasetReading
import Testing

@Suite("Rankings and rates")
struct RankingTests {
  @Test("Equal values share a rank, and the next rank is skipped")
  func ties() throws {
    let dataset = Fixtures.dataset([
      ("E1", 2020, "a", "count", 5), ("E1", 2020, "b", "count", 9), ("E1", 2020, "c", "count", 9),
      ("E1", 2020, "d", "count", nil), ("E1", 2020, "e", "count", 1),
    ])
    let ranking = try Ranking(
      Selection(dataset, open: ["category"]), by: "category", measure: "count")
    #expect(ranking.entries.map(\.id) == ["b", "c", "a", "e"])
    #expect(ranking.entries.map(\.rank) == [1, 1, 3, 4])
    #expect(ranking.missing == ["d"])
    #expect(RankWording.place(ranking.entries[0], in: ranking) == "tied for 1st of 4")
    #expect(RankWording.place(ranking.entries[2], in: ranking) == "3rd of 4")
  }

  @Test(
    "Ordinals follow English",
    arguments: [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
      (21, "21st"), (111, "111th"),
    ])
  func ordinals(rank: Int, words: String) {
    #expect(RankWording.ordinal(rank) == words)
  }

  @Test("A rate needs a population")
  func rate() {
    #expect(Rate(count: 5, population: 250_000)?.value == 2)
    #expect(Rate(count: 5, population: 0) == nil)
  }

  // 272 cases (National Human Trafficking Hotline, 2024) of 6,245,466 residents (Census Bureau,
  // Vintage 2024) are 4.3552 per 100,000.
  @Test("Missouri's rate is its cases over its residents of the same year")
  func missouri() throws {
    let selection = try Selection(
      Fixtures.shipped("hotline-states"), where: ["year": "2024"], open: ["geography"])
    let ranking = try Ranking(
      selection, by: "geography", measure: "cases", per: Fixtures.shipped("census-population"))
    let missouri = try #require(ranking.entry("Missouri"))
    #expect(missouri.count == 272)
    #expect(abs(missouri.value - missouri.count / (missouri.population ?? 1) * 100_000) < 1e-9)
    #expect(abs(missouri.value - 4.3552) < 0.0005)
    #expect(ranking.entries.count == 51)
    #expect(ranking.population?.edition.id == "Vintage 2024")
  }
}

@Suite("Years of different kinds")
struct MixedYearsTests {
  @Test("A rate of calendar years is refused for a population of fiscal years")
  func refused() throws {
    let counts = Fixtures.dataset([("E1", 2020, "a", "count", 5), ("E1", 2020, "b", "count", 7)])
    let people = Fixtures.dataset(
      [("E1", 2020, "a", "count", 500), ("E1", 2020, "b", "count", 700)], kind: .fiscal)
    let selection = try Selection(counts, where: ["year": "2020"], open: ["category"])
    let error = #expect(throws: AnalysisError.self) {
      try Ranking(
        selection, by: "category", measure: "count", per: people, populationMeasure: "count")
    }
    #expect(error?.code == "PD108")
    #expect(
      error?.description == "the years of the counts and of the population are of different kinds "
        + "(calendar and fiscal), and a rate needs both of one year")
  }
}
