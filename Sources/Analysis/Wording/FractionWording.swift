/// Shares as simple fractions in words, each true of the exact value.
public enum FractionWording {
  private static let names: [(numerator: Int, denominator: Int, name: String)] = [
    (1, 10, "a tenth"), (1, 5, "a fifth"), (1, 4, "a quarter"), (1, 3, "a third"),
    (2, 5, "two-fifths"), (1, 2, "half"), (3, 5, "three-fifths"), (2, 3, "two-thirds"),
    (3, 4, "three-quarters"), (4, 5, "four-fifths"), (9, 10, "nine-tenths"),
  ]

  /// Returns a share as a fraction, such as "about a third", "nearly half" or "more than two-thirds".
  ///
  /// The fraction is the nearest simple one. Within a twentieth of a percentage point it is said
  /// plainly, within one point as "about"; up to three points above it is "more than", up to three
  /// below "nearly". Farther away nothing is said, as no simple fraction would be true.
  ///
  /// - Parameters:
  ///   - percent: The percentage, 0 to 100.
  ///   - unit: The unit that the percentage was rounded to by its publisher; 0 for an exact one. No word
  ///     is said that the unrounded share could make false.
  /// - Returns: The words, or nothing.
  public static func fraction(_ percent: Double, roundedTo unit: Double = 0) -> String? {
    guard percent.isFinite, (0...100).contains(percent) else { return nil }
    let error = unit / 2
    if percent == 0 || percent == 100 {
      return unit > 0 ? nil : percent == 0 ? "none" : "all"
    }
    let nearest = names.map { entry in
      (
        name: entry.name,
        distance: percent - Double(entry.numerator) / Double(entry.denominator) * 100
      )
    }.min { abs($0.distance) < abs($1.distance) }
    guard let nearest else { return nil }
    switch nearest.distance {
    case -0.05...0.05 where error <= 0.05: return nearest.name
    case -max(1, error)...max(1, error): return "about \(nearest.name)"
    case 1...3: return "more than \(nearest.name)"
    case -3 ..< -1: return "nearly \(nearest.name)"
    default: return nil
    }
  }

  /// Returns a share as persons of a small group, such as "one in three" or "about nine in 10".
  ///
  /// Of the groups of up to ten the smallest is taken whose share is within one percentage point, or
  /// within a tenth of the share itself where that is less. A share under a tenth is one in a larger
  /// number. Numbers to nine are spelled out, as the Associated Press does.
  ///
  /// - Parameter percent: The exact percentage, 0 to 100.
  /// - Returns: The words, or nothing.
  public static func odds(_ percent: Double) -> String? {
    guard percent.isFinite, percent > 0, percent < 100 else { return nil }
    func phrase(_ part: Int, _ whole: Int) -> String {
      let share = Double(part) / Double(whole) * 100
      let words = "\(NumberWording.cardinal(part)) in \(NumberWording.cardinal(whole))"
      return abs(share - percent) <= 0.05 ? words : "about \(words)"
    }
    let slack = min(1, percent / 10)
    for whole in 2...10 {
      for part in 1..<whole where abs(Double(part) / Double(whole) * 100 - percent) <= slack {
        return phrase(part, whole)
      }
    }
    guard percent < 10 else { return nil }
    let whole = (100 / percent).rounded()
    guard whole < 1e6, abs(100 / whole - percent) <= percent / 20 else { return nil }
    return phrase(1, Int(whole))
  }
}
