public import SceneGraph

/// The measurer that knows the very glyphs that the renderer draws.
///
/// Glyphs are drawn once and kept for the renderer. Pens stand on quarters of a pixel.
public final class GDTextMeasurer: TextMeasuring, Sendable {
  private let fonts: FontSet

  /// Creates a measurer; font files are opened at first use.
  public init(fonts: FontSet) {
    self.fonts = fonts
  }

  /// Returns the width in pixels of one line, which covers all its ink.
  ///
  /// - Throws: `TextMeasuringError` when a font cannot be opened, a character is in none of the fonts, or the
  ///   text needs right-to-left or joined-up layout.
  public func width(of text: String, in font: Font) throws(TextMeasuringError) -> Double {
    try TextLine(text, font: font, fonts: fonts).width
  }

  /// Returns the extents of a line, from the ink of accented capitals to that of letters with tails.
  ///
  /// Each includes half a pixel for the rounding of baselines to whole pixels.
  public func metrics(of font: Font) throws(TextMeasuringError) -> LineMetrics {
    try GlyphCache.shared.metrics(files: fonts.files(for: font.weight), size: font.size)
  }
}
