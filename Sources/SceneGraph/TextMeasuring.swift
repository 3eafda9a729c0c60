/// A source of text widths, so that layout needs no drawing engine.
///
/// Implementations are pure: the same text and font give the same figures. A width covers all ink
/// of the text: nothing is drawn left of its start or right of its end.
public protocol TextMeasuring: Sendable {
  /// Returns the width in pixels of one line of text.
  ///
  /// - Throws: `TextMeasuringError` when the font or a character in it cannot be drawn.
  func width(of text: String, in font: Font) throws(TextMeasuringError) -> Double

  /// Returns the vertical extents of a line in the font.
  ///
  /// All ink of any text lies within them.
  func metrics(of font: Font) throws(TextMeasuringError) -> LineMetrics
}
