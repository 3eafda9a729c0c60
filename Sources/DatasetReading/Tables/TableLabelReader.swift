/// The step from the text of a label to its name, footnotes and marks.
struct TableLabelReader {
  /// The letters that the file has footnotes for.
  let letters: Set<String>
  /// The letters that stand on some label after a slash.
  private(set) var referenced: Set<String> = []
  /// The words of titles, notes and labels, to tell a word with a letter on it from a longer word.
  private let words: Set<String>

  init(grid: TableGrid, letters: Set<String>, body: Range<Int>) {
    self.letters = letters
    var words: Set<String> = []
    for row in grid.rows.indices {
      for text in grid.rows[row] { words.formUnion(Self.words(text)) }
    }
    self.words = words
    for row in body {
      for column in grid.filled(row) {
        let label = label(grid.text(row, column), grid.place(row, column))
        if !label.isGlued { referenced.formUnion(label.footnotes) }
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Returns the label.
  func label(_ text: String, _ place: TablePlace) -> TableLabel {
    var rest = Substring(text)
    var marks: [String] = []
    var footnotes: [String] = []
    takeMarks(&rest, &marks)
    if let (name, found) = slashed(rest) {
      rest = name
      footnotes = found
      takeMarks(&rest, &marks)
    }
    var isGlued = false
    if footnotes.isEmpty, let (name, letter) = glued(rest) {
      rest = name
      footnotes = [letter]
      isGlued = true
    }
    return TableLabel(
      text: String(rest).trimmed, footnotes: footnotes, marks: marks, isGlued: isGlued,
      place: place)
  }

  /// Stars and daggers at the end are marks; other signs belong to the words.
  private func takeMarks(_ rest: inout Substring, _ marks: inout [String]) {
    let end = rest.reversed().prefix { "*†‡".contains($0) }
    guard !end.isEmpty, end.count < rest.count else { return }
    marks = (TableSigns.runs(rest.suffix(end.count)) ?? []) + marks
    rest = Substring(String(rest.dropLast(end.count)).trimmed)
  }

  /// Footnotes after a slash at the end, such as `/a` or `/b,c`.
  private func slashed(_ text: Substring) -> (Substring, [String])? {
    guard let slash = text.lastIndex(of: "/"), slash > text.startIndex else { return nil }
    let keys = text[text.index(after: slash)...].split(
      separator: ",", omittingEmptySubsequences: false
    ).map { String($0).trimmed }
    let isList = keys.allSatisfy { key in
      letters.contains(key)
        || (key.count == 1 && key.allSatisfy { $0.isASCII && $0.isLowercase })
    }
    guard isList, !keys.isEmpty else { return nil }
    return (Substring(String(text[..<slash]).trimmed), keys)
  }

  /// A letter on the last word without a slash, as in `Total populationa`: the file has a footnote of
  /// that letter which no label names with a slash, and it has the word without the letter elsewhere.
  private func glued(_ text: Substring) -> (Substring, String)? {
    guard let last = text.last, letters.contains(String(last)),
      !referenced.contains(String(last)), let word = Self.words(String(text)).last,
      word.count > 3
    else { return nil }
    let shorter = String(word.dropLast())
    guard text.lowercased().hasSuffix(word), words.contains(shorter) else { return nil }
    return (text.dropLast(), String(last))
  }
}
