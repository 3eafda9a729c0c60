import Analysis
import DatasetReading
import Figures

extension SentenceCheck {
  /// A count of a year, or a part of another count in the sentence.
  func count(_ number: Number, _ quantities: [Fact]) -> ClaimVerdict? {
    guard !quantities.isEmpty else { return nil }
    let year = sentence.year(of: number)
    let next = sentence.words(after: number.range.upperBound).first ?? ""
    let fitting = quantities.filter {
      $0.head.contains(next) || $0.head.isEmpty && !Self.places.contains(next)
    }
    guard !fitting.isEmpty else { return nil }
    let named = nearest(fitting, to: sentence.verb(of: number) ?? number.range)
    let ofYear = named.filter { year == nil || $0.period.year == year }
    // A total that a part is taken of is named by its measure alone.
    let totals = index.facts.filter { fact in
      fact.measure.unit == .count && (year == nil || fact.period.year == year)
        && named.contains { isTotal(fact, of: $0) }
    }
    // So is one that a part with words of its own is taken of: offenses, and offenses cleared.
    let wholes = quantities.filter { fact in
      (year == nil || fact.period.year == year)
        && named.contains {
          fact.dataset == $0.dataset && fact.dimensions == $0.dimensions
            && fact.measureStems.isStrictSubset(of: $0.measureStems)
        }
    }
    let extent = sentence.extent(of: number)
    func holds(_ fact: Fact) -> Bool? {
      extent == .exactly
        ? agrees(fact.value, number)
        : extent.holds(
          fact.value...fact.value, claimed: number.value, within: Self.tolerance(of: number))
    }
    let candidates = (ofYear + totals + wholes).sorted { isOlder($1, $0) }
    if let reason = reasonNotToLookUp(number) {
      return verdict(number.written, .unknown, reason)
    }
    let agreeing = candidates.filter { holds($0) == true }
    if let same = agreeing.first(where: { $0.isProjected == sentence.namesProjection })
      ?? agreeing.first
    {
      let same = agreeing.first { isSettled($0, number) } ?? same
      guard year != nil else {
        return verdict(
          number.written, .unknown, "the sentence names no year; the same is \(said(same))")
      }
      guard !listsMeasures else { return verdict(number.written, .unknown, Self.listed) }
      if let found = projection(number, same) { return found }
      if extent == .exactly, let part = partlyNamed(same, number), part.value != same.value {
        return verdict(
          number.written, .unknown,
          "\(said(same)) is of all; \(said(part)) is of a category that the sentence names in part")
      }
      if let whole = otherWhole(of: number, same) {
        return verdict(
          number.written, .unknown,
          "\(said(same)); no dataset says whether they are a part of the \(whole.written)")
      }
      if same.isFlagged, sentence.isExact(number) {
        return verdict(
          number.written, .unknown, "\(said(same)) is not exact, as its publisher or source says")
      }
      return settled(
        verdict(number.written, .confirmed, said(same)), at: number.range, of: [same],
        saying: previousWords(of: number))
    }
    guard let year else {
      return verdict(number.written, .unknown, "the sentence names no year")
    }
    let counted = ofYear.filter { $0.isProjected == sentence.namesProjection }
    guard let newest = (counted.isEmpty ? ofYear : counted).max(by: isOlder) else {
      return verdict(number.written, .unknown, "no dataset has this measure in \(year)")
    }
    if listsMeasures { return verdict(number.written, .unknown, Self.listed) }
    if let other = almostNamed(number, year, named) {
      return verdict(
        number.written, .unknown,
        "\(said(other)) is of a category that the sentence names in part; name it as the publisher does"
      )
    }
    if sentence.isOfOpenRange(number), sentence.years.count > 1 {
      return verdict(
        number.written, .unknown,
        "the numbers may be those of two years or the least and the most of several; say the year of each; "
          + "the published figure is \(said(newest))")
    }
    let holds = candidates.contains { holds($0) == nil } ? nil : false
    let others = Set(ofYear.map { NumberText.count($0.value) }).count
    if otherWhole(of: number, newest) != nil {
      return verdict(
        number.written, .unknown,
        "the published figure is \(said(newest)), which is of no such part")
    }
    return settled(
      verdict(
        number.written, result(holds),
        "the published figure is \(said(newest))" + (others > 1 ? "; editions differ" : "")
          + doubt(holds)), at: number.range, of: [newest] + ofYear,
      saying: previousWords(of: number))
  }

  private func previousWords(of number: Number) -> Set<String> {
    sentence.previousYear(of: number) == nil ? [] : Self.previousWords
  }

  /// Words for what reports or is reported from, which are no figures of what is reported: "in 32 states".
  private static let places: Set<String> = [
    "states", "counties", "cities", "agencies", "districts", "departments", "countries", "programs",
    "offices", "territories", "courts", "prisons", "jurisdictions",
  ]

  /// Why a number is none that a dataset could have.
  private func reasonNotToLookUp(_ number: Number) -> String? {
    if sentence.isRate(number) { return "rates of a population are not looked up" }
    if sentence.isMultiplied(number) || sentence.isSum(number) {
      return "sums and multiples of numbers are not looked up"
    }
    let hasPace = pace(of: number.range) != nil && !sentence.isOfOpenRange(number)
    return sentence.coversYears(number) || hasPace
      ? "counts of several years together, or on average, are not looked up" : nil
  }

