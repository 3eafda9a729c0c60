import Analysis
import DatasetReading
import Figures

/// The check of one sentence.
struct SentenceCheck {
  typealias Fact = FactIndex.Fact
  typealias Number = ClaimSentence.Number

  let sentence: ClaimSentence
  let index: FactIndex

  /// Returns a verdict for each claim.
  func verdicts() -> [ClaimVerdict] {
    let quantities = index.quantities(sentence)
    let shares = index.shares(sentence)
    var verdicts: [ClaimVerdict] = []
    var saysChange = false
    for number in sentence.numbers {
      switch number.unit {
      case .count:
        if let found = count(number, quantities) { verdicts.append(found) }
      case .percent, .points:
        let isChange =
          number.unit == .points || (sentence.direction != nil && sentence.years.count > 1)
          || (sentence.direction != nil && shares.isEmpty)
        saysChange = saysChange || isChange
        verdicts.append(
          isChange ? change(number, quantities, shares) : share(number, shares))
      }
    }
    if let multiple = sentence.multiple {
      saysChange = true
      verdicts.append(check(multiple: multiple, quantities))
    }
    if !saysChange, let direction = sentence.direction, let span = sentence.span,
      !quantities.isEmpty
    {
      verdicts.append(check(direction: direction, span, quantities))
    }
    return verdicts
  }

  private func verdict(
    _ claim: String, _ result: ClaimVerdict.Result, _ reason: String
  ) -> ClaimVerdict {
    ClaimVerdict(
      sentence: sentence.text, line: sentence.line, column: sentence.column, claim: claim,
      result: result, reason: reason)
  }

  // MARK: - Counts

  /// A count of a year, or a part of another count in the sentence.
  private func count(_ number: Number, _ quantities: [Fact]) -> ClaimVerdict? {
    guard !quantities.isEmpty else { return nil }
    let year = sentence.year(of: number)
    let ofYear = quantities.filter { year == nil || $0.period.year == year }
    // A total that a part is taken of is named by its measure alone.
    let wholes = index.facts.filter { fact in
      fact.measure.unit == .count && fact.value == number.value
        && (year == nil || fact.period.year == year)
        && quantities.contains { $0.dataset == fact.dataset && $0.measure == fact.measure }
    }
    if let same = (ofYear + wholes).filter({ agrees($0.value, number) }).max(by: isOlder) {
      return verdict(number.written, .confirmed, said(same))
    }
    guard let year else {
      return verdict(number.written, .unknown, "the sentence names no year")
    }
    guard let newest = ofYear.max(by: isOlder) else {
      return verdict(number.written, .unknown, "no dataset has this measure in \(year)")
    }
    let others = Set(ofYear.map { NumberText.count($0.value) }).count
    return verdict(
      number.written, .refuted,
      "the published figure is \(said(newest))" + (others > 1 ? "; editions differ" : ""))
  }

  private func agrees(_ value: Double, _ number: Number) -> Bool {
    rounded(value, number.decimals) == rounded(number.value, number.decimals)
  }

  private func rounded(_ value: Double, _ decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() / scale
  }

  private func isOlder(_ left: Fact, _ right: Fact) -> Bool {
    (left.age, right.row) < (right.age, left.row)
  }

  // MARK: - Shares

  private func share(_ number: Number, _ shares: [Fact]) -> ClaimVerdict {
    let year = sentence.year(of: number) ?? sentence.years.first?.year
    let ofYear = shares.filter { year == nil || $0.period.year == year }
    guard let newest = ofYear.max(by: isOlder) else {
      return computedShare(number)
        ?? verdict(number.written, .unknown, "no dataset has a share of this category")
    }
    guard let same = ofYear.filter({ agrees($0.value, number) }).max(by: isOlder) else {
      return verdict(
        number.written, .refuted, "the published share is \(said(newest))\(of(newest))")
    }
    if let base = index.base(of: same), let wrong = wrongBase(base) {
      return verdict(
        number.written, .falseBase,
        "\(NumberText.percent(same.value)) is of the \(NumberText.count(base.count)) "
          + "\(base.noun.plural) in \(base.period.long), not of \(wrong) (\(place(same)))")
    }
    return verdict(number.written, .confirmed, said(same) + of(same))
  }

  /// The base that a sentence gives, when it is not the share's own.
  private func wrongBase(_ base: Base) -> String? {
    let counts = sentence.numbers.filter { $0.unit == .count && $0.value >= 10 }
    guard !counts.isEmpty, !counts.contains(where: { $0.value == base.count }) else { return nil }
    return counts.map(\.written).joined(separator: " or ")
  }

  /// A percentage of two counts of the sentence, such as "355 of 1,103, or 32%".
  private func computedShare(_ number: Number) -> ClaimVerdict? {
    let counts = sentence.numbers.filter { $0.unit == .count }
    guard counts.count == 2, let least = counts.map(\.value).min(),
      let most = counts.map(\.value).max(), most > 0
    else { return nil }
    let percent = least / most * 100
    let text =
      "\(NumberText.count(least)) of \(NumberText.count(most)) is "
      + NumberText.percent(percent, decimals: 1)
    return verdict(number.written, agrees(percent, number) ? .confirmed : .refuted, text)
  }

  // MARK: - Changes

