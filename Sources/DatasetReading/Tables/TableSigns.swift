/// The signs that stand for a missing value, a significance level or a caution.
enum TableSigns {
  private static let signs = Set("*†‡!#^~:/….-–—§¶+@|")

  /// Whether a character is a sign.
  static func isSign(_ character: Character) -> Bool { signs.contains(character) }

  /// Splits a text of signs only into runs of one sign; nothing when it holds anything else.
  static func runs(_ text: Substring) -> [String]? {
    var runs: [String] = []
    for character in text {
      guard isSign(character) else { return nil }
      if runs.last?.first == character {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
    }
    return runs.isEmpty ? nil : runs
  }
}
