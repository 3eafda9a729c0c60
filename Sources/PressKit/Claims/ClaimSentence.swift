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
  /// The words, numbers and years in order.
  private(set) var tokens: [Token] = []
  /// The parts between commas, semicolons and dashes.
  private(set) var clauses: [Range<Int>] = []
  /// The parts between commas and conjunctions, each of which may speak of another measure.
  private(set) var parts: [Range<Int>] = []

  /// A number as it is written.
  struct Number: Hashable {
    var value: Double
    var decimals: Int
    var unit: Unit
    /// The value of a one in its last digit: a hundred thousand in "1.2 million".
    var step: Double
    var range: Range<Int>
    var written: String

    enum Unit: Hashable { case count, percent, points }
  }

  /// A year as it is written.
  struct Year: Hashable {
    var year: Int
    var range: Range<Int>
    /// The place with the words before it that say what kind of year it is: "fiscal year 2020".
    var phrase: Range<Int>
    /// The kind of year, when it is said.
    var kind: Kind?

    enum Kind: Hashable { case fiscal, calendar, yearend }
  }

  init(_ text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
    characters = Array(text)
    scan()
    tokens = readTokens()
    clauses = readClauses()
    parts = readParts()
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
        if let year = Self.fiscalYear(word) {
          let isSpan = end + 1 < characters.count && characters[end + 1].isNumber
          if !isSpan || !"-–/".contains(characters[end]) {
            years.append(Year(year: year, range: index..<end, phrase: index..<end, kind: .fiscal))
          }
        } else {
          words.append((word, index..<end))
          for part in word.split(whereSeparator: { "-’'".contains($0) }) {
            stems.insert(WordStem.stem(String(part)))
          }
        }
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
    guard var value = Double(digits), !isMoney, !isInCode(start..<end),
      end == characters.count || !characters[end].isLetter
    else { return max(end, start + 1) }
    let (unit, unitEnd) = unit(from: end)
    let (factor, after) = unit == .count ? magnitude(from: end) : (1, unitEnd)
    value *= factor
    if unit == .count, factor == 1, written.count == 4, decimals == 0,
      (1900...2100).contains(Int(value))
    {
      if !isDate(start) { years.append(year(Int(value), at: start..<end)) }
      return end
    }
    numbers.append(
      Number(
        value: value, decimals: factor > 1 ? 0 : decimals, unit: unit,
        step: factor / (0..<decimals).reduce(1) { step, _ in step * 10 }, range: start..<after,
        written: String(characters[start..<after])))
    return after
  }

  /// The year at a place with what kind it is said to be, also by the year before it: "fiscal years 2020 and 2021".
  private func year(_ value: Int, at range: Range<Int>) -> Year {
    var year = Year(year: value, range: range, phrase: range)
    for word in words.reversed() {
      let gap = characters[word.range.upperBound..<year.phrase.lowerBound]
      guard gap.allSatisfy(\.isWhitespace) else { break }
      let isYear = word.text == "year" || word.text == "years"
      let kind = Self.kinds[word.text]
      guard kind != nil || isYear && year.phrase == range else { break }
      year.phrase = word.range.lowerBound..<range.upperBound
      year.kind = kind
      if kind != nil { break }
    }
    if year.kind == nil, words.suffix(2).map(\.text) == ["end", "of"],
      let end = words.dropLast().last
    {
      year.phrase = end.range.lowerBound..<range.upperBound
      year.kind = .yearend
    }
    if let last = years.last, year.kind == nil,
      [" and ", ", ", " to ", " through ", "–", " or "].contains(
        String(characters[last.range.upperBound..<range.lowerBound]))
    {
      year.kind = last.kind
    }
    return year
  }

  private static let kinds: [String: Year.Kind] = [
    "fiscal": .fiscal, "fy": .fiscal, "calendar": .calendar, "yearend": .yearend,
    "year-end": .yearend,
  ]

  /// The year of "FY21" or "FY2021", in lower case.
  private static func fiscalYear(_ word: String) -> Int? {
    guard word.hasPrefix("fy") else { return nil }
    let digits = word.dropFirst(2).drop { "’'-".contains($0) }
    guard let year = Int(digits), digits.allSatisfy(\.isNumber) else { return nil }
    return digits.count == 2 ? 2000 + year : digits.count == 4 ? year : nil
  }

  /// Whether the year at a place ends a date with its day, as in "January 11, 2022".
  ///
  /// Such a year tells when something was said and not what it is of.
  private func isDate(_ start: Int) -> Bool {
    let before = characters[..<start].reversed().drop { " ,".contains($0) }
    let day = before.prefix { $0.isNumber }
    guard (1...2).contains(day.count) else { return false }
    let month = before.drop { $0.isNumber }.drop { " .".contains($0) }.prefix { $0.isLetter }
    return Self.months.contains(String(month.reversed()).lowercased())
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

  /// Reads "thousand", "million" or "billion" after digits.
  private func magnitude(from end: Int) -> (Double, Int) {
    let rest = String(characters[end...].prefix(10)).lowercased()
    for (word, factor) in [(" thousand", 1e3), (" million", 1e6), (" billion", 1e9)]
    where rest.hasPrefix(word) { return (factor, end + word.count) }
    return (1, end)
  }

  private func unit(from end: Int) -> (Number.Unit, Int) {
    if end < characters.count, characters[end] == "%" { return (.percent, end + 1) }
    let rest = String(characters[end...].prefix(20)).lowercased()
    for words in [" percentage points", " percentage point", "-percentage-point"]
    where rest.hasPrefix(words) { return (.points, end + words.count) }
    for words in [" points", " point"] where rest.hasPrefix(words) {
      return (.points, end + words.count)
    }
    for words in [" percent", " per cent", "-percent"] where rest.hasPrefix(words) {
      return (.percent, end + words.count)
    }
    return (.count, end)
  }
}
