import Analysis
import DatasetReading
import Figures

extension SentenceCheck {
  /// A share as a sentence claims it, in numerals or as a fraction.
  struct Claimed {
    var percent: Double
    var extent: ClaimExtent
    var range: Range<Int>
    var written: String
    var number: Number?

    init(_ number: Number, _ extent: ClaimExtent) {
      percent = number.value
      self.extent = extent
      range = number.range
      written = number.written
      self.number = number
    }

    init(_ fraction: ClaimSentence.Fraction) {
      percent = fraction.percent
      extent = fraction.extent
      range = fraction.range
      written = fraction.written
    }

    /// A fraction said plainly is near the truth; "about" and "nearly" reach farther.
    var tolerance: ClaimExtent.Tolerance {
      number != nil
        ? .init(near: 1, far: 3, reach: 2)
        : extent == .about
          ? .init(near: 2, far: 5, reach: 3) : .init(near: 1, far: 3, reach: 3)
    }

    /// Whether the claim holds of a share that its publisher rounded to decimals.
    func holds(_ percent: Double, decimals: Int?) -> Bool? {
      let half = decimals.map { (0..<$0).reduce(0.5) { half, _ in half / 10 } } ?? 0
      return extent.holds(
        percent - half...percent + half, claimed: self.percent, within: tolerance)
    }
  }

  /// A share that a dataset publishes, or that its counts give.
  struct Candidate {
    var fact: Fact
    var base: Base?
    var percent: Double
    /// The decimals that the publisher rounded to; nothing for a share of counts.
    var decimals: Int?
  }

  func share(_ claim: Claimed, _ shares: [Fact]) -> ClaimVerdict {
    let year = year(of: claim)
    let published = nearest(shares, to: claim.range).filter {
      year == nil || $0.period.year == year
    }.map {
      Candidate(fact: $0, base: index.base(of: $0), percent: $0.value, decimals: $0.decimals)
    }
    let candidates = (published.isEmpty ? counted(year) : published).sorted {
      isOlder($1.fact, $0.fact)
    }
    guard let newest = candidates.first else {
      return claim.number.flatMap(computedShare)
        ?? verdict(claim.written, .unknown, "no dataset has a share of this category")
    }
    func holds(_ candidate: Candidate) -> Bool? {
      if let number = claim.number {
        let agrees = agrees(candidate.percent, number)
        if claim.extent == .exactly { return agrees }
        if agrees, [.atLeast, .atMost].contains(claim.extent) { return true }
      }
      return claim.holds(candidate.percent, decimals: candidate.decimals)
    }
    if sentence.isDenied(at: claim.range.lowerBound) {
      return verdict(claim.written, .unknown, Self.denied + ": " + say(newest))
    }
    let names = newest.fact.valueStems.union(newest.fact.shareStems)
    switch sentence.denial(at: claim.range, naming: names) {
    case .none: break
    case .other: return verdict(claim.written, .unknown, Self.denied + ": " + say(newest))
    case .ofCategory: return others(claim, candidates)
    }
    if let sum = sum(claim, year) { return sum }
    if sentence.coversSpan(claim.range) {
      return verdict(
        claim.written, .unknown,
        "shares of several years together are not looked up: " + say(newest))
    }
    let same = candidates.first { holds($0) == true } ?? candidates.first { holds($0) == nil }
    guard let same else {
      if listsMeasures { return verdict(claim.written, .unknown, Self.listed) }
      return settled(
        verdict(claim.written, .refuted, "the published share is \(say(newest))"),
        at: claim.range, of: candidates.map(\.fact), saying: groupWords(claim))
    }
    if let group = ownGroup(claim, same.fact) {
      return verdict(
        claim.written, .unknown,
        "\(say(same)); the sentence says it of \(group), which is the other way round")
    }
    if let base = same.base, let wrong = wrongBase(base, claim, same.fact) {
      // A suspect, or a defendant, may be any of those that a base is of.
      if ["suspects", "defendants"].contains(wrong) {
        return verdict(
          claim.written, .unknown,
          "\(say(same)); whether these are the \(wrong) is for a person to decide")
      }
      return settled(
        verdict(
          claim.written, .falseBase,
          "\(share(same)) is of the \(NumberText.count(base.count)) "
            + "\(base.noun.plural) in \(base.period.long), not of \(wrong) (\(place(same.fact)))"),
        at: claim.range, of: [same.fact], saying: countedWords(sentence.words.map(\.text)))
    }
    let holds = holds(same)
    if year == nil {
      return verdict(
        claim.written, .unknown, "the sentence names no year; a published share is \(say(same))")
    }
    if listsMeasures { return verdict(claim.written, .unknown, Self.listed) }
    return holds == true
      ? settled(
        verdict(claim.written, .confirmed, say(same)), at: claim.range, of: [same.fact])
      : verdict(
        claim.written, .unknown, "the published share is \(say(same))" + doubt(holds))
  }

  private func year(of claim: Claimed) -> Int? {
    let number =
      claim.number
      ?? Number(
        value: claim.percent, decimals: 0, unit: .percent, step: 1, range: claim.range,
        written: claim.written)
    return sentence.year(of: number) ?? sentence.years.first?.year
  }

