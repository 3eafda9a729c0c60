import CGD

/// The header of a PNG file, checked against the format's own rules.
struct PNGHeader {
  /// Columns of pixels.
  let width: Int
  /// Rows of pixels.
  let height: Int
  /// Bits of a sample.
  let depth: Int
  /// 0 grey, 2 true colour, 3 indexed, 4 grey with opacity, 6 true colour with opacity.
  let colorType: Int
  /// Whether the rows come in seven passes of growing fineness.
  let isInterlaced: Bool
  /// The chunk as it stands in the file.
  let chunk: PNGChunk

  init(_ chunk: PNGChunk?) throws(RenderError) {
    guard let chunk, chunk.type == "IHDR", chunk.data.count == 13 else {
      throw .malformedPNG(reason: "the header is missing or has a wrong length")
    }
    let data = Array(chunk.data)
    guard let width = PNGChunk.number(data, at: 0), let height = PNGChunk.number(data, at: 4),
      width > 0, height > 0, width <= Int32.max, height <= Int32.max
    else { throw .malformedPNG(reason: "the header has no valid size") }
    depth = Int(data[8])
    colorType = Int(data[9])
    let depths = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
    guard depths[colorType]?.contains(depth) == true, data[10] == 0, data[11] == 0, data[12] < 2
    else { throw .malformedPNG(reason: "the header names a kind of picture that does not exist") }
    isInterlaced = data[12] == 1
    self.width = Int(width)
    self.height = Int(height)
    self.chunk = chunk
  }

  /// The bytes of the picture's rows before compression, when it is not interlaced.
  private var byteCount: Int {
    let samples = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colorType] ?? 1
    return height * (1 + (width * samples * depth + 7) / 8)
  }

  /// Tells whether compressed rows are sound and of the right length for the picture.
  ///
  /// Inflates into a small buffer, so that a file cannot claim more memory than its size allows.
  func matches(_ compressed: [UInt8]) -> Bool {
    var stream = z_stream()
    let version = zlibVersion()
    guard inflateInit_(&stream, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var input = compressed
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(clamping: input.count)
      var total = 0
      var status = Z_OK
      while status == Z_OK, total <= byteCount {
        let room = buffer.count
        status = buffer.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = uInt(room)
          return inflate(&stream, Z_NO_FLUSH)
        }
        total += room - Int(stream.avail_out)
      }
      return status == Z_STREAM_END && total == byteCount && stream.avail_in == 0
    }
  }
}
