import CGD

/// The header and the texts of a PNG file, read without decoding its pixels.
///
/// The file may come from anywhere: sizes are limited, and every chunk's length and checksum must be right.
public struct PNGDocument: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// Pixels per inch; nothing when the file does not say or the pixels are not square.
  public let resolution: Double?
  /// The texts in the order of the file.
  public let texts: [PNGText]

  /// The largest file that is read, in bytes.
  public static let byteLimit = 256 << 20
  /// The largest size of all texts together, in bytes.
  public static let textLimit = 4 << 20
  /// The largest number of chunks.
  public static let chunkLimit = 100_000

  /// Reads a file's bytes.
  ///
  /// - Throws: `RenderError.malformedPNG` with what is wrong, or `RenderError.pngTooLarge`.
  public init(_ bytes: [UInt8]) throws(RenderError) {
    let chunks = try Self.chunks(of: bytes)
    let header = try PNGHeader(chunks.first)
    width = header.width
    height = header.height
    var resolution: Double?
    var texts: [PNGText] = []
    var total = 0
    for chunk in chunks {
      switch chunk.type {
      case "pHYs":
        resolution = Self.resolution(Array(chunk.data))
      case "tEXt", "iTXt", "zTXt":
        if let text = try Self.text(chunk) {
          total += text.text.utf8.count
          guard total <= Self.textLimit else {
            throw .pngTooLarge(found: total, limit: Self.textLimit, unit: "bytes of text")
          }
          texts.append(text)
        }
      default:
        break
      }
    }
    self.resolution = resolution
    self.texts = texts
  }

  /// The texts that the chart's own metadata is made of.
  public var metadata: PNGMetadata {
    func first(_ keyword: String) -> String? { texts.first { $0.keyword == keyword }?.text }
    return PNGMetadata(
      title: first("Title"), description: first("Description"), author: first("Author"),
      source: first("Source"), software: first("Software"),
      longDescription: first(PNGMetadata.packetKeyword).flatMap(XMPPacket.longDescription),
      provenance: first(PNGMetadata.provenanceKeyword))
  }

  // MARK: - Chunks

  /// Splits a file into its chunks, checking lengths and checksums.
  static func chunks(of bytes: [UInt8]) throws(RenderError) -> [PNGChunk] {
    guard bytes.count <= byteLimit else {
      throw .pngTooLarge(found: bytes.count, limit: byteLimit, unit: "bytes")
    }
    guard bytes.starts(with: PNGChunk.signature) else {
      throw .malformedPNG(reason: "the first eight bytes are not those of a png file")
    }
    var chunks: [PNGChunk] = []
    var offset = PNGChunk.signature.count
    while chunks.last?.type != "IEND" {
      guard chunks.count < chunkLimit else {
        throw .pngTooLarge(found: chunks.count + 1, limit: chunkLimit, unit: "chunks")
      }
      chunks.append(try chunk(of: bytes, at: &offset))
      guard chunks.first?.type == "IHDR" else {
        throw .malformedPNG(reason: "the first chunk is not the header")
      }
    }
    return chunks
  }

  private static func chunk(
    of bytes: [UInt8], at offset: inout Int
  ) throws(RenderError) -> PNGChunk {
    guard let length = PNGChunk.number(bytes, at: offset),
      Int(length) <= bytes.count - offset - 12
    else { throw .malformedPNG(reason: "the file ends within a chunk at byte \(offset)") }
    let end = offset + 8 + Int(length)
    let letters = bytes[offset + 4..<offset + 8]
    guard letters.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else {
      throw .malformedPNG(reason: "the chunk at byte \(offset) has no type")
    }
    let type = String(decoding: letters, as: UTF8.self)
    guard PNGChunk.number(bytes, at: end) == PNGChunk.checksum(bytes[offset + 4..<end]) else {
      throw .malformedPNG(reason: "the checksum of chunk \(type) at byte \(offset) is wrong")
    }
    defer { offset = end + 4 }
    return PNGChunk(type: type, data: bytes[offset + 8..<end])
  }

  private static func resolution(_ data: [UInt8]) -> Double? {
    guard data.count == 9, data[8] == 1, let across = PNGChunk.number(data, at: 0),
      let down = PNGChunk.number(data, at: 4), across == down, across > 0
    else { return nil }
    return Double(across) * 0.0254
  }

  // MARK: - Texts

  private static func text(_ chunk: PNGChunk) throws(RenderError) -> PNGText? {
    guard let end = chunk.data.firstIndex(of: 0), end > chunk.data.startIndex else { return nil }
    let keyword = latin(chunk.data[..<end])
    let rest = chunk.data[(end + 1)...]
    switch chunk.type {
    case "tEXt":
      return PNGText(keyword: keyword, text: latin(rest))
    case "zTXt":
      guard rest.first == 0, let content = inflated(rest.dropFirst()) else { return nil }
      return PNGText(keyword: keyword, text: latin(content[...]))
    default:
      guard rest.count >= 2, let isCompressed = rest.first else { return nil }
      let parts = rest.dropFirst(2).split(
        separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      guard isCompressed != 0 else {
        return PNGText(keyword: keyword, text: String(decoding: parts[2], as: UTF8.self))
      }
      guard let content = inflated(parts[2]) else { return nil }
      return PNGText(keyword: keyword, text: String(decoding: content, as: UTF8.self))
    }
  }

  private static func latin(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
  }

  /// Inflates a compressed text; nothing when it is damaged or above the limit.
  private static func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var length = uLongf(textLimit)
    var content = [UInt8](repeating: 0, count: textLimit)
    let status = bytes.withUnsafeBufferPointer { source in
      uncompress(&content, &length, source.baseAddress, uLong(source.count))
    }
    guard status == Z_OK else { return nil }
    return Array(content[..<min(content.count, Int(length))])
  }
}
