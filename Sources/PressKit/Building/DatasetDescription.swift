import DatasetReading

/// What a data package says of a dataset, in bytes that are the same for the same words.
///
/// The size and digest of the file, which change with every import, are no part of it.
struct DatasetDescription {
  /// What is said of the dataset, but for its editions.
  private(set) var bytes: [UInt8] = []
  /// What is said of each edition, by id.
  private(set) var editions: [String: [UInt8]] = [:]

  /// Takes the words of a resource.
  init(_ resource: DataResource) {
    Self.append(resource.title, to: &bytes)
    for (code, reason) in resource.missingCodes.sorted(by: { $0.key < $1.key }) {
      Self.append(code, to: &bytes)
      Self.append(reason.rawValue, to: &bytes)
    }
    guard case .object(let members)? = resource.description?.value else { return }
    for member in members {
      guard member.key == "editions", case .array(let nodes) = member.value.value else {
        Self.append(member.key, to: &bytes)
        Self.append(member.value, to: &bytes)
        continue
      }
      for node in nodes {
        Self.id(of: node).map { Self.append(node, to: &editions[$0, default: []]) }
      }
    }
  }

  private static func id(of node: JSONNode) -> String? {
    guard case .object(let members) = node.value,
      case .string(let id)? = members.first(where: { $0.key == "id" })?.value.value
    else { return nil }
    return id
  }

  private static func append(_ node: JSONNode, to bytes: inout [UInt8]) {
    switch node.value {
    case .null: append("null", to: &bytes)
    case .bool(let flag): append("\(flag)", to: &bytes)
    case .number(let number): append("\(number)", to: &bytes)
    case .string(let text): append(text, to: &bytes)
    case .array(let nodes):
      append("[\(nodes.count)", to: &bytes)
      for node in nodes { append(node, to: &bytes) }
    case .object(let members):
      append("{\(members.count)", to: &bytes)
      for member in members {
        append(member.key, to: &bytes)
        append(member.value, to: &bytes)
      }
    }
  }

  /// A text is followed by a sign that stands in none.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes += text.utf8
    bytes.append(0xFF)
  }
}
