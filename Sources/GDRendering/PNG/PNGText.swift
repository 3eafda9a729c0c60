/// A keyword of a PNG file with its text.
public struct PNGText: Hashable, Sendable {
  /// What the text is, such as `Title`.
  public var keyword: String
  /// The text.
  public var text: String

  /// Creates a text from its two parts.
  public init(keyword: String, text: String) {
    self.keyword = keyword
    self.text = text
  }
}
