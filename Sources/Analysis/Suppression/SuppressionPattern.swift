/// Which cells of a table with margins are hidden so that no small count can be found.
///
/// Cells are tied by sums: in each line the first cell is the total of the others. Primary cells are
/// the counts from one to under the threshold. Complementary cells are hidden with them, until every
/// hidden cell has a witness: a second table of whole, nonnegative numbers that agrees with everything
/// shown and has another value there. So no hidden cell follows from what is shown, whatever the number
/// of characteristics, the depth of the sums, and however they are added, subtracted and bounded.
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
  /// - Complexity: O(*h*) searches of at most 800 steps in the number of hidden
  ///   cells.
  public init(
    counts: [Double], lines: [[Int]], threshold: Double, hiding others: Set<Int> = []
  ) {
    let small = counts.indices.filter { counts[$0] > 0 && counts[$0] < threshold }
    let ties = lines.filter { line in
      guard let total = line.first, line.count > 1 else { return false }
      return abs(line.dropFirst().reduce(0) { $0 + counts[$1] } - counts[total]) < 1e-9
    }
    var search = Search(counts: counts, lines: ties)
    for cell in others.union(small).sorted() { search.hide(cell) }
    search.run()
    primary = Set(small)
    complementary = search.hidden.subtracting(small)
  }

  /// The most searches without a witness before whole sums are hidden.
  private static let mostFailures = 300

  /// A growing set of hidden cells.
  private struct Search {
    let counts: [Double]
    let lines: [[Int]]
    var hidden: Set<Int> = []
    private let linesOf: [[Int]]
    /// How many cells of each line are hidden.
    private var hiddenOf: [Int]
    /// Lines that had a single hidden cell.
    private var lonely: [Int] = []
    /// Hidden cells in the order in which they were hidden.
    private var order: [Int] = []
    private var search: WitnessSearch
    private var failures = 0

    init(counts: [Double], lines: [[Int]]) {
      self.counts = counts
      self.lines = lines
      hiddenOf = Array(repeating: 0, count: lines.count)
      var linesOf = Array(repeating: [Int](), count: counts.count)
      for (index, line) in lines.enumerated() {
        for cell in line { linesOf[cell].append(index) }
      }
      self.linesOf = linesOf
      search = WitnessSearch(counts: counts, lines: lines)
    }

    mutating func hide(_ cell: Int) {
      guard hidden.insert(cell).inserted else { return }
      order.append(cell)
      search.hide(cell)
      for line in linesOf[cell] {
        hiddenOf[line] += 1
        if hiddenOf[line] == 1 { lonely.append(line) }
      }
    }

    mutating func run() {
      // What has a witness keeps it when more is hidden.
      var safe: Set<Int> = []
      var next = 0
      while next < order.count || !lonely.isEmpty {
        if let line = lonely.popLast() {
          if hiddenOf[line] == 1 { hideLeast(of: [lines[line]]) }
          continue
        }
        let cell = order[next]
        if !safe.contains(cell), !linesOf[cell].isEmpty {
          if let witness = search.witness(for: cell) {
            safe.formUnion(witness)
          } else if hasGivenUp(on: cell) || hideLeast(of: linesOf[cell].map { lines[$0] })
            || hideLeast(of: reach(of: cell))
          {
            continue
          }
          // Where nothing is left to hide, all that is tied to the cell is hidden.
        }
        next += 1
      }
    }

    /// Counts a search without a witness, and after many hides all that a cell is in a sum with, so that
    /// large tables end soon; returns whether it did.
    private mutating func hasGivenUp(on cell: Int) -> Bool {
      failures += 1
      guard failures > SuppressionPattern.mostFailures else { return false }
      let visible = Set(linesOf[cell].flatMap { lines[$0] }).subtracting(hidden)
      for other in visible.sorted() { hide(other) }
      return !visible.isEmpty
    }

    /// The lines that a cell is tied to over hidden cells.
    private func reach(of cell: Int) -> [[Int]] {
      var seen: Set<Int> = [cell]
      var open = [cell]
      var found: Set<Int> = []
      while let next = open.popLast() {
        for line in linesOf[next] where found.insert(line).inserted {
          for other in lines[line] where hidden.contains(other) && seen.insert(other).inserted {
            open.append(other)
          }
        }
      }
      return found.sorted().map { lines[$0] }
    }

    /// Hides the least visible count above zero of some lines; else a visible zero.
    @discardableResult
    private mutating func hideLeast(of lines: [[Int]]) -> Bool {
      let visible = Set(lines.flatMap(\.self)).subtracting(hidden)
      let least = visible.min {
        let (first, second) = (counts[$0], counts[$1])
        if (first == 0) != (second == 0) { return second == 0 }
        return first != second ? first < second : $0 < $1
      }
      if let least { hide(least) }
      return least != nil
    }
  }
}
