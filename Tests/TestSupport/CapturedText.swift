import Synchronization

/// A place where a test gathers text from several threads.
public final class CapturedText: Sendable {
  private let text = Mutex("")

  /// Creates an empty place.
  public init() {}

  /// Adds text.
  public func append(_ more: String) { text.withLock { $0 += more } }

  /// All text so far.
  public var value: String { text.withLock { $0 } }
}
