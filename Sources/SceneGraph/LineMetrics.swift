/// The vertical extents of a font's line in pixels, measured from the baseline.
public struct LineMetrics: Hashable, Sendable {
  /// How far the tallest letters reach above the baseline.
  public var ascent: Double
  /// How far letters such as "g" reach below the baseline, as a positive number.
  public var descent: Double
  /// The height of a capital letter.
  public var capHeight: Double

  /// Creates metrics from their three extents.
  public init(ascent: Double, descent: Double, capHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }

  /// The height of a text's box: ascent and descent.
  public var height: Double { ascent + descent }
}
