/// Which cells of a table with margins are hidden so that no small count can be found.
///
/// Cells are tied by sums: in each line the first cell is the total of the others. Primary cells are
/// the counts from one to under the threshold. Complementary cells are hidden with them, so that no
/// hidden cell follows from the visible ones: neither by subtraction in a line nor by adding and
/// subtracting several lines. In a table of two characteristics every hidden count then has at least
/// two values that agree with everything shown; in tables of more, infinitely many fractional ones.
///
/// The search is the usual one for such tables (Willenborg and de Waal, Elements of Statistical
/// Disclosure Control, 2001, chapter 4): hide the least counts first, then prove.
public struct SuppressionPattern: Hashable, Sendable {
  /// The counts below the threshold.
  public let primary: Set<Int>
  /// The counts that are hidden to protect others.
  public let complementary: Set<Int>

  /// All hidden cells; a publication marks both kinds alike.
  public var hidden: Set<Int> { primary.union(complementary) }

  /// Finds the cells to hide.
  ///
  /// - Parameters:
  ///   - counts: The counts of the cells, totals among them, not negative.
  ///   - lines: The sums: the places of a total and of its parts, the total first. A sum that does not
  ///     hold ties nothing and is left out.
  ///   - threshold: The least count that is shown; zero is shown too.
  ///   - others: Cells that must be hidden whatever their count.
  /// - Complexity: O(*h*³) in the number of hidden cells, for each cell hidden in the last step.
  public init(
    counts: [Double], lines: [[Int]], threshold: Double, hiding others: Set<Int> = []
  ) {
    let small = counts.indices.filter { counts[$0] > 0 && counts[$0] < threshold }
    let ties = lines.filter { line in
      guard let total = line.first, line.count > 1 else { return false }
      return abs(line.dropFirst().reduce(0) { $0 + counts[$1] } - counts[total]) < 1e-9
    }
    var search = Search(counts: counts, lines: ties, hidden: others.union(small))
    search.run()
    primary = Set(small)
    complementary = search.hidden.subtracting(small)
  }

  /// A growing set of hidden cells.
  private struct Search {
    let counts: [Double]
    let lines: [[Int]]
    var hidden: Set<Int>

    mutating func run() {
      while true {
        if let line = lines.first(where: { $0.count(where: hidden.contains) == 1 }) {
          if !hideLeast(of: [line]) { return }
          continue
        }
        guard let cell = determined().min() else { return }
        if !hideLeast(of: lines.filter { $0.contains(cell) }) { return }
      }
    }

    /// Hides the least visible count above zero of some lines; else a visible zero.
    private mutating func hideLeast(of lines: [[Int]]) -> Bool {
      let visible = Set(lines.flatMap(\.self)).subtracting(hidden)
      let order = visible.sorted {
        let (first, second) = (counts[$0], counts[$1])
        if (first == 0) != (second == 0) { return second == 0 }
        return first != second ? first < second : $0 < $1
      }
      guard let least = order.first else { return false }
      hidden.insert(least)
      return true
    }

    /// The hidden cells whose value follows from the sums: those whose row in the reduced equations of
    /// the hidden cells has no other unknown.
    private func determined() -> [Int] {
      let unknowns = hidden.sorted()
      let place = Dictionary(
        uniqueKeysWithValues: unknowns.enumerated().map { ($0.element, $0.offset) })
      var rows = lines.compactMap { line -> [Double]? in
        var row = [Double](repeating: 0, count: unknowns.count)
        for (index, cell) in line.enumerated() {
          if let column = place[cell] { row[column] = index == 0 ? -1 : 1 }
        }
        return row.contains { $0 != 0 } ? row : nil
      }
      LinearEquations.reduce(&rows)
      return rows.compactMap { row in
        let used = row.indices.filter { abs(row[$0]) > 1e-9 }
        return used.count == 1 ? unknowns[used[0]] : nil
      }
    }
  }
}
