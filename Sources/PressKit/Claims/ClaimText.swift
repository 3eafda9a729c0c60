/// The step from a text to its sentences.
enum ClaimText {
  /// The characters from which on a sentence ends at a line's end, a comma or a semicolon.
  ///
  /// Nobody writes sentences of a hundred words for the press; what has no full stop for so long is a table or a
  /// list. The claims of a sentence are read against each other, so that a very long one would take very long.
  private static let mostCharacters = 600

  /// Returns the sentences of a text with their places; a blank line, a list mark and a line that ends
  /// without a full stop before a capital end one too.
  static func sentences(of text: String) -> [ClaimSentence] {
    var sentences: [ClaimSentence] = []
    var current: [Character] = []
    var start = (line: 1, column: 1)
    var (line, column) = (1, 1)
    let characters = Array(text)
    func isEnd(_ index: Int) -> Bool {
      guard ".!?".contains(characters[index]) else { return false }
      if index + 1 == characters.count { return true }
      guard characters[index + 1].isWhitespace || "”\")".contains(characters[index + 1]) else {
        return false
      }
      return characters[index] != "." || !isAbbreviation(current)
    }
    func isTooLong(at index: Int) -> Bool {
      guard current.count >= mostCharacters else { return false }
      let character = characters[index]
      if character.isNewline { return true }
      let isApart = index + 1 < characters.count && characters[index + 1].isWhitespace
      return isApart && (",;".contains(character) || current.count >= 2 * mostCharacters)
    }
    func finish() {
      let text = String(current).split { $0.isWhitespace }.joined(separator: " ")
      if !text.isEmpty {
        sentences.append(ClaimSentence(text, line: start.line, column: start.column))
      }
      current = []
    }
    for (index, character) in characters.enumerated() {
      if current.isEmpty, !character.isWhitespace { start = (line, column) }
      let isBlank =
        character.isNewline && index + 1 < characters.count
        && (characters[index + 1].isNewline || "-*#•".contains(characters[index + 1]))
      if !(current.isEmpty && character.isWhitespace) { current.append(character) }
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
      if isBlank || isEnd(index) || isTooLong(at: index) { finish() }
    }
    finish()
    return sentences
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "no", "vs", "inc", "gov", "lt", "sgt", "capt", "ft", "jan",
    "feb",
    "aug", "sept", "oct", "nov", "dec",
  ]

  /// Whether a text ends in an abbreviation with its full stop, such as "U.S." or "St.".
  private static func isAbbreviation(_ text: [Character]) -> Bool {
    let word = String(text.reversed().prefix { $0.isLetter || $0 == "." }.reversed())
    let parts = word.split(separator: ".")
    if parts.count > 1, parts.allSatisfy({ $0.count == 1 }) { return true }
    guard let last = parts.last, parts.count == 1 else { return false }
    return last.count == 1 && last != "I" || abbreviations.contains(last.lowercased())
  }
}
