import CGD

#if canImport(Glibc)
  import Glibc
#endif

/// The state of libgd that the whole process shares, and its encoder.
enum Engine {
  /// Silences libgd's own messages and readies the allocator, once.
  static func prepare() { ready }

  private static let ready: Void = {
    keepMemory()
    gdSetErrorMethod { _, _, _ in }
  }()

  /// Tells the allocator to grow in large steps and to keep what is freed for the next canvas.
  ///
  /// libgd allocates every row by itself; glibc would ask the system for each few of them, and give
  /// them back after every picture.
  private static func keepMemory() {
    #if os(Linux)
      mallopt(M_TOP_PAD, 16 << 20)
      mallopt(M_TRIM_THRESHOLD, 256 << 20)
      mallopt(M_MMAP_THRESHOLD, Int32(largestKept))
    #endif
  }

  /// The most bytes that the allocator keeps when they are freed; more is given back at once.
  private static let largestKept = 32 << 20

  /// Returns a new picture of libgd.
  ///
  /// - Parameters:
  ///   - width: Columns of pixels.
  ///   - height: Rows of pixels.
  ///   - create: The function of libgd that makes it.
  /// - Returns: The picture; the caller destroys it.
  /// - Throws: `RenderError` for a size out of range or a lack of memory.
  static func picture(
    width: Int, height: Int, create: (Int32, Int32) -> gdImagePtr?
  ) throws(RenderError) -> gdImagePtr {
    guard (1...CanvasLimits.side).contains(width), (1...CanvasLimits.side).contains(height),
      width * height <= CanvasLimits.pixels
    else { throw .sizeOutOfRange(width: width, height: height) }
    prepare()
    guard let image = create(Int32(width), Int32(height)) else {
      throw .canvasNotCreated(width: width, height: height)
    }
    return image
  }

  /// Has the system give memory that is about to be written at once, not a page at each first touch.
  ///
  /// A picture's rows are a thousand pages, and the system's answer to each touch takes longer than drawing on it.
  static func provide(bytes: Int) {
    #if os(Linux)
      guard bytes < largestKept, let memory = malloc(bytes) else { return }
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      let start = (UInt(bitPattern: memory) + UInt(page) - 1) & ~UInt(page - 1)
      let end = (UInt(bitPattern: memory) + UInt(bytes)) & ~UInt(page - 1)
      // Where the kernel does not know the advice, the pages come one by one.
      if start < end {
        madvise(
          UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_POPULATE_WRITE)
      }
      free(memory)
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
