/// A line below the body: a note, a legend of marks, a footnote or the source.
public struct TableNote: Hashable, Sendable {
  /// What the line is.
  public var kind: Kind
  /// The whole text of the cell.
  public var text: String
  /// The words without the label, mark or letter.
  public var words: String
  /// Where it stands.
  public var place: TablePlace

  /// Creates a note.
  public init(kind: Kind, text: String, words: String, place: TablePlace) {
    self.kind = kind
    self.text = text
    self.words = words
    self.place = place
  }

  /// What a line is.
  public enum Kind: Hashable, Sendable {
    /// The general note.
    case note
    /// The meaning of a mark.
    case legend(String)
    /// The footnote of a letter.
    case footnote(String)
    /// The source.
    case source
    /// A text that is none of these.
    case other
  }

  /// Returns the kind of a text and its words; a text that is none of the known ones is `.other`.
  static func parse(_ text: String) -> (kind: Kind, words: String) {
    for (prefixes, kind) in [
      (["note:", "notes:", "note.", "note--"], Kind.note), (["source:", "sources:"], .source),
    ] {
      let lowered = text.prefix(8).lowercased()
      if let prefix = prefixes.first(where: lowered.hasPrefix) {
        return (kind, String(text.dropFirst(prefix.count)).trimmed)
      }
    }
    if let (mark, words) = legend(text) { return (.legend(mark), words) }
    if let (letter, words) = footnote(text) { return (.footnote(letter), words) }
    return (.other, text)
  }

  /// The mark of a legend line is a run of one sign, followed by words.
  private static func legend(_ text: String) -> (String, String)? {
    guard let first = text.first, TableSigns.isSign(first) else { return nil }
    let mark = String(text.prefix { $0 == first })
    guard mark.count <= 3 else { return nil }
    let words = text.dropFirst(mark.count).drop { $0 == " " || $0 == "=" || $0 == "\u{A0}" }
    guard let start = words.first, start.isLetter || start == "p" else { return nil }
    return (mark, String(words).trimmed)
  }

  /// The letter of a footnote is one or two small letters or digits before a slash.
  private static func footnote(_ text: String) -> (String, String)? {
    let key = text.prefix { ($0.isASCII && $0.isLowercase) || $0.isASCIIDigit }
    guard (1...2).contains(key.count) else { return nil }
    let rest = text[key.endIndex...]
    guard rest.first == "/" else { return nil }
    let words = rest.dropFirst()
    guard let start = words.first, !start.isNumber || key.allSatisfy(\.isLetter) else { return nil }
    return (String(key), String(words).trimmed)
  }
}
