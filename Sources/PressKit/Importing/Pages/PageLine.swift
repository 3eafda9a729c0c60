import DatasetReading

/// A line of a page's text, or one cell of a line that has tabs.
struct PageLine: Hashable, Sendable {
  /// The line from 1.
  var line: Int
  /// The column in characters from 1.
  var column: Int
  /// The text with plain spaces and without those at both ends.
  var text: String
  /// The text without marks.
  var words: String
  /// The marks on its words and number.
  var marks: [String]
  /// Whether a blank line, or the start of the text, stands before it.
  var followsBlank: Bool
  /// What it holds.
  var content: Content

  /// What a line holds.
  enum Content: Hashable, Sendable {
    /// Words without a number.
    case label(String)
    /// A number without words.
    case number(PageNumber)
    /// A label and its number.
    case figure(label: String, number: PageNumber)
    /// Four digits that may be a year, without words.
    case year(String)
    /// A sign that there is no number, such as a dash or "N/A", with its label where that stands beside it.
    case missing(label: String?, sign: String)
    /// Several numbers, a number amid words, or one that is not written as a count.
    case unclear
  }

  /// Whether it is a year without words.
  var isYear: Bool { if case .year = content { true } else { false } }

  /// Returns the lines of a text that are not blank.
  ///
  /// Line ends are LF, CRLF or CR. A line with tabs or upright strokes and more than one number is cut at them.
  static func lines(of text: String) -> [PageLine] {
    var lines: [PageLine] = []
    var followsBlank = true
    for (index, raw) in rawLines(text).enumerated() {
      let whole = plain(raw)
      guard whole.contains(where: { $0 != " " }) else {
        followsBlank = true
        continue
      }
      let cells = PageNumber.all(in: whole).count > 1 ? cut(raw) : [(0, raw)]
      for (offset, cell) in cells {
        let plain = plain(cell)
        let lead = plain.prefix { $0 == " " }.count
        let text = trimmed(plain)
        if text.isEmpty { continue }
        let (words, marks) = PageMark.parted(text)
        lines.append(
          PageLine(
            line: index + 1, column: offset + lead + 1, text: text, words: trimmed(words),
            marks: marks, followsBlank: followsBlank, content: content(words)))
        followsBlank = false
      }
    }
    return lines
  }

  private static func rawLines(_ text: String) -> [Substring] {
    // CRLF is one character of a Swift string.
    text.split(omittingEmptySubsequences: false) { "\n\r\r\n\u{2028}\u{2029}".contains($0) }
  }

  /// The cells between tabs and upright strokes, with their offsets.
  private static func cut(_ raw: Substring) -> [(Int, Substring)] {
    var offset = 0
    return raw.split(omittingEmptySubsequences: false) { $0 == "\t" || $0 == "|" }.map { cell in
      defer { offset += cell.count + 1 }
      return (offset, cell)
    }
  }

  /// Returns the text with a plain space for every kind of space, so that columns stay true.
  private static func plain(_ text: Substring) -> String {
    String(text.map { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" ? " " : $0 })
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  private static func content(_ text: String) -> Content {
    let numbers = PageNumber.all(in: text)
    guard let number = numbers.first else {
      return missing(trimmed(text)) ?? .label(label(text[...]))
    }
    guard numbers.count == 1, number.isCount else { return .unclear }
    let before = label(text[..<number.range.lowerBound])
    let after = label(text[number.range.upperBound...])
    switch (before.isEmpty, after.isEmpty) {
    case (true, true): return number.isYearLike ? .year(number.text) : .number(number)
    case (false, true): return .figure(label: before, number: number)
    case (true, false): return .figure(label: after, number: number)
    case (false, false): return .unclear
    }
  }

  /// Words in place of a number, folded.
  private static let signs = [
    "n/a", "na", "not available", "no data", "not reported", "suppressed", "unavailable",
  ]
  private static let dashes: Set<String> = ["-", "--", "\u{2013}", "\u{2014}", "\u{2212}"]

  /// The sign at the end, or at the start, of a text that has no number; nothing where it has none.
  private static func missing(_ text: String) -> Content? {
    if dashes.contains(text) { return .missing(label: nil, sign: text) }
    let folded = TextPattern.folded(text)
    if signs.contains(folded) { return .missing(label: nil, sign: text) }
    for sign in signs + dashes.sorted() where folded.count > sign.count {
      let isLast = folded.hasSuffix(sign)
      guard isLast || dashes.contains(sign) == false && folded.hasPrefix(sign) else { continue }
      let rest = isLast ? text.dropLast(sign.count) : text.dropFirst(sign.count)
      // The sign is no part of a word.
      guard let edge = isLast ? rest.last : rest.first, !edge.isLetter else { continue }
      let label = label(rest)
      let written = isLast ? text.suffix(sign.count) : text.prefix(sign.count)
      if !label.isEmpty { return .missing(label: label, sign: String(written)) }
    }
    return nil
  }

  /// The words without bullets, brackets round the number, and the signs between label and number.
  private static func label(_ text: Substring) -> String {
    let signs = " :;=.,•·◦▪●○‣\u{2011}\u{2013}\u{2014}-_()[]/>"
    var rest = text
    while let first = rest.first, signs.contains(first) { rest.removeFirst() }
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
