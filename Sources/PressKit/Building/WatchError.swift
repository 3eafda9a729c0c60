/// A reason why folders cannot be watched.
public struct WatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder.
  public let path: String
  /// The reason.
  public let reason: String

  /// The message for people.
  public var description: String { "\(path): error: cannot be watched: \(reason)" }
}
