import CGD
import SceneGraph
import Synchronization

/// The glyphs that have been drawn so far, shared by measuring and drawing.
///
/// Each character is drawn once per font file and size. A lock protects the cache; what it hands out is
/// immutable.
final class GlyphCache: Sendable {
  /// The cache of the process.
  static let shared = GlyphCache()

  private struct FontKey: Hashable {
    var files: [String]
    var size: Double
  }

  private struct SizedFont {
    var glyphs: [UInt32: Glyph] = [:]
  }

  private struct State {
    var library: FT_Library?
    var faces: [String: FontFace] = [:]
    var fonts: [FontKey: SizedFont] = [:]
    /// The proportions of characters in ems, by font files.
    var proportions: [[String]: [UInt32: FontFace.Proportions]] = [:]
    /// How far texts reach, by font files.
    var reaches: [[String]: [String: Reach]] = [:]
    var reachCount = 0
    /// The extents of lines in ems, by font files.
    var extents: [[String]: LineMetrics] = [:]
    var count = 0
  }

  /// The number of glyphs, or of texts, above which the cache starts anew.
  private static let limit = 20_000

  private let state = Mutex(State())

  /// Returns the glyphs of a text from the first of the files that has each character.
  func glyphs(
    of text: String, files: [String], size: Double
  ) throws(TextMeasuringError) -> [Glyph] {
    guard size > 0, size <= CanvasLimits.fontSize else {
      throw .engine("a font size of \(size) pixels is out of range")
    }
    let scalars = try ScriptCheck.drawableScalars(of: text)
    let key = FontKey(files: files, size: size)
    return try state.withLock { (state) throws(TextMeasuringError) in
      var font = state.fonts.removeValue(forKey: key) ?? SizedFont()
      defer { state.fonts[key] = font }
      return try Self.glyphs(scalars, text: text, key: key, font: &font, state: &state)
    }
  }

  /// Returns the width that covers all ink of a line, without drawing a glyph.
  ///
  /// Layout tries many sizes of which one is drawn, so widths come from the fonts' proportions. Hinting
  /// moves ink sideways by at most a quarter of a pixel, and pens stand on whole pixels or halves.
  func width(
    of text: String, files: [String], size: Double
  ) throws(TextMeasuringError) -> Double {
    guard size > 0, size <= CanvasLimits.fontSize else {
      throw .engine("a font size of \(size) pixels is out of range")
    }
    return try state.withLock { (state) throws(TextMeasuringError) in
      let reach: Reach
      if let known = state.reaches[files]?[text] {
        reach = known
      } else {
        reach = try Self.reach(of: text, files: files, state: &state)
        if state.reachCount >= Self.limit {
          state.reaches.removeAll()
          state.reachCount = 0
        }
        state.reaches[files, default: [:]][text] = reach
        state.reachCount += 1
      }
      return reach.width(size: size)
    }
  }

  /// How far a line reaches in ems; layout measures the same texts at many sizes.
  private struct Reach {
    var isEmpty: Bool
    /// The pen after the last character.
    var pen = 0.0
    /// The ink that reaches farthest to the left and to the right.
    var ink: ClosedRange<Double>?

    func width(size: Double) -> Double {
      guard !isEmpty else { return 0 }
      let left = ink.map { min(0, $0.lowerBound * size - GlyphCache.slack) } ?? 0
      let right = ink.map { max(0, $0.upperBound * size + GlyphCache.slack) } ?? 0
      return max(pen * size, right) - left
    }
  }

  private static func reach(
    of text: String, files: [String], state: inout State
  ) throws(TextMeasuringError) -> Reach {
    let scalars = try ScriptCheck.drawableScalars(of: text)
    var known = state.proportions.removeValue(forKey: files) ?? [:]
    defer { state.proportions[files] = known }
    var reach = Reach(isEmpty: scalars.isEmpty)
    for scalar in scalars {
      let proportions: FontFace.Proportions
      if let found = known[scalar.value] {
        proportions = found
      } else {
        proportions = try Self.proportions(scalar, text: text, files: files, state: &state)
        known[scalar.value] = proportions
      }
      if proportions.right > proportions.left {
        let ink = (reach.pen + proportions.left)...(reach.pen + proportions.right)
        reach.ink =
          reach.ink.map {
            min($0.lowerBound, ink.lowerBound)...max($0.upperBound, ink.upperBound)
          } ?? ink
      }
      reach.pen += proportions.advance
    }
    return reach
  }

  /// How far ink may stand beyond its proportions, in pixels.
  fileprivate static let slack = 1.0

  private static func proportions(
    _ scalar: Unicode.Scalar, text: String, files: [String], state: inout State
  ) throws(TextMeasuringError) -> FontFace.Proportions {
    for path in files {
      if let found = try face(path, state: &state).proportions(of: scalar) { return found }
    }
    throw .noGlyph(character: String(scalar), text: text)
  }

