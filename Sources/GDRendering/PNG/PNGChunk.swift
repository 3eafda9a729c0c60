import CGD

/// One chunk of a PNG file.
struct PNGChunk {
  /// The eight bytes with which every PNG starts.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The four letters of its type.
  let type: String
  /// The content.
  let data: ArraySlice<UInt8>

  init(type: String, data: ArraySlice<UInt8>) {
    self.type = type
    self.data = data
  }

  /// Creates an uncompressed text chunk in UTF-8; the keyword must be 1 to 79 Latin letters.
  static func internationalText(keyword: String, text: String) -> PNGChunk {
    PNGChunk(type: "iTXt", data: (Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))[...])
  }

  /// The chunk as it stands in a file: length, type, content and checksum.
  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return Self.bigEndian(UInt32(data.count)) + body + Self.bigEndian(Self.checksum(body[...]))
  }

  /// Returns the CRC-32 of type and content, as zlib computes it.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(clamping: buffer.count)))
    }
  }

  /// Returns the number that four bytes hold, or nothing when they are not there.
  static func number(_ bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }

  static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
