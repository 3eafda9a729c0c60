import CGD
import SceneGraph

/// The small picture on which libgd draws single characters.
struct GlyphScratch {
  private var image: gdImagePtr?
  private var width = 0
  private var height = 0

  /// A pixel that no ink has touched.
  private static let clear: Int32 = 0x7F00_0000
  /// Room round the proportions for what hinting moves, in pixels.
  private static let margin = 3
  /// The largest side of a glyph's picture.
  private static let limit = 16_384

  /// Draws one character with libgd and returns its coverage.
  mutating func glyph(
    _ scalar: Unicode.Scalar, proportions: FontFace.Proportions, path: String, size: Double
  ) throws(TextMeasuringError) -> Glyph {
    let advance = proportions.advance * size
    let columns = Double(Glyph.columns)
    let margin = Double(Self.margin)
    let left = Int(((proportions.left * size - margin) * columns).rounded(.down))
    let right = Int(((proportions.right * size + margin) * columns).rounded(.up))
    let top = Int((-proportions.top * size - margin).rounded(.down))
    let bottom = Int((-proportions.bottom * size + margin).rounded(.up))
    guard proportions.right > proportions.left, proportions.top > proportions.bottom else {
      return Glyph(size: size, advance: advance, left: 0, top: 0, width: 0, height: 0, coverage: [])
    }
    guard right - left <= Self.limit, bottom - top <= Self.limit else {
      throw .engine("a font size of \(size) pixels is too large")
    }
    let image = try prepared(width: right - left, height: bottom - top)
    try draw(String(scalar), path: path, size: size, x: -left, y: -top, on: image)
    return scanned(
      image, width: right - left, height: bottom - top, left: left, top: top, advance: advance,
      size: size)
  }

  private mutating func prepared(
    width: Int, height: Int
  ) throws(TextMeasuringError) -> gdImagePtr {
    if image == nil || width > self.width || height > self.height {
      if let image { gdImageDestroy(image) }
      self.width = max(self.width, width, 256)
      self.height = max(self.height, height, 128)
      image = gdImageCreateTrueColor(Int32(self.width), Int32(self.height))
    }
    guard let image, let rows = image.pointee.tpixels else {
      self.image = nil
      throw .engine("no memory for a glyph of \(width)x\(height) pixels")
    }
    gdImageAlphaBlending(image, 0)
    for y in 0..<height { rows[y]?.update(repeating: Self.clear, count: width) }
    return image
  }

  private func draw(
    _ text: String, path: String, size: Double, x: Int, y: Int, on image: gdImagePtr
  ) throws(TextMeasuringError) {
    var options = gdFTStringExtra()
    options.flags = gdFTEX_RESOLUTION | gdFTEX_DISABLE_KERNING | gdFTEX_FONTPATHNAME
    options.hdpi = Int32(72 * Glyph.columns)
    options.vdpi = 72
    let problem = gdImageStringFTEx(
      image, nil, 0xFFFFFF, path, size, 0, Int32(x), Int32(y), text, &options)
    if let problem { throw .engine(String(cString: problem)) }
  }

  private func scanned(
    _ image: gdImagePtr, width: Int, height: Int, left: Int, top: Int, advance: Double,
    size: Double
  ) -> Glyph {
    guard let rows = image.pointee.tpixels else {
      return Glyph(size: size, advance: advance, left: 0, top: 0, width: 0, height: 0, coverage: [])
    }
    var firstX = width
    var lastX = -1
    var firstY = height
    var lastY = -1
    for y in 0..<height {
      guard let row = rows[y] else { continue }
      var hasInk = false
      for x in 0..<width where row[x] != Self.clear {
        hasInk = true
        if x < firstX { firstX = x }
        if x > lastX { lastX = x }
      }
      if hasInk {
        firstY = min(firstY, y)
        lastY = y
      }
    }
    guard firstX <= lastX else {
      return Glyph(size: size, advance: advance, left: 0, top: 0, width: 0, height: 0, coverage: [])
    }
    var coverage: [UInt8] = []
    coverage.reserveCapacity((lastX - firstX + 1) * (lastY - firstY + 1))
    for y in firstY...lastY {
      guard let row = rows[y] else { continue }
      for x in firstX...lastX {
        coverage.append(UInt8(127 - (UInt32(bitPattern: row[x]) >> 24 & 0x7F)))
      }
    }
    return Glyph(
      size: size, advance: advance, left: left + firstX, top: top + firstY,
      width: lastX - firstX + 1,
      height: lastY - firstY + 1, coverage: coverage)
  }
}
