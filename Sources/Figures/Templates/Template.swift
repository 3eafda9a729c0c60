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
    let characters = Array(source.value)
    // Looked for once, so that many braces without a partner do not each search the whole text.
    let lastClosing = characters.lastIndex(of: "}") ?? -1
    var next = 0
    while next < characters.count {
      let offset = next
      let character = characters[offset]
      next += 1
      if character == "{" || character == "}", next < characters.count,
        characters[next] == character
      {
        next += 1
        literal.append(character)
      } else if character == "{", lastClosing >= next,
        let end = characters[next...].firstIndex(of: "}")
      {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(.variable(String(characters[next..<end]), offset: offset))
        next = end + 1
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

  /// The runs of literal text in order, without the variables between them.
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
