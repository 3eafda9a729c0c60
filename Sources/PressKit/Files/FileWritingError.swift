/// A reason why a file cannot be written.
public struct FileWritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path that was to be written.
  public let path: String
  /// The reason, in the system's words.
  public let reason: String

  /// Creates an error.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The message for people.
  public var description: String { "\(path): error: cannot be written: \(reason)" }
}
