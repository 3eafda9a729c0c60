import SceneGraph

/// The glyphs of one line with their places.
struct TextLine {
  /// The glyphs, each with the position of its pen in pixels from the line's start.
  private(set) var glyphs: [(glyph: Glyph, pen: Double)] = []
  /// The width that covers all ink, in pixels.
  private(set) var width = 0.0

  /// The steps to a pixel on which pens stand.
  ///
  /// On whole pixels the letters of a line repeat each other exactly, which makes files a tenth smaller; at small
  /// sizes their distances would then look uneven.
  private let step: Double
  /// The size from which pens stand on whole pixels.
  private static let wholePixelSize = 24.0

  init(_ text: String, font: Font, fonts: FontStacks) throws(TextMeasuringError) {
    let glyphs = try fonts[font.weight].glyphs(of: text, size: font.size)
    let step = font.size < Self.wholePixelSize ? 2.0 : 1.0
    self.step = step
    var pen = 0.0
    var right = 0.0
    var left = 0.0
    for glyph in glyphs {
      let place = (pen * step).rounded() / step
      if glyph.width > 0 {
        left = min(left, place + glyph.inkLeft)
        right = max(right, place + glyph.inkRight)
      }
      self.glyphs.append((glyph, place))
      pen += glyph.advance
    }
    if left < 0 {
      for index in self.glyphs.indices { self.glyphs[index].pen -= left }
    }
    // A line may start anywhere within a step, so ink gets that much room.
    width = glyphs.isEmpty ? 0 : max(pen, right + 1 / step) - left
  }

  /// Lays the line over a canvas, its baseline on the nearest whole pixel.
  func draw<Picture: Canvas & ~Copyable>(
    x: Double, baseline: Double, ink: Ink, on canvas: borrowing Picture
  ) {
    let columns = Double(Glyph.columns)
    let start = Int((x * step).rounded(.up) / step * columns)
    let row = Int(baseline.rounded())
    for (glyph, pen) in glyphs where glyph.width > 0 {
      let column = start + Int((pen * columns).rounded()) + glyph.left
      let lead = column & 1
      let raster = glyph.raster(lead: lead)
      raster.levels.withUnsafeBufferPointer { levels in
        for y in 0..<glyph.height {
          let pixels = UnsafeBufferPointer(
            rebasing: levels[y * raster.width..<(y + 1) * raster.width])
          canvas.blend(ink, levels: pixels, x: column >> 1, y: row + glyph.top + y)
        }
      }
    }
  }
}
