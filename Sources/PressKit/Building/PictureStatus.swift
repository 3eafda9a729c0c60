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
  public enum Reason: Hashable, Sendable, CustomStringConvertible {
    /// It was never drawn, or is gone.
    case missing
    /// What it is drawn from changed; no part is named where the manifest does not know what it was.
    case changed([InputChange])
    /// The file is not the one that was written.
    case altered
    /// It was asked for.
    case forced

    /// The reason in words.
    public var description: String {
      switch self {
      case .missing: "the picture is missing"
      case .changed(let parts) where parts.isEmpty:
        "data, definition, house style, fonts or program changed"
      case .changed(let parts): parts.map(\.description).joined(separator: ", ")
      case .altered: "the picture's file was altered"
      case .forced: "drawing was forced"
      }
    }

    /// The parts that changed, in words; nothing where the reason is another one or no part is known.
    public var parts: [String]? {
      guard case .changed(let parts) = self, !parts.isEmpty else { return nil }
      return parts.map(\.subject)
    }
  }
}
