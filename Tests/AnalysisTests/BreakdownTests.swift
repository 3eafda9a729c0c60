import Analysis
import DatasetReading
import TestSupport
import Testing

@Suite("Breakdowns")
struct BreakdownTests {
  private let partition = Partition(
    column: "category", conditions: [:], measure: nil, remainder: "Other or not stated")

  private func breakdown(
    _ rows: [Fixtures.Row], measure: String, partition: Partition?
  ) throws -> Breakdown {
    try Breakdown(
      Selection(Fixtures.dataset(rows, partition: partition), open: ["category"]), by: "category",
      measure: measure)
  }

  @Test("Published shares of 63, 18 and 17 leave a derived 2 that stands last")
  func remainder() throws {
    let breakdown = try breakdown(
      [
        ("E1", 2020, "all", "count", 1169), ("E1", 2020, "black", "share", 18),
        ("E1", 2020, "white", "share", 63), ("E1", 2020, "hispanic", "share", 17),
      ], measure: "share", partition: partition)
    #expect(breakdown.categories.map(\.id) == ["white", "black", "hispanic", "remainder"])
    #expect(breakdown.printedPercents == [63, 18, 17, 2])
    #expect(breakdown.categories[3].label == "Other or not stated")
    #expect(breakdown.isPartition)
  }

  @Test("Shares that exceed their base by more than rounding are refused with their rows")
  func exceeding() {
    #expect {
      try breakdown(
        [
          ("E1", 2020, "all", "count", 100), ("E1", 2020, "a", "share", 70),
          ("E1", 2020, "b", "share", 40),
        ], measure: "share", partition: partition)
    } throws: { "\($0)".contains("110") && "\($0)".contains("Datasets/small.csv:3") }
    #expect(throws: Never.self) {
      try breakdown(
        [
          ("E1", 2020, "all", "count", 100), ("E1", 2020, "a", "share", 51),
          ("E1", 2020, "b", "share", 50),
        ], measure: "share", partition: partition)
    }
  }

  @Test("A share whose base is not published is refused")
  func missingBase() {
    #expect {
      try breakdown(
        [("E1", 2020, "all", "count", nil), ("E1", 2020, "a", "share", 70)], measure: "share",
        partition: partition)
    } throws: { "\($0)".contains("cannot be shown without its base") }
  }

  /// Of 100 in the edition of the shares, of 90 in the newer one.
  @Test("A base in another dataset is that of the shares' own edition, where it has one")
  func baseElsewhere() throws {
    let bases = Fixtures.dataset([
      ("E1", 2020, "all", "count", 100), ("E2", 2020, "all", "count", 90),
      ("E2", 2021, "all", "count", 80),
    ])
    let own = Fixtures.dataset([
      ("E1", 2020, "a", "share", 70), ("E1", 2021, "a", "share", 60),
    ])
    var metadata = own.metadata
    metadata.measures["share"]?.base = .init(
      dataset: "small", measure: "count", conditions: ["category": "all"])
    let shares = Dataset(
      name: own.name, title: own.title, path: own.path, columns: own.columns, lines: own.lines,
      metadata: metadata, digest: "")
    func base(_ year: String) throws -> Double {
      try Breakdown(
        Selection(shares, where: ["year": year], edition: .pinned("E1"), open: ["category"]),
        by: "category", measure: "share", baseDataset: bases
      ).base.count
    }
    #expect(try base("2020") == 100)
    #expect(try base("2021") == 80)
  }

  @Test("Without a partition nothing is derived")
  func noPartition() throws {
    let breakdown = try breakdown(
      [
        ("E1", 2020, "all", "count", 100), ("E1", 2020, "a", "share", 92),
        ("E1", 2020, "b", "share", 63),
      ], measure: "share", partition: nil)
    #expect(!breakdown.isPartition && breakdown.categories.count == 2)
  }

  @Test("Counts take the published whole, or their sum when they are all there is")
  func countBases() throws {
    let parts: [Fixtures.Row] = [("E1", 2020, "a", "count", 30), ("E1", 2020, "b", "count", 10)]
    let whole = try breakdown(
      [("E1", 2020, "all", "count", 50)] + parts, measure: "count", partition: partition)
    #expect(whole.base.count == 50 && whole.printedPercents == [60, 20, 20])
    let exhaustive = Partition(column: "category", conditions: [:])
    let sum = try breakdown(parts, measure: "count", partition: exhaustive)
    #expect(sum.base.count == 40 && sum.base.isSum && sum.printedPercents == [75, 25])
  }

  @Test("Several periods at once are refused by name")
  func severalPeriods() {
    #expect {
      try breakdown(
        [
          ("E1", 2020, "all", "count", 50), ("E1", 2020, "a", "count", 20),
          ("E1", 2021, "a", "count", 20),
        ], measure: "count", partition: nil)
    } throws: { "\($0)".contains("\"year\" has several values") }
  }

  @Test("Whole percents of counts make 100, are off by less than one, and zero stays zero")
  func largestRemainder() {
    #expect(LargestRemainder.percents([1, 1, 1], decimals: 0) == [34, 33, 33])
    #expect(LargestRemainder.percents([0, 0], decimals: 0) == [])
    #expect(LargestRemainder.percents([-1, 2], decimals: 0) == [])
    for total in 1...14 {
      for first in 0...total {
        for second in 0...(total - first) {
          check([first, second, total - first - second].map(Double.init), decimals: 0)
        }
      }
    }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let counts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Double(Int.random(in: 0...5000, using: &generator))
      }
      for decimals in 0...3 { check(counts, decimals: decimals) }
    }
  }

  private func check(_ counts: [Double], decimals: Int) {
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return }
    let percents = LargestRemainder.percents(counts, decimals: decimals)
    let scale = [1.0, 10, 100, 1000][decimals]
    #expect((percents.reduce(0, +) * scale).rounded() == 100 * scale)
    for (count, percent) in zip(counts, percents) {
      #expect(abs(percent - count / sum * 100) < 1 / scale + 1e-9)
      if count == 0 { #expect(percent == 0) }
    }
  }
}
