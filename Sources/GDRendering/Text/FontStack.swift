import SceneGraph
import Synchronization

/// The fonts of a weight in order of preference, with what has been measured and drawn with them so far.
///
/// A character that the first font lacks is taken from the next. Files are read at first use, and once. A lock
/// protects the fonts; what a stack hands out is immutable.
final class FontStack: Sendable {
  private let fonts: Mutex<StackedFonts>

  /// Creates the stack of some files, given by their absolute paths.
  init(files: [String]) { fonts = Mutex(StackedFonts(files: files)) }

  /// Returns the glyphs of a text, each from the first of the fonts that has its character.
  func glyphs(of text: String, size: Double) throws(TextMeasuringError) -> [Glyph] {
    try Self.check(size)
    let scalars = try ScriptCheck.drawableScalars(of: text)
    return try fonts.withLock { (fonts) throws(TextMeasuringError) in
      try fonts.glyphs(scalars, text: text, size: size)
    }
  }

  /// Returns the width that covers all ink of a line, without drawing a glyph.
  ///
  /// Layout tries many sizes of which one is drawn, so widths come from the fonts' proportions.
  func width(of text: String, size: Double) throws(TextMeasuringError) -> Double {
    try Self.check(size)
    return try fonts.withLock { (fonts) throws(TextMeasuringError) in
      try fonts.reach(of: text).width(size: size)
    }
  }

  /// Returns the extents of a line, from the proportions of tall and deep letters.
  ///
  /// Hinting moves ink by less than half a pixel, the rounding of baselines by half a pixel.
  func metrics(size: Double) throws(TextMeasuringError) -> LineMetrics {
    try Self.check(size)
    let extents = try fonts.withLock { (fonts) throws(TextMeasuringError) in
      try fonts.lineExtents()
    }
    return LineMetrics(
      ascent: (extents.ascent * size).rounded(.up) + 0.5,
      descent: (extents.descent * size).rounded(.up) + 0.5,
      capHeight: (extents.capHeight * size).rounded())
  }

  /// Returns the extents of one text's ink, from the proportions of its letters.
  func extents(of text: String, size: Double) throws(TextMeasuringError) -> LineMetrics {
    let line = try metrics(size: size)
    let scalars = try ScriptCheck.drawableScalars(of: text)
    let ink = try fonts.withLock { (fonts) throws(TextMeasuringError) in
      try fonts.inkExtents(of: scalars, text: text)
    }
    return LineMetrics(
      ascent: min(line.ascent, (ink.ascent * size + 1).rounded(.up) + 0.5),
      descent: min(line.descent, (ink.descent * size + 0.5).rounded(.up) + 0.5),
      capHeight: line.capHeight)
  }

  private static func check(_ size: Double) throws(TextMeasuringError) {
    guard size > 0, size <= CanvasLimits.fontSize else {
      throw .engine("a font size of \(size) pixels is out of range")
    }
  }
}