  private func isSettled(_ fact: Fact, _ number: Number) -> Bool {
    settled(
      verdict(number.written, .confirmed, ""), at: number.range, of: [fact],
      saying: previousWords(of: number)
    ).result
      == .confirmed
  }

  /// The number of another measure of which the sentence makes a number a part: "1,343 of the 2,198 persons
  /// referred were prosecuted".
  func otherWhole(of number: Number, _ fact: Fact) -> Number? {
    guard let whole = sentence.whole(of: number) else { return nil }
    let own = nearest(quantities, to: whole.range).filter { agrees($0.value, whole) }
    let isOwn = own.isEmpty || own.contains { !$0.measureStems.isDisjoint(with: fact.measureStems) }
    return isOwn ? nil : whole
  }

  /// A figure with the number of a category of which the sentence has some of the words.
  private func almostNamed(_ number: Number, _ year: Int, _ named: [Fact]) -> Fact? {
    index.facts.first { fact in
      fact.measure.unit == .count && fact.period.year == year && agrees(fact.value, number)
        && named.contains {
          $0.dataset == fact.dataset && $0.measure == fact.measure
            && isNamedInPart(fact, beside: $0, number)
        }
    }
  }

  /// Whether the sentence has some words of a category beside a number, and not all of them.
  private func isNamedInPart(_ fact: Fact, beside other: Fact, _ number: Number) -> Bool {
    let clause = sentence.clauses.first { $0.overlaps(number.range) } ?? number.range
    let stems = sentence.stems(in: clause)
    return fact.values.contains { value in
      let own = value.subtracting(other.valueStems)
      return !own.isDisjoint(with: stems) && !own.isSubset(of: sentence.stems)
    }
  }

  /// A category of what a figure counts of which the sentence has some of the words: "signals from victims"
  /// are not all signals.
  private func partlyNamed(_ whole: Fact, _ number: Number) -> Fact? {
    index.facts.first { fact in
      fact.measureStems == whole.measureStems && fact.period == whole.period
        && fact.measure.unit == .count && fact.valueStems.isSuperset(of: whole.valueStems)
        && isNamedInPart(fact, beside: whole, number)
    }
  }

  /// Whether a fact counts all of what another one counts a part of.
  private func isTotal(_ fact: Fact, of part: Fact) -> Bool {
    fact.dataset == part.dataset && fact.measure == part.measure && fact.period == part.period
      && fact.dimensions != part.dimensions
      && fact.dimensions.allSatisfy { name, value in
        value == "all" || value == part.dimensions[name]
      }
  }

  /// "About 2,200" is a number rounded to hundreds; "nearly" reaches a twentieth down.
  static func tolerance(of number: Number) -> ClaimExtent.Tolerance {
    var unit = number.step
    while unit < number.value, number.value.truncatingRemainder(dividingBy: unit * 10) == 0 {
      unit *= 10
    }
    return ClaimExtent.Tolerance(
      near: min(unit / 2, number.value / 20), far: number.value / 10, reach: number.value / 20)
  }

  /// Whether a count is the size of a change: "rose by 838".
  func isDifference(_ number: Number) -> Bool {
    guard number.unit == .count else { return false }
    let after = sentence.words(after: number.range.upperBound)
    if ["more", "fewer", "less"].contains(after.first), after.contains("than") { return true }
    guard !sentence.directions.isEmpty else { return false }
    let cue = sentence.cue(before: number.range.lowerBound)
    if cue.last == "by" { return true }
    // "Referrals rose 838"; but "up 2,198 persons" and the like say nothing.
    if let last = cue.last, ClaimSentence.direction(of: last) != nil { return true }
    return cue.last == "of"
      && cue.dropLast().last.map { ClaimSentence.direction(of: $0) != nil } ?? false
  }

  func difference(_ number: Number, _ quantities: [Fact]) -> ClaimVerdict {
    guard let span = sentence.span(near: number.range) else {
      return verdict(
        number.written, .unknown, "a change needs two years, and the sentence does not name both")
    }
    if sentence.isDenied(at: number.range.lowerBound) {
      return verdict(number.written, .unknown, Self.denied)
    }
    if let pace = pace(of: number.range) {
      return yearly(
        number, pace, span, changes(span, nearest(quantities, to: number.range)))
    }
    let pairs = changes(span, nearest(quantities, to: number.range))
    let sign = sentence.direction(near: number.range) == .fall ? -1.0 : 1.0
    let extent = sentence.extent(of: number)
    func holds(_ pair: Pair) -> Bool? {
      let size = sign * (pair.end.value - pair.start.value)
      return extent == .exactly
        ? agrees(size, number)
        : extent.holds(size...size, claimed: number.value, within: Self.tolerance(of: number))
    }
    guard let first = pairs.first else {
      return verdict(number.written, .unknown, Self.noYears)
    }
    if let pair = pairs.first(where: { holds($0) == true }) {
      return settled(confirmed(number.written, pair), at: number.range, of: [pair.end])
    }
    let holds = holds(first)
    return settled(
      verdict(number.written, result(holds), words(first) + doubt(holds)), at: number.range,
      of: pairs.map(\.end))
  }
}
