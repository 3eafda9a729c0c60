/// The step from a text to its sentences.
enum ClaimText {
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
      // "U.S. District" and "Jan. 5" end no sentence.
      let word = current.reversed().prefix { $0.isLetter || $0 == "." }
      if characters[index] == ".", word.count <= 3, word.contains(where: \.isLetter) {
        return word.contains { $0.isLowercase } && word.count > 3
      }
      return true
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
      if isBlank || isEnd(index) { finish() }
    }
    finish()
    return sentences
  }
}
