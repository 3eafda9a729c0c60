import DatasetReading

/// Changes of single places in the text of `datapackage.json` that keep everything else as people
/// wrote it.
struct PackageText {
  private(set) var bytes: [UInt8]
  private static let file = Project.packagePath

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Sets the size and digest of a resource.
  mutating func setContent(
    of resource: String, size: Int, digest: String
  ) throws(DiagnosticList) {
    try set(resource, "hash", to: "\"sha256:\(digest)\"")
    try set(resource, "bytes", to: "\(size)")
  }

  /// Adds an edition to a resource, to its list and to the values that its column allows.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - resource: The resource's name.
  ///   - column: The column of editions' ids.
  ///   - index: The place in the list; the number of editions for the last one.
  /// - Throws: That the resource has no editions, or that the text is no package.
  mutating func add(
    _ edition: Edition, to resource: String, column: String, at index: Int
  ) throws(DiagnosticList) {
    let list = try entry(resource)?.optional("podium")?.object()?.optional("editions")?.elements()
    guard let list, !list.isEmpty else {
      throw DiagnosticList("the resource \"\(resource)\" has no editions to add to")
    }
    let indent = self.indent(of: list[0].node.location)
    let members = [
      ("id", edition.id), ("title", edition.title), ("number", edition.number),
      ("published", edition.published), ("url", edition.url),
    ].compactMap { name, value in value.map { "\(indent)  \"\(name)\": \(JSONString.quoted($0))" } }
    try insert("{\n" + members.joined(separator: ",\n") + "\n\(indent)}", at: index, of: list)
    let field = try entry(resource)?.optional("schema")?.object()?.optional("fields")?.elements()?
      .first { $0.object()?.optional("name")?.string() == column }
    let allowed = field?.object()?.optional("constraints")?.object()?.optional("enum")?.elements()
    if let allowed, !allowed.isEmpty {
      // The values stand in the order of the editions, as far as people kept it.
      let next = list.dropFirst(index).first?.object()?.optional("id")?.string()
      let place = allowed.firstIndex { $0.string() == next } ?? allowed.count
      try insert(JSONString.quoted(edition.id), at: place, of: allowed)
    }
  }

  /// Inserts a value into a list that has some, on a line of its own.
  private mutating func insert(
    _ text: String, at index: Int, of list: [JSONCursor]
  ) throws(DiagnosticList) {
    if index < list.count {
      let location = list[index].node.location
      let offset = offset(of: location)
      bytes.insert(contentsOf: Array("\(text),\n\(indent(of: location))".utf8), at: offset)
    } else if let last = list.last {
      try insert(",\n\(indent(of: last.node.location))\(text)", after: last.node)
    }
  }

  func entry(_ resource: String) throws(DiagnosticList) -> JSONObjectCursor? {
    let root = JSONCursor(
      try JSONReader.read(bytes, file: Self.file), collector: DiagnosticCollector())
    return root.object()?.optional("resources")?.elements()?.lazy.compactMap { $0.object() }
      .first { $0.optional("name")?.string() == resource }
  }

  /// Sets a member of a resource, which is put after its path where there is none yet.
  private mutating func set(
    _ resource: String, _ key: String, to text: String
  ) throws(DiagnosticList) {
    guard let object = try entry(resource) else {
      throw DiagnosticList("\(Self.file) has no resource \"\(resource)\"")
    }
    if let cursor = object.optional(key) {
      let start = offset(of: cursor.node.location)
      bytes.replaceSubrange(start..<end(from: start), with: Array(text.utf8))
    } else if let path = object.optional("path") {
      try insert(",\n\(lineIndent(of: path.node.location))\"\(key)\": \(text)", after: path.node)
    }
  }

  mutating func insert(_ text: String, after node: JSONNode) throws(DiagnosticList) {
    bytes.insert(contentsOf: Array(text.utf8), at: end(from: offset(of: node.location)))
  }

  /// The offset of a place that is counted in characters.
  private func offset(of location: SourceLocation) -> Int {
    var line = 1
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count, line < location.line {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
    var column = 1
    while index < bytes.count, column < location.column {
      index += 1
      if index < bytes.count, bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return index
  }

  /// The offset after the value that starts at an offset; the text is sound JSON.
  private func end(from start: Int) -> Int {
    var index = start
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      } else if depth == 0, !isWord(byte) {
        return index
      }
      index += 1
      let isClosed = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}")
      if depth == 0, isClosed || byte == UInt8(ascii: "]") { return min(index, bytes.count) }
    }
    return bytes.count
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte)
  }

  /// The white space at the start of a value's line.
  private func lineIndent(of location: SourceLocation) -> String {
    let line = bytes.split(
      separator: 0x0A, maxSplits: location.line, omittingEmptySubsequences: false)[
        location.line - 1]
    return String(decoding: line.prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
  }

  /// The white space before a value that begins its line.
  func indent(of location: SourceLocation) -> String {
    String(repeating: " ", count: max(0, location.column - 1))
  }
}
