/// How far a line of text reaches, in ems.
struct TextReach {
  private var isEmpty = true
  /// The pen after the last character.
  private var pen = 0.0
  /// The ink that reaches farthest to the left and to the right.
  private var ink: ClosedRange<Double>?

  /// How far ink may stand beyond its proportions, in pixels.
  ///
  /// Hinting moves it sideways by at most a quarter of a pixel, and pens stand on whole pixels or halves.
  private static let slack = 1.0

  /// Adds a character.
  mutating func append(_ proportions: FontFace.Proportions) {
    isEmpty = false
    if proportions.right > proportions.left {
      let own = (pen + proportions.left)...(pen + proportions.right)
      ink =
        ink.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) } ?? own
    }
    pen += proportions.advance
  }

  /// Returns the width in pixels that covers all ink.
  func width(size: Double) -> Double {
    guard !isEmpty else { return 0 }
    let left = ink.map { min(0, $0.lowerBound * size - Self.slack) } ?? 0
    let right = ink.map { max(0, $0.upperBound * size + Self.slack) } ?? 0
    return max(pen * size, right) - left
  }
}
