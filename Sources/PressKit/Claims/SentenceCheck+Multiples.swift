import Analysis
import DatasetReading
import Figures

extension SentenceCheck {
  func check(multiple: ClaimSentence.Multiple, _ quantities: [Fact]) -> ClaimVerdict {
    guard let span = sentence.span(near: multiple.range),
      let pair = changes(span, nearest(quantities, to: multiple.range)).first,
      pair.start.value > 0
    else { return verdict(multiple.written, .unknown, Self.noYears) }
    if sentence.isDenied(at: multiple.range.lowerBound) || listsMeasures {
      return verdict(multiple.written, .unknown, Self.denied)
    }
    let factor = pair.end.value / pair.start.value
    var holds = holds(multiple, factor)
    // "2.3 times higher" is 2.3 times as high to some and 3.3 times to others.
    if multiple.isOpen, holds == true || self.holds(multiple, factor - 1) == true { holds = nil }
    let reason = words(pair) + ", \(NumberText.decimal(factor, decimals: 2)) times as many"
    return settled(
      holds == true
        ? confirmed(multiple.written, pair, reason)
        : verdict(multiple.written, result(holds), reason + doubt(holds)),
      at: multiple.range, of: [pair.end])
  }

  /// Whether a multiple holds of a factor.
  private func holds(_ multiple: ClaimSentence.Multiple, _ factor: Double) -> Bool? {
    let claimed = multiple.factor
    switch multiple.extent {
    case .exactly:
      if let step = multiple.step { return (factor / step).rounded() == (claimed / step).rounded() }
      if claimed < 1 { return factor <= claimed && factor > 0.475 }
      // Above, it is "more than doubled"; whether it may still be called "doubled" is a matter of taste.
      return factor < claimed
        ? false : factor < claimed + 0.05 ? true : factor < claimed * 1.1 ? nil : false
    case .moreThan:
      if claimed < 1 { return factor < claimed }
      // "More than doubled" of what quadrupled is true and says too little.
      return factor <= claimed ? false : factor < claimed + 1 ? true : nil
    case .nearly where claimed < 1:
      return factor <= claimed ? false : factor <= 0.55 ? true : factor > 0.6 ? false : nil
    default:
      return multiple.extent.holds(
        factor...factor, claimed: claimed, within: .init(near: 0.1, far: 0.3, reach: 0.1))
    }
  }
}
