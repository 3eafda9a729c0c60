extension ClaimSentence {
  /// A fraction in words: "nearly a third of", "one in five", "by half".
  struct Fraction {
    var percent: Double
    var extent: ClaimExtent
    var range: Range<Int>
    var written: String
    /// Whether it is the size of a change rather than a share.
    var isChange: Bool
  }

  private static let denominators: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
  ]

  /// The fractions in order.
  var fractions: [Fraction] {
    let tokens = tokens
    var fractions: [Fraction] = []
    var index = 0
    while index < tokens.count {
      guard let (percent, count, isOdds) = Self.fraction(tokens[index...]) else {
        index += 1
        continue
      }
      let start = tokens[index].range.lowerBound
      let end = tokens[index + count - 1].range.upperBound
      let before = words(before: start)
      let (extent, words) = ClaimExtent.read(before)
      let cue = before.dropLast(words)
      let isCut = cue.last == "in" && cue.dropLast().last == "cut"
      let isChange = isCut || isChange(start..<end)
      let next = index + count < tokens.count ? tokens[index + count].text : ""
      let isShare =
        isOdds || ["of", "had", "have", "were", "was", "came"].contains(next)
        || (tokens[index].text == "half" && next == "the")
      let ordinals = ["first", "second", "third", "fourth", "other"]
      if isChange || isShare, !ordinals.contains(cue.last ?? "") {
        let first = index >= words ? tokens[index - words].range.lowerBound : start
        fractions.append(
          Fraction(
            percent: percent, extent: extent, range: start..<end,
            written: String(characters[(words > 0 ? first : start)..<end]), isChange: isChange))
      }
      index += count
    }
    return fractions
  }

  /// The percentage that tokens begin with and the number of tokens, when they are a fraction.
  private static func fraction(
    _ tokens: ArraySlice<Token>
  ) -> (percent: Double, count: Int, isOdds: Bool)? {
    func token(_ offset: Int) -> Token? {
      tokens.indices.contains(tokens.startIndex + offset) ? tokens[tokens.startIndex + offset] : nil
    }
    guard let first = token(0) else { return nil }
    if first.text == "half" { return (50, 1, false) }
    let halves = first.text.split(separator: "-").map(String.init)
    if halves.count == 2, let top = spelled[halves[0]], let bottom = denominators[halves[1]],
      top < bottom
    {
      return (top / bottom * 100, 1, false)
    }
    let top = first.text == "a" || first.text == "an" ? 1 : first.value
    guard let top, let second = token(1) else { return nil }
    if let bottom = denominators[second.text], top < bottom {
      return (top / bottom * 100, 2, false)
    }
    // "one in five", "nine out of 10"; not "two in 15 states" or "one in 10 years".
    let middle = second.text == "in" ? 1 : second.text == "out" && token(2)?.text == "of" ? 2 : 0
    guard middle > 0, first.value != nil, let last = token(middle + 1), let bottom = last.value,
      top == top.rounded(), top >= 1, top < bottom, bottom == bottom.rounded(),
      bottom <= 10 || [12, 15, 20, 25, 50, 100, 1000].contains(bottom),
      !["year", "years", "month", "months", "state", "states", "decade", "counties"].contains(
        token(middle + 2)?.text ?? "")
    else { return nil }
    return (top / bottom * 100, middle + 2, true)
  }
}
