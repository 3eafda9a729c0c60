import Analysis
import DatasetReading
import Figures

/// What the words beside a number say that its figure does not.
extension SentenceCheck {
  /// The verdict that stands only where the sentence says no more of a figure than its publisher does.
  ///
  /// "In Canada, 1,672 persons were prosecuted" is neither confirmed nor refuted by a figure of the United
  /// States: what it adds is a matter for a person.
  ///
  /// - Parameters:
  ///   - verdict: The verdict on the numbers alone.
  ///   - place: The place of the claim.
  ///   - facts: The figures that the verdict is from, of the same measure.
  ///   - isDirection: Whether the claim is of a direction, whose denial is a part of the claim.
  ///   - others: Words that the claim itself is made of.
  /// - Returns: The verdict, or "not found" with the words that leave it open.
  func settled(
    _ verdict: ClaimVerdict, at place: Range<Int>, of facts: [Fact], isDirection: Bool = false,
    saying others: Set<String> = []
  ) -> ClaimVerdict {
    guard verdict.result != .unknown, !facts.isEmpty else { return verdict }
    var verdict = verdict
    if let kind = otherKind(of: facts) {
      verdict.result = .unknown
      verdict.reason += "; the sentence says \(kind), which the figure is not of"
      return verdict
    }
    var words: [String]?
    for fact in facts {
      let left = unexplained(at: place, of: fact, isDirection: isDirection)
        .filter { !others.contains($0) }
      if left.isEmpty { return verdict }
      words = words ?? left
    }
    verdict.result = .unknown
    let quoted = (words ?? []).map { "“\($0)”" }.joined(separator: ", ")
    verdict.reason += "; the figure does not know of what the sentence says with \(quoted)"
    return verdict
  }

  /// The words beside a place that say what a figure does not, in order.
  private func unexplained(at place: Range<Int>, of fact: Fact, isDirection: Bool) -> [String] {
    let scope = sentence.scope(of: place, naming: fact.measureStems)
    if scope.isOfWhole { return ["of"] }
    let own = sentence.stems(beside: place)
    let hasMeasure = !own.isDisjoint(with: fact.measureStems)
    let hasValue = !fact.valueStems.isEmpty && fact.valueStems.isSubset(of: own)
    // The name of another measure or place belongs to another number, where this one has its own beside it.
    func isOther(_ word: ClaimSentence.Word, inOpening: Bool) -> Bool {
      let stems = WordStem.stems(of: word.text)
      if hasMeasure || hasValue, !stems.isDisjoint(with: index.countedStems) { return true }
      return hasValue && !inOpening && !stems.isDisjoint(with: index.names)
    }
    let words =
      scope.own + scope.opening.filter { !isOther($0, inOpening: true) }
      + scope.shared.filter { !isOther($0, inOpening: false) && !sentence.deniesChange($0) }
    return words.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { !explains($0, fact, isDirection: isDirection) }.map(\.text)
  }

  private func explains(_ word: ClaimSentence.Word, _ fact: Fact, isDirection: Bool) -> Bool {
    if sentence.isOfDoing(word) { return false }
    if sentence.isOfTelling(word) || sentence.isPurpose(word) || sentence.isDay(word)
      || sentence.isNumero(word)
    {
      return true
    }
    if ClaimSentence.isDenial(word.text) {
      return isDirection || fact.context.explains(word.text)
    }
    if fact.context.explains(word.text) || sentence.isBeforeChange(word)
      || sentence.isOrdinal(word)
    {
      return true
    }
    if let next = sentence.word(after: word), fact.context.hasPair(word.text, next) {
      return true
    }
    if word.text == "states", sentence.word(before: word) == "united" {
      return fact.context.explains("united")
    }
    if PlainWord.narrowing.contains(word.text) { return false }
    let pieces = word.text.split { "-’'".contains($0) }.map(String.init)
    return pieces.count > 1 && pieces.allSatisfy(fact.context.explains)
  }

  /// The kind of year that the sentence names, when it is not that of any of the figures.
  private func otherKind(of facts: [Fact]) -> String? {
    let kinds = Set(sentence.years.compactMap(\.kind))
    func agrees(_ kind: ClaimSentence.Year.Kind, _ fact: Fact) -> Bool {
      switch (kind, fact.period.kind) {
      case (_, .span), (_, .cumulative): true
      case (.fiscal, .fiscal), (.calendar, .calendar), (.yearend, .yearend): true
      case (.calendar, .yearend): true
      default: false
      }
    }
    let wrong = kinds.filter { kind in !facts.contains { agrees(kind, $0) } }
    return wrong.first.map {
      switch $0 {
      case .fiscal: "a fiscal year"
      case .calendar: "a calendar year"
      case .yearend: "the end of a year"
      }
    }
  }
}
