/// How a sentence ties its number to the true one: "more than 90%", "nearly two-thirds".
enum ClaimExtent: Hashable {
  case exactly, about, moreThan, atLeast, nearly, lessThan, atMost

  private static let phrases: [(words: [String], extent: ClaimExtent)] = [
    (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost),
    (["no", "fewer", "than"], .atLeast), (["no", "less", "than"], .atLeast),
    (["more", "than"], .moreThan), (["fewer", "than"], .lessThan), (["less", "than"], .lessThan),
    (["at", "least"], .atLeast), (["at", "most"], .atMost), (["just", "over"], .moreThan),
    (["just", "under"], .nearly), (["close", "to"], .nearly), (["over"], .moreThan),
    (["above"], .moreThan), (["exceeding"], .moreThan), (["exceeded"], .moreThan),
    (["exceed"], .moreThan),
    (["topped"], .moreThan), (["surpassed"], .moreThan), (["under"], .lessThan),
    (["below"], .lessThan), (["nearly"], .nearly), (["almost"], .nearly), (["about"], .about),
    (["around"], .about), (["roughly"], .about), (["approximately"], .about), (["some"], .about),
    // Of what is known by a sample only, the published estimate is the number.
    (["an", "estimated"], .exactly), (["estimated"], .exactly), (["exactly"], .exactly),
    (["precisely"], .exactly),
  ]

  /// Returns the extent that words before a place say, with the number of words.
  static func read(_ before: [String]) -> (extent: ClaimExtent, count: Int) {
    for (words, extent) in phrases where before.suffix(words.count) == words[...] {
      return (extent, words.count)
    }
    return (.exactly, 0)
  }

  /// How far a true value may be from the claimed one.
  struct Tolerance {
    /// The distance within which "about" holds, and an unqualified fraction.
    var near: Double
    /// The distance beyond which it does not.
    var far: Double
    /// How far "nearly" reaches down.
    var reach: Double
  }

  /// Whether a claim holds of a value that is known within bounds; nothing where it is a matter of
  /// judgement or of the rounding that the publisher did.
  func holds(
    _ value: ClosedRange<Double>, claimed: Double, within tolerance: Tolerance
  ) -> Bool? {
    let (low, high) = (value.lowerBound, value.upperBound)
    switch self {
    case .exactly, .about:
      let gap = max(0, low - claimed, claimed - high)
      return gap <= tolerance.near + 1e-9 ? true : gap > tolerance.far ? false : nil
    case .moreThan: return low > claimed ? true : high <= claimed ? false : nil
    case .atLeast: return low >= claimed ? true : high < claimed ? false : nil
    case .lessThan: return high < claimed ? true : low >= claimed ? false : nil
    case .atMost: return high <= claimed ? true : low > claimed ? false : nil
    case .nearly:
      if low >= claimed { return false }
      if high < claimed, claimed - low <= tolerance.reach { return true }
      return claimed - high > 2 * tolerance.reach ? false : nil
    }
  }
}
