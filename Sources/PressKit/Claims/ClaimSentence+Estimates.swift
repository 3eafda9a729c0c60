extension ClaimSentence {
  /// Two limits that a sentence gives: "between 478,000 and 750,000 robberies", or those of an interval.
  struct Limits {
    var low: Number
    var high: Number
    /// Whether they are said to be those of a confidence interval.
    var isConfidence: Bool
    /// Whether a change is said to lie between them.
    var isChange: Bool
    var written: String
  }

  /// How exact a sentence says a figure is: "plus or minus 136,000", "a standard error of 69,500".
  struct Exactness {
    var number: Number
    var isStandardError: Bool
    var written: String
  }

  /// The level of confidence that the sentence names, with its place.
  var level: Number? {
    numbers.first { number in
      number.unit == .percent && number.decimals == 0 && (50..<100).contains(number.value)
        && following(number).first.map { $0 == "confidence" || $0 == "ci" } ?? false
    }
  }

  private static let intervalWords: Set<String> = ["confidence", "ci", "interval", "limits"]

  /// The limits that the sentence gives, in order.
  var limits: [Limits] {
    let own = numbers.filter { $0 != level }
    return zip(own, own.dropFirst()).compactMap { low, high -> Limits? in
      guard low.unit != .points, low.value < high.value,
        high.unit == low.unit || (low.unit == .count && high.unit == .percent)
      else { return nil }
      let gap = characters[low.range.upperBound..<high.range.lowerBound]
      let link = String(gap).trimmingSpaces
      let before = wordsJust(before: low)
      let isBetween = before.last == "between" && link == "and"
      // "between 5 and 7 (95% confidence interval)", "a 95% confidence interval of 5 to 7".
      let after = tokens.filter { $0.range.lowerBound >= high.range.upperBound }.prefix(4)
      let isNamed = before.contains(where: Self.intervalWords.contains)
      let isNamedAfter =
        after.contains { Self.intervalWords.contains($0.text) } && before.last != "from"
      let isInterval =
        isBetween && (level != nil || words.contains { Self.intervalWords.contains($0.text) })
        || ["to", "–", "—"].contains(link) && (isNamed || isNamedAfter)
        || link == "and" && isNamed
      guard isBetween || isInterval else { return nil }
      let cue = before.dropLast().last ?? ""
      var low = low
      low.unit = high.unit
      return Limits(
        low: low, high: high, isConfidence: isInterval,
        isChange: cue == "by" || Self.direction(of: cue) != nil,
        written: "\(low.written) \(link) \(high.written)")
    }
  }

  /// What the sentence says of the exactness of a figure.
  var exactness: [Exactness] {
    numbers.compactMap { number in
      let before = wordsJust(before: number)
      let isMarked =
        number.range.lowerBound > 0 && characters[number.range.lowerBound - 1] == "±"
      let link: Set<String> = ["of", "is", "was"]
      let head = link.contains(before.last ?? "") ? before.dropLast() : before[...]
      let isError = head.suffix(2) == ["standard", "error"]
      let isMargin =
        isMarked || head.suffix(3) == ["plus", "or", "minus"]
        || head.suffix(3) == ["margin", "of", "error"]
      guard isError || isMargin else { return nil }
      return Exactness(
        number: number, isStandardError: isError,
        written: (isError ? "standard error " : "± ") + number.written)
    }
  }

  /// What a sentence says of the significance of a difference.
  struct Significance {
    var isDenied: Bool
    var range: Range<Int>
  }

  /// The first claim of significance.
  var significance: Significance? {
    guard
      let word = words.first(where: {
        ["significant", "significantly", "insignificant", "insignificantly"].contains($0.text)
      })
    else { return nil }
    let before = words.filter { $0.range.upperBound <= word.range.lowerBound }.map(\.text).suffix(5)
    let isDenied = before.contains { text in
      ["not", "no", "never", "nor", "neither", "without"].contains(text)
        || text.hasSuffix("n't") || text.hasSuffix("n’t")
    }
    return Significance(isDenied: isDenied || word.text.hasPrefix("in"), range: word.range)
  }

  /// Whether the sentence tells of a projection.
  var namesProjection: Bool {
    words.contains { ["projected", "projection", "projections", "projects"].contains($0.text) }
  }

  /// The words right before a number, whatever stands between them and it.
  private func wordsJust(before number: Number) -> [String] {
    tokens.filter { $0.range.upperBound <= number.range.lowerBound }.suffix(6).map(\.text)
  }

  private func following(_ number: Number) -> [String] {
    tokens.filter { $0.range.lowerBound >= number.range.upperBound }.prefix(2).map(\.text)
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
