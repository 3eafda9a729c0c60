extension ClaimSentence {
  /// The number that a number is said to be a part of: "1,343 of the 2,198 persons", "Of 240 cases, 15".
  func whole(of number: Number) -> Number? {
    if let whole = partitive(number) { return whole }
    guard let first = clauses.first, !first.overlaps(number.range),
      let word = words.first, first.overlaps(word.range), ["of", "among"].contains(word.text)
    else { return nil }
    return numbers.first { first.overlaps($0.range) && $0.unit == .count && !isName($0) }
  }

  /// The number after "of" behind another one.
  private func partitive(_ number: Number) -> Number? {
    guard number.unit == .count, words(after: number.range.upperBound).first == "of",
      let next = numbers.first(where: { $0.range.lowerBound >= number.range.upperBound }),
      next.unit == .count
    else { return nil }
    let gap = number.range.upperBound..<next.range.lowerBound
    return words.count { gap.overlaps($0.range) } <= 3 ? next : nil
  }

  /// The place of what is said of "1,343 of the 2,198 persons referred", behind the verb.
  func verb(of number: Number) -> Range<Int>? {
    guard let whole = partitive(number),
      let clause = clauses.first(where: { $0.overlaps(number.range) }),
      let verb = words.firstIndex(where: {
        ["was", "were"].contains($0.text) && $0.range.lowerBound >= whole.range.upperBound
          && clause.overlaps($0.range)
      }), verb + 1 < words.count
    else { return nil }
    return words[verb + 1].range
  }

  /// Whether a number is the sum of others before it: "272 and 126, for a total of 398".
  func isSum(_ number: Number) -> Bool {
    let before = numbers.filter {
      $0.unit == .count && !isName($0) && $0.range.upperBound <= number.range.lowerBound
    }
    return before.count > 1 && words(before: number.range.lowerBound).suffix(2) == ["total", "of"]
  }

  /// Whether a number is one that others are a multiple of: "twice as many as 2,198".
  func isMultiplied(_ number: Number) -> Bool {
    let before = words(before: number.range.lowerBound)
    return before.last == "as"
      && before.suffix(4).contains { ["twice", "times", "half"].contains($0) }
  }

  /// Whether a number is said to be exact.
  func isExact(_ number: Number) -> Bool {
    let before = words(before: number.range.lowerBound)
    return ["exactly", "precisely", "exact", "precise"].contains(before.last ?? "")
  }

  /// What a sentence denies of a share.
  enum Denial {
    case none
    /// "92% were not male", "63% were non-white".
    case ofCategory
    /// Anything else.
    case other
  }

  /// What the words around a share deny, leaving out those of the name of its category.
  func denial(at place: Range<Int>, naming names: Set<String>) -> Denial {
    let part = parts.first { $0.overlaps(place) } ?? place
    let place = withExtent(place)
    let inside = words.enumerated().filter {
      part.overlaps($0.element.range) && !place.overlaps($0.element.range)
    }
    for (index, word) in inside {
      if word.text.hasPrefix("non-") {
        let rest = WordStem.stems(of: String(word.text.dropFirst(4)))
        return rest.isSubset(of: names) ? .ofCategory : .other
      }
      guard Self.isDenial(word.text), !names.contains(WordStem.stem(word.text)) else { continue }
      let verb = word.text == "not" && index > 0 ? words[index - 1].text : word.text
      let limits: Set<String> = ["only", "just", "all", "both", "yet"]
      let isWhole = words[(index + 1)...].prefix(3).allSatisfy { !limits.contains($0.text) }
      return word.range.lowerBound >= place.upperBound && Self.verbs.contains(verb) && isWhole
        ? .ofCategory : .other
    }
    return .none
  }

  /// The verbs whose denial is that of the category behind them.
  private static let verbs: Set<String> = [
    "was", "were", "is", "are", "did", "do", "does", "wasn't", "weren't", "isn't", "aren't",
    "didn't",
    "don't", "doesn't", "wasn’t", "weren’t", "isn’t", "aren’t", "didn’t", "don’t", "doesn’t",
  ]
}
