/// An encoder of values into bytes that are the same for the same values, and for no others.
///
/// Fingerprints need no JSON text, whose general encoder takes most of the time of a build with nothing to do.
/// Keys are sorted, since dictionaries have no order; texts and lists are preceded by their lengths.
struct CanonicalEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let node: Node

  /// Returns the bytes of a value.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let node = Node()
    try node.encode(value)
    var bytes: [UInt8] = []
    node.write(to: &bytes)
    return bytes
  }

  private init(_ node: Node) { self.node = node }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedContainer(node: node.becoming(.keyed)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    ListContainer(node: node.becoming(.list))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { ValueContainer(node: node) }

  /// A value that is being encoded.
  fileprivate final class Node {
    enum Kind: UInt8 { case null, scalar, keyed, list }

    private var kind = Kind.null
    private var scalar: [UInt8] = []
    private var keys: [String] = []
    private(set) var children: [Node] = []

    func becoming(_ kind: Kind) -> Node {
      self.kind = kind
      return self
    }

    func child(_ key: String = "") -> Node {
      let node = Node()
      if kind == .keyed { keys.append(key) }
      children.append(node)
      return node
    }

    func encode(_ value: some Encodable) throws { try value.encode(to: CanonicalEncoder(self)) }

    func set(_ text: String) {
      kind = .scalar
      scalar = Array(text.utf8)
    }

    func set(_ number: Double) { set(bits: number.bitPattern) }

    func set(_ flag: Bool) { set(bits: flag ? 1 : 0) }

    func set(bits: UInt64) {
      kind = .scalar
      scalar = withUnsafeBytes(of: bits.littleEndian) { Array($0) }
    }

    func write(to bytes: inout [UInt8]) {
      bytes.append(kind.rawValue)
      Self.write(kind == .scalar ? scalar.count : children.count, to: &bytes)
      switch kind {
      case .null: break
      case .scalar: bytes += scalar
      case .list: for child in children { child.write(to: &bytes) }
      case .keyed:
        for index in keys.indices.sorted(by: {
          keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8)
        }) {
          Self.write(keys[index].utf8.count, to: &bytes)
          bytes += keys[index].utf8
          children[index].write(to: &bytes)
        }
      }
    }

    private static func write(_ count: Int, to bytes: inout [UInt8]) {
      withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  fileprivate struct KeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    let codingPath: [any CodingKey] = []

    mutating func encodeNil(forKey key: Key) { _ = node.child(key.stringValue) }

    mutating func encode(_ value: Bool, forKey key: Key) { node.child(key.stringValue).set(value) }
    mutating func encode(_ value: String, forKey key: Key) {
      node.child(key.stringValue).set(value)
    }
    mutating func encode(_ value: Double, forKey key: Key) {
      node.child(key.stringValue).set(value)
    }
    mutating func encode(_ value: Int, forKey key: Key) {
      node.child(key.stringValue).set(bits: UInt64(bitPattern: Int64(value)))
    }
    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
      try node.child(key.stringValue).encode(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      CanonicalEncoder(node.child(key.stringValue)).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      CanonicalEncoder(node.child(key.stringValue)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { CanonicalEncoder(node.child("super")) }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
      CanonicalEncoder(node.child(key.stringValue))
    }
  }

  fileprivate struct ListContainer: UnkeyedEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey] = []
    var count: Int { node.children.count }

    mutating func encodeNil() { _ = node.child() }

    mutating func encode(_ value: some Encodable) throws { try node.child().encode(value) }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      CanonicalEncoder(node.child()).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      CanonicalEncoder(node.child()).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { CanonicalEncoder(node.child()) }
  }

  fileprivate struct ValueContainer: SingleValueEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey] = []

    mutating func encodeNil() { _ = node.becoming(.null) }
    mutating func encode(_ value: Bool) { node.set(value) }
    mutating func encode(_ value: String) { node.set(value) }
    mutating func encode(_ value: Double) { node.set(value) }
    mutating func encode(_ value: Int) { node.set(bits: UInt64(bitPattern: Int64(value))) }
    mutating func encode(_ value: Float) { node.set("\(value.bitPattern)") }
    mutating func encode(_ value: some Encodable & BinaryInteger) { node.set("\(value)") }
    mutating func encode(_ value: some Encodable) throws { try node.encode(value) }
  }
}
