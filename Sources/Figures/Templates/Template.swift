import DatasetReading

/// A text with variables in braces, such as `Referrals {change.verb} {change.percent}`.
///
/// `{{` and `}}` stand for braces. Numbers that the data give are written as variables.
public struct Template: Hashable, Sendable {
  /// The text as it was written.
  public let source: Located<String>
  /// The parts in order.
  let parts: [Part]

  /// A run of literal text or a variable.
  enum Part: Hashable {
    case literal(String)
    case variable(String, offset: Int)
  }

  /// Creates a template; a brace without its partner is reported and kept as text.
  init(_ source: Located<String>, collector: DiagnosticCollector) {
    self.source = source
    var parts: [Part] = []
    var literal = ""
    var characters = Array(source.value)[...]
    while let character = characters.popFirst() {
      let offset = source.value.count - characters.count - 1
      if (character == "{" || character == "}"), characters.first == character {
        characters.removeFirst()
        literal.append(character)
      } else if character == "{", let end = characters.firstIndex(of: "}") {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(.variable(String(characters[..<end]), offset: offset))
        characters = characters[(end + 1)...]
      } else {
        if character == "{" || character == "}" {
          collector.error(
            at: Self.location(source, offset), keyPath: source.keyPath,
            "a \"\(character)\" stands alone; write it twice, or a variable as {name}")
        }
        literal.append(character)
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
  }

  /// The literal text, with a no-break mark where a variable stands.
  var literals: [String] {
    parts.compactMap { if case .literal(let text) = $0 { text } else { nil } }
  }

  /// Returns the text with values for variables; an unknown variable is an error.
  func filled(_ values: TemplateValues, collector: DiagnosticCollector) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .literal(let literal): text += literal
      case .variable(let name, let offset):
        if let value = values.text(name) {
          text += value
        } else {
          collector.error(
            at: Self.location(source, offset + 1), keyPath: source.keyPath,
            "unknown variable \"\(name)\"; "
              + NearestName.hint(for: name, among: values.names, noun: "variables"))
        }
      }
    }
  }

  /// The place of a character, counting the opening quote of the text.
  static func location(_ source: Located<String>, _ offset: Int) -> SourceLocation {
    SourceLocation(
      file: source.location.file, line: source.location.line,
      column: source.location.column + 1 + offset)
  }
}

extension Template {
  /// The names of the variables in order.
  var variables: [String] {
    parts.compactMap { if case .variable(let name, _) = $0 { name } else { nil } }
  }
}
