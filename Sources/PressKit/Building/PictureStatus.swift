/// Whether a picture is what the data and definitions give, and if not, why.
public struct PictureStatus: Hashable, Sendable {
  /// The chart's name.
  public let chart: String
  /// The preset's name.
  public let preset: String
  /// The file below the project's folder.
  public let file: String
  /// The digest of everything it is to be drawn from.
  public let fingerprint: String
  /// Why it must be drawn; nothing when it is current.
  public let reason: Reason?

  /// The reasons to draw.
  public enum Reason: String, Hashable, Sendable {
    /// It was never drawn, or is gone.
    case missing = "the picture is missing"
    /// Data, words, style, fonts or program changed.
    case changed = "data, definition, house style, fonts or program changed"
    /// The file is not the one that was written.
    case altered = "the picture's file was altered"
    /// It was asked for.
    case forced = "drawing was forced"
  }
}
