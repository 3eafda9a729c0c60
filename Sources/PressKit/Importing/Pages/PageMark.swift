/// The signs on a page that point from a figure to a remark, such as a star or a raised digit.
enum PageMark {
  private static let signs = Set("*\u{2020}\u{2021}\u{A7}\u{B6}\u{B9}\u{B2}\u{B3}")
  private static let raised: ClosedRange<Character> = "\u{2074}"..."\u{2079}"

  /// Whether a character is a mark.
  static func isMark(_ character: Character) -> Bool {
    signs.contains(character) || raised.contains(character) || character == "\u{2070}"
  }

  /// Returns the marks of a text, each a run of one sign, and the text without them.
  ///
  /// A star with a space behind it at the start of a line is the bullet of a list.
  static func parted(_ text: String) -> (text: String, marks: [String]) {
    guard text.contains(where: isMark) else { return (text, []) }
    var rest = ""
    var marks: [String] = []
    var last: Character?
    for character in text.hasPrefix("* ") ? text.dropFirst(2) : text[...] {
      defer { last = character }
      guard isMark(character) else {
        rest.append(character)
        continue
      }
      // Digits of one number stand together, as runs of one sign do.
      let isRun = last.map { $0 == character || isMark($0) && $0.isNumber && character.isNumber }
      if isRun == true {
        marks[marks.count - 1].append(character)
      } else {
        marks.append(String(character))
        // Two numbers with a star between them stay two.
        rest.append(" ")
      }
    }
    return (rest, marks)
  }

  /// Returns the mark at the start of a text that has words behind it.
  static func leading(_ text: String) -> String? {
    guard let first = text.first, isMark(first) else { return nil }
    let mark = text.prefix { $0 == first || isMark($0) && $0.isNumber && first.isNumber }
    return text.dropFirst(mark.count).contains(where: \.isLetter) ? String(mark) : nil
  }
}
