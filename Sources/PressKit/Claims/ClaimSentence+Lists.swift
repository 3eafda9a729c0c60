extension ClaimSentence {
  /// A list of the sentence: "1,912 and 1,656", "referrals and prosecutions", "2020, 2021 and 2022".
  private struct List {
    var range: Range<Int>
    var items: [String]
    var isOfNumbers: Bool
  }

  /// An item of a list with its place.
  private typealias Item = (range: Range<Int>, text: String)

  /// Returns a sentence for each item of its lists, when it says "respectively", or lists just years and numbers.
  ///
  /// "Referrals and prosecutions were 1,912 and 1,656 in 2022, respectively" says that referrals were 1,912
  /// in 2022, and that prosecutions were 1,656 in 2022.
  ///
  /// - Parameters:
  ///   - isName: Whether a word names a measure or a category.
  ///   - areOne: Whether words together are one name, such as "forced labor and sex trafficking".
  /// - Returns: The sentences, each as if it stood alone at the same place; nothing where the lists are
  ///   not of one length, or no numbers are among them.
  func distributed(
    _ isName: (String) -> Bool, areOne: ([String]) -> Bool
  ) -> [ClaimSentence]? {
    let word = words.first { $0.text == "respectively" }
    let lists = lists(isName)
    if word == nil, !areOfYears(lists) { return nil }
    guard lists.count > 1, lists.contains(where: \.isOfNumbers),
      let count = lists.first?.items.count, lists.allSatisfy({ $0.items.count == count }),
      !lists.contains(where: { !$0.isOfNumbers && areOne($0.items) })
    else { return nil }
    return (0..<count).map { index in
      var text = ""
      var place = 0
      let cuts =
        lists.map { ($0.range, $0.items[index]) } + (word.map { [($0.range, "")] } ?? [])
      for (range, item) in cuts.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
        text += String(characters[place..<range.lowerBound]) + item
        place = range.upperBound
      }
      return ClaimSentence(text + String(characters[place...]), line: line, column: column)
    }
  }

  /// Whether lists are one of numbers alone and one of years, which belong together without a word that says so:
  /// "In 2020 and 2021, 2,198 and 2,027 persons".
  private func areOfYears(_ lists: [List]) -> Bool {
    lists.count == 2 && lists.contains(where: \.isOfNumbers)
      && lists.contains { list in list.items.allSatisfy { Int($0) != nil && $0.count == 4 } }
      && numbers.count == lists[0].items.count
  }

  private func lists(_ isName: (String) -> Bool) -> [List] {
    // "fell 8% and rose 24%", "272 cases and 539 victims": the words beside the numbers are of the items.
    let phrases = runs(numbers.compactMap { phrase(of: $0, isName) })
    let inside = phrases.map(span)
    func isFree(_ range: Range<Int>) -> Bool { !inside.contains { $0.overlaps(range) } }
    let counts = numbers.filter { isFree($0.range) }.map { (range: $0.range, text: $0.written) }
    let years = years.map { (range: $0.range, text: "\($0.year)") }
    let names = words.filter { word in
      (isName(word.text) || Self.direction(of: word.text) != nil) && isFree(word.range)
    }.map { (range: $0.range, text: String(characters[$0.range])) }
    var lists = phrases.map { List(range: span($0), items: $0.map(\.text), isOfNumbers: true) }
    lists += runs(counts).map { run in
      List(range: span(run), items: Self.withUnits(run.map(\.text)), isOfNumbers: true)
    }
    lists += (runs(years).filter { !isSpan($0) } + runs(names)).map {
      List(range: span($0), items: $0.map(\.text), isOfNumbers: false)
    }
    return lists
  }

  /// A number with the direction before it or the name after it; nothing where it has neither.
  private func phrase(of number: Number, _ isName: (String) -> Bool) -> Item? {
    let before = words.last { $0.range.upperBound == number.range.lowerBound - 1 }
    let after = words.first { $0.range.lowerBound == number.range.upperBound + 1 }
    var range = number.range
    if let before, Self.direction(of: before.text) != nil {
      range = before.range.lowerBound..<range.upperBound
    } else if let after, isName(after.text) {
      range = range.lowerBound..<after.range.upperBound
    } else {
      return nil
    }
    return (range, String(characters[range]))
  }

  /// The stretches of two items and more that only commas, "and" and words without a meaning divide.
  private func runs(_ items: [Item]) -> [[Item]] {
    var runs: [[Item]] = []
    for item in items {
      if let last = runs.last?.last, isDivided(last.range.upperBound..<item.range.lowerBound) {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    // A list ends in "and"; without one, commas divide clauses.
    return runs.filter { run in
      guard let last = run.last, run.count > 1 else { return false }
      let before = run[run.count - 2].range.upperBound..<last.range.lowerBound
      return words.contains { $0.text == "and" && before.contains($0.range.lowerBound) }
    }
  }

  private func isDivided(_ gap: Range<Int>) -> Bool {
    let inside = words.filter { gap.overlaps($0.range) }
    let plain = inside.allSatisfy {
      $0.text == "and" || ["person", "persons", "people", "the", "those"].contains($0.text)
    }
    let hasNumbers = (numbers.map(\.range) + years.map(\.range)).contains { gap.overlaps($0) }
    let marks = characters[gap].filter { !$0.isLetter && !$0.isWhitespace }
    let hasMark = !marks.isEmpty || inside.contains { $0.text == "and" }
    return plain && hasMark && !hasNumbers && marks.allSatisfy { $0 == "," }
  }

  private func span(_ run: [Item]) -> Range<Int> {
    (run.first?.range.lowerBound ?? 0)..<(run.last?.range.upperBound ?? 0)
  }

  /// Whether two years are the ends of a time: "between 2020 and 2022".
  private func isSpan(_ run: [Item]) -> Bool {
    guard let first = run.first, run.count == 2 else { return false }
    return words(before: first.range.lowerBound).last == "between"
  }

  /// "92 and 63 percent" are 92 percent and 63 percent.
  private static func withUnits(_ items: [String]) -> [String] {
    guard let last = items.last else { return items }
    func digits(_ text: String) -> Substring {
      text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    }
    let unit = last.dropFirst(digits(last).count)
    return items.map { digits($0).count == $0.count ? $0 + unit : $0 }
  }
}
