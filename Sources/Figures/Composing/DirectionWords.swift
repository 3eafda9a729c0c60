/// The words of English that say a change, with the direction that they say.
enum DirectionWords {
  private static let rising = Set(plainRising).union([
    "rise", "rises", "rising", "increase", "increases", "growth", "climb", "surge", "jump", "gain",
    "gained", "leap", "spike", "up", "higher", "more", "above",
  ])
  private static let falling = Set(plainFalling).union([
    "fall", "falls", "falling", "decrease", "decreases", "drop", "decline", "dip", "dips", "slump",
    "plunge", "reduction", "reduced", "cut", "down", "lower", "fewer", "less", "below",
  ])

  private static let plainRising = [
    "rose", "risen", "increased", "grew", "grown", "climbed", "surged", "soared", "jumped",
    "leapt", "leaped", "swelled", "swollen", "spiked", "ballooned", "skyrocketed", "rebounded",
    "doubled", "tripled", "quadrupled", "quintupled",
  ]
  private static let plainFalling = [
    "fell", "fallen", "decreased", "dropped", "declined", "sank", "sunk", "shrank", "shrunk",
    "plunged", "plummeted", "slumped", "slipped", "slid", "dipped", "tumbled", "dwindled",
    "lessened", "diminished", "receded", "ebbed", "collapsed", "halved",
  ]
  /// Words that say a change wherever they stand; the others do so only beside a figure.
  private static let plain = Set(plainRising + plainFalling)

  /// The least factor of which a word is true; of "halved" the largest.
  static let multiples = [
    "doubled": 2.0, "tripled": 3, "quadrupled": 4, "quintupled": 5, "halved": 0.5,
  ]

  /// Tells whether the word for a multiple is true of a factor.
  ///
  /// - Parameters:
  ///   - word: The word, such as "doubled".
  ///   - before: The word before it: "nearly" and "almost" allow for a twentieth, "than", as in "more than
  ///     doubled", asks for more.
  ///   - factor: The later value over the earlier.
  /// - Returns: Whether it is true; also for a word that is no multiple.
  static func isTrue(_ word: String, after before: String, of factor: Double) -> Bool {
    guard let limit = multiples[word] else { return true }
    // Of a fall the inverse is compared.
    let (size, least) =
      limit < 1 ? (factor > 0 ? 1 / factor : .infinity, 1 / limit) : (factor, limit)
    switch before {
    case "nearly", "almost": return size >= least * 0.95 && size < least
    case "than": return size > least
    default: return size >= least
    }
  }

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
