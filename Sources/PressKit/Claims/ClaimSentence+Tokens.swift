extension ClaimSentence {
  /// A word or a number with its place.
  struct Token {
    var text: String
    var range: Range<Int>
    /// The number, written in digits or spelled out.
    var value: Double?
  }

  static let spelled: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
  ]

  /// Returns the words, numbers and years in order.
  func readTokens() -> [Token] {
    let read =
      words.map { Token(text: $0.text, range: $0.range, value: Self.spelled[$0.text]) }
      + numbers.map { Token(text: $0.written, range: $0.range, value: $0.value) }
      + years.map { Token(text: "\($0.year)", range: $0.range) }
    return read.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The words that stand before a place, back to the nearest comma or the like.
  func words(before place: Int) -> [String] {
    let start = clauses.first { $0.contains(place) }?.lowerBound ?? 0
    return tokens.filter { $0.range.upperBound <= place && $0.range.lowerBound >= start }
      .map(\.text)
  }

  /// The words that follow a place, up to the nearest comma or the like.
  func words(after place: Int) -> [String] {
    let end = clauses.first { $0.contains(max(0, place - 1)) }?.upperBound ?? characters.count
    return tokens.filter { $0.range.lowerBound >= place && $0.range.upperBound <= end }.map(\.text)
  }

  /// Returns the parts between commas, semicolons and dashes.
  func readClauses() -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for (index, character) in characters.enumerated() where ",;:—–".contains(character) {
      let isInNumber =
        index > 0 && characters[index - 1].isNumber && index + 1 < characters.count
        && characters[index + 1].isNumber
      if isInNumber { continue }
      clauses.append(start..<index + 1)
      start = index + 1
    }
    return clauses + [start..<characters.count]
  }

  /// Returns the parts between commas and conjunctions.
  func readParts() -> [Range<Int>] {
    let breaks = words.filter { ["and", "while", "but", "whereas"].contains($0.text) }
      .map(\.range.lowerBound)
    return clauses.flatMap { clause -> [Range<Int>] in
      let inside = breaks.filter { $0 > clause.lowerBound && $0 < clause.upperBound }
      let edges = [clause.lowerBound] + inside + [clause.upperBound]
      return zip(edges, edges.dropFirst()).map { $0..<$1 }
    }
  }

  /// What a number is tied to the true one by.
  func extent(of number: Number) -> ClaimExtent {
    ClaimExtent.read(words(before: number.range.lowerBound)).extent
  }

  /// The words before a place without those of the extent, or of an average.
  func cue(before place: Int) -> [String] {
    var words = words(before: place)
    words.removeLast(ClaimExtent.read(words).count)
    if words.suffix(3) == ["an", "average", "of"] { words.removeLast(3) }
    return words
  }

  /// Whether a place follows a word of change: "by 62%", "rose 62%", "a drop of 62%"; or precedes one:
  /// "a 62% increase", "62% more".
  func isChange(_ range: Range<Int>) -> Bool {
    let before = cue(before: range.lowerBound)
    let after = words(after: range.upperBound)
    let last = before.last ?? ""
    let isMadeUp = last == "up" && Self.made.contains(before.dropLast().last ?? "")
    if last == "by" || (Self.direction(of: last) != nil && !isMadeUp) { return true }
    if last == "of", let noun = before.dropLast().last, Self.direction(of: noun) != nil {
      return true
    }
    let next = after.first ?? ""
    return Self.comparatives[next] != nil
      || (["a", "an", "the"].contains(last) && Self.direction(of: next) != nil)
  }

  /// The direction of the change that stands nearest to a place.
  func direction(near range: Range<Int>) -> Direction? {
    if let next = words(after: range.upperBound).first, let found = Self.comparatives[next] {
      return found
    }
    return directions.map { direction, word in
      (
        direction,
        word.lowerBound >= range.upperBound
          ? word.lowerBound - range.upperBound : range.lowerBound - word.upperBound
      )
    }.min { $0.1 < $1.1 }?.0
  }

  private static let comparatives: [String: Direction] = [
    "more": .rise, "higher": .rise, "fewer": .fall, "less": .fall, "lower": .fall,
    "above": .rise, "below": .fall,
  ]

  /// Whether the sentence denies what a word at a place says.
  func isDenied(at place: Int) -> Bool {
    let before = words(before: place)
    return before.last == "no" || before.suffix(2) == ["no", "longer"]
      || before.suffix(3).contains { $0 != "no" && $0 != "none" && Self.isDenial($0) }
  }

  /// Whether a word denies.
  static func isDenial(_ word: String) -> Bool {
    ["no", "not", "never", "none", "neither", "nor", "without", "cannot"].contains(word)
      || word.hasSuffix("n't") || word.hasSuffix("n’t")
  }

  /// Verbs after which "up" is no change.
  static let made: Set<String> = ["made", "make", "makes", "making", "set", "sets"]

  static let months: Set<String> = [
    "jan", "feb", "march", "april", "may", "june", "july", "aug", "sept", "sep", "oct", "nov",
    "dec",
    "january", "february", "august", "september", "october", "november", "december",
  ]

  /// Whether a number counts nothing: a day, an age, a section of law, a number in a list.
  func isName(_ number: Number) -> Bool {
    guard number.unit == .count else { return false }
    let before = words(before: number.range.lowerBound)
    let after = words(after: number.range.upperBound)
    let last = before.last ?? ""
    let heads: Set<String> = [
      "no", "section", "sections", "title", "chapter", "age", "ages", "aged", "per", "u.s.c",
      "route", "highway", "interstate", "table", "figure", "page", "step", "day",
    ]
    if heads.contains(last) || Self.months.contains(last) { return true }
    if after.first == "u.s.c" || Self.months.contains(after.first ?? "") { return true }
    if number.range.upperBound < characters.count, characters[number.range.upperBound] == "-" {
      return true
    }
    if ["years", "year", "months", "weeks", "days", "hours", "times"].contains(after.first) {
      return true
    }
    // The second of "ages 12 to 17".
    return ["to", "and", "through"].contains(last) && before.suffix(4).contains { $0 == "ages" }
  }

  /// Whether a number is followed by "per", such as "4.4 cases per 100,000 residents".
  func isRate(_ number: Number) -> Bool {
    words(after: number.range.upperBound).prefix(4).contains("per")
  }
}
