import Analysis
import DatasetReading
import Testing

/// Bases and populations of pinned charts that stand in other datasets.
@Suite("Editions of bases in other datasets")
struct PinnedBaseTests {
  /// Shares of editions "E1" and "E2" whose base is a count of another dataset.
  private func shares() -> Dataset {
    let own = Fixtures.dataset([
      ("E1", 2020, "a", "share", 40), ("E1", 2020, "b", "share", 60),
    ])
    var metadata = own.metadata
    metadata.measures["share"]?.base = Measure.BaseReference(
      dataset: "other", measure: "count", conditions: ["category": "all"])
    return Dataset(
      name: own.name, title: own.title, path: own.path, columns: own.columns, lines: own.lines,
      metadata: metadata, digest: "")
  }

  @Test("A breakdown has the base of its shares' edition, also after a newer one has another")
  func base() throws {
    let other = Fixtures.dataset([
      ("E1", 2020, "all", "count", 1169), ("E2", 2020, "all", "count", 1200),
    ])
    func base(_ edition: EditionChoice) throws -> Double {
      try Breakdown(
        try Selection(shares(), edition: edition, open: ["category"]), by: "category",
        measure: "share", baseDataset: other
      ).base.count
    }
    #expect(try base(.pinned("E1")) == 1169)
    // The shares stand in the first edition only, and are shares of its base.
    #expect(try base(.newest) == 1169)
  }

  @Test("A ranking keeps the population of a pinned edition")
  func population() throws {
    let counts = Fixtures.dataset([("E1", 2020, "a", "count", 10), ("E1", 2020, "b", "count", 30)])
    let people = Fixtures.dataset([
      ("E1", 2020, "a", "count", 100_000), ("E2", 2020, "a", "count", 200_000),
      ("E1", 2020, "b", "count", 100_000), ("E2", 2020, "b", "count", 100_000),
    ])
    func rate(_ edition: EditionChoice) throws -> Double? {
      try Ranking(
        try Selection(counts, open: ["category"]), by: "category", measure: "count", per: people,
        populationMeasure: "count", populationEdition: edition
      ).entry("a")?.value
    }
    #expect(try rate(.pinned("E1")) == 10)
    #expect(try rate(.newest) == 5)
  }
}
