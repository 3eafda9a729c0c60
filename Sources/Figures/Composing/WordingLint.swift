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
    template.literals.flatMap(numbers(in:)).compactMap { number in
      let bare = number.hasSuffix("%") ? String(number.dropLast()) : number
      guard !isYear(bare),
        let figure = figures.first(where: { figure in
          figure.text == number || figure.text == bare
            || figure.unit == .percentagePoints && figure.text.hasPrefix(bare + " ")
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

  /// The numbers of a text as they are written, with commas, point and percent sign.
  private func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var current = ""
    func close() {
      while let last = current.last, last == "," || last == "." { current.removeLast() }
      if !current.isEmpty { numbers.append(current) }
      current = ""
    }
    for character in text {
      if character.isASCII && character.isNumber {
        current.append(character)
      } else if !current.isEmpty, character == "," || character == "." || character == "%" {
        current.append(character)
        if character == "%" { close() }
      } else {
        close()
      }
    }
    close()
    return numbers
  }

  private func isYear(_ text: String) -> Bool {
    text.count == 4 && (1700...2200).contains(Int(text) ?? 0)
  }
}
