import Analysis
import DatasetReading
import Figures

/// The check of one sentence.
struct SentenceCheck {
  typealias Fact = FactIndex.Fact
  typealias Number = ClaimSentence.Number

  let sentence: ClaimSentence
  let index: FactIndex
  /// The counts and rates that the sentence names.
  let quantities: [Fact]
  /// The shares whose categories it names.
  let shares: [Fact]

  init(sentence: ClaimSentence, index: FactIndex) {
    self.sentence = sentence
    self.index = index
    quantities = index.quantities(sentence)
    shares = index.shares(sentence)
  }

  /// Returns a verdict for each claim: numbers, then fractions, multiples and bare directions.
  func verdicts() -> [ClaimVerdict] {
    let fractions = sentence.fractions
    let (limits, exactness) = (sentence.limits, sentence.exactness)
    let estimated =
      limits.flatMap { [$0.low.range, $0.high.range] } + exactness.map(\.number.range)
    let multiple = quantities.isEmpty ? nil : sentence.multiple
    var verdicts: [ClaimVerdict] = []
    var saysChange = false
    for number in sentence.numbers
    where !(multiple?.range.overlaps(number.range) ?? false)
      && !fractions.contains(where: { $0.range.overlaps(number.range) })
      && !sentence.isName(number) && number != sentence.level && !estimated.contains(number.range)
    {
      switch number.unit {
      case .count:
        if isDifference(number) {
          saysChange = true
          verdicts.append(difference(number, quantities))
        } else if let found = count(number, quantities) {
          verdicts.append(found)
        }
      case .percent, .points:
        let isChange =
          number.unit == .points || sentence.isChange(number.range)
          || (!sentence.directions.isEmpty && shares.isEmpty)
        saysChange = saysChange || isChange
        verdicts.append(
          isChange
            ? change(number, quantities, shares)
            : share(Claimed(number, sentence.extent(of: number)), shares))
      }
    }
    for found in limits {
      let facts = found.low.unit == .percent ? shares : quantities
      if !facts.isEmpty || found.isChange { verdicts.append(check(found, facts)) }
    }
    for found in exactness {
      let facts = found.number.unit == .count ? quantities : shares
      if !facts.isEmpty { verdicts.append(check(found, facts)) }
    }
    for fraction in fractions where !(quantities.isEmpty && shares.isEmpty) {
      saysChange = saysChange || fraction.isChange
      verdicts.append(
        fraction.isChange ? change(fraction, quantities) : share(Claimed(fraction), shares))
    }
    if let multiple {
      saysChange = true
      verdicts.append(check(multiple: multiple, quantities))
    }
    let facts = sentence.isOfShares || quantities.isEmpty ? shares : quantities
    if let claim = sentence.significance, !facts.isEmpty {
      return verdicts + [check(claim, facts)]
    }
    if !saysChange, sentence.span != nil, !facts.isEmpty { verdicts += directions(facts) }
    return verdicts
  }

  func verdict(
    _ claim: String, _ result: ClaimVerdict.Result, _ reason: String
  ) -> ClaimVerdict {
    ClaimVerdict(
      sentence: sentence.text, line: sentence.line, column: sentence.column, claim: claim,
      result: result, reason: reason)
  }

  /// The result of a claim that holds, does not, or is a matter of judgement.
  func result(_ holds: Bool?) -> ClaimVerdict.Result {
    holds.map { $0 ? .confirmed : .refuted } ?? .unknown
  }

  /// What is said of a claim that is a matter of judgement.
  func doubt(_ holds: Bool?) -> String {
    holds == nil ? "; whether the words fit is for a person to decide" : ""
  }

  // MARK: - Measures

  /// The facts that a place of the sentence speaks of, when the sentence names several measures, or
  /// several categories or places of one.
  func nearest(_ facts: [Fact], to place: Range<Int>) -> [Fact] {
    nearest(nearest(facts, to: place, by: \.measureStems), to: place, by: \.valueStems)
  }

  /// A number belongs to what its part of the sentence names; with several in the part, to the nearest
  /// one, with none to what was named last.
  private func nearest(
    _ facts: [Fact], to place: Range<Int>, by stems: (Fact) -> Set<String>
  ) -> [Fact] {
    let names = Set(facts.map(stems))
    guard names.count > 1 else { return facts }
    let common = names.dropFirst().reduce(names.first ?? []) { $0.intersection($1) }
    let part = sentence.parts.first { $0.overlaps(place) } ?? place
    let named = sentence.words.flatMap { word -> [(name: Set<String>, range: Range<Int>)] in
      let stems = WordStem.stems(of: word.text)
      return names.filter { !$0.subtracting(common).isDisjoint(with: stems) }
        .map { ($0, word.range) }
    }
    func gap(_ range: Range<Int>) -> Int {
      max(place.lowerBound - range.upperBound, range.lowerBound - place.upperBound)
    }
    let nearest =
      named.filter { part.overlaps($0.range) }.min { gap($0.range) < gap($1.range) }
      ?? named.last { $0.range.upperBound <= place.lowerBound }
    guard let nearest else { return facts }
    let same = named.filter { $0.range == nearest.range }.map(\.name)
    return facts.filter { same.contains(stems($0)) }
  }

  /// Whether measures or categories are listed apart from their numbers: "referrals and prosecutions were 5 and 7".
  var listsMeasures: Bool {
    if sentence.words.contains(where: { $0.text == "respectively" }) { return true }
    let measures = quantities.map(\.measureStems)
    return lists(Set(measures.filter { $0.isSubset(of: sentence.stems) }))
      || lists(Set(shares.map(\.valueStems)))
  }

  private func lists(_ names: Set<Set<String>>) -> Bool {
    // "Forced labor and sex trafficking" is one category, and has the words of two others.
    let stems = names.filter { name in !names.contains { $0.isStrictSuperset(of: name) } }
    guard stems.count > 1 else { return false }
    let common = stems.dropFirst().reduce(stems.first ?? []) { $0.intersection($1) }
    let own = stems.reduce(into: Set<String>()) { $0.formUnion($1) }.subtracting(common)
    return sentence.parts.contains { part in
      let names = sentence.words.contains {
        part.overlaps($0.range) && !WordStem.stems(of: $0.text).isDisjoint(with: own)
      }
      let values =
        sentence.numbers.map(\.range) + sentence.directions.map(\.range)
        + sentence.fractions.map(\.range)
      return names && !values.contains(where: part.overlaps)
    }
  }

  static let listed =
    "the sentence lists what it counts apart from the numbers; say each number beside its own words"

  // MARK: - Words

  func agrees(_ value: Double, _ number: Number) -> Bool {
    let step = number.step
    return abs((value / step).rounded() - (number.value / step).rounded()) < 0.5
  }

  func isOlder(_ left: Fact, _ right: Fact) -> Bool {
    (left.age, right.row) < (right.age, left.row)
  }

  func text(_ fact: Fact) -> String {
    fact.measure.unit == .percent
      ? NumberText.percent(fact.value, decimals: fact.decimals) : NumberText.count(fact.value)
  }

  func said(_ fact: Fact) -> String {
    let noun = fact.measure.noun.map { " \($0.form(for: fact.value))" } ?? ""
    return "\(text(fact))\(noun) in \(fact.period.long) (\(place(fact)))\(exactness(fact))"
  }

  func of(_ fact: Fact) -> String {
    index.base(of: fact).map {
      ", of the \(NumberText.count($0.count)) \($0.noun.form(for: $0.count))"
    } ?? ""
  }

  func place(_ fact: Fact) -> String {
    "\(fact.edition), \(fact.row.file):\(fact.row.line)"
  }
}
