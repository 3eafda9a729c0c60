/// A sentence with the numbers, years and words that claims are made of.
struct ClaimSentence {
  let text: String
  let line: Int
  let column: Int
  let characters: [Character]
  /// The numbers that are no years, in order.
  private(set) var numbers: [Number] = []
  /// The years, in order.
  private(set) var years: [Year] = []
  /// The stems of all words.
  private(set) var stems: Set<String> = []
  /// The words in lower case with their places.
  private(set) var words: [(text: String, range: Range<Int>)] = []

  /// A number as it is written.
  struct Number: Hashable {
    var value: Double
    var decimals: Int
    var unit: Unit
    var range: Range<Int>
    var written: String

    enum Unit: Hashable { case count, percent, points }
  }

  /// A year as it is written.
  struct Year: Hashable {
    var year: Int
    var range: Range<Int>
  }

  init(_ text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
    characters = Array(text)
    scan()
  }

  // MARK: - Reading

  private mutating func scan() {
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isASCII, character.isNumber {
        index = number(at: index)
      } else if character.isLetter {
        var end = index
        while end < characters.count, isInWord(end) { end += 1 }
        let word = String(characters[index..<end]).lowercased()
        words.append((word, index..<end))
        for part in word.split(separator: "-") { stems.insert(WordStem.stem(String(part))) }
        index = end
      } else {
        index += 1
      }
    }
  }

  private func isInWord(_ index: Int) -> Bool {
    let character = characters[index]
    if character.isLetter || character.isNumber { return true }
    let hasNext = index + 1 < characters.count && characters[index + 1].isLetter
    return hasNext && "-.’'".contains(character)
  }

  /// Reads digits with thousands commas and decimals, and what follows them.
  private mutating func number(at start: Int) -> Int {
    var end = start
    var digits = ""
    var decimals = 0
    var hasPoint = false
    while end < characters.count {
      let character = characters[end]
      if character.isASCII, character.isNumber {
        digits.append(character)
        if hasPoint { decimals += 1 }
      } else if character == ",", isGroup(end + 1), !hasPoint {
      } else if character == ".", !hasPoint, end + 1 < characters.count,
        characters[end + 1].isASCII, characters[end + 1].isNumber
      {
        hasPoint = true
        digits.append(".")
      } else {
        break
      }
      end += 1
    }
    let written = String(characters[start..<end])
    let isMoney = start > 0 && "$€£#".contains(characters[start - 1])
    guard let value = Double(digits), !isMoney, !isInCode(start..<end),
      end == characters.count || !characters[end].isLetter
    else { return max(end, start + 1) }
    let (unit, after) = unit(from: end)
    if unit == .count, written.count == 4, decimals == 0, (1900...2100).contains(Int(value)) {
      years.append(Year(year: Int(value), range: start..<end))
      return end
    }
    numbers.append(
      Number(
        value: value, decimals: decimals, unit: unit, range: start..<after,
        written: String(characters[start..<after])))
    return after
  }

  /// Whether digits are a part of a telephone number, a case number or the like.
  private func isInCode(_ range: Range<Int>) -> Bool {
    func isJoined(_ mark: Int, _ digit: Int) -> Bool {
      guard characters.indices.contains(mark), characters.indices.contains(digit) else {
        return false
      }
      return "-/.:".contains(characters[mark]) && characters[digit].isNumber
    }
    return isJoined(range.lowerBound - 1, range.lowerBound - 2)
      || isJoined(range.upperBound, range.upperBound + 1)
  }

  private func isGroup(_ start: Int) -> Bool {
    guard start + 3 <= characters.count else { return false }
    let isDigits = characters[start..<start + 3].allSatisfy { $0.isASCII && $0.isNumber }
    return isDigits
      && (start + 3 == characters.count || !characters[start + 3].isNumber)
  }

  private func unit(from end: Int) -> (Number.Unit, Int) {
    if end < characters.count, characters[end] == "%" { return (.percent, end + 1) }
    let rest = String(characters[end...].prefix(20)).lowercased()
    for words in [" percentage points", " percentage point", "-percentage-point"]
    where rest.hasPrefix(words) { return (.points, end + words.count) }
    for words in [" percent", " per cent", "-percent"] where rest.hasPrefix(words) {
      return (.percent, end + words.count)
    }
    return (.count, end)
  }

  // MARK: - Meaning

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

  /// The end of "from N to M" that a number is, where neither has a year beside it.
  private func end(of number: Number) -> End? {
    guard let index = numbers.firstIndex(of: number), number.unit == .count else { return nil }
    func word(before number: Number) -> String? {
      words.last { $0.range.upperBound == number.range.lowerBound - 1 }?.text
    }
    func hasYear(between first: Number, and second: Number) -> Bool {
      years.contains {
        $0.range.lowerBound > first.range.lowerBound
          && $0.range.lowerBound < second.range.lowerBound
      }
    }
    if word(before: number) == "from", index + 1 < numbers.count,
      word(before: numbers[index + 1]) == "to", !hasYear(between: number, and: numbers[index + 1])
    {
      return .start
    }
    if word(before: number) == "to", index > 0, word(before: numbers[index - 1]) == "from",
      !hasYear(between: numbers[index - 1], and: number)
    {
      return .end
    }
    return nil
  }

  /// The two years of a change: "from A to B", or B and "from A".
  var span: (from: Int, to: Int)? {
    guard let first = years.first, let last = years.last, years.count > 1 else { return nil }
    let starts = words.filter { ["from", "since", "than"].contains($0.text) }
    for word in starts.reversed() {
      guard let start = years.first(where: { $0.range.lowerBound > word.range.upperBound }) else {
        continue
      }
      if let end = years.last(where: { $0.year != start.year }) { return (start.year, end.year) }
    }
    return (min(first.year, last.year), max(first.year, last.year))
  }

  /// The direction that the words claim.
  var direction: Direction? {
    let stems = Set(words.map(\.text))
    if !stems.isDisjoint(with: Self.rises) { return .rise }
    if !stems.isDisjoint(with: Self.falls) { return .fall }
    return nil
  }

  enum Direction: Hashable { case rise, fall }

  private static let rises: Set<String> = [
    "rose", "rise", "rises", "risen", "increase", "increased", "increases", "up", "grew", "growth",
    "grown", "climbed", "jumped", "doubled", "tripled", "quadrupled",
  ]
  private static let falls: Set<String> = [
    "fell", "fall", "fallen", "decrease", "decreased", "decreases", "down", "dropped", "drop",
    "declined", "decline", "halved", "shrank",
  ]

  /// The multiple that the words claim, with whether they say "more than".
  var multiple: (factor: Double, isMore: Bool, written: String)? {
    let names = ["doubled": 2.0, "tripled": 3, "quadrupled": 4, "halved": 0.5]
    for (index, word) in words.enumerated() {
      guard let factor = names[word.text] else { continue }
      let isMore =
        index > 1 && words[index - 1].text == "than" && words[index - 2].text == "more"
      return (factor, isMore, isMore ? "more than \(word.text)" : word.text)
    }
    return nil
  }
}
