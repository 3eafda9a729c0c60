/// The words of English that say a change, with the direction that they say.
enum DirectionWords {
  private static let rising: Set<String> = [
    "rose", "rise", "rises", "risen", "rising", "increase", "increased", "increases", "grew",
    "grown", "growth", "climbed", "climb", "surged", "surge", "soared", "jumped", "jump", "gain",
    "gained", "up", "higher", "more", "doubled", "tripled", "quadrupled",
  ]
  private static let falling: Set<String> = [
    "fell", "fall", "falls", "fallen", "falling", "decrease", "decreased", "decreases", "dropped",
    "drop", "declined", "decline", "sank", "shrank", "plunged", "slumped", "slipped", "down",
    "lower", "fewer", "less", "halved",
  ]
  /// Words that say a change wherever they stand; the others do so only beside a figure.
  private static let plain: Set<String> = [
    "rose", "risen", "increased", "grew", "climbed", "surged", "soared", "jumped", "doubled",
    "tripled", "quadrupled", "fell", "fallen", "decreased", "dropped", "declined", "sank",
    "shrank", "plunged", "slumped", "halved",
  ]

  /// The least factor of which a word is true.
  static let multiples = ["doubled": 2.0, "tripled": 3, "quadrupled": 4]

  /// Returns 1 for a word of rising, −1 for one of falling, and nothing for any other.
  static func direction(_ word: String) -> Int? {
    rising.contains(word) ? 1 : falling.contains(word) ? -1 : nil
  }

  /// Tells whether a word says a change also without a figure beside it.
  static func isPlain(_ word: String) -> Bool { plain.contains(word) }

  /// Returns words without "more than", "less than" and "up to", which limit a number and say no change.
  static func withoutComparisons(_ words: [String]) -> [String] {
    words.enumerated().filter { index, word in
      let next = index + 1 < words.count ? words[index + 1] : ""
      return !(next == "than" && ["more", "less", "fewer", "higher", "lower"].contains(word))
        && !(next == "to" && ["up", "down"].contains(word))
    }.map(\.element)
  }

  /// Returns the words of a text in lower case.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
  }
}
