import DatasetReading

/// What a data package says of a dataset, in bytes that are the same for the same words.
///
/// What changes with every import is left out: size and digest of the file, and the editions that are not used.
enum DatasetDescription {
  /// Returns what is said of a dataset and of some of its editions.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - editions: The ids of the editions that are used.
  /// - Returns: The bytes.
  static func bytes(of resource: DataResource, editions: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(resource.title, to: &bytes)
    for (code, reason) in resource.missingCodes.sorted(by: { $0.key < $1.key }) {
      append("\(code)\u{0}\(reason.rawValue)", to: &bytes)
    }
    guard case .object(let members)? = resource.description?.value else { return bytes }
    for member in members {
      append(member.key, to: &bytes)
      if member.key == "editions", case .array(let nodes) = member.value.value {
        for node in nodes where id(of: node).map(editions.contains) ?? false {
          append(node, to: &bytes)
        }
      } else {
        append(member.value, to: &bytes)
      }
    }
    return bytes
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
