import CGD

/// The state of libgd that the whole process shares, and its encoder.
enum Engine {
  /// Silences libgd's own messages and readies its font cache, once.
  static func prepare() { _ = ready }

  private static let ready: Bool = {
    keepMemory()
    gdSetErrorMethod { _, _, _ in }
    return gdFontCacheSetup() == 0
  }()

  /// Tells the allocator to grow in large steps and to keep what is freed for the next canvas.
  ///
  /// libgd allocates every row by itself; glibc would ask the system for each few of them, and give
  /// them back after every picture.
  private static func keepMemory() {
    #if os(Linux)
      mallopt(M_TOP_PAD, 16 << 20)
      mallopt(M_TRIM_THRESHOLD, 256 << 20)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
    #endif
  }

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
