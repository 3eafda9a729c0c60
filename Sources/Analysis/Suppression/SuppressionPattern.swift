/// Which cells of a table with margins are hidden so that no small count can be found.
///
/// Cells are tied by sums: in each line the first cell is the total of the others. Primary cells are
/// the counts from one to under the threshold. Complementary cells are hidden with them, so that every
/// hidden cell has a witness: a second table of whole, nonnegative numbers that agrees with everything
/// shown and has another value there. So no hidden cell follows from what is shown, whatever the number
/// of characteristics, the depth of the sums, and however they are added, subtracted and bounded.
///
/// The pattern is found as is usual for large tables (Willenborg and de Waal, Elements of Statistical
/// Disclosure Control, 2001, chapter 4): for one small count after the other the cheapest set of cells
/// that can move together, then a look at what is hidden without need.
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
  /// - Complexity: O(*s*) searches of at most 6,800 steps in the number *s* of small counts, and then
  ///   100,000 steps at most.
  public init(
    counts: [Double], lines: [[Int]], threshold: Double, hiding others: Set<Int> = []
  ) {
    let small = counts.indices.filter { counts[$0] > 0 && counts[$0] < threshold }
    let ties = lines.filter { line in
      guard let total = line.first, line.count > 1 else { return false }
      return abs(line.dropFirst().reduce(0) { $0 + counts[$1] } - counts[total]) < 1e-9
    }
    var cover = WitnessCover(counts: counts, lines: ties, asked: others.union(small))
    cover.protect()
    cover.reveal()
    primary = Set(small)
    complementary = cover.hidden.subtracting(small)
  }
}
