import Analysis
import DatasetReading
import Figures

/// Sentences on what is known from a sample only, and on the publisher's projections.
extension SentenceCheck {
  private static let fullCount =
    "no dataset gives a standard error or confidence limits of this figure"

  /// The limits of a confidence interval, or between which a figure is said to lie.
  func check(_ limits: ClaimSentence.Limits, _ facts: [Fact]) -> ClaimVerdict {
    guard !limits.isChange else {
      return verdict(
        limits.written, .unknown, "a change between two numbers is not looked up; give its own")
    }
    guard let year = sentence.year(of: limits.low) ?? sentence.years.first?.year else {
      return verdict(limits.written, .unknown, "the sentence names no year")
    }
    let named = nearest(facts, to: limits.low.range).filter { $0.period.year == year }
      .sorted { isOlder($1, $0) }
    guard let newest = named.first else {
      return verdict(limits.written, .unknown, "no dataset has this measure in \(year)")
    }
    let place = limits.high.range
    guard limits.isConfidence else {
      let same = named.first { (limits.low.value...limits.high.value).contains($0.value) }
      guard let same else {
        return settled(
          verdict(limits.written, .refuted, "the published figure is \(said(newest))"), at: place,
          of: named)
      }
      return figure(same, limits, facts)
    }
    let known = named.compactMap { fact in interval(fact).map { (fact: fact, interval: $0) } }
    guard let first = known.first else {
      return verdict(limits.written, .unknown, "\(Self.fullCount): \(said(newest))")
    }
    let same = known.first {
      isRounded($0.interval.lowerBound, limits.low)
        && isRounded($0.interval.upperBound, limits.high)
    }
    guard let same else {
      return settled(
        verdict(limits.written, .refuted, said(first.fact)), at: place, of: known.map(\.fact))
    }
    return figure(same.fact, limits, facts)
  }

  /// The verdict on limits that are right, as on the figure itself in their place: of the right base, of what
  /// the sentence names, not denied.
  private func figure(
    _ fact: Fact, _ limits: ClaimSentence.Limits, _ facts: [Fact]
  ) -> ClaimVerdict {
    var number = limits.low
    number.value = fact.value
    number.step = (0..<fact.decimals).reduce(1) { step, _ in step / 10 }
    if sentence.isDenied(at: number.range.lowerBound) {
      return verdict(limits.written, .unknown, Self.denied)
    }
    let whole =
      number.unit == .percent
      ? share(Claimed(number, .exactly), facts) : count(number, facts)
    var found = whole ?? verdict(limits.written, .unknown, Self.noYears)
    found.claim = limits.written
    return found
  }

  /// Whether a number is another one rounded: 478,000 is 477,540 in thousands.
  private func isRounded(_ value: Double, _ number: Number) -> Bool {
    agrees(value, number)
      || number.unit == .count && abs(value - number.value) <= Self.tolerance(of: number).near
  }

  /// A margin of error, or a standard error.
  func check(_ exactness: ClaimSentence.Exactness, _ facts: [Fact]) -> ClaimVerdict {
    guard let year = sentence.year(of: exactness.number) ?? sentence.years.first?.year else {
      return verdict(exactness.written, .unknown, "the sentence names no year")
    }
    let named = nearest(facts, to: exactness.number.range).filter { $0.period.year == year }
      .sorted { isOlder($1, $0) }
    let known = named.compactMap { fact -> (fact: Fact, size: Double)? in
      let size =
        exactness.isStandardError
        ? fact.estimate?.standardError
        : interval(fact).map { ($0.upperBound - $0.lowerBound) / 2 }
      return size.map { (fact, $0) }
    }
    guard let first = known.first else {
      return verdict(exactness.written, .unknown, Self.fullCount)
    }
    let same = known.first { isRounded($0.size, exactness.number) }
    let fact = (same ?? first).fact
    let error =
      exactness.isStandardError
      ? ", with a standard error of " + amount(fact.estimate?.standardError ?? 0, fact) : ""
    return settled(
      verdict(exactness.written, same == nil ? .refuted : .confirmed, said(fact) + error),
      at: exactness.number.range, of: [fact])
  }

