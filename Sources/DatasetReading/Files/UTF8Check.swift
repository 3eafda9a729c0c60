/// The check of bytes for UTF-8, and the places of bytes.
enum UTF8Check {
  /// Returns the offset of the first byte that is not part of UTF-8 text, or nothing.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    guard !bytes.allSatisfy({ $0 < 0x80 }), String(validating: bytes, as: UTF8.self) == nil else {
      return nil
    }
    var offset = 0
    while offset < bytes.count {
      let length = sequenceLength(bytes[offset])
      guard length > 0, offset + length <= bytes.count,
        length == 1
          || String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
      else { return offset }
      offset += length
    }
    return nil
  }

  /// Returns line and column of an offset; line ends are LF, CRLF or CR.
  ///
  /// Counting begins at `known`, the beginning of a line with its number, or else of the file.
  static func location(
    of offset: Int, in bytes: [UInt8], file: String, after known: (offset: Int, line: Int)? = nil
  ) -> SourceLocation {
    var line = known?.line ?? 1
    var start = known?.offset ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var index = start
    while index < offset {
      let isBreak =
        bytes[index] == 0x0A
        || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      index += 1
      if isBreak {
        line += 1
        start = index
      }
    }
    let column = bytes[min(start, offset)..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: line, column: column)
  }

  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
