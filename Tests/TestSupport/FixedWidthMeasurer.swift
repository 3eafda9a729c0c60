public import SceneGraph

/// A measurer whose every character is as wide as 0.55 of the font's size, so that layout tests need
/// no font.
public struct FixedWidthMeasurer: TextMeasuring {
  /// Creates the measurer.
  public init() {}

  /// Returns 0.55 of the size for each character.
  public func width(of text: String, in font: Font) throws(TextMeasuringError) -> Double {
    Double(text.count) * font.size * 0.55
  }

  /// Returns extents in the proportions of a usual typeface.
  public func metrics(of font: Font) throws(TextMeasuringError) -> LineMetrics {
    LineMetrics(
      ascent: (font.size * 0.97).rounded(.up), descent: (font.size * 0.25).rounded(.up),
      capHeight: (font.size * 0.73).rounded())
  }
}
