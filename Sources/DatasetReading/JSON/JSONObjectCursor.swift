/// An object being decoded.
public struct JSONObjectCursor {
  /// The cursor on the object itself.
  public let cursor: JSONCursor
  /// The members in the order of the text.
  public let members: [JSONNode.Member]

  init(cursor: JSONCursor, members: [JSONNode.Member]) {
    self.cursor = cursor
    self.members = members
  }

  /// The keys in the order of the text.
  public var keys: [String] { members.map(\.key) }

  /// Returns a cursor on the value of a key, or nothing.
  public func optional(_ key: String) -> JSONCursor? {
    guard let member = members.first(where: { $0.key == key }) else { return nil }
    return self.member(member)
  }

  /// Returns a cursor on the value of a key; its absence is an error.
  public func required(_ key: String) -> JSONCursor? {
    if let found = optional(key) { return found }
    cursor.error("the key \"\(key)\" is missing")
    return nil
  }

  /// Returns a cursor on the value of a member.
  public func member(_ member: JSONNode.Member) -> JSONCursor {
    let key = member.key.excerpt
    let path = cursor.keyPath.isEmpty ? key : "\(cursor.keyPath).\(key)"
    return JSONCursor(member.value, keyPath: path, collector: cursor.collector)
  }

  /// Returns the members as texts by key; a value of another kind is an error.
  public func strings() -> [String: String] {
    var strings: [String: String] = [:]
    for entry in members { strings[entry.key] = member(entry).string() }
    return strings
  }
}
