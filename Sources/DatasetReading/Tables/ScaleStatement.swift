/// Words such as "(in thousands of dollars)" in a title, head, label or note.
struct ScaleStatement: Hashable {
  /// What one of a number stands for.
  let magnitude: TableScale.Magnitude
  /// Whether the numbers are dollars.
  let isOfDollars: Bool
  /// The words of what is meant, such as "payroll"; empty where everything is.
  let subject: [String]

  private static let magnitudes: [String: TableScale.Magnitude] = [
    "thousands": .thousands, "millions": .millions, "billions": .billions, "000s": .thousands,
    "$000": .thousands, "$000s": .thousands, "1000s": .thousands, "$1000s": .thousands,
  ]
  /// Words before the scale that name nothing.
  private static let general: Set<String> = [
    "all", "amount", "amounts", "are", "counts", "data", "dollar", "dollars", "estimates",
    "expressed", "figure", "figures", "is", "number", "numbers", "presented", "reported", "shown",
    "the", "value", "values", "$",
  ]
  /// The most words between the scale and "dollars".
  private static let maximumQualifiers = 3

  /// Finds the first statement of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isRunning: Whether it is a title or a note, in which the words may stand for something else unless they
  ///     end a clause.
  init?(_ text: String, isRunning: Bool) {
    guard text.contains(where: { $0 == "0" || $0 == "s" || $0 == "S" }) else { return nil }
    for clause in Self.clauses(text) {
      if let found = Self(clause.words, isBracketed: clause.isBracketed, isRunning: isRunning) {
        self = found
        return
      }
    }
    return nil
  }

  /// Whether a text has a word such as "thousand" that neither states a scale nor is said of a number or a rate.
  static func isOdd(_ text: String, isRunning: Bool) -> Bool {
    let names = ["thousand", "thousands", "million", "millions", "billion", "billions"]
    guard Self(text, isRunning: isRunning) == nil else { return false }
    return clauses(text).contains { clause in
      clause.words.indices.contains { index in
        let before = index > 0 ? clause.words[index - 1] : ""
        return names.contains(clause.words[index]) && !["per", "a", "one", "of"].contains(before)
          && !before.contains(where: \.isNumber)
      }
    }
  }

  private init?(_ words: [String], isBracketed: Bool, isRunning: Bool) {
    guard let place = words.firstIndex(where: { Self.magnitudes[$0] != nil }),
      let magnitude = Self.magnitudes[words[place]]
    else { return nil }
    var before = words[..<place]
    let hasIn = before.last == "in"
    if hasIn { before = before.dropLast() }
    var after = words[(place + 1)...]
    let hasOf = after.first == "of"
    if hasOf { after = after.dropFirst() }
    let endsWithDollars =
      after.last == "dollars" && after.count <= Self.maximumQualifiers
    // "In thousands of places" is no scale; "(in thousands of persons)" is.
    guard
      after.isEmpty || endsWithDollars
        || (hasOf && hasIn && (isBracketed || !isRunning)
          && after.count <= Self.maximumQualifiers)
    else { return nil }
    let isMoney = words[place].hasPrefix("$") || before.last == "dollars" || before.last == "$"
    let isAlone = isBracketed && before.allSatisfy(Self.general.contains)
    // A sentence that says "took millions of dollars" is none either.
    guard hasIn || isAlone || (endsWithDollars && before.isEmpty) || (!isRunning && isMoney) else {
      return nil
    }
    self.magnitude = magnitude
    isOfDollars = endsWithDollars || isMoney || before.contains("dollar")
    subject = isBracketed ? before.filter { !Self.general.contains($0) } : []
  }

  /// The clauses of a text in small letters: what stands in brackets, and the rest cut at stops and dashes.
  private static func clauses(_ text: String) -> [(words: [String], isBracketed: Bool)] {
    var clauses: [(words: [String], isBracketed: Bool)] = []
    var words: [String] = []
    var word = ""
    var depth = 0
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    func endClause() {
      endWord()
      if !words.isEmpty { clauses.append((words, depth > 0)) }
      words = []
    }
    // "1,000's" is one word.
    for character in text.lowercased().replacing("1,000", with: "1000") {
      switch character {
      case "'", "\u{2019}": continue
      case "(", "[":
        endClause()
        depth += 1
      case ")", "]":
        endClause()
        depth = max(0, depth - 1)
      case ";", ":", ".", ",", "\u{2014}":
        if depth > 0 { endWord() } else { endClause() }
      case _ where character.isLetter || character.isNumber || character == "$":
        word.append(character)
      default: endWord()
      }
    }
    endClause()
    return clauses
  }
}
