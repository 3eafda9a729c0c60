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
    asciiWords(text) ?? text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
  }

  /// Returns the words of a text of ASCII only, which needs no tables; nothing for any other.
  private static func asciiWords(_ text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for unit in text.utf8 {
      switch unit {
      case 0x61...0x7A, 0x2D: word.append(unit)
      case 0x41...0x5A: word.append(unit | 0x20)
      case 0x80...: return nil
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