  /// The shares that counts of a category give, where none is published.
  private func counted(_ year: Int?) -> [Candidate] {
    index.parts(sentence).filter { year == nil || $0.period.year == year }.compactMap { fact in
      guard let base = index.base(of: fact), base.count > fact.value, !base.isSum else {
        return nil
      }
      return Candidate(
        fact: fact, base: base, percent: Share(fact.value, of: base).percent, decimals: nil)
    }
  }

  func share(_ candidate: Candidate) -> String {
    NumberText.percent(candidate.percent, decimals: candidate.decimals ?? 1)
  }

  func say(_ candidate: Candidate) -> String {
    guard candidate.decimals == nil, let base = candidate.base else {
      return said(candidate.fact) + of(candidate.fact)
    }
    return "\(share(candidate)): \(text(candidate.fact)) of the \(NumberText.count(base.count)) "
      + "\(base.noun.form(for: base.count)) in \(base.period.long) (\(place(candidate.fact)))"
  }

  // MARK: - Bases

  /// The base that a sentence gives, when it is not the share's own: another number, or another group.
  private func wrongBase(_ base: Base, _ claim: Claimed, _ fact: Fact) -> String? {
    let counts = sentence.numbers.filter {
      $0.unit == .count && $0.value >= 10 && !$0.range.overlaps(claim.range)
    }
    // The part that a share is of is no other base: 272 of 12,000 are 2.3 percent.
    let isOwn = counts.contains { count in
      count.value == base.count || count.value == fact.value
        || abs(Share(count.value, of: base).percent - fact.value) < 0.1
    }
    if !counts.isEmpty, !isOwn { return counts.map(\.written).joined(separator: " or ") }
    return otherGroup(base, claim, fact)
  }

  /// The words for the group that a share is said to be of, when it is the category itself: "91% of males were
  /// charged" is not "91% of those charged were male".
  private func ownGroup(_ claim: Claimed, _ fact: Fact) -> String? {
    guard fact.shareStems.isEmpty, let column = index.partition(of: fact)?.column,
      let value = fact.dimensions[column],
      sentence.words(after: claim.range.upperBound).first == "of",
      let phrase = phrases(of: claim).first, !["them", "whom"].contains(phrase.first)
    else { return nil }
    let dimension = index.datasets[fact.dataset]?.metadata.dimension(named: column)
    let category = WordStem.stems(of: dimension?.label(for: value) ?? value)
    let stems = WordStem.stems(of: phrase.joined(separator: " "))
    return !category.isEmpty && category.isSubset(of: stems)
      ? phrase.joined(separator: " ") : nil
  }

  /// The words for a group that the share is said to be of, when a dataset counts that group and the
  /// base is none of it: "of victims" of a share of defendants.
  private func otherGroup(_ base: Base, _ claim: Claimed, _ fact: Fact) -> String? {
    let own = WordStem.stems(of: base.noun.plural + " " + base.noun.singular)
    for phrase in phrases(of: claim) {
      let stems = WordStem.stems(of: phrase.joined(separator: " "))
      // "Of those convicted" is not of "no prior convictions": a category is named by all its words.
      let named = fact.values.filter { !$0.isEmpty && $0.isSubset(of: stems) }
      let foreign = stems.intersection(index.countedStems).subtracting(own)
        .subtracting(named.reduce(into: []) { $0.formUnion($1) })
      if !foreign.isEmpty { return phrase.joined(separator: " ") }
    }
    return nil
  }

  /// The words for the group that a share is said to be of, which are what is wrong and not what is unknown.
  private func groupWords(_ claim: Claimed) -> Set<String> {
    countedWords(phrases(of: claim).flatMap { $0 })
  }

  /// Those of some words that name what any dataset counts.
  private func countedWords(_ words: [String]) -> Set<String> {
    Set(words.filter { !WordStem.stems(of: $0).isDisjoint(with: index.countedStems) })
  }

  /// The nouns after "of" behind the claim and at the start of the sentence.
  private func phrases(of claim: Claimed) -> [[String]] {
    let stops: Set<String> = [
      "was", "were", "is", "are", "had", "have", "has", "came", "in", "who", "from", "with", "for",
      "by", "at", "on", "that", "during", "to", "involved", "and", "or", "said",
    ]
    func noun(_ words: some Sequence<String>) -> [String] {
      words.prefix { !stops.contains($0) }.filter { !["of", "the", "all", "those"].contains($0) }
    }
    let after = sentence.words(after: claim.range.upperBound)
    let isOdds = claim.number == nil && after.first != "of"
    var phrases: [[String]] = []
    if after.first == "of" || isOdds { phrases.append(noun(after)) }
    let start = sentence.words.prefix { $0.range.upperBound <= claim.range.lowerBound }.map(\.text)
    if ["of", "among"].contains(start.first) { phrases.append(noun(start.dropFirst())) }
    return phrases.filter { !$0.isEmpty }
  }
}
