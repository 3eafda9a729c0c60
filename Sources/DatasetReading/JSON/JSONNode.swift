/// A value of a JSON text with the place where it stands.
public struct JSONNode: Hashable, Sendable {
  /// Where the value begins.
  public let location: SourceLocation
  /// The value.
  public let value: Value

  /// The kinds of value.
  public enum Value: Hashable, Sendable {
    /// The word `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A finite number.
    case number(Double)
    /// A text, unescaped.
    case string(String)
    /// Values in order.
    case array([JSONNode])
    /// Members in order, with different keys.
    case object([Member])
  }

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key, unescaped.
    public let key: String
    /// Where the key begins.
    public let keyLocation: SourceLocation
    /// The value.
    public let value: JSONNode
  }

  /// The value in a few words, for messages.
  var phrase: String {
    switch value {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): "the number \(Int(exactly: number).map(String.init) ?? "\(number)")"
    case .string(let text): "the text \"\(text.excerpt)\""
    case .array: "a list"
    case .object: "an object"
    }
  }
}
