import Analysis
import DatasetReading
import Testing

/// Partitions that the data package calls exhaustive and whose published parts are not all there.
@Suite("Partitions with parts missing")
struct IncompletePartitionTests {
  private func breakdown(
    _ rows: [Fixtures.Row], measure: String = "count", year: Int = 2020
  ) throws -> Breakdown {
    let dataset = Fixtures.dataset(
      rows, partition: Partition(column: "category", conditions: [:], measure: measure))
    return try Breakdown(
      try Selection(dataset, where: ["year": "\(year)"], open: ["category"]), by: "category",
      measure: measure)
  }

  /// 60 and 30 of 100 are 60 and 30 percent, not two-thirds and a third.
  @Test("Counts that do not reach their published base leave a derived rest")
  func rest() throws {
    let breakdown = try breakdown([
      ("E1", 2020, "all", "count", 100), ("E1", 2020, "a", "count", 60),
      ("E1", 2020, "b", "count", 30),
    ])
    #expect(breakdown.categories.map(\.id) == ["a", "b", "remainder"])
    #expect(breakdown.printedPercents == [60, 30, 10])
    #expect(breakdown.categories.last?.count == 10)
    #expect(breakdown.categories.last?.label == "Other or not stated")
  }

  @Test("Shares leave a rest where rounding does not explain it, and none where it does")
  func shares() throws {
    func ids(_ a: Double, _ b: Double, _ c: Double) throws -> [String] {
      try breakdown(
        [
          ("E1", 2020, "all", "count", 100), ("E1", 2020, "a", "share", a),
          ("E1", 2020, "b", "share", b), ("E1", 2020, "c", "share", c),
        ], measure: "share"
      ).categories.map(\.id)
    }
    #expect(try ids(63, 18, 17) == ["a", "b", "c", "remainder"])
    #expect(try ids(33, 33, 33) == ["a", "b", "c"])
  }

  private static let refusal = AnalysisError.baseMissing("\"count\" in 2020")

  @Test("Without a published base, a part that is not available leaves no base")
  func notAvailable() throws {
    #expect(throws: Self.refusal) {
      try breakdown([("E1", 2020, "a", "count", 80), ("E1", 2020, "b", "count", nil)])
    }
  }

  @Test("Without a published base, a part that other years have leaves no base")
  func absent() throws {
    let other: [Fixtures.Row] = [("E1", 2019, "a", "count", 60), ("E1", 2019, "b", "count", 30)]
    #expect(throws: Self.refusal) {
      try breakdown(other + [("E1", 2020, "a", "count", 80)])
    }
    let whole = try breakdown(other, year: 2019)
    #expect(whole.base.count == 90 && whole.base.isSum)
  }
}
