import Analysis
import DatasetReading

/// The checks of a definition's words against its figures.
struct WordingLint {
  let figures: [Figure]
  let metadata: DatasetMetadata

  /// Returns an error for each number that is typed although a figure gives it, and for each word that
  /// the publisher does not use for people.
  func diagnostics(_ template: Template) -> [Diagnostic] {
    typedNumbers(template) + avoidedWords(template)
  }

  private func typedNumbers(_ template: Template) -> [Diagnostic] {
    template.literals.flatMap(numbers(in:)).compactMap { number, before in
      let bare = number.hasSuffix("%") ? String(number.dropLast()) : number
      guard !isYear(bare, after: before),
        let figure = figures.first(where: { figure in
          let text = Self.plain(figure.text)
          return text == number || text == bare
            || figure.unit == .percentagePoints && text.hasPrefix(bare + " ")
        })
      else { return nil }
      return Diagnostic(
        .error, code: "PD201", at: template.source.location, keyPath: template.source.keyPath,
        "the number \(number) is typed; write {\(figure.key)}, so that it follows the data")
    }
  }

  private func avoidedWords(_ template: Template) -> [Diagnostic] {
    let words = DirectionWords.words(template.source.value)
    return metadata.avoidedWords.sorted { $0.key < $1.key }.compactMap { word, instead in
      // A phrase such as "illegal aliens" is of several words, the last in singular or plural.
      let phrase = DirectionWords.words(word)
      guard let last = phrase.last,
        words.indices.dropLast(phrase.count - 1).contains(where: { start in
          let end = start + phrase.count - 1
          return words[start..<end] == phrase.dropLast()
            && (words[end] == last || words[end] == last + "s")
        })
      else { return nil }
      return Diagnostic(
        .error, code: "PD202", at: template.source.location, keyPath: template.source.keyPath,
        "the word \"\(word)\" is not used for people here; write \"\(instead)\"")
    }
  }

  /// The numbers of a text without their commas, "62 percent" as "62%", each with the word before it.
  private func numbers(in text: String) -> [(number: String, before: String)] {
    var numbers: [(String, String)] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: Self.isDigit) {
      let run = text[start...].prefix {
        Self.isDigit($0) || $0 == "," || $0 == "."
      }
      var number = run
      while let last = number.last, last == "," || last == "." { number.removeLast() }
      rest = text[run.endIndex...]
      let next = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" }.lowercased()
      let isPercent =
        rest.first == "%" && run.endIndex == number.endIndex
        || ["percent", "per cent"].contains(where: next.hasPrefix)
      let before = text[..<start].split { !$0.isLetter }.last ?? ""
      numbers.append((Self.plain(String(number)) + (isPercent ? "%" : ""), before.lowercased()))
    }
    return numbers
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// A number without the commas between its thousands.
  private static func plain(_ text: String) -> String { text.replacing(",", with: "") }

  /// Whether a number is a year: one of the chart's own, or one with a word before it that years have.
  private func isYear(_ text: String, after word: String) -> Bool {
    guard text.count == 4, let year = Int(text), (1700...2200).contains(year) else { return false }
    return ["in", "since", "year", "years", "during", "before", "after", "until", "fy"].contains(
      word)
      || figures.contains { $0.periods.contains { $0.id.contains(text) } }
  }
}
