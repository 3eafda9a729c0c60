import CGD
import SceneGraph
import Synchronization

/// The glyphs that libgd has drawn so far, shared by measuring and drawing.
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
    var metrics: LineMetrics?
  }

  private struct State {
    var library: FT_Library?
    var faces: [String: FontFace] = [:]
    var fonts: [FontKey: SizedFont] = [:]
    var scratch = GlyphScratch()
    var count = 0
  }

  /// The number of glyphs above which the cache starts anew.
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

  /// Returns the extents of a line, from the ink of tall and deep letters.
  func metrics(files: [String], size: Double) throws(TextMeasuringError) -> LineMetrics {
    guard size > 0, size <= CanvasLimits.fontSize else {
      throw .engine("a font size of \(size) pixels is out of range")
    }
    let key = FontKey(files: files, size: size)
    return try state.withLock { (state) throws(TextMeasuringError) in
      var font = state.fonts.removeValue(forKey: key) ?? SizedFont()
      defer { state.fonts[key] = font }
      if let metrics = font.metrics { return metrics }
      let letters = Array(Self.tallAndDeep.unicodeScalars)
      let glyphs = try Self.glyphs(
        letters, text: Self.tallAndDeep, key: key, font: &font, state: &state)
      let top = glyphs.reduce(0) { min($0, $1.top) }
      let bottom = glyphs.reduce(0) { max($0, $1.top + $1.height) }
      let metrics = LineMetrics(
        ascent: Double(-top) + 0.5, descent: Double(bottom) + 0.5,
        capHeight: Double(-(glyphs.first?.top ?? 0)))
      font.metrics = metrics
      return metrics
    }
  }

  /// The letter H, then the letters that reach highest and lowest.
  private static let tallAndDeep =
    "HÅÇÉÑÖÚÛŮŽĞŐŘȘŢÎĶÞŠΆΈЙЁÍfbdlgjpqyçşţģņŗğμβρφуцщдђ|()[]{}@#§/\\Q,;$_"

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
      guard let proportions = try face.proportions(of: scalar) else { continue }
      return try state.scratch.glyph(
        scalar, proportions: proportions, path: path, size: key.size)
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
