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

  /// Returns the vertical extents of the ink of one text, which are at most those of the font's line.
  func extents(of text: String, in font: Font) throws(TextMeasuringError) -> LineMetrics
}

extension TextMeasuring {
  /// Returns the extents of the font's line, for a source that does not know single texts.
  public func extents(of text: String, in font: Font) throws(TextMeasuringError) -> LineMetrics {
    try metrics(of: font)
  }
}
