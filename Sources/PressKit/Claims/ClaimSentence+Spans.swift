extension ClaimSentence {
  /// The two years of a change that the whole sentence is about.
  var span: (from: Int, to: Int)? { span(of: years) }

  /// The two years of the change at a place: those of its part of the sentence, else of its clause, else of all.
  func span(near place: Range<Int>) -> (from: Int, to: Int)? {
    let part = parts.first { $0.overlaps(place) }
    let clause = clauses.first { $0.overlaps(place) }
    for area in [part, clause].compactMap({ $0 }) {
      let inside = years.filter { area.overlaps($0.range) }
      // Two years of which neither is a start may each be compared with one that stands outside.
      let isWhole = inside.contains(where: isStart) || !years.contains(where: isStart)
      if Set(inside.map(\.year)).count == 2, isWhole { return span(of: inside) }
    }
    if Set(years.map(\.year)).count > 2 {
      // "Compared with 2011, referrals were up 62% in 2020 and 49% in 2021."
      let starts = Set(years.filter(isStart).map(\.year))
      let isPaired = clauses.contains { clause in
        let inside = years.filter { clause.overlaps($0.range) }
        return inside.contains(where: isStart) && !inside.allSatisfy(isStart)
      }
      if isPaired { return nil }
      let own = years.filter { year in part?.overlaps(year.range) ?? false && !isStart(year) }
      guard let from = starts.first, starts.count == 1, let to = own.first?.year, own.count == 1
      else { return nil }
      return (from, to)
    }
    return span
  }

  private func span(of years: [Year]) -> (from: Int, to: Int)? {
    let distinct = Set(years.map(\.year))
    guard let least = distinct.min(), let most = distinct.max() else { return nil }
    guard distinct.count > 1 else { return namesPreviousYear ? (most - 1, most) : nil }
    let starts = Set(years.filter(isStart).map(\.year))
    if starts.count == 1, let from = starts.first,
      let to = years.last(where: { $0.year != from })?.year
    {
      return (from, to)
    }
    return (least, most)
  }

  /// The year before the one of the sentence, when a number is said to be of it: "2,027 a year earlier".
  func previousYear(of number: Number) -> Int? {
    let subjects = Set(years.map(\.year))
    guard subjects.count == 1, let year = subjects.first else { return nil }
    let next = numbers.first { $0.range.lowerBound >= number.range.upperBound }?.range.lowerBound
    let part = parts.first { $0.overlaps(number.range) } ?? number.range
    let after = words.filter {
      $0.range.lowerBound >= number.range.upperBound && part.overlaps($0.range)
        && $0.range.upperBound <= next ?? characters.count
    }
    let hasYear = years.contains {
      part.overlaps($0.range) && $0.range.lowerBound >= number.range.upperBound
    }
    return !hasYear && Self.namePreviousYear(after.map(\.text)) ? year - 1 : nil
  }

  /// Whether the sentence compares its year with the one before it.
  private var namesPreviousYear: Bool { Self.namePreviousYear(words.map(\.text)) }

  private static func namePreviousYear(_ texts: [String]) -> Bool {
    zip(texts, texts.dropFirst()).contains { first, second in
      ["previous", "prior", "preceding"].contains(first) && second == "year"
        || first == "year" && ["earlier", "before"].contains(second)
    }
  }
}
