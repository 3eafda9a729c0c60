extension ClaimSentence {
  /// The year that a number is of: "N in YEAR", "YEAR (N)", else the nearest, the later one of two.
  func year(of number: Number) -> Int? {
    if let end = end(of: number), let span {
      return end == .start ? span.from : span.to
    }
    let following = years.first { $0.range.lowerBound >= number.range.upperBound }
    let before = years.last { $0.range.upperBound <= number.range.lowerBound }
    guard let following else { return before?.year }
    guard let before else { return following.year }
    let gap = number.range.lowerBound - before.range.upperBound
    let between = characters[before.range.upperBound..<number.range.lowerBound]
    if gap <= 3, between.contains("(") { return before.year }
    return following.range.lowerBound - number.range.upperBound <= gap
      ? following.year : before.year
  }

  private enum End { case start, end }

  /// The end of "from N to M", or of "N to M" alone, that a number is, where neither has a year beside it.
  private func end(of number: Number) -> End? {
    guard let index = numbers.firstIndex(of: number), number.unit == .count else { return nil }
    return link(after: index) != nil ? .start : link(after: index - 1) != nil ? .end : nil
  }

  /// Whether a number is one of "N to M" without "from": the figures of two years, or the least and the most of
  /// several.
  func isOfOpenRange(_ number: Number) -> Bool {
    guard let index = numbers.firstIndex(of: number), number.unit == .count else { return false }
    return link(after: index) == .to || link(after: index - 1) == .to
  }

  private enum Link { case fromTo, to }

  /// How a number is joined to the next one without a year between them.
  private func link(after index: Int) -> Link? {
    guard numbers.indices.contains(index), numbers.indices.contains(index + 1) else { return nil }
    let (low, high) = (numbers[index], numbers[index + 1])
    func word(before number: Number) -> String? {
      words.last { $0.range.upperBound == number.range.lowerBound - 1 }?.text
    }
    let hasYear = years.contains {
      $0.range.lowerBound > low.range.lowerBound && $0.range.lowerBound < high.range.lowerBound
    }
    guard word(before: high) == "to", !hasYear else { return nil }
    if word(before: low) == "from" { return .fromTo }
    let between = String(characters[low.range.upperBound..<high.range.lowerBound])
    return between == " to " && low.unit == .count && high.unit == .count ? .to : nil
  }

  /// The two years of a change: "from A to B", or B and "from A", or "as in A".
  var span: (from: Int, to: Int)? {
    guard let first = years.first, let last = years.last, years.count > 1 else { return nil }
    let starts = words.enumerated().filter { index, word in
      ["from", "since", "than"].contains(word.text)
        || (word.text == "in" && index > 0 && words[index - 1].text == "as")
    }.map(\.element)
    for word in starts.reversed() {
      guard let start = years.first(where: { $0.range.lowerBound > word.range.upperBound }) else {
        continue
      }
      if let end = years.last(where: { $0.year != start.year }) { return (start.year, end.year) }
    }
    return (min(first.year, last.year), max(first.year, last.year))
  }

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
    "increasing", "up", "grew", "grow", "growth", "grown", "climbed", "jumped", "surged", "soared",
    "spiked", "doubled",
    "tripled", "quadrupled",
  ]
  private static let falls: Set<String> = [
    "fell", "fall", "fallen", "falling", "decrease", "decreased", "decreases", "down", "dropped",
    "drop", "declined", "decline", "halved", "shrank", "cut", "plunged", "plummeted", "slumped",
    "sank", "dipped",
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

  /// A multiple in words, such as "more than doubled" or "three times as many".
  struct Multiple {
    var factor: Double
    var extent: ClaimExtent
    var range: Range<Int>
    var written: String
  }

  /// The multiple that the words claim.
  var multiple: Multiple? {
    let names = ["doubled": 2.0, "tripled": 3, "quadrupled": 4, "halved": 0.5]
    let tokens = tokens
    for (index, token) in tokens.enumerated() {
      func text(_ offset: Int) -> String {
        tokens.indices.contains(index + offset) ? tokens[index + offset].text : ""
      }
      var found = names[token.text].map { ($0, 0) }
      if token.text == "twice", text(1) == "as" { found = (2, 0) }
      if let times = token.value, text(1) == "times", text(2) == "as" { found = (times, 1) }
      guard let (factor, more) = found else { continue }
      let (extent, words) = ClaimExtent.read(tokens[..<index].map(\.text))
      let range = tokens[index - words].range.lowerBound..<tokens[index + more].range.upperBound
      return Multiple(
        factor: factor, extent: extent, range: range, written: String(characters[range]))
    }
    return nil
  }
}
