import GDRendering
import SceneGraph
import Testing

@Suite("PNG documents")
struct PNGDocumentTests {
  static let metadata = PNGMetadata(
    title: "Referrals rose 62%", description: "Bar chart: \"A\" & <B> 'C' — 1,169",
    author: "Missouri police", source: "BJS", software: "podium",
    longDescription: "Line one.\nLine two & more.", provenance: "{\"chart\":\"a\"}")

  static func png() throws -> [UInt8] {
    try Studio.renderer().png(of: Studio.scene(), metadata: metadata)
  }

  @Test("Metadata, size and resolution read back as written")
  func roundTrip() throws {
    let document = try PNGDocument(Self.png())
    #expect(document.width == 200 && document.height == 200)
    #expect(document.metadata == Self.metadata)
    // 300 pixels per inch are 11,811 per metre.
    #expect(abs((document.resolution ?? 0) - 300) < 0.05)
    let packet = document.texts.first { $0.keyword == "XML:com.adobe.xmp" }?.text ?? ""
    #expect(packet.contains("&quot;A&quot; &amp; &lt;B&gt;"))
    #expect(packet.contains("Iptc4xmpCore:AltTextAccessibility"))
  }

  @Test("A picture without metadata has no texts")
  func empty() throws {
    let document = try PNGDocument(Studio.renderer().png(of: Studio.scene()))
    #expect(document.texts.isEmpty && document.metadata == PNGMetadata())
  }

  @Test("Control characters in metadata are replaced")
  func controls() throws {
    let png = try Studio.renderer().png(
      of: Studio.scene(), metadata: PNGMetadata(title: "a\u{0}b\u{1B}c"))
    #expect(try PNGDocument(png).metadata.title == "a\u{FFFD}b\u{FFFD}c")
  }

  @Test("A file cut anywhere is refused")
  func truncated() throws {
    let png = try Self.png()
    for length in Swift.stride(from: 0, to: png.count, by: 7) {
      #expect(throws: RenderError.self) { try PNGDocument(Array(png[..<length])) }
      #expect(throws: RenderError.self) {
        try RasterDecoding.rasterImage(png: Array(png[..<length]))
      }
    }
  }

  @Test("A changed byte anywhere is found")
  func changed() throws {
    let png = try Self.png()
    for index in Swift.stride(from: 0, to: png.count - 1, by: 11) {
      var broken = png
      broken[index] ^= 0x40
      #expect(throws: RenderError.self, "byte \(index)") { try PNGDocument(broken) }
    }
  }

  @Test("A header that claims a huge picture is refused before decoding")
  func hugeHeader() throws {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += [0, 0, 0, 13] + Array("IHDR".utf8) + [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF]
    // The checksum of this header, computed with zlib.crc32 of Python.
    bytes += [8, 2, 0, 0, 0] + [0x9B, 0xAB, 0x9C, 0x31]
    bytes += [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    #expect(try PNGDocument(bytes).width == 0x7FFF_FFFF)
    let error = #expect(throws: RenderError.self) { try RasterDecoding.rasterImage(png: bytes) }
    #expect(error?.description.contains("the limit is 36000000") == true)
  }

  @Test("Rows that do not fill the picture are refused")
  func shortRows() throws {
    // A grey picture of 2 x 2 pixels whose compressed rows hold one row: the bytes 0, 1 and 2.
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]
    bytes += [0x57, 0xDD, 0x52, 0xF8]
    bytes +=
      [0x00, 0x00, 0x00, 0x0B] + Array("IDAT".utf8)
      + [0x78, 0x9C, 0x63, 0x60, 0x64, 0x02, 0x00, 0x00, 0x07, 0x00, 0x04]
      + [0x76, 0x49, 0xE3, 0x28]
    bytes += [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    #expect(try PNGDocument(bytes).height == 2)
    #expect(
      throws: RenderError.malformedPNG(
        reason: "its rows are damaged or do not fill the picture")
    ) { try RasterDecoding.rasterImage(png: bytes) }
  }

  @Test("Pictures and files above the caller's limits are refused")
  func limits() throws {
    let png = try Self.png()
    #expect(throws: RenderError.pngTooLarge(found: 40_000, limit: 39_999, unit: "pixels")) {
      try RasterDecoding.rasterImage(png: png, pixelLimit: 39_999)
    }
    #expect(throws: RenderError.pngTooLarge(found: png.count, limit: 100, unit: "bytes")) {
      try RasterDecoding.rasterImage(png: png, byteLimit: 100)
    }
  }

  @Test("Bytes of another kind are refused", arguments: ["", "GIF89a", "<svg/>"])
  func otherKinds(text: String) {
    let error = #expect(throws: RenderError.self) { try PNGDocument(Array(text.utf8)) }
    #expect(error?.description.contains("not a sound png file") == true)
  }
}
