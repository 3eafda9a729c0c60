import CGD
import SceneGraph

/// A true-colour picture owned by libgd.
///
/// Rows are written directly; positions outside the picture are never touched.
@safe struct GDCanvas: Canvas, ~Copyable {
  /// Columns of pixels.
  let width: Int
  /// Rows of pixels.
  let height: Int
  private let image: gdImagePtr
  private let rows: UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>

  /// Creates a canvas of one colour, or a transparent one.
  init(width: Int, height: Int, ground: Color?) throws(RenderError) {
    let image = try Engine.picture(width: width, height: height, create: gdImageCreateTrueColor)
    guard let rows = image.pointee.tpixels else {
      gdImageDestroy(image)
      throw .canvasNotCreated(width: width, height: height)
    }
    self.width = width
    self.height = height
    self.image = image
    self.rows = rows
    let pixel = Self.pixel(of: ground)
    for y in 0..<height { rows[y]?.update(repeating: pixel, count: width) }
  }

  /// Returns the pixel of a colour on nothing, or a transparent one.
  static func pixel(of ground: Color?) -> Int32 {
    let clear: Int32 = 0x7F00_0000
    guard let ground else { return clear }
    let ink = Ink(ground)
    return ink.over(clear, opacity: ink.opacity(level: Ink.levels))
  }

  deinit { gdImageDestroy(image) }

  func blend(_ ink: Ink, level: Int, x: Int, y: Int, count: Int) {
    let start = max(0, x)
    let end = min(width, x + count)
    let opacity = ink.opacity(level: level)
    guard start < end, y >= 0, y < height, opacity > 0, let row = rows[y] else { return }
    if opacity >= Ink.opaque {
      (row + start).update(repeating: ink.solid, count: end - start)
      return
    }
    var seen = row[start]
    var mixed = ink.over(seen, opacity: opacity)
    for x in start..<end {
      if row[x] != seen {
        seen = row[x]
        mixed = ink.over(seen, opacity: opacity)
      }
      row[x] = mixed
    }
  }

  func blend(_ ink: Ink, levels: UnsafeBufferPointer<UInt8>, x: Int, y: Int) {
    guard y >= 0, y < height, let row = rows[y] else { return }
    for index in levels.indices {
      let place = x + index
      guard levels[index] > 0, place >= 0, place < width else { continue }
      row[place] = ink.over(row[place], opacity: ink.opacity(level: Int(levels[index])))
    }
  }

  /// Gives the pixels of a row, or nothing outside the picture.
  func row(_ y: Int) -> UnsafeMutableBufferPointer<Int32>? {
    guard y >= 0, y < height, let row = rows[y] else { return nil }
    return UnsafeMutableBufferPointer(start: row, count: width)
  }

  /// Writes the picture as a true-colour PNG.
  func encodedPNG(level: Int32, resolution: Int) throws(RenderError) -> [UInt8] {
    gdImageSaveAlpha(image, isOpaque ? 0 : 1)
    return try Engine.encodedPNG(image, level: level, resolution: resolution)
  }

  /// Copies the picture into a value.
  func rasterImage() throws(RenderError) -> RasterImage {
    var pixels: [Color] = []
    pixels.reserveCapacity(width * height)
    for y in 0..<height {
      guard let row = rows[y] else { continue }
      for x in 0..<width { pixels.append(Color(enginePixel: row[x])) }
    }
    guard let image = RasterImage(width: width, height: height, pixels: pixels) else {
      throw .canvasNotCreated(width: width, height: height)
    }
    return image
  }

  private var isOpaque: Bool {
    for y in 0..<height {
      guard let row = rows[y] else { continue }
      for x in 0..<width where row[x] & 0x7F00_0000 != 0 { return false }
    }
    return true
  }
}

extension Color {
  /// Creates the colour of a pixel of libgd, whose transparency has seven bits.
  init(enginePixel pixel: Int32) {
    let value = UInt32(bitPattern: pixel)
    let opacity = 127 - (value >> 24 & 0x7F)
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF),
      alpha: UInt8((opacity * 255 + 63) / 127))
  }
}
