import CGD
public import SceneGraph

/// The reading of PNG pictures such as logos, with limits set before the engine sees them.
public enum RasterDecoding {
  /// The largest file that is decoded unless told otherwise, in bytes.
  public static let byteLimit = 32 << 20
  /// The largest picture that is decoded unless told otherwise, in pixels.
  public static let pixelLimit = 36_000_000

  /// Returns the pixels of a PNG file; transparency is kept in steps of 1/127.
  ///
  /// Only the chunks that pixels need are handed to the engine.
  ///
  /// - Throws: `RenderError.pngTooLarge`, or `RenderError.malformedPNG`, for an interlaced file too.
  public static func rasterImage(
    png bytes: [UInt8], byteLimit: Int = RasterDecoding.byteLimit,
    pixelLimit: Int = RasterDecoding.pixelLimit
  ) throws(RenderError) -> RasterImage {
    guard bytes.count <= byteLimit else {
      throw .pngTooLarge(found: bytes.count, limit: byteLimit, unit: "bytes")
    }
    let chunks = try PNGDocument.chunks(of: bytes)
    let header = try PNGHeader(chunks.first)
    let (pixels, overflow) = header.width.multipliedReportingOverflow(by: header.height)
    guard !overflow, pixels <= pixelLimit else {
      throw .pngTooLarge(found: overflow ? Int.max : pixels, limit: pixelLimit, unit: "pixels")
    }
    guard max(header.width, header.height) <= CanvasLimits.side else {
      throw .pngTooLarge(
        found: max(header.width, header.height), limit: CanvasLimits.side, unit: "pixels on a side")
    }
    return try decoded(plain(header, chunks))
  }

  /// Returns the file with only what pixels need, in order and checked, so that the engine has nothing to
  /// complain about.
  private static func plain(
    _ header: PNGHeader, _ chunks: [PNGChunk]
  ) throws(RenderError) -> [UInt8] {
    func first(_ type: String) -> ArraySlice<UInt8>? { chunks.first { $0.type == type }?.data }
    // The engine's library complains on standard error about interlaced pictures.
    guard !header.isInterlaced else {
      throw .malformedPNG(reason: "it is interlaced; save it without interlacing")
    }
    let rows = chunks.reduce(into: [UInt8]()) { if $1.type == "IDAT" { $0 += $1.data } }
    guard header.matches(rows) else {
      throw .malformedPNG(reason: "its rows are damaged or do not fill the picture")
    }
    var plain = PNGChunk.signature + header.chunk.bytes
    if header.colorType == 3 {
      // A palette is filled up with black, for indices beyond its end.
      let size = 3 << header.depth
      guard let palette = first("PLTE"), !palette.isEmpty, palette.count % 3 == 0,
        palette.count <= size
      else { throw .malformedPNG(reason: "its palette is missing or has a wrong length") }
      let filled = Array(palette) + [UInt8](repeating: 0, count: size - palette.count)
      plain += PNGChunk(type: "PLTE", data: filled[...]).bytes
    }
    if let transparency = first("tRNS") {
      let lengths = [0: 2...2, 2: 6...6, 3: 1...(1 << min(8, header.depth))]
      guard lengths[header.colorType]?.contains(transparency.count) == true else {
        throw .malformedPNG(reason: "its transparency has a wrong length")
      }
      plain += PNGChunk(type: "tRNS", data: transparency).bytes
    }
    plain += PNGChunk(type: "IDAT", data: rows[...]).bytes
    return plain + PNGChunk(type: "IEND", data: []).bytes
  }

  private static func decoded(_ bytes: [UInt8]) throws(RenderError) -> RasterImage {
    Engine.prepare()
    var bytes = bytes
    let count = Int32(clamping: bytes.count)
    let opened = bytes.withUnsafeMutableBytes { gdImageCreateFromPngPtr(count, $0.baseAddress) }
    guard let image = opened else {
      throw .malformedPNG(reason: "its pixels cannot be decoded")
    }
    defer { gdImageDestroy(image) }
    let width = Int(image.pointee.sx)
    let height = Int(image.pointee.sy)
    var pixels: [Color] = []
    pixels.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let pixel = gdImageGetTrueColorPixel(image, Int32(x), Int32(y))
        pixels.append(Color(enginePixel: pixel))
      }
    }
    guard let picture = RasterImage(width: width, height: height, pixels: pixels) else {
      throw .malformedPNG(reason: "it has no pixels")
    }
    return picture
  }
}