  /// A difference that is said to be significant, or not to be.
  func check(_ claim: ClaimSentence.Significance, _ facts: [Fact]) -> ClaimVerdict {
    let words = claim.isDenied ? "not significantly different" : "significantly different"
    guard let span = sentence.span else {
      return verdict(
        words, .unknown, "a difference needs two years, and the sentence does not name both")
    }
    guard !listsMeasures else { return verdict(words, .unknown, Self.listed) }
    let pairs = changes(span, nearest(facts, to: claim.range))
    guard let first = pairs.first else { return verdict(words, .unknown, Self.noYears) }
    guard let pair = pairs.first(where: { test($0) != nil }), let test = test(pair) else {
      return verdict(
        words, .unknown,
        "\(Self.fullCount), so the difference cannot be tested: \(self.words(first))")
    }
    let direction = sentence.direction(near: claim.range)
    let isOther =
      !claim.isDenied && direction.map { ($0 == .rise) != (test.value > 0) } ?? false
    let verb = test.isSignificant ? "is" : "is not"
    return settled(
      verdict(
        words, test.isSignificant != claim.isDenied && !isOther ? .confirmed : .refuted,
        "\(self.words(pair)), which \(verb) significant at the \(test.confidence.rawValue)% level"),
      at: claim.range, of: [pair.end], isDirection: true)
  }

  /// The verdict on a change that the figures confirm: one that is no more than chance explains is none.
  func confirmed(_ claim: String, _ pair: Pair, _ reason: String? = nil) -> ClaimVerdict {
    let reason = reason ?? words(pair)
    guard let test = test(pair), !test.isSignificant, sentence.significance == nil else {
      return verdict(claim, .confirmed, reason)
    }
    return verdict(
      claim, .unknown,
      "\(reason), which is not significant at the \(test.confidence.rawValue)% level; estimates that "
        + "are not significantly different are not told as a change")
  }

  /// How the estimates of two years differ.
  private func test(_ pair: Pair) -> Estimate.Difference? {
    pair.end.estimate.flatMap { later in
      pair.start.estimate.flatMap {
        later.difference(from: $0, usesMarks: pair.start.edition == pair.end.edition)
      }
    }
  }

  /// The confidence interval of a figure at the level that the sentence names, else at its own.
  private func interval(_ fact: Fact) -> ClosedRange<Double>? {
    guard let level = sentence.level else { return fact.estimate?.interval() }
    return Estimate.Confidence(rawValue: Int(level.value)).flatMap { fact.estimate?.interval($0) }
  }

  /// What is said of a figure's exactness, after the figure.
  func exactness(_ fact: Fact) -> String {
    if fact.isProjected { return ", projected by the publisher" }
    guard let estimate = fact.estimate, let interval = interval(fact) else { return "" }
    let level = sentence.level.map { Int($0.value) } ?? estimate.confidence.rawValue
    return ", \(level)% confidence interval \(amount(interval.lowerBound, fact)) to "
      + amount(interval.upperBound, fact)
  }

  private func amount(_ value: Double, _ fact: Fact) -> String {
    fact.measure.unit == .percent
      ? NumberText.percent(value, decimals: max(1, fact.decimals))
      : NumberText.count(value.rounded())
  }

  /// The verdict on a number that is right, where the sentence and the publisher do not both, or neither,
  /// call it a projection.
  func projection(_ number: Number, _ fact: Fact) -> ClaimVerdict? {
    guard fact.isProjected != sentence.namesProjection else { return nil }
    return verdict(
      number.written, .unknown,
      fact.isProjected
        ? "\(said(fact)), is no figure that was counted; say that it is projected"
        : "\(said(fact)) is a published figure and no projection")
  }
}
