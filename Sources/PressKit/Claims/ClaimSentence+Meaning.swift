extension ClaimSentence {
  enum Direction: Hashable { case rise, fall }

  /// The direction that a word claims.
  static func direction(of word: String) -> Direction? {
    rises.contains(word) ? .rise : falls.contains(word) ? .fall : nil
  }

  /// The words that claim a direction, in order.
  var directions: [(direction: Direction, range: Range<Int>)] {
    words.enumerated().compactMap { index, word in
      if word.text == "up", index > 0, Self.made.contains(words[index - 1].text) { return nil }
      return Self.direction(of: word.text).map { ($0, word.range) }
    }
  }

  private static let rises: Set<String> = [
    "rose", "rise", "rises", "risen", "rising", "increase", "increased", "increases",
    "increasing", "up", "grew", "grow", "growth", "grown", "growing", "climb", "climbed",
    "climbing",
    "jump", "jumped", "jumping", "surge", "surged", "soared", "spike", "spiked", "gain", "gained",
    "hike", "uptick", "doubled", "tripled", "quadrupled", "swelled",
  ]
  private static let falls: Set<String> = [
    "fell", "fall", "fallen", "falling", "decrease", "decreased", "decreases", "down", "dropped",
    "drop", "dropping", "declined", "decline", "declining", "decreasing", "halved", "shrank", "cut",
    "plunge", "plunged", "plummeted", "slump", "slumped", "sank", "dip", "dipped", "slid", "slide",
    "slip", "slipped", "reduction", "tumbled",
  ]

  /// Whether the sentence speaks of percentages that rose or fell, not of counts.
  var isOfShares: Bool {
    if words.contains(where: { ["share", "percentage", "proportion"].contains($0.text) }) {
      return true
    }
    let percents = numbers.filter { $0.unit == .percent }
    return percents.count > 1 && percents.allSatisfy { !isChange($0.range) }
  }

  /// Where the words say that nothing changed.
  var unchanged: Range<Int>? { words.first { $0.text == "unchanged" }?.range }
}
