extension ClaimSentence {
  typealias Word = (text: String, range: Range<Int>)

  /// The words that may narrow what is said at a place.
  struct Scope {
    /// Those beside it, between the numbers before and after.
    var own: [Word]
    /// Those of an opening such as "Of the defendants charged in Missouri,".
    var opening: [Word]
    /// Those that it shares with other numbers: the subject before the first, the end after the last.
    var shared: [Word]
    /// Whether the number is that of a whole, of a part of which the rest is said: "half of 2,198 persons were".
    var isOfWhole = false
  }

  private static let prepositions: Set<String> = [
    "to", "from", "of", "at", "in", "than", "with", "for", "against", "on",
  ]
  private static let openings: Set<String> = [
    "of", "in", "among", "amongst", "for", "during", "across", "at", "on", "by", "between", "from",
    "since", "within", "throughout", "outside", "under", "before", "after", "over", "through",
  ]
  /// The words that begin an end of a sentence that narrows it: ", in Missouri", ", each month".
  private static let ends: Set<String> = openings.union([
    "per", "each", "every", "all", "none", "only", "not", "except", "excluding", "including", "if",
  ])
  private static let copulas: Set<String> = [
    "was", "were", "is", "are", "had", "have", "has", "came",
  ]

  /// The numbers whose words are not those of a place.
  private func others(than place: Range<Int>) -> [Range<Int>] {
    (numbers.filter { !isName($0) && $0 != level }.map(\.range) + fractions.map(\.range))
      .filter { !$0.overlaps(place) }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Returns the words that may narrow what is said at a place.
  ///
  /// - Parameters:
  ///   - place: The place of a number or of words that make a claim.
  ///   - names: The stems that name what is counted.
  /// - Returns: The words by where they stand.
  func scope(of place: Range<Int>, naming names: Set<String>) -> Scope {
    let place = withExtent(place)
    let others = others(than: place)
    let part = parts.first { $0.overlaps(place) } ?? 0..<characters.count
    var (start, end) = edges(of: place, in: part, among: others)
    var endsAtVerb = false
    let group = group(at: place)
    if group != .none {
      // "None of the 1,169 defendants charged were …": the number is that of the defendants charged.
      let after = words.filter {
        $0.range.lowerBound >= place.upperBound && $0.range.upperBound <= end
      }
      let noun = after.prefix { !Self.copulas.contains($0.text) }
      if noun.contains(where: { !WordStem.stems(of: $0.text).isDisjoint(with: names) }) {
        end = noun.last?.range.upperBound ?? end
        endsAtVerb = true
        if group == .part { start = place.lowerBound }
      } else if noun.count < after.count, isPart(before: place) {
        return Scope(own: [], opening: [], shared: [], isOfWhole: true)
      }
    }
    let silent =
      silent(at: place) + years.map(\.phrase) + others + [multiple?.range].compactMap { $0 }
    let words = words.filter { word in !silent.contains { $0.overlaps(word.range) } }
    let own = words.filter {
      $0.range.lowerBound >= start && $0.range.upperBound <= end && !$0.range.overlaps(place)
    }
    let opening = opening(before: place)
    var areas = endsAtVerb ? [] : areasAfter(place, among: others)
    if group != .part { areas += areasBefore(place, among: others, apart: opening) }
    func inside(_ area: Range<Int>) -> [Word] {
      words.filter {
        $0.range.lowerBound >= area.lowerBound && $0.range.upperBound <= area.upperBound
      }
    }
    let ownPlaces = Set(own.map(\.range.lowerBound))
    var shared = Set<Int>()
    let common = areas.flatMap(inside).filter {
      !ownPlaces.contains($0.range.lowerBound) && !$0.range.overlaps(place)
        && shared.insert($0.range.lowerBound).inserted
    }
    return Scope(own: own, opening: opening.map(inside) ?? [], shared: common)
  }

  /// The stretches before a place whose words it shares: parts without numbers, and the subject before the first
  /// number of the sentence, and of its own part.
  private func areasBefore(
    _ place: Range<Int>, among others: [Range<Int>], apart opening: Range<Int>?
  ) -> [Range<Int>] {
    let part = parts.first { $0.overlaps(place) } ?? 0..<characters.count
    var areas = parts.filter { other in
      other.upperBound <= place.lowerBound && other != part
        && !(opening?.overlaps(other) ?? false) && !others.contains(where: other.overlaps)
    }
    let starts = [opening?.upperBound ?? 0, part.lowerBound]
    for (start, first) in zip(starts, [others.first, others.first(where: part.overlaps)]) {
      if let first, first.upperBound <= place.lowerBound, first.lowerBound > start {
        areas.append(start..<first.lowerBound)
      }
    }
    return areas
  }

  /// The stretches after a place whose words it shares: parts without numbers that go on with it, and the end after
  /// the last number: "1,343 were prosecuted and 658 convicted in Missouri".
  private func areasAfter(_ place: Range<Int>, among others: [Range<Int>]) -> [Range<Int>] {
    let clause = clauses.first { $0.overlaps(place) } ?? 0..<characters.count
    var areas = parts.filter { other in
      other.lowerBound >= place.upperBound && !others.contains(where: other.overlaps)
        && (clause.overlaps(other) || beginsAsEnd(other))
    }
    if let last = others.last(where: clause.overlaps), last.lowerBound >= place.upperBound,
      let end = words.first(where: {
        $0.range.lowerBound >= last.upperBound && clause.overlaps($0.range)
          && Self.prepositions.contains($0.text)
      })
    {
      areas.append(end.range.lowerBound..<clause.upperBound)
    }
    return areas
  }

  /// What says nothing of a place: quotations that it is not in, and who said it.
  private func silent(at place: Range<Int>) -> [Range<Int>] {
    var silent: [Range<Int>] = []
    var start: Int?
    for (index, character) in characters.enumerated() where "\"“”".contains(character) {
      if let open = start, character != "“" {
        silent.append(open..<index + 1)
        start = nil
      } else {
        start = index
      }
    }
    // "Director Jane Smith said": a title, and names up to the verb.
    for (index, word) in words.enumerated() where Self.titles.contains(word.text) {
      let names = words[(index + 1)...].prefix { characters[$0.range.lowerBound].isUppercase }
      if (1...4).contains(names.count), names.endIndex < words.count,
        ["said", "says", "announced", "noted", "told", "added"].contains(words[names.endIndex].text)
      {
        silent.append(word.range.lowerBound..<words[names.endIndex].range.upperBound)
      }
    }
    return silent.filter { !$0.overlaps(place) }
  }

  private static let titles: Set<String> = [
    "director", "chief", "sheriff", "governor", "gov", "colonel", "col", "captain", "capt",
    "lieutenant", "lt", "sergeant", "sgt", "general", "attorney", "secretary", "spokesman",
    "spokeswoman", "spokesperson", "superintendent", "commissioner", "president", "mr", "mrs", "ms",
    "dr", "detective", "investigator", "officer", "major", "analyst",
  ]

  /// The place of a number with the words that tie it to the true one.
  func withExtent(_ place: Range<Int>) -> Range<Int> {
    let before = words.filter { $0.range.upperBound <= place.lowerBound }
    let count = ClaimExtent.read(words(before: place.lowerBound)).count
    guard count > 0, let first = before.suffix(count).first else { return place }
    return first.range.lowerBound..<place.upperBound
  }

  /// The edges of the words beside a place: those of its part of the sentence, or near another number in it.
  private func edges(
    of place: Range<Int>, in part: Range<Int>, among others: [Range<Int>]
  ) -> (start: Int, end: Int) {
    var (start, end) = (part.lowerBound, part.upperBound)
    let inside = others.filter(part.overlaps)
    if let before = inside.last(where: { $0.upperBound <= place.lowerBound }) {
      // What is said of a group of so many is said of its shares.
      let isShare = !numbers.contains { $0.range.overlaps(place) && $0.unit == .count }
      let isOfCount = numbers.contains { $0.range == before && $0.unit == .count }
      if !(isShare && isOfCount) {
        start = link(in: before.upperBound..<place.lowerBound) ?? place.lowerBound
      }
    }
    if let after = inside.first(where: { $0.lowerBound >= place.upperBound }) {
      end = link(in: place.upperBound..<after.lowerBound) ?? after.lowerBound
    }
    return (start, end)
  }

  private func link(in gap: Range<Int>) -> Int? {
    words.last { gap.overlaps($0.range) && Self.prepositions.contains($0.text) }?.range.lowerBound
  }

  private enum Group { case none, whole, part }

  /// Whether a number is that of a group that the sentence speaks of, or of which it speaks in part: "the
  /// 1,169 defendants", "none of the 1,169 defendants".
  private func group(at place: Range<Int>) -> Group {
    let before = words(before: place.lowerBound)
    if before.last == "of" { return .part }
    let last = before.last ?? ""
    guard ["the", "those", "these"].contains(last) || last.hasSuffix("'s") || last.hasSuffix("’s")
    else { return .none }
    return before.dropLast().last == "of" ? .part : .whole
  }

  private static let portions: Set<String> = [
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "most", "many", "some",
    "none", "few", "part", "majority", "minority", "all", "each",
  ]

  /// Whether a number follows "of" behind a number or a word for a part: "one of 2,198".
  private func isPart(before place: Range<Int>) -> Bool {
    let before = tokens.filter { $0.range.upperBound <= place.lowerBound }
    guard let index = before.lastIndex(where: { $0.text == "of" }), index > 0 else { return false }
    return before[index - 1].value != nil || Self.portions.contains(before[index - 1].text)
  }

  /// The clause that opens a sentence and says of what, where or when all of it is.
  private func opening(before place: Range<Int>) -> Range<Int>? {
    guard let first = clauses.first, first.upperBound <= place.lowerBound,
      let word = words.first(where: first.overlapsRange), Self.openings.contains(word.text)
    else { return nil }
    return first
  }

  private func beginsAsEnd(_ part: Range<Int>) -> Bool {
    words.first { part.overlaps($0.range) }.map { Self.ends.contains($0.text) } ?? false
  }

  /// The stems of the words in the part of the sentence that a place is in.
  func stems(beside place: Range<Int>) -> Set<String> {
    stems(in: parts.first { $0.overlaps(place) } ?? place)
  }

  /// The stems of the words in a stretch of the sentence.
  func stems(in area: Range<Int>) -> Set<String> {
    words.filter { area.overlaps($0.range) }
      .reduce(into: []) { $0.formUnion(WordStem.stems(of: $1.text)) }
  }

  /// Whether all of some stems stand together, with no number between them.
  func joins(_ stems: Set<String>) -> Bool {
    guard stems.count > 1, stems.isSubset(of: self.stems) else {
      return stems.isSubset(of: self.stems)
    }
    let edges =
      [0] + others(than: 0..<0).map(\.lowerBound) + [characters.count]
    return zip(edges, edges.dropFirst()).contains { start, end in
      let inside = words.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
      return stems.isSubset(
        of: inside.reduce(into: Set<String>()) { $0.formUnion(WordStem.stems(of: $1.text)) })
    }
  }
}

extension Range<Int> {
  fileprivate func overlapsRange(_ word: ClaimSentence.Word) -> Bool { overlaps(word.range) }
}
