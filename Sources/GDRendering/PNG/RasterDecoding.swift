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
  /// - Throws: `RenderError.pngTooLarge` or `RenderError.malformedPNG`.
  public static func rasterImage(
    png bytes: [UInt8], byteLimit: Int = RasterDecoding.byteLimit,
    pixelLimit: Int = RasterDecoding.pixelLimit
  ) throws(RenderError) -> RasterImage {
    guard bytes.count <= byteLimit else {
      throw .pngTooLarge(found: bytes.count, limit: byteLimit, unit: "bytes")
    }
    let chunks = try PNGDocument.chunks(of: bytes)
    let size = try PNGDocument.size(chunks.first)
    let (pixels, overflow) = size.width.multipliedReportingOverflow(by: size.height)
    guard !overflow, pixels <= pixelLimit, max(size.width, size.height) <= CanvasLimits.side else {
      throw .pngTooLarge(found: overflow ? Int.max : pixels, limit: pixelLimit, unit: "pixels")
    }
    let needed: Set = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]
    var plain = PNGChunk.signature
    for chunk in chunks where needed.contains(chunk.type) { plain += chunk.bytes }
    return try decoded(plain)
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
