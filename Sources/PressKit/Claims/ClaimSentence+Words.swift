/// What single words say by those beside them.
extension ClaimSentence {
  /// The word after another one.
  func word(after word: Word) -> String? {
    words.first { $0.range.lowerBound >= word.range.upperBound }?.text
  }

  /// The word before another one.
  func word(before word: Word) -> String? {
    words.last { $0.range.upperBound <= word.range.lowerBound }?.text
  }

  /// Whether a word is the abbreviation of "number", as before a rank.
  func isNumero(_ word: Word) -> Bool {
    word.text == "no" && word.range.upperBound < characters.count
      && characters[word.range.upperBound] == "."
  }

  /// Whether a number of something is in the sentence: "47 states".
  func counts(_ names: Set<String>) -> Bool {
    numbers.contains { number in
      number.unit == .count && names.contains(words(after: number.range.upperBound).first ?? "")
    }
  }

  /// Whether a verb of change is said of what someone did: "declined to prosecute", "dropped charges".
  func isOfDoing(_ word: Word) -> Bool {
    guard ["declined", "dropped", "cut", "declining", "dropping"].contains(word.text),
      let index = tokens.firstIndex(where: { $0.range == word.range }), index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    if next.text == "to" { return index + 2 < tokens.count && !isValue(tokens[index + 2]) }
    return Self.objects.contains(next.text)
  }

  private static let objects: Set<String> = [
    "charges", "cases", "prosecutions", "referrals", "the", "all", "any", "them", "prosecution",
  ]

  /// Whether a token is a number, or the start of one: "to a low", "to about 1,900".
  private func isValue(_ token: Token) -> Bool {
    token.value != nil || ["a", "an", "the", "its", "just", "only"].contains(token.text)
      || ClaimExtent.read([token.text]).count > 0
  }

  /// Whether a word says that figures were published: "data released by".
  func isOfTelling(_ word: Word) -> Bool {
    guard ["released", "issued"].contains(word.text) else { return false }
    let sources: Set<String> = ["data", "figures", "statistics", "report", "numbers", "study"]
    return sources.contains(self.word(before: word) ?? "")
  }

  /// Whether a word denies a change, which is said of no number beside it: "have not doubled".
  func deniesChange(_ word: Word) -> Bool {
    Self.isDenial(word.text)
      && words.first { $0.range.lowerBound > word.range.lowerBound }.map {
        Self.direction(of: $0.text) != nil
      } ?? false
  }

  /// Whether letters belong to a number in digits: "15th".
  func isOrdinal(_ word: Word) -> Bool {
    ["st", "nd", "rd", "th"].contains(word.text) && word.range.lowerBound > 0
      && characters[word.range.lowerBound - 1].isNumber
  }

  /// Whether a word joins another change: "before falling to 240".
  func isBeforeChange(_ word: Word) -> Bool {
    guard ["before", "after"].contains(word.text) else { return false }
    let next = words.first { $0.range.lowerBound > word.range.lowerBound }
    return next.map { Self.direction(of: $0.text) != nil } ?? false
  }

  private static let offenses: Set<String> = [
    "offense", "offenses", "crime", "crimes", "charge", "charges", "violation", "violations",
  ]

  /// Whether a word is that of "trafficking offenses", which says no more than "trafficking".
  func isPurpose(_ word: Word) -> Bool {
    guard Self.offenses.contains(word.text) else { return false }
    return words.contains {
      $0.text == "trafficking" && $0.range.upperBound == word.range.lowerBound - 1
    }
  }

  /// The stems of words that only say what something is for: "referred for trafficking offenses".
  var purposes: Set<String> {
    var stems = Set<String>()
    for (index, word) in words.enumerated() where isPurpose(word) {
      let before = words[..<index].suffix(6).map(\.text)
      if ["for", "with", "of", "on"].contains(where: before.contains) {
        stems.formUnion(WordStem.stems(of: word.text))
      }
    }
    return stems
  }

  /// Whether a word is a day of the week, or a month with its day: when something was said.
  func isDay(_ word: Word) -> Bool {
    let days: Set<String> = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    if days.contains(word.text) { return true }
    guard Self.months.contains(word.text) else { return false }
    let before = words.last { $0.range.upperBound <= word.range.lowerBound }?.text ?? ""
    let hasDay = numbers.contains { number in
      number.range.lowerBound > word.range.upperBound
        && number.range.lowerBound - word.range.upperBound <= 2
    }
    return hasDay && (before == "on" || days.contains(before))
  }
}
