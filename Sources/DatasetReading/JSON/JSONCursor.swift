/// A value being decoded: it knows its key path and reports what does not fit.
///
/// Each method returns nothing when the value is of another kind, after an error was gathered, so
/// that decoding can go on and find every problem of a file.
public struct JSONCursor {
  /// The value with its place.
  public let node: JSONNode
  /// The path of keys to the value, such as `analysis.trend.from`; empty for the root.
  public let keyPath: String
  /// Where problems are gathered.
  public let collector: DiagnosticCollector

  /// The most unknown keys of an object that are listed before the rest is counted.
  private static let maximumUnknownKeys = 100

  /// Creates a cursor on a value.
  public init(_ node: JSONNode, keyPath: String = "", collector: DiagnosticCollector) {
    self.node = node
    self.keyPath = keyPath
    self.collector = collector
  }

  /// Gathers an error at this value.
  public func error(_ message: String, code: String? = nil) {
    collector.error(
      at: node.location, keyPath: keyPath.isEmpty ? nil : keyPath, code: code, message)
  }

  private func mismatch(_ expected: String) {
    error("expected \(expected), found \(node.phrase)")
  }

  /// Returns the text.
  public func string() -> String? {
    if case .string(let text) = node.value { return text }
    mismatch("a text")
    return nil
  }

  /// Returns the text if it is one of a list.
  public func string(among allowed: [String], noun: String) -> String? {
    guard let text = string() else { return nil }
    guard allowed.contains(text) else {
      error(
        "unknown \(noun) \"\(text.excerpt)\"; \(NearestName.hint(for: text, among: allowed, noun: "allowed values"))"
      )
      return nil
    }
    return text
  }

  /// Returns the number.
  public func number() -> Double? {
    if case .number(let number) = node.value { return number }
    mismatch("a number")
    return nil
  }

  /// Returns the number if it is whole and within a range.
  public func integer(in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
    guard case .number(let number) = node.value, let whole = Int(exactly: number) else {
      mismatch("a whole number")
      return nil
    }
    guard range.contains(whole) else {
      error("expected \(range.lowerBound) to \(range.upperBound), found \(whole)")
      return nil
    }
    return whole
  }

  /// Returns the truth value.
  public func bool() -> Bool? {
    if case .bool(let bool) = node.value { return bool }
    mismatch("true or false")
    return nil
  }

  /// Returns a cursor on each element of a list.
  public func elements() -> [JSONCursor]? {
    guard case .array(let nodes) = node.value else {
      mismatch("a list")
      return nil
    }
    return nodes.enumerated().map { index, node in
      JSONCursor(node, keyPath: "\(keyPath)[\(index)]", collector: collector)
    }
  }

  /// Returns the texts of a list.
  public func strings() -> [String]? {
    elements().map { $0.compactMap { $0.string() } }
  }

  /// Returns the object if its keys are all allowed; an unknown key is an error, not a stop.
  ///
  /// Without a list any key is allowed.
  public func object(allowing keys: [String]? = nil) -> JSONObjectCursor? {
    guard case .object(let members) = node.value else {
      mismatch("an object")
      return nil
    }
    if let keys {
      let unknown = members.filter { !keys.contains($0.key) }
      for member in unknown.prefix(Self.maximumUnknownKeys) {
        collector.error(
          at: member.keyLocation, keyPath: keyPath.isEmpty ? nil : keyPath,
          "unknown key \"\(member.key.excerpt)\"; "
            + NearestName.hint(for: member.key, among: keys, noun: "keys"))
      }
      let rest = unknown.count - Self.maximumUnknownKeys
      if rest > 0 { error("and \(rest) more unknown keys") }
    }
    return JSONObjectCursor(cursor: self, members: members)
  }
}