  /// Returns the extents of a line, from the proportions of tall and deep letters.
  ///
  /// Hinting moves ink by less than half a pixel, the rounding of baselines by half a pixel.
  func metrics(files: [String], size: Double) throws(TextMeasuringError) -> LineMetrics {
    guard size > 0, size <= CanvasLimits.fontSize else {
      throw .engine("a font size of \(size) pixels is out of range")
    }
    return try state.withLock { (state) throws(TextMeasuringError) in
      let extents = try Self.extents(files, state: &state)
      return LineMetrics(
        ascent: (extents.ascent * size).rounded(.up) + 0.5,
        descent: (extents.descent * size).rounded(.up) + 0.5,
        capHeight: (extents.capHeight * size).rounded())
    }
  }

  /// Returns the extents of one text's ink, from the proportions of its letters.
  func extents(
    of text: String, files: [String], size: Double
  ) throws(TextMeasuringError) -> LineMetrics {
    let line = try metrics(files: files, size: size)
    let scalars = try ScriptCheck.drawableScalars(of: text)
    return try state.withLock { (state) throws(TextMeasuringError) in
      var known = state.proportions.removeValue(forKey: files) ?? [:]
      defer { state.proportions[files] = known }
      var ascent = 0.0
      var descent = 0.0
      for scalar in scalars {
        var found = known[scalar.value]
        if found == nil {
          found = try Self.proportions(scalar, text: text, files: files, state: &state)
        }
        guard let found else { continue }
        known[scalar.value] = found
        ascent = max(ascent, found.top)
        descent = max(descent, -found.bottom)
      }
      return LineMetrics(
        ascent: min(line.ascent, (ascent * size + 1).rounded(.up) + 0.5),
        descent: min(line.descent, (descent * size + 0.5).rounded(.up) + 0.5),
        capHeight: line.capHeight)
    }
  }

  /// The letter H, then the letters that reach highest and lowest.
  private static let tallAndDeep =
    "HÅÇÉÑÖÚÛŮŽĞŐŘȘŢÎĶÞŠΆΈЙЁÍfbdlgjpqyçşţģņŗğμβρφуцщдђ|()[]{}@#§/\\Q,;$_"

  /// Returns the extents of a line in ems.
  private static func extents(
    _ files: [String], state: inout State
  ) throws(TextMeasuringError) -> LineMetrics {
    if let known = state.extents[files] { return known }
    var extents = LineMetrics(ascent: 0, descent: 0, capHeight: 0)
    for scalar in tallAndDeep.unicodeScalars {
      for path in files {
        guard let ink = try face(path, state: &state).proportions(of: scalar) else { continue }
        if scalar == "H" { extents.capHeight = ink.top }
        extents.ascent = max(extents.ascent, ink.top)
        extents.descent = max(extents.descent, -ink.bottom)
        break
      }
    }
    guard extents.ascent > 0 else {
      throw .engine("the theme names no font with Latin letters")
    }
    state.extents[files] = extents
    return extents
  }

  private static func glyphs(
    _ scalars: [Unicode.Scalar], text: String, key: FontKey, font: inout SizedFont,
    state: inout State
  ) throws(TextMeasuringError) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(scalars.count)
    for scalar in scalars {
      if let known = font.glyphs[scalar.value] {
        glyphs.append(known)
        continue
      }
      let glyph = try drawn(scalar, text: text, key: key, state: &state)
      font.glyphs[scalar.value] = glyph
      state.count += 1
      glyphs.append(glyph)
    }
    if state.count > limit {
      state.fonts.removeAll()
      font = SizedFont()
      state.count = 0
    }
    return glyphs
  }

  private static func drawn(
    _ scalar: Unicode.Scalar, text: String, key: FontKey, state: inout State
  ) throws(TextMeasuringError) -> Glyph {
    for path in key.files {
      let face = try face(path, state: &state)
      guard face.has(scalar) else { continue }
      // What was laid out before it is drawn has been measured.
      var proportions = state.proportions[key.files]?[scalar.value]
      if proportions == nil { proportions = try face.proportions(of: scalar) }
      guard let proportions else { continue }
      return try face.glyph(scalar, proportions: proportions, size: key.size)
    }
    throw .noGlyph(character: String(scalar), text: text)
  }

  private static func face(
    _ path: String, state: inout State
  ) throws(TextMeasuringError) -> FontFace {
    if let face = state.faces[path] { return face }
    Engine.prepare()
    if state.library == nil {
      guard FT_Init_FreeType(&state.library) == 0 else {
        throw .engine("the font library cannot be started")
      }
    }
    guard let library = state.library else {
      throw .engine("the font library cannot be started")
    }
    let face = try FontFace(path: path, library: library)
    state.faces[path] = face
    return face
  }
}
