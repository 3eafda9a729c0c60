import Dispatch
public import SceneGraph

/// The measurer whose widths cover what the renderer draws, from the proportions in the same fonts.
///
/// Nothing is drawn to measure.
public final class GDTextMeasurer: TextMeasuring, Sendable {
  private let fonts: FontStacks

  /// Creates a measurer; font files are read at first use, and once.
  public convenience init(fonts: FontSet) {
    self.init(fonts: FontStacks(fonts))
  }

  init(fonts: FontStacks) {
    self.fonts = fonts
  }

  /// Opens the fonts and measures their letters on another thread, for a caller that has other things to do first.
  ///
  /// A fault is not reported here but when text is measured.
  public func prepare() {
    DispatchQueue.global().async { [self] in
      for weight in [Font.Weight.bold, .regular, .semibold] {
        _ = try? metrics(of: Font(weight, size: 1))
      }
    }
  }

  /// Returns the width in pixels of one line, which covers all its ink.
  ///
  /// - Throws: `TextMeasuringError` when a font cannot be opened, a character is in none of the fonts, or the
  ///   text needs right-to-left or joined-up layout.
  public func width(of text: String, in font: Font) throws(TextMeasuringError) -> Double {
    try fonts[font.weight].width(of: text, size: font.size)
  }

  /// Returns the extents of a line, from the ink of accented capitals to that of letters with tails.
  ///
  /// Each includes half a pixel for the rounding of baselines to whole pixels.
  public func metrics(of font: Font) throws(TextMeasuringError) -> LineMetrics {
    try fonts[font.weight].metrics(size: font.size)
  }

  /// Returns the extents of one text's ink, with room for hinting and the rounding of baselines.
  public func extents(of text: String, in font: Font) throws(TextMeasuringError) -> LineMetrics {
    try fonts[font.weight].extents(of: text, size: font.size)
  }
}
