import Analysis
import DatasetReading
import Figures

extension SentenceCheck {
  /// A figure of two years.
  typealias Pair = (start: Fact, end: Fact)

  static let noYears = "no dataset has both years of this measure"
  /// The words by which a change names the year that it starts from: "compared with the previous year".
  static let previousWords: Set<String> = [
    "previous", "prior", "preceding", "earlier", "before",
  ]
  static let denied = "the sentence denies it; what the words mean is for a person to decide"

  /// The changes between two years within an edition, then over the newest figures of both.
  func changes(_ span: (from: Int, to: Int), _ facts: [Fact]) -> [Pair] {
    let starts = facts.filter { $0.period.year == span.from }
    let ends = facts.filter { $0.period.year == span.to }
    var pairs: [Pair] = []
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

  func change(_ number: Number, _ quantities: [Fact], _ shares: [Fact]) -> ClaimVerdict {
    guard let span = sentence.span(near: number.range) else {
      return verdict(
        number.written, .unknown, "a change needs two years, and the sentence does not name both")
    }
    if sentence.isDenied(at: number.range.lowerBound) {
      return verdict(number.written, .unknown, Self.denied)
    }
    let ofCounts = changes(span, nearest(quantities, to: number.range))
    let ofShares = changes(span, shares)
    guard let direction = sentence.direction(near: number.range) else {
      return verdict(number.written, .unknown, "the sentence does not say which way")
    }
    let sign = direction == .fall ? -1.0 : 1.0
    if let pace = pace(of: number.range) {
      return yearly(number, pace, span, number.unit == .points ? ofShares : ofCounts)
    }
    let extent = sentence.extent(of: number)
    func holds(_ change: Double) -> Bool? {
      extent == .exactly
        ? agrees(sign * change, number)
        : extent.holds(
          sign * change...sign * change, claimed: number.value,
          within: .init(near: 1, far: 3, reach: 2))
    }
    func answer(_ pairs: [Pair], _ change: (Pair) -> Double?) -> ClaimVerdict? {
      if let pair = pairs.first(where: { change($0).flatMap(holds) == true }) {
        guard !listsMeasures else { return verdict(number.written, .unknown, Self.listed) }
        return settled(
          confirmed(number.written, pair), at: number.range, of: [pair.end],
          saying: Self.previousWords)
      }
      guard let pair = pairs.first else { return nil }
      let holds = pairs.contains { change($0).map { holds($0) == nil } ?? false } ? nil : false
      return settled(
        verdict(
          number.written, listsMeasures ? .unknown : result(holds), words(pair) + doubt(holds)),
        at: number.range, of: pairs.map(\.end), saying: Self.previousWords)
    }
    func refuted(_ pair: Pair, _ reason: String) -> ClaimVerdict {
      settled(
        verdict(number.written, .refuted, words(pair) + reason), at: number.range, of: [pair.end],
        saying: Self.previousWords)
    }
    if number.unit == .points {
      if let found = answer(ofShares, { $0.end.value - $0.start.value }) { return found }
      guard !sentence.isOfShares, let pair = ofCounts.first else {
        return verdict(number.written, .unknown, Self.noYears)
      }
      return refuted(pair, "; percentage points are for the difference of two percentages")
    }
    if sentence.isOfShares, let pair = ofShares.first {
      return refuted(pair, "; the difference of two percentages is in percentage points")
    }
    if let found = answer(ofCounts, percentChange) { return found }
    guard let pair = ofShares.first else {
      return verdict(number.written, .unknown, Self.noYears)
    }
    return refuted(pair, "")
  }

  /// A change as a fraction: "fell by more than a third".
  func change(_ fraction: ClaimSentence.Fraction, _ quantities: [Fact]) -> ClaimVerdict {
    let pairs =
      sentence.span(near: fraction.range).map {
        changes($0, nearest(quantities, to: fraction.range))
      } ?? []
    let known = pairs.compactMap { pair in percentChange(pair).map { (pair: pair, percent: $0) } }
    guard let first = known.first, let direction = sentence.direction(near: fraction.range) else {
      return verdict(fraction.written, .unknown, Self.noYears)
    }
    if sentence.isDenied(at: fraction.range.lowerBound) || listsMeasures {
      return verdict(fraction.written, .unknown, Self.denied)
    }
    guard pace(of: fraction.range) == nil else {
      return verdict(fraction.written, .unknown, "say a yearly change in percent")
    }
    let claim = Claimed(fraction)
    func holds(_ percent: Double) -> Bool? {
      claim.holds(direction == .fall ? -percent : percent, decimals: nil)
    }
    if let same = known.first(where: { holds($0.percent) == true }) {
      return settled(
        confirmed(fraction.written, same.pair), at: fraction.range, of: [same.pair.end])
    }
    let result = known.contains { holds($0.percent) == nil } ? nil : false as Bool?
    return settled(
      verdict(fraction.written, self.result(result), words(first.pair) + doubt(result)),
      at: fraction.range, of: known.map(\.pair.end))
  }

  /// The directions that a sentence claims without a size, of each measure that it names.
  func directions(_ quantities: [Fact]) -> [ClaimVerdict] {
    if let place = sentence.unchanged {
      guard let span = sentence.span(near: place) else {
        return [verdict("unchanged", .unknown, Self.noYears)]
      }
      let pairs = changes(span, nearest(quantities, to: place))
      guard let pair = pairs.first(where: { $0.start.value == $0.end.value }) ?? pairs.first else {
        return [verdict("unchanged", .unknown, Self.noYears)]
      }
      let holds = (pair.start.value == pair.end.value) != sentence.isDenied(at: place.lowerBound)
      return [
        settled(
          verdict("unchanged", result(holds), words(pair)), at: place, of: [pair.end],
          isDirection: true)
      ]
    }
    var seen: [ClaimSentence.Direction] = []
    return sentence.directions.compactMap { direction, range -> ClaimVerdict? in
      guard !seen.contains(direction) else { return nil }
      seen.append(direction)
      let isDenied = sentence.isDenied(at: range.lowerBound)
      let claim = (isDenied ? "not " : "") + (direction == .rise ? "rose" : "fell")
      let facts = listsMeasures ? quantities : nearest(quantities, to: range)
      guard let span = sentence.span(near: range) else {
        return verdict(claim, .unknown, "the sentence does not say between which years")
      }
      let pairs = Dictionary(grouping: facts, by: \.measureStems).values
        .compactMap { changes(span, $0).first }
        .sorted { $0.end.row < $1.end.row }
      func holds(_ pair: Pair) -> Bool {
        let difference = pair.end.value - pair.start.value
        return (direction == .rise ? difference > 0 : difference < 0) != isDenied
      }
      guard let pair = pairs.first(where: { !holds($0) }) ?? pairs.first else {
        return verdict(claim, .unknown, Self.noYears)
      }
      return settled(
        holds(pair) ? confirmed(claim, pair) : verdict(claim, .refuted, words(pair)), at: range,
        of: [pair.end], isDirection: true)
    }
  }

  // MARK: - Words

  func words(_ pair: Pair) -> String {
    let (start, end) = (pair.start, pair.end)
    let difference = end.value - start.value
    let word = difference > 0 ? "a rise" : difference < 0 ? "a fall" : "no change"
    let from = "\(text(start)) in \(start.period.long) to \(text(end)) in \(end.period.long)"
    var amount = ""
    if difference != 0 {
      let size = abs(difference)
      amount =
        start.measure.unit == .percent
        ? " of \(ChangeText.points(size, decimals: max(start.decimals, end.decimals)))"
        : percentChange(pair).map { " of \(NumberText.decimal(abs($0), decimals: 1))%" }
          ?? " of \(NumberText.count(size))"
    }
    return "\(from) is \(word)\(amount) (\(place(start)), \(place(end)))"
  }

  /// The percent change of a pair of counts; nothing from under ten.
  func percentChange(_ pair: Pair) -> Double? {
    guard pair.start.value >= Change.smallestBase else { return nil }
    return (pair.end.value - pair.start.value) / pair.start.value * 100
  }
}
