/// What redrawing a picture in memory showed.
public struct Verification: Hashable, Sendable, Encodable {
  /// The picture's file, below the project's folder.
  public let file: String
  /// What was found.
  public let finding: Finding

  /// Whether the file is what the data give, byte for byte.
  public var isSame: Bool { finding == .same }

  /// The findings.
  public enum Finding: String, Hashable, Sendable, Encodable {
    /// The file is what the data give.
    case same
    /// There is no file.
    case missing = "the picture is missing"
    /// The file has other bytes.
    case different = "the picture is not what the data give"
  }
}
