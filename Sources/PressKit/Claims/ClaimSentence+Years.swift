extension ClaimSentence {
  /// The words that a change starts from, or that what is compared with follows.
  private static let startWords: Set<String> = [
    "from", "since", "than", "over", "versus", "vs", "against", "between",
  ]

  /// The words between a year and its number.
  private static let totals: Set<String> = [
    "total", "figure", "count", "tally", "level", "number", "mark", "of", "s",
  ]

  /// The tokens before a place in the whole sentence.
  private func tokens(before place: Int) -> [String] {
    tokens.filter { $0.range.upperBound <= place }.map(\.text)
  }

  /// Whether words end in those before a start: "from", "compared with", "than in", "twice the".
  private static func isStart(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    if startWords.contains(last) { return true }
    let rest = words.dropLast()
    if ["to", "with"].contains(last) {
      return ["compared", "comparison", "relative"].contains(rest.last ?? "")
    }
    if ["in", "of", "for", "during"].contains(last) {
      return ["as", "those", "that"].contains(rest.last ?? "") || isStart(Array(rest))
    }
    guard last == "the" else { return false }
    return ["twice", "double", "triple", "times", "above", "below"].contains(rest.last ?? "")
      || isStart(Array(rest))
  }

  /// Whether a year is one that a change starts from or with which another one is compared.
  func isStart(_ year: Year) -> Bool {
    if Self.isStart(tokens(before: year.phrase.lowerBound)) { return true }
    // "from 658 in 2020", "twice the 578 in 2012".
    guard let number = numbers.last(where: { $0.range.upperBound <= year.phrase.lowerBound }),
      isJoined(number, to: year)
    else { return false }
    return Self.isStart(cue(before: number.range.lowerBound))
  }

  /// Whether a year follows a number and is its own: "1,672 in fiscal year 2021", "1,360 (2011)".
  private func isJoined(_ number: Number, to year: Year) -> Bool {
    guard number.range.upperBound <= year.phrase.lowerBound,
      clauses.contains(where: { $0.overlaps(number.range) && $0.overlaps(year.range) })
    else { return false }
    let gap = number.range.upperBound..<year.phrase.lowerBound
    let others = numbers.map(\.range) + years.map(\.phrase)
    if others.contains(where: { !$0.overlaps(number.range) && gap.overlaps($0) }) { return false }
    let lead = tokens(before: year.phrase.lowerBound)
    return !Self.startWords.contains(lead.last ?? "")
      && !(["to", "with"].contains(lead.last ?? "") && Self.isStart(lead))
  }

  /// The year that a number is of: "N in YEAR", "YEAR (N)", "in YEAR, N"; else the one year that the sentence
  /// is about, which is none that a change starts from.
  func year(of number: Number) -> Int? {
    if let year = previousYear(of: number) { return year }
    if let end = end(of: number), let span { return end == .start ? span.from : span.to }
    let before = years.last { $0.phrase.upperBound <= number.range.lowerBound }
    if let before {
      let gap = characters[before.phrase.upperBound..<number.range.lowerBound]
      if gap.count <= 3, gap.contains("(") { return before.year }
      // "the 2019 total of 837", "in 2012, when 578 were convicted"
      let between = words.filter {
        $0.range.overlaps(before.phrase.upperBound..<number.range.lowerBound)
      }
      let isOwn =
        !gap.contains(where: { ",;:".contains($0) }) && !between.isEmpty
        && between.allSatisfy { Self.totals.contains($0.text) }
      let commas = gap.count(where: { $0 == "," })
      if isOwn || between.first?.text == "when" && commas <= 1 {
        return before.year
      }
    }
    if let next = years.first(where: { $0.phrase.lowerBound >= number.range.upperBound }),
      isJoined(number, to: next)
    {
      return next.year
    }
    let subjects = years.filter { !isStart($0) }
    let previous = subjects.last { $0.phrase.upperBound <= number.range.lowerBound }
    if let previous, previous == before {
      let gap = previous.phrase.upperBound..<number.range.lowerBound
      if !numbers.contains(where: { $0 != number && gap.overlaps($0.range) }) {
        return isOfList(previous) ? nil : previous.year
      }
    }
    if Set(subjects.map(\.year)).count == 1 { return subjects.first?.year }
    return previous.flatMap { isOfList($0) ? nil : $0.year }
  }

  /// Whether a year is one of several that share what is said: "in 2020 and 2021".
  private func isOfList(_ year: Year) -> Bool {
    zip(years, years.dropFirst()).contains { first, second in
      guard first == year || second == year else { return false }
      return [" and ", ", "].contains(
        String(characters[first.range.upperBound..<second.phrase.lowerBound]))
    }
  }

  /// Whether the year of a number is the end of a time that the number is said to cover.
  ///
  /// That is so in "from 2011 through 2020" and in "by 2020 … since 2000".
  func coversYears(_ number: Number) -> Bool {
    guard end(of: number) == nil, !isOfOpenRange(number) else { return false }
    return coversSpan(number.range)
  }

  /// Whether the sentence speaks of a time of several years, and of no change in it, and gives a place no year of its
  /// own.
  func coversSpan(_ place: Range<Int>) -> Bool {
    guard directions.isEmpty, unchanged == nil else { return false }
    let leads = years.map { tokens(before: $0.phrase.lowerBound).last ?? "" }
    if leads.contains("since") || leads.contains("through") || leads.contains("until") {
      return true
    }
    return zip(years, years.dropFirst()).enumerated().contains { index, pair in
      let gap = characters[pair.0.range.upperBound..<pair.1.phrase.lowerBound]
      let link = String(gap.filter { $0 != " " })
      return ["from", "between"].contains(leads[index]) && ["to", "and", "until"].contains(link)
        || ["–", "—"].contains(link)
    }
  }

  private enum End { case start, end }

  /// The end of "from N to M", or of "N to M" alone, that a number is, where neither has a year beside it.
  private func end(of number: Number) -> End? {
    guard let index = numbers.firstIndex(of: number), number.unit != .points else { return nil }
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
    guard low.unit == high.unit, word(before: high) == "to", !hasYear else { return nil }
    if word(before: low) == "from" { return .fromTo }
    let between = String(characters[low.range.upperBound..<high.range.lowerBound])
    return between == " to " && low.unit == .count ? .to : nil
  }
}
