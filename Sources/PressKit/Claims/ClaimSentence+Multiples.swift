extension ClaimSentence {
  /// A multiple in words, such as "more than doubled", "three times as many" or "by a factor of 2.3".
  struct Multiple {
    var factor: Double
    /// The value of a one in the last digit of a factor in digits with decimals.
    var step: Double?
    var extent: ClaimExtent
    /// Whether the words leave open if the factor is that of the whole or of what was added: "2.3 times higher".
    var isOpen: Bool
    var range: Range<Int>
    var written: String
  }

  private static let multiples: [String: Double] = [
    "doubled": 2, "tripled": 3, "quadrupled": 4, "halved": 0.5, "doubling": 2, "tripling": 3,
    "quadrupling": 4, "halving": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5,
    "tenfold": 10,
  ]

  /// The multiple that the words claim.
  var multiple: Multiple? {
    let tokens = tokens
    for (index, token) in tokens.enumerated() {
      guard let (factor, start, more, isOpen) = multiple(at: index, in: tokens) else { continue }
      let (extent, words) = ClaimExtent.read(tokens[..<start].map(\.text))
      let range =
        tokens[start - words].range.lowerBound..<tokens[index + more].range.upperBound
      let number = numbers.first { $0.range == token.range }
      return Multiple(
        factor: factor, step: number.flatMap { $0.decimals > 0 ? $0.step : nil }, extent: extent,
        isOpen: isOpen, range: range, written: String(characters[range]))
    }
    return nil
  }

  /// The factor that a token is, with the token that its words begin at, the number of tokens that follow, and
  /// whether the words leave its meaning open.
  private func multiple(
    at index: Int, in tokens: [Token]
  ) -> (factor: Double, start: Int, more: Int, isOpen: Bool)? {
    func text(_ offset: Int) -> String {
      tokens.indices.contains(index + offset) ? tokens[index + offset].text : ""
    }
    let token = tokens[index]
    if let factor = Self.multiples[token.text] { return (factor, index, 0, false) }
    let objects: Set<String> = ["as", "those", "that", "the"]
    if ["twice", "double"].contains(token.text), objects.contains(text(1)) {
      return (2, index, 0, false)
    }
    guard let factor = token.value else { return nil }
    if text(1) == "times" {
      if objects.contains(text(2)) { return (factor, index, 1, false) }
      if ["more", "higher", "greater", "larger"].contains(text(2)) {
        return (factor, index, 2, true)
      }
      let isChange = text(-1) == "by" || Self.direction(of: text(-1)) != nil
      return isChange ? (factor, index, 1, true) : nil
    }
    if text(1) == "fold" { return (factor, index, 1, false) }
    let isFactor = text(-1) == "of" && text(-2) == "factor"
    return isFactor ? (factor, index > 4 && text(-4) == "by" ? index - 4 : index, 0, false) : nil
  }
}
