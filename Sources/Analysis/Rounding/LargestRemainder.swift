/// Rounding of shares so that they make exactly 100 percent.
///
/// The method of largest remainders (Hamilton's) as used for apportioning seats, with one addition:
/// equal counts are rounded alike wherever the missing units can be given to whole groups of equals and
/// no count is then printed as less than a smaller one.
public enum LargestRemainder {
  /// The most decimals.
  public static let maximumDecimals = 6

  /// Returns the percentages of counts, rounded to decimals, whose sum is 100.
  ///
  ///     LargestRemainder.percents([1, 1, 1], decimals: 0)  // [34, 33, 33]
  ///     LargestRemainder.percents([4, 1, 1], decimals: 0)  // [66, 17, 17]
  ///
  /// - Parameters:
  ///   - counts: Finite counts, not negative.
  ///   - decimals: The number of decimals, 0 to 6.
  /// - Returns: The percentages in the order of the counts; none when the sum is zero or a count is
  ///   negative or not finite.
  public static func percents(_ counts: [Double], decimals: Int) -> [Double] {
    rounded(counts, decimals: decimals)?.percents ?? []
  }

  /// Returns the percentages with what the rounding did, or nothing when the sum is zero or a count is
  /// negative or not finite.
  ///
  /// Each percentage differs from the exact share by less than one unit of the last decimal. A zero
  /// count stays zero.
  ///
  /// - Parameters:
  ///   - counts: Finite counts, not negative.
  ///   - decimals: The number of decimals, 0 to 6.
  /// - Returns: The rounded shares.
  /// - Complexity: O(*n*²) in the number of counts.
  public static func rounded(_ counts: [Double], decimals: Int) -> RoundedShares? {
    let sum = counts.reduce(0, +)
    guard sum > 0, sum.isFinite, counts.allSatisfy({ $0 >= 0 }),
      (0...maximumDecimals).contains(decimals)
    else { return nil }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let exact = counts.map { $0 / sum * 100 * scale }
    var units = exact.map { ($0 + 1e-9).rounded(.down) }
    let remainders = zip(exact, units).map { max(0, $0 - $1) }
    let missing = Int((100 * scale - units.reduce(0, +)).rounded())
    let groups = Self.groups(of: counts, units, remainders)
    let raised = chosen(groups, missing) ?? inOrder(groups, missing)
    for index in raised { units[index] += 1 }
    let ordinary = exact.map { ($0 + 1e-9).rounded() }
    return RoundedShares(
      percents: units.map { $0 / scale }, decimals: decimals,
      adjusted: units.indices.filter { units[$0] != ordinary[$0] },
      separated: groups.map(\.members).filter { members in
        Set(members.map { units[$0] }).count > 1
      })
  }

  /// Counts of one value.
  private struct Group {
    var members: [Int]
    var remainder: Double
    /// The units that each member has already.
    var units: Double
  }

  /// The groups of equal counts that a unit can be given to, the largest remainder first.
  private static func groups(
    of counts: [Double], _ units: [Double], _ remainders: [Double]
  ) -> [Group] {
    var places: [Double: Int] = [:]
    var groups: [Group] = []
    for index in counts.indices where remainders[index] > 1e-9 {
      if let place = places[counts[index]] {
        groups[place].members.append(index)
      } else {
        places[counts[index]] = groups.count
        groups.append(
          Group(members: [index], remainder: remainders[index], units: units[index]))
      }
    }
    return groups.enumerated().sorted { left, right in
      abs(left.element.remainder - right.element.remainder) > 1e-9
        ? left.element.remainder > right.element.remainder : left.offset < right.offset
    }.map(\.element)
  }

  /// The members of whole groups with as many members as units are missing and the largest sum of
  /// remainders; nothing where no such groups exist.
  ///
  /// Of groups with the same units, those with the larger remainders take one first: a choice is how many
  /// of them do.
  private static func chosen(_ groups: [Group], _ missing: Int) -> [Int]? {
    guard missing > 0 else { return [] }
    var classes: [[Group]] = []
    for group in groups {
      if let place = classes.firstIndex(where: { $0[0].units == group.units }) {
        classes[place].append(group)
      } else {
        classes.append([group])
      }
    }
    // The best choice of the first classes for each number of units.
    var best: [(sum: Double, members: [Int])?] = Array(repeating: nil, count: missing + 1)
    best[0] = (0, [])
    for groups in classes {
      var next = best
      var (sum, members) = (0.0, [Int]())
      for group in groups {
        sum += group.remainder * Double(group.members.count)
        members += group.members
        guard members.count <= missing else { break }
        for total in members.count...missing {
          guard let before = best[total - members.count] else { continue }
          if let present = next[total], before.sum + sum <= present.sum + 1e-9 { continue }
          next[total] = (before.sum + sum, before.members + members)
        }
      }
      best = next
    }
    return best[missing]?.members
  }

  /// The first members in the order of remainders, a group of equals split where it must be.
  private static func inOrder(_ groups: [Group], _ missing: Int) -> [Int] {
    Array(groups.flatMap(\.members).prefix(max(0, missing)))
  }
}
