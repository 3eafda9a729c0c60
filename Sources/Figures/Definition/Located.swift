public import DatasetReading

/// A value with the place in a definition where it was written.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The place of the value.
  public let location: SourceLocation
  /// The path of keys to the value.
  public let keyPath: String

  /// Creates a located value.
  public init(_ value: Value, at location: SourceLocation, keyPath: String) {
    self.value = value
    self.location = location
    self.keyPath = keyPath
  }

  init(_ value: Value, _ cursor: JSONCursor) {
    self.init(value, at: cursor.node.location, keyPath: cursor.keyPath)
  }
}
