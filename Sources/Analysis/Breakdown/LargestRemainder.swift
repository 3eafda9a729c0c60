/// Rounding of shares so that they make exactly 100 percent.
///
/// The method of largest remainders (Hamilton's) as used for apportioning seats.
public enum LargestRemainder {
  /// Returns the percentages of counts, rounded to decimals, whose sum is 100.
  ///
  /// Each differs from the exact share by less than one unit of the last decimal. A zero count stays
  /// zero. Ties go to the earlier count.
  ///
  ///     LargestRemainder.percents([1, 1, 1], decimals: 0)  // [34, 33, 33]
  ///
  /// - Parameters:
  ///   - counts: Finite counts, not negative.
  ///   - decimals: The number of decimals, 0 to 6.
  /// - Returns: The percentages in the order of the counts; none when the sum is zero or a count is
  ///   negative or not finite.
  /// - Complexity: O(*n* log *n*).
  public static func percents(_ counts: [Double], decimals: Int) -> [Double] {
    let sum = counts.reduce(0, +)
    guard sum > 0, sum.isFinite, counts.allSatisfy({ $0 >= 0 }), (0...6).contains(decimals) else {
      return []
    }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let exact = counts.map { $0 / sum * 100 * scale }
    var units = exact.map { ($0 + 1e-9).rounded(.down) }
    let missing = Int((100 * scale - units.reduce(0, +)).rounded())
    let order = exact.indices.filter { counts[$0] > 0 }.sorted { left, right in
      let first = exact[left] - units[left]
      let second = exact[right] - units[right]
      return abs(first - second) > 1e-9 ? first > second : left < right
    }
    for index in order.prefix(max(0, missing)) { units[index] += 1 }
    return units.map { $0 / scale }
  }
}
