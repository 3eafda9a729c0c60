import CGD

/// The state of libgd that the whole process shares, and its encoder.
enum Engine {
  /// Silences libgd's own messages and readies its font cache, once.
  static func prepare() { _ = ready }

  private static let ready: Bool = {
    gdSetErrorMethod { _, _, _ in }
    return gdFontCacheSetup() == 0
  }()

  /// Returns the PNG that libgd writes for a picture.
  static func encodedPNG(
    _ image: gdImagePtr, level: Int32, resolution: Int
  ) throws(RenderError) -> [UInt8] {
    let pixelsPerInch = UInt32(clamping: max(1, min(resolution, 100_000)))
    gdImageSetResolution(image, pixelsPerInch, pixelsPerInch)
    var count: Int32 = 0
    guard let bytes = gdImagePngPtrEx(image, &count, level) else {
      throw .encodingFailed(reason: "libgd returned nothing")
    }
    defer { gdFree(bytes) }
    guard count > 0 else { throw .encodingFailed(reason: "libgd returned no bytes") }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }
}
