/// A fault found while scanning a JSON text.
struct JSONFault: Error {
  var diagnostic: Diagnostic
}

/// A walk over the bytes of a JSON text.
struct JSONScanner {
  private let bytes: [UInt8]
  private let file: String
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// The offset up to which the characters of the current line are counted, and the column there.
  private var counted = (offset: 0, column: 1)
  private var depth = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      lineStart = 3
    }
  }

  /// Reads one value and nothing after it.
  mutating func document() throws(JSONFault) -> JSONNode {
    try skipBlank()
    let node = try value(expected: "a value")
    try skipBlank()
    guard offset == bytes.count else { throw unexpected("the end of the file") }
    return node
  }

  // MARK: - Values

  private mutating func value(
    expected: @autoclosure () -> String
  ) throws(JSONFault) -> JSONNode {
    let start = here()
    guard offset < bytes.count else { throw unexpected(expected()) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return JSONNode(location: start, value: .object(try members()))
    case UInt8(ascii: "["): return JSONNode(location: start, value: .array(try elements()))
    case UInt8(ascii: "\""): return JSONNode(location: start, value: .string(try string()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(location: start, value: .number(try number()))
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return JSONNode(location: start, value: try word())
    default: throw unexpected(expected())
    }
  }

  private mutating func members() throws(JSONFault) -> [JSONNode.Member] {
    try enter()
    var members: [JSONNode.Member] = []
    var keys = Set<String>()
    while true {
      try skipBlank()
      if take("}") { break }
      let location = here()
      guard peek == UInt8(ascii: "\"") else {
        throw unexpected("a key in double quotes or \"}\"")
      }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw fault(at: location, "the key \"\(key.excerpt)\" stands twice in this object")
      }
      try skipBlank()
      guard take(":") else { throw unexpected("\":\" after the key \"\(key.excerpt)\"") }
      try skipBlank()
      let value = try value(expected: "a value for the key \"\(key.excerpt)\"")
      members.append(JSONNode.Member(key: key, keyLocation: location, value: value))
      try skipBlank()
      if take(",") { continue }
      guard take("}") else {
        throw unexpected("\",\" or \"}\" after the value of \"\(key.excerpt)\"")
      }
      break
    }
    depth -= 1
    return members
  }

  private mutating func elements() throws(JSONFault) -> [JSONNode] {
    try enter()
    var elements: [JSONNode] = []
    while true {
      try skipBlank()
      if take("]") { break }
      elements.append(try value(expected: "a value or \"]\""))
      try skipBlank()
      if take(",") { continue }
      guard take("]") else { throw unexpected("\",\" or \"]\" after a value of the list") }
      break
    }
    depth -= 1
    return elements
  }

  private mutating func enter() throws(JSONFault) {
    guard depth < JSONReader.maximumDepth else {
      throw fault(at: here(), "lists and objects are nested deeper than \(JSONReader.maximumDepth)")
    }
    depth += 1
    offset += 1
  }

  private mutating func word() throws(JSONFault) -> JSONNode.Value {
    let start = here()
    var text = ""
    while let byte = peek, text.count < 32, Self.isLetter(byte) {
      text.append(Character(UnicodeScalar(byte)))
      offset += 1
    }
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      throw fault(
        at: start, "expected a value, found \(text); texts stand in double quotes")
    }
  }

  private mutating func number() throws(JSONFault) -> Double {
    let start = here()
    let first = offset
    _ = take("-")
    let whole = digits()
    let leadsWithZero = whole > 1 && bytes[offset - whole] == UInt8(ascii: "0")
    var isWellFormed = whole > 0 && !leadsWithZero
    if take(".") { isWellFormed = digits() > 0 && isWellFormed }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isWellFormed = digits() > 0 && isWellFormed
    }
    let text = String(decoding: bytes[first..<offset], as: UTF8.self)
    guard isWellFormed, let number = Double(text), number.isFinite else {
      throw fault(at: start, "\(text.excerpt) is not a number as JSON writes them")
    }
    return number
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  // MARK: - Texts

  private mutating func string() throws(JSONFault) -> String {
    let start = here()
    offset += 1
    var content: [UInt8] = []
    while true {
      guard let byte = peek, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else {
        throw fault(at: start, "the text has no closing double quote on its line")
      }
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return String(decoding: content, as: UTF8.self)
      }
      guard byte >= 0x20 else {
        throw fault(
          at: here(), "a control character stands in a text; write it as \\u00\(hex(byte))")
      }
      if byte == UInt8(ascii: "\\") {
        content += try escape()
      } else {
        content.append(byte)
        offset += 1
      }
    }
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    let start = here()
    offset += 1
    guard let byte = peek else { throw unexpected("the rest of an escape") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let first = try codeUnit(start)
      if let scalar = UnicodeScalar(first) { return Array(String(scalar).utf8) }
      guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
        throw fault(at: start, "half of a surrogate pair stands alone")
      }
      let second = try codeUnit(start)
      guard (0xDC00..<0xE000).contains(second),
        let scalar = UnicodeScalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      else { throw fault(at: start, "half of a surrogate pair stands alone") }
      return Array(String(scalar).utf8)
    default:
      throw fault(at: start, "a backslash stands before none of \" \\ / b f n r t u")
    }
  }

  private mutating func codeUnit(_ start: SourceLocation) throws(JSONFault) -> UInt32 {
    guard offset + 4 <= bytes.count, bytes[offset..<offset + 4].allSatisfy(Self.isHexDigit),
      let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw fault(at: start, "\\u needs four hexadecimal digits") }
    offset += 4
    return unit
  }

  // MARK: - Blanks and places

  private mutating func skipBlank() throws(JSONFault) {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"):
        offset += 1
        line += 1
        lineStart = offset
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "/"):
        try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONFault) {
    let start = here()
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if next == UInt8(ascii: "/") {
      while let byte = peek, byte != UInt8(ascii: "\n") { offset += 1 }
    } else if next == UInt8(ascii: "*") {
      offset += 2
      while true {
        guard let byte = peek else { throw fault(at: start, "the comment has no closing */") }
        offset += 1
        if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart = offset
        } else if byte == UInt8(ascii: "*"), peek == UInt8(ascii: "/") {
          offset += 1
          return
        }
      }
    } else {
      throw unexpected("a value or a comment")
    }
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ scalar: UnicodeScalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  /// Returns the place of the current byte; each byte is counted once however often this is asked.
  private mutating func here() -> SourceLocation {
    if counted.offset < lineStart { counted = (lineStart, 1) }
    counted.column += bytes[counted.offset..<offset].count { $0 & 0xC0 != 0x80 }
    counted.offset = offset
    return SourceLocation(file: file, line: line, column: counted.column)
  }

  private func fault(at location: SourceLocation, _ message: String) -> JSONFault {
    JSONFault(diagnostic: Diagnostic(.error, at: location, message))
  }

  private mutating func unexpected(_ expected: String) -> JSONFault {
    guard offset < bytes.count else {
      return fault(at: here(), "expected \(expected), found the end of the file")
    }
    let rest = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    let found = rest.first.map { String($0).excerpt } ?? ""
    return fault(at: here(), "expected \(expected), found \"\(found)\"")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
