import DatasetReading

/// Why a place, an extreme or a middle may not be told as one.
struct UnsettledClaim {
  /// The rule.
  let code: String
  /// What is not sure, and what to write instead.
  let message: String
  /// The words with one of which a text says so itself.
  let qualifiers: [String]

  /// A claim that hidden values could change.
  ///
  /// - Parameters:
  ///   - what: What is claimed, such as "the highest value".
  ///   - names: What is hidden.
  /// - Returns: The claim, told with a word such as "shown".
  static func hidden(_ what: String, _ names: [String]) -> UnsettledClaim {
    let verb = names.count == 1 ? "is" : "are"
    return UnsettledClaim(
      code: "PD130",
      message:
        "tells \(what) of those shown, and \(ListWording.joined(names)) \(verb) hidden, which "
        + "could change it; leave it out, or say that it is \"of those shown\"",
      qualifiers: ["shown"])
  }

  /// A claim that chance could have made.
  ///
  /// - Parameters:
  ///   - what: What is claimed, such as "the highest estimate".
  ///   - rivals: What does not differ significantly.
  ///   - level: The level of confidence in percent.
  /// - Returns: The claim, told with the word "significant".
  static func insignificant(_ what: String, _ rivals: [String], level: Int) -> UnsettledClaim {
    UnsettledClaim(
      code: "PD131",
      message:
        "tells \(what), which is not significantly different at the \(level)% level from that of "
        + "\(ListWording.joined(rivals)); leave it out, or say that they are not significantly different",
      qualifiers: ["significant", "significantly"])
  }

  /// Whether a text itself says that the claim is not sure.
  func isQualified(in text: String) -> Bool {
    DirectionWords.words(text).contains(where: qualifiers.contains)
  }
}

extension ChartParts {
  /// Takes note that some variables may not be told without a word of doubt.
  mutating func doubt(_ variables: [String], _ claim: UnsettledClaim) {
    for name in variables where unsettled[name] == nil { unsettled[name] = claim }
  }

  /// Takes note that some words may not be typed without one of doubt.
  mutating func doubt(words: Set<String>, _ claim: UnsettledClaim) {
    for word in words where unsettledWords[word] == nil { unsettledWords[word] = claim }
  }

  /// Returns an error for each text that tells something unsettled as if it were sure.
  func unsettledClaims(_ template: Template) -> [Diagnostic] {
    let literal = template.literals.joined(separator: " ")
    let words = DirectionWords.words(literal)
    let typed = words.enumerated().lazy.compactMap { index, word in
      // "At most", "at least" and "most of" say no place.
      let before = index > 0 ? words[index - 1] : ""
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isLimit = before == "at" || word == "most" && next == "of"
      return isLimit ? nil : unsettledWords[word].map { ("the word \"\(word)\"", $0) }
    }
    let told = template.variables.lazy.compactMap { name in
      unsettled[name].map { ("{\(name)}", $0) }
    }
    let all = Array(told) + Array(typed)
    return all.first { !$0.1.isQualified(in: literal) }.map { name, claim in
      [
        Diagnostic(
          .error, code: claim.code, at: template.source.location, keyPath: template.source.keyPath,
          "\(name) \(claim.message)")
      ]
    } ?? []
  }

  /// Returns the error for a figure or emphasis that shows something unsettled under a label that does not
  /// say so.
  func unsettledClaim(_ name: Located<String>, of variable: String, label: String) -> Diagnostic? {
    guard let claim = unsettled[variable], !claim.isQualified(in: label) else { return nil }
    return Diagnostic(
      .error, code: claim.code, at: name.location, keyPath: name.keyPath,
      "\"\(name.value)\" \(claim.message)")
  }
}
