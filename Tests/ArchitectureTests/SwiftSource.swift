/// A Swift source text, read as far as comments and string literals are told from code.
struct SwiftSource {
  /// The code: each comment is a space, and each string literal an empty pair of quotes.
  private(set) var code = ""
  /// The string literals in order.
  private(set) var literals: [Literal] = []

  /// A string literal.
  struct Literal {
    /// What stands between the quotes, as it is written.
    var text: String
    /// How much of `code` stands before it.
    var place: Int
  }

  private var characters: [Character]
  private var next = 0

  init(_ text: String) {
    characters = Array(text)
    readCode(until: nil)
    characters = []
  }

  /// Reads code to the end, or to the parenthesis that closes an interpolation.
  private mutating func readCode(until closing: Character?) {
    var depth = 0
    while next < characters.count {
      let character = characters[next]
      if starts(with: "//") {
        while next < characters.count, !characters[next].isNewline { next += 1 }
        code.append(" ")
      } else if starts(with: "/*") {
        skipComment()
      } else if let hashes = openingHashes() {
        readLiteral(hashes: hashes)
      } else {
        if closing != nil {
          if character == "(" { depth += 1 }
          if character == ")" {
            guard depth > 0 else { return }
            depth -= 1
          }
        }
        code.append(character)
        next += 1
      }
    }
  }

  private func starts(with text: String) -> Bool { characters[next...].starts(with: text) }

  /// Skips a comment with those inside it.
  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        next += 2
      } else if starts(with: "*/") {
        depth -= 1
        next += 2
      } else {
        next += 1
      }
    } while depth > 0 && next < characters.count
    code.append(" ")
  }

  /// The number of `#` before the quote of a string literal that starts here, or nothing.
  private func openingHashes() -> Int? {
    let hashes = characters[next...].prefix { $0 == "#" }
    return hashes.endIndex < characters.count && characters[hashes.endIndex] == "\""
      ? hashes.count : nil
  }

  private mutating func readLiteral(hashes: Int) {
    let place = code.count
    next += hashes
    let isLong = starts(with: "\"\"\"")
    let end = (isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    next += isLong ? 3 : 1
    var text = ""
    while next < characters.count, !starts(with: end) {
      // A short literal ends with its line; only a regular expression's quote goes so far.
      if !isLong, characters[next].isNewline { break }
      if starts(with: escape + "(") {
        next += escape.count + 1
        // Code, so that literals inside it count too; its own text is no part of this one.
        readCode(until: ")")
      } else if starts(with: escape) {
        text += String(characters[next..<min(next + escape.count + 1, characters.count)])
        next += escape.count
      } else {
        text.append(characters[next])
      }
      next += 1
    }
    if next < characters.count, starts(with: end) { next += end.count }
    code += "\"\""
    literals.append(Literal(text: text, place: place))
  }
}

extension SwiftSource {
  /// The modules that the code imports, in order.
  ///
  /// Attributes and access levels may stand before the word, the kind of a single declaration behind it; of
  /// `import struct Charting.Preset` the module is Charting.
  var imports: [String] {
    let statement =
      #/
      (?: ^ | [;\n] ) \s*
      (?: (?: @\w+ (?: \s* \( [^)]* \) )?
        | public | package | internal | fileprivate | private ) \s+ )*
      import \s+
      (?: (?: typealias | struct | class | actor | enum | protocol | let | var | func | macro ) \s+ )?
      `? (\w+) `?
      /#
    return code.matches(of: statement).map { String($0.output.1) }
  }
}
