#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A PNG of a palette and an index for each pixel.
///
/// libgd's encoder passes every row through libpng and zlib; here the runs of the whole picture are compressed at once.
/// The container is that of the PNG specification, third edition: header, palette, transparency, resolution,
/// data, end.
struct IndexedPNG {
  /// Columns of pixels.
  var width: Int
  /// Rows of pixels.
  var height: Int
  /// The colours, 1 to 256, as libgd writes them: seven bits of transparency, red, green, blue.
  var palette: [Int32]
  /// Pixels per inch.
  var resolution: Int

  /// Returns the file.
  ///
  /// - Parameter row: Gives the indices of a row, a byte for each pixel.
  /// - Returns: The file's bytes.
  /// - Throws: `RenderError` for a palette of a wrong size or a row that is not there.
  func bytes(row: (Int) -> UnsafePointer<UInt8>?) throws(RenderError) -> [UInt8] {
    guard (1...256).contains(palette.count), width > 0, height > 0 else {
      throw .encodingFailed(reason: "the palette or the picture has the wrong size")
    }
    var header: [UInt8] = []
    for number in [UInt32(clamping: width), UInt32(clamping: height)] {
      header += PNGChunk.bigEndian(number)
    }
    header += [UInt8(depth), 3, 0, 0, 0]
    var file = PNGChunk.signature
    file += PNGChunk(type: "IHDR", data: header[...]).bytes
    file += PNGChunk(type: "PLTE", data: colors[...]).bytes
    if let opacities { file += PNGChunk(type: "tRNS", data: opacities[...]).bytes }
    let perMeter = UInt32(clamping: Int((Double(resolution) / 0.0254).rounded()))
    let density = PNGChunk.bigEndian(perMeter)
    file += PNGChunk(type: "pHYs", data: (density + density + [1])[...]).bytes
    file += PNGChunk(type: "IDAT", data: try compressed(row)[...]).bytes
    file += PNGChunk(type: "IEND", data: [][...]).bytes
    return file
  }

  /// The bits of a pixel: two pixels share a byte where colours are few, which leaves half as much to compress.
  private var depth: Int { palette.count <= 16 ? 4 : 8 }

  /// Returns the compressed rows: a row like the one above has the filter Up, under which it is all zeros.
  private func compressed(
    _ row: (Int) -> UnsafePointer<UInt8>?
  ) throws(RenderError) -> [UInt8] {
    let stride = 1 + (width * depth + 7) / 8
    let rows = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: stride * height)
    defer { rows.deallocate() }
    guard let start = rows.baseAddress else { throw .encodingFailed(reason: "no memory") }
    memset(start, 0, rows.count)
    let blank = [UInt8](repeating: 0, count: width)
    var above: UnsafePointer<UInt8>?
    for y in 0..<height {
      guard let source = row(y) else { throw .encodingFailed(reason: "row \(y) is missing") }
      defer { above = source }
      // A row of ground needs no filter: it is all zeros, like the bytes before and after.
      if memcmp(source, blank, width) == 0 { continue }
      let target = start + y * stride
      if let above, memcmp(source, above, width) == 0 {
        target[0] = 2
      } else if depth == 8 {
        memcpy(target + 1, source, width)
      } else {
        pack(source, into: target + 1)
      }
    }
    return RowCompressor.compressed(UnsafeBufferPointer(rows), stride: stride)
  }

  /// Packs a row's indices, two to a byte, the left one in the high bits.
  private func pack(_ source: UnsafePointer<UInt8>, into target: UnsafeMutablePointer<UInt8>) {
    for pair in 0..<width / 2 {
      target[pair] = source[2 * pair] << 4 | source[2 * pair + 1]
    }
    if width % 2 == 1 { target[width / 2] = source[width - 1] << 4 }
  }

  private var colors: [UInt8] {
    palette.flatMap { color in
      let value = UInt32(bitPattern: color)
      return [16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
  }

  /// The opacity of each colour; nothing when all are opaque.
  private var opacities: [UInt8]? {
    let values = palette.map { color in
      let opacity = 127 - Int(UInt32(bitPattern: color) >> 24 & 0x7F)
      return UInt8((opacity * 255 + 63) / 127)
    }
    return values.allSatisfy { $0 == 255 } ? nil : values
  }
}
