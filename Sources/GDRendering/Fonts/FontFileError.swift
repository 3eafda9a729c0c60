/// A reason why a font file cannot be drawn with.
public enum FontFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// FreeType cannot be started, for want of memory.
  case notStarted
  /// FreeType does not open the file.
  case notAFont
  /// The font has bitmaps only, or no Unicode numbers for its characters.
  case notScalable

  /// The message for people.
  public var description: String {
    switch self {
    case .notStarted: "FreeType cannot be started"
    case .notAFont: "it is no font that FreeType opens"
    case .notScalable: "it is no scalable font with Unicode characters"
    }
  }
}