  /// The changes between two years within an edition, then over the newest figures of both.
  private func changes(_ span: (from: Int, to: Int), _ facts: [Fact]) -> [(start: Fact, end: Fact)]
  {
    let starts = facts.filter { $0.period.year == span.from }
    let ends = facts.filter { $0.period.year == span.to }
    var pairs: [(start: Fact, end: Fact)] = []
    for start in starts {
      for end in ends
      where end.dataset == start.dataset && end.measure == start.measure
        && end.dimensions == start.dimensions && end.edition == start.edition
      { pairs.append((start, end)) }
    }
    pairs.sort { $0.end.age > $1.end.age }
    for end in ends.sorted(by: { isOlder($1, $0) }) {
      let same = starts.filter {
        $0.dataset == end.dataset && $0.measure == end.measure && $0.dimensions == end.dimensions
      }
      if let start = same.max(by: isOlder) { pairs.append((start, end)) }
    }
    return pairs
  }

  private func change(_ number: Number, _ quantities: [Fact], _ shares: [Fact]) -> ClaimVerdict {
    guard let span = sentence.span else {
      return verdict(
        number.written, .unknown, "a change needs two years, and the sentence does not name both")
    }
    let ofCounts = changes(span, quantities)
    let ofShares = changes(span, shares)
    let sign = sentence.direction == .fall ? -1.0 : 1.0
    if number.unit == .points {
      if let pair = ofShares.first(where: { agrees(sign * ($0.end.value - $0.start.value), number) }
      ) {
        return verdict(number.written, .confirmed, words(pair))
      }
      guard let pair = ofShares.first ?? ofCounts.first else {
        return verdict(number.written, .unknown, "no dataset has both years of this measure")
      }
      let hint =
        ofShares.isEmpty ? "; percentage points are for the difference of two percentages" : ""
      return verdict(number.written, .refuted, words(pair) + hint)
    }
    if let pair = ofCounts.first(where: { pair in
      percentChange(pair).map { agrees(sign * $0, number) } ?? false
    }) {
      return verdict(number.written, .confirmed, words(pair))
    }
    guard let pair = ofCounts.first ?? ofShares.first else {
      return verdict(number.written, .unknown, "no dataset has both years of this measure")
    }
    return verdict(number.written, .refuted, words(pair))
  }

  private func check(
    multiple: (factor: Double, isMore: Bool, written: String), _ quantities: [Fact]
  ) -> ClaimVerdict {
    guard let span = sentence.span, let pair = changes(span, quantities).first,
      pair.start.value > 0
    else {
      return verdict(multiple.written, .unknown, "no dataset has both years of this measure")
    }
    let factor = pair.end.value / pair.start.value
    let holds: Bool =
      if multiple.factor < 1 {
        multiple.isMore ? factor < 0.5 : factor <= 0.5 && factor > 0.475
      } else if multiple.isMore {
        factor > multiple.factor && factor < multiple.factor + 1
      } else {
        factor >= multiple.factor && factor < multiple.factor + 0.05
      }
    return verdict(
      multiple.written, holds ? .confirmed : .refuted,
      words(pair) + ", \(NumberText.decimal(factor, decimals: 2)) times as many")
  }

  private func check(
    direction: ClaimSentence.Direction, _ span: (from: Int, to: Int), _ quantities: [Fact]
  ) -> ClaimVerdict {
    let claim = direction == .rise ? "rose" : "fell"
    guard let pair = changes(span, quantities).first else {
      return verdict(claim, .unknown, "no dataset has both years of this measure")
    }
    let difference = pair.end.value - pair.start.value
    let holds = direction == .rise ? difference > 0 : difference < 0
    return verdict(claim, holds ? .confirmed : .refuted, words(pair))
  }

  // MARK: - Words

  private func words(_ pair: (start: Fact, end: Fact)) -> String {
    let (start, end) = (pair.start, pair.end)
    let difference = end.value - start.value
    let word = difference > 0 ? "a rise" : difference < 0 ? "a fall" : "no change"
    let from = "\(text(start)) in \(start.period.long) to \(text(end)) in \(end.period.long)"
    var amount = ""
    if difference != 0 {
      amount =
        start.measure.unit == .percent
        ? " of \(NumberText.decimal(abs(difference), decimals: difference.rounded() == difference ? 0 : 1)) percentage points"
        : percentChange(pair).map { " of \(NumberText.decimal(abs($0), decimals: 1))%" }
          ?? " of \(NumberText.count(abs(difference)))"
    }
    return "\(from) is \(word)\(amount) (\(place(start)), \(place(end)))"
  }

  private func text(_ fact: Fact) -> String {
    fact.measure.unit == .percent ? NumberText.percent(fact.value) : NumberText.count(fact.value)
  }

  private func said(_ fact: Fact) -> String {
    let noun = fact.measure.noun.map { " \($0.form(for: fact.value))" } ?? ""
    return "\(text(fact))\(noun) in \(fact.period.long) (\(place(fact)))"
  }

  private func of(_ fact: Fact) -> String {
    index.base(of: fact).map {
      ", of the \(NumberText.count($0.count)) \($0.noun.form(for: $0.count))"
    } ?? ""
  }

  private func place(_ fact: Fact) -> String {
    "\(fact.edition), \(fact.row.file):\(fact.row.line)"
  }

  /// The percent change of a pair of counts; nothing from under ten.
  private func percentChange(_ pair: (start: Fact, end: Fact)) -> Double? {
    guard pair.start.value >= Change.smallestBase else { return nil }
    return (pair.end.value - pair.start.value) / pair.start.value * 100
  }
}
