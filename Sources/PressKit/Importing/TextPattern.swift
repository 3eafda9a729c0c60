/// Patterns in which `*` stands for any text; case, white space and kinds of hyphen do not matter.
enum TextPattern {
  /// Returns whether the whole text fits the pattern.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    matches(folded: folded(text), folded(pattern))
  }

  /// Returns whether the whole text fits the pattern, both folded before.
  static func matches(folded text: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return text == pattern
    }
    guard text.hasPrefix(first) else { return false }
    var rest = text.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= last.count && rest.hasSuffix(last)
  }

  /// Returns the text in small letters with one kind of space and hyphen.
  static func folded(_ text: String) -> String {
    var folded = ""
    for character in text.lowercased() {
      if character.isWhitespace || character == "\u{A0}" {
        if folded.last != " " { folded.append(" ") }
      } else {
        folded.append("\u{2013}\u{2014}\u{2011}".contains(character) ? "-" : character)
      }
    }
    return folded
  }
}
