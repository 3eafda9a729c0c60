/// The name of a row or column, with the marks and footnotes that stand on it.
public struct TableLabel: Hashable, Sendable {
  /// The name without marks and footnotes.
  public var text: String
  /// The letters of its footnotes, such as "b" and "c" in `Asian/b,c`.
  public var footnotes: [String]
  /// The marks on it, such as "*" in `Male*`.
  public var marks: [String]
  /// Whether the letter stands on the word without a slash.
  public var isGlued: Bool
  /// Where it stands.
  public var place: TablePlace

  /// Creates a label.
  public init(
    text: String, footnotes: [String] = [], marks: [String] = [], isGlued: Bool = false,
    place: TablePlace
  ) {
    self.text = text
    self.footnotes = footnotes
    self.marks = marks
    self.isGlued = isGlued
    self.place = place
  }

  /// The label as the publisher writes it.
  var written: String {
    let letters = footnotes.joined(separator: ",")
    return text + (letters.isEmpty ? "" : (isGlued ? "" : "/") + letters) + marks.joined()
  }
}
