import Analysis
import DatasetReading
import TestSupport
import Testing

@Suite("Suppression of small counts")
struct SuppressionTests {
  /// A table with margins, row by row; the last row and column are the totals.
  private struct Margins {
    var counts: [Double]
    var lines: [[Int]]

    init(_ inner: [[Int]]) {
      let rows = inner.map { $0 + [$0.reduce(0, +)] }
      let totals = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } }
      let all = rows + [totals]
      let width = totals.count
      counts = all.flatMap(\.self).map(Double.init)
      lines = all.indices.map { row in
        [row * width + width - 1] + (0..<width - 1).map { row * width + $0 }
      }
      lines += (0..<width).map { column in
        [(all.count - 1) * width + column] + (0..<all.count - 1).map { $0 * width + column }
      }
    }
  }

  /// Tries to find a hidden cell from everything shown.
  ///
  /// That is: whether some whole, nonnegative values agree with
  /// all sums and give a cell another value than its own. The search walks over all ways to move one
  /// unit along the sums, up to a depth.
  private func hasOtherValue(_ cell: Int, _ table: Margins, _ hidden: Set<Int>) -> Bool {
    for step in [1.0, -1.0] {
      var values = table.counts
      values[cell] += step
      if values[cell] >= 0, solve(&values, table.lines, hidden.subtracting([cell]), 0) {
        return true
      }
    }
    return false
  }

  private func solve(
    _ values: inout [Double], _ lines: [[Int]], _ free: Set<Int>, _ depth: Int
  ) -> Bool {
    func excess(_ line: [Int]) -> Double {
      line.dropFirst().reduce(0) { $0 + values[$1] } - values[line[0]]
    }
    guard let broken = lines.first(where: { excess($0) != 0 }) else { return true }
    guard depth < 14 else { return false }
    for cell in broken where free.contains(cell) {
      let gap = excess(broken)
      let step = cell == broken[0] ? gap : -gap
      values[cell] += step
      if values[cell] >= 0, solve(&values, lines, free.subtracting([cell]), depth + 1) {
        return true
      }
      values[cell] -= step
    }
    return false
  }

  @Test("No hidden cell of 300 random tables with margins can be recovered")
  func solver() {
    var generator = SeededGenerator(seed: 42)
    var hiddenCount = 0
    for _ in 0..<300 {
      let width = Int.random(in: 2...5, using: &generator)
      let height = Int.random(in: 2...5, using: &generator)
      let limit = [4, 12, 60].randomElement(using: &generator) ?? 4
      let table = Margins(
        (0..<height).map { _ in
          (0..<width).map { _ in Int.random(in: 0...limit, using: &generator) }
        })
      let pattern = SuppressionPattern(counts: table.counts, lines: table.lines, threshold: 5)
      let small = table.counts.indices.filter { (1..<5).contains(table.counts[$0]) }
      #expect(pattern.primary == Set(small))
      hiddenCount += pattern.hidden.count
      for cell in pattern.hidden {
        #expect(hasOtherValue(cell, table, pattern.hidden), "\(table.counts): \(cell)")
      }
    }
    #expect(hiddenCount > 1000)
  }

  @Test("The solver itself finds a cell that is hidden alone")
  func solverCanFind() {
    let table = Margins([[3, 20], [30, 40]])
    #expect(!hasOtherValue(0, table, [0]))
    #expect(hasOtherValue(0, table, [0, 1, 3, 4]))
  }

  /// 3 of 20 hidden: its row needs a second cell, both columns a second one: four cells in all.
  @Test("A small count takes the least counts with it that protect it")
  func complementary() {
    let table = Margins([[3, 20, 90], [30, 40, 80], [50, 60, 70]])
    let pattern = SuppressionPattern(counts: table.counts, lines: table.lines, threshold: 5)
    #expect(pattern.primary == [0])
    #expect(pattern.complementary == [1, 4, 5])
    let plain = SuppressionPattern(counts: [3, 20, 23], lines: [], threshold: 5)
    #expect(plain.hidden == [0])
  }

  private func dataset() -> Dataset {
    Fixtures.dataset(
      [
        ("E1", 2020, "all", "count", 100), ("E1", 2020, "a", "count", 3),
        ("E1", 2020, "b", "count", 40), ("E1", 2020, "c", "count", 57),
        ("E1", 2020, "a", "share", 3), ("E1", 2020, "c", "share", 57),
        ("E2", 2020, "a", "count", 6), ("E2", 2020, "c", "count", 60),
      ], partition: Partition(column: "category", conditions: [:]))
  }

  @Test("A dataset hides the cell in every edition, its share, and what would give it away")
  func wholeDataset() throws {
    let (hidden, rows) = dataset().suppressed(below: 5)
    let values = try #require(hidden.column(named: "value"))
    let missing = (0..<hidden.rowCount).filter { values.observation(at: $0).number == nil }
    #expect(missing == [1, 2, 4, 6])
    #expect(rows.map(\.line) == [3, 4, 6, 8])
    #expect(missing.allSatisfy { values.observation(at: $0) == .missing(.suppressed) })
    #expect(dataset().suppressed().hidden.isEmpty, "nothing is hidden unless the metadata ask")
  }

  @Test("A breakdown shows what is hidden together, and its shares are of the whole base")
  func breakdown() throws {
    let (hidden, _) = dataset().suppressed(below: 5)
    let selection = try Selection(
      hidden, where: ["year": "2020"], edition: .pinned("E1"), open: ["category"])
    let breakdown = try Breakdown(selection, by: "category", measure: "count")
    #expect(breakdown.base.count == 100)
    #expect(breakdown.suppressed == ["a", "b"])
    #expect(breakdown.categories.map(\.label) == ["c", "Not shown separately"])
    #expect(breakdown.printedPercents == [57, 43])
  }
}
