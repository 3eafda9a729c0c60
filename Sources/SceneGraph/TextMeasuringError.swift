/// A reason why text cannot be measured, and so not drawn.
public enum TextMeasuringError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No font file of the theme was found; `remedy` says what to install.
  case fontMissing(path: String, remedy: String)
  /// No font of the theme has the character.
  case noGlyph(character: String, text: String)
  /// The text needs right-to-left or joined-up layout, which the engine does not do.
  case unsupportedScript(script: String, text: String)
  /// The engine refused, in its own words.
  case engine(String)

  /// The message for people.
  public var description: String {
    switch self {
    case .fontMissing(let path, let remedy):
      "font \(path) cannot be opened; \(remedy)"
    case .noGlyph(let character, let text):
      "no installed font of the theme has the character \"\(character)\" of \"\(text)\""
    case .unsupportedScript(let script, let text):
      "\"\(text)\" is in \(script) script, which cannot be laid out; use a script written left to right"
    case .engine(let reason):
      "the drawing engine cannot set text: \(reason)"
    }
  }
}
