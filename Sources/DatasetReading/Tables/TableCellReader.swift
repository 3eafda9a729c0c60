/// The step from the text of a cell to a number, signs and units.
struct TableCellReader {
  /// The letters that the file has footnotes for.
  let letters: Set<String>

  /// What a text holds.
  struct Parts {
    var value: TableValue?
    /// "percent", or the word of a unit.
    var unit: String?
    /// The unit as the file has it.
    var writtenUnit: String?
    var signs: [String] = []
    var footnotes: [String] = []
    /// Whether the text was not understood.
    var isText = false

    /// Whether it holds signs only.
    var isSignOnly: Bool { value == nil && !isText && unit == nil && !signs.isEmpty }

    /// Whether it could be the head of a column: words or a year.
    var isHeadLike: Bool { isText || (value?.isYearLike == true && unit == nil) }
  }

  /// Returns the parts of a text that is not empty.
  func parts(_ text: String) -> Parts {
    var parts = Parts()
    if let (value, rest) = TableValue.read(text) {
      parts.value = value
      guard readAttached(rest, &parts, afterValue: true) else { return Parts(isText: true) }
      return parts
    }
    if readAttached(Substring(text), &parts, afterValue: false) { return parts }
    return Parts(isText: true)
  }

  /// Reads what stands in a narrow column: percent signs, signs, footnotes, or one word as a unit.
  func attached(_ text: String) -> Parts {
    let parts = parts(text)
    guard parts.isText else { return parts }
    var own = Parts()
    var isUnderstood = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if readAttached(word, &own, afterValue: true) { continue }
      if own.unit == nil, (1...12).contains(word.count), word.allSatisfy(\.isLetter) {
        own.unit = String(word).lowercased()
        own.writtenUnit = String(word)
      } else {
        isUnderstood = false
      }
    }
    return isUnderstood ? own : parts
  }

  /// Reads percent signs, signs and footnotes to the end, and returns whether all was understood.
  private func readAttached(
    _ text: Substring, _ parts: inout Parts, afterValue: Bool
  ) -> Bool {
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      var rest = word
      while let first = rest.first {
        if first == "%" {
          guard parts.unit == nil else { return false }
          parts.unit = "percent"
          rest.removeFirst()
        } else if first == "/", let keys = footnotes(rest.dropFirst()) {
          parts.footnotes += keys
          rest = ""
        } else if TableSigns.isSign(first) {
          // A hyphen or point after a number is more likely a part of it than a sign.
          if afterValue, "-–—.,…:/".contains(first), word.startIndex == text.startIndex {
            return false
          }
          let run = rest.prefix { $0 == first }
          parts.signs.append(String(run))
          rest = rest[run.endIndex...]
        } else if afterValue, word.count <= 2, letters.contains(String(word)),
          word.startIndex > text.startIndex || !text.isEmpty && parts.value == nil
        {
          parts.footnotes.append(String(word))
          rest = ""
        } else {
          return false
        }
      }
    }
    return true
  }

  private func footnotes(_ text: Substring) -> [String]? {
    let keys = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !keys.isEmpty, keys.allSatisfy(letters.contains) else { return nil }
    return keys
  }
}
