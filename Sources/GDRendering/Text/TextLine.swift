import SceneGraph

/// The glyphs of one line with their places.
struct TextLine {
  /// The glyphs, each with the position of its pen in pixels from the line's start.
  private(set) var glyphs: [(glyph: Glyph, pen: Double)] = []
  /// The width that covers all ink, in pixels.
  private(set) var width = 0.0

  /// The steps to a pixel on which pens stand.
  ///
  /// On quarters text would look the same and repeat itself less, for a tenth more bytes.
  private static let step = 2.0

  init(_ text: String, font: Font, fonts: FontSet) throws(TextMeasuringError) {
    let glyphs = try GlyphCache.shared.glyphs(
      of: text, files: fonts.files(for: font.weight), size: font.size)
    var pen = 0.0
    var right = 0.0
    var left = 0.0
    for glyph in glyphs {
      let place = (pen * Self.step).rounded() / Self.step
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
    width = glyphs.isEmpty ? 0 : max(pen, right + 1 / Self.step) - left
  }

  /// Lays the line over a canvas, its baseline on the nearest whole pixel.
  func draw(x: Double, baseline: Double, ink: Ink, on canvas: borrowing GDCanvas) {
    let columns = Double(Glyph.columns)
    let start = Int((x * Self.step).rounded(.up) / Self.step * columns)
    let row = Int(baseline.rounded())
    for (glyph, pen) in glyphs where glyph.width > 0 {
      let column = start + Int((pen * columns).rounded()) + glyph.left
      Self.draw(glyph, column: column, top: row + glyph.top, ink: ink, on: canvas)
    }
  }

  /// Lays a glyph over a canvas; `column` counts quarters of pixels.
  private static func draw(
    _ glyph: Glyph, column: Int, top: Int, ink: Ink, on canvas: borrowing GDCanvas
  ) {
    let firstPixel = column >> 2
    let lead = column - firstPixel * Glyph.columns
    let pixels = (lead + glyph.width + Glyph.columns - 1) / Glyph.columns
    for y in 0..<glyph.height {
      guard let row = canvas.row(top + y) else { continue }
      let base = y * glyph.width
      for pixel in 0..<pixels {
        let x = firstPixel + pixel
        guard x >= 0, x < canvas.width else { continue }
        let from = max(0, pixel * Glyph.columns - lead)
        let to = min(glyph.width, (pixel + 1) * Glyph.columns - lead)
        var sum = 0
        for index in from..<to { sum += Int(glyph.coverage[base + index]) }
        let level = levels[sum]
        if level > 0 { row[x] = ink.over(row[x], opacity: ink.opacity(level: level)) }
      }
    }
  }

  /// The level of coverage for each sum of four columns, in 8 steps of eight.
  ///
  /// Sixteen steps look the same at these sizes and make the PNG a seventh larger.
  private static let levels: [Int] = (0...Glyph.columns * Glyph.full).map { sum in
    let full = Glyph.columns * Glyph.full
    return (sum * 8 + full / 2) / full * 8
  }
}

extension FontSet {
  /// The files of a weight in order of preference.
  func files(for weight: Font.Weight) -> [String] {
    switch weight {
    case .regular: regular
    case .semibold: semibold
    case .bold: bold
    }
  }
}
