/// A word, number, stop or variable of a template, in the order in which they are read.
enum TemplateWord: Hashable {
  /// A word in lower case, or a number as it is written, such as "2,198" or "62%".
  case word(String)
  /// The name of a variable.
  case variable(String)
  /// The end of a sentence or of a clause that stands for itself.
  case stop

  /// The text of a word; nothing for the others.
  var text: String? { if case .word(let text) = self { text } else { nil } }
}

extension Template {
  /// The words and variables in order.
  var words: [TemplateWord] {
    var found: [TemplateWord] = []
    for part in parts {
      switch part {
      case .variable(let name, _): found.append(.variable(name))
      case .literal(let text): found += Self.words(of: text)
      }
    }
    return found
  }

  /// The words and variables, sentence by sentence.
  var sentences: [[TemplateWord]] {
    words.split(separator: .stop).map(Array.init)
  }

  private static func words(of text: String) -> [TemplateWord] {
    var found: [TemplateWord] = []
    var current = ""
    let characters = Array(text.lowercased())
    func close() {
      if !current.isEmpty { found.append(.word(current)) }
      current = ""
    }
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isInNumber = current.last?.isNumber == true && next.isNumber
      if character.isLetter || character.isNumber || character == "-" && !current.isEmpty
        || character == "%" && current.last?.isNumber == true
        || (character == "," || character == ".") && isInNumber
      {
        current.append(character)
      } else {
        close()
        if character == "%" { found.append(.word("%")) }
        // "U.S. attorneys" ends no sentence.
        let isEnd = character == "." && next == " " && found.last?.text?.count ?? 0 > 1
        if isEnd || ";:!?".contains(character) { found.append(.stop) }
      }
    }
    close()
    return found
  }
}
