import SceneGraph

/// The opened fonts of a stack and what is known of their characters.
struct StackedFonts {
  /// The files in order of preference.
  private let files: [String]
  /// The font of each file that has been needed.
  private var faces: [FontFace?]
  /// The proportions of characters in ems.
  private var proportions: [UInt32: FontFace.Proportions] = [:]
  /// How far texts reach.
  private var reaches: [String: TextReach] = [:]
  /// The extents of a line in ems.
  private var extents: LineMetrics?
  /// The glyphs that have been drawn, by size.
  private var glyphs: [Double: [UInt32: Glyph]] = [:]
  private var glyphCount = 0

  /// The number of glyphs, or of texts, above which they are drawn and measured anew.
  private static let limit = 20_000

  init(files: [String]) {
    self.files = files
    faces = files.map { _ in nil }
  }

  // MARK: - Drawing

  /// Returns the glyphs of characters, each drawn once at a size.
  mutating func glyphs(
    _ scalars: [Unicode.Scalar], text: String, size: Double
  ) throws(TextMeasuringError) -> [Glyph] {
    if glyphCount > Self.limit {
      glyphs.removeAll()
      glyphCount = 0
    }
    // Taken out meanwhile, so that it is changed in its place.
    var known = glyphs.removeValue(forKey: size) ?? [:]
    defer { glyphs[size] = known }
    var found: [Glyph] = []
    found.reserveCapacity(scalars.count)
    for scalar in scalars {
      if let glyph = known[scalar.value] {
        found.append(glyph)
        continue
      }
      let glyph = try drawn(scalar, text: text, size: size)
      known[scalar.value] = glyph
      glyphCount += 1
      found.append(glyph)
    }
    return found
  }

  private mutating func drawn(
    _ scalar: Unicode.Scalar, text: String, size: Double
  ) throws(TextMeasuringError) -> Glyph {
    for index in files.indices {
      let face = try face(index)
      guard face.has(scalar) else { continue }
      // What was laid out before it is drawn has been measured.
      var proportions = proportions[scalar.value]
      if proportions == nil { proportions = try face.proportions(of: scalar) }
      guard let proportions else { continue }
      return try face.glyph(scalar, proportions: proportions, size: size)
    }
    throw .noGlyph(character: String(scalar), text: text)
  }

  // MARK: - Measuring

  /// Returns how far a text reaches; layout measures the same texts at many sizes.
  mutating func reach(of text: String) throws(TextMeasuringError) -> TextReach {
    if let known = reaches[text] { return known }
    var reach = TextReach()
    for scalar in try ScriptCheck.drawableScalars(of: text) {
      reach.append(try proportions(of: scalar, text: text))
    }
    if reaches.count >= Self.limit { reaches.removeAll() }
    reaches[text] = reach
    return reach
  }

  /// Returns the extents of the ink of characters in ems; the height of capitals is left out.
  mutating func inkExtents(
    of scalars: [Unicode.Scalar], text: String
  ) throws(TextMeasuringError) -> LineMetrics {
    var extents = LineMetrics(ascent: 0, descent: 0, capHeight: 0)
    for scalar in scalars {
      let ink = try proportions(of: scalar, text: text)
      extents.ascent = max(extents.ascent, ink.top)
      extents.descent = max(extents.descent, -ink.bottom)
    }
    return extents
  }

  /// The letter H, then the letters that reach highest and lowest.
  private static let tallAndDeep =
    "HÅÇÉÑÖÚÛŮŽĞŐŘȘŢÎĶÞŠΆΈЙЁÍfbdlgjpqyçşţģņŗğμβρφуцщдђ|()[]{}@#§/\\Q,;$_"

  /// Returns the extents of a line in ems.
  mutating func lineExtents() throws(TextMeasuringError) -> LineMetrics {
    if let extents { return extents }
    var extents = LineMetrics(ascent: 0, descent: 0, capHeight: 0)
    for scalar in Self.tallAndDeep.unicodeScalars {
      guard let ink = try measured(scalar) else { continue }
      if scalar == "H" { extents.capHeight = ink.top }
      extents.ascent = max(extents.ascent, ink.top)
      extents.descent = max(extents.descent, -ink.bottom)
    }
    guard extents.ascent > 0 else {
      throw .engine("the theme names no font with Latin letters")
    }
    self.extents = extents
    return extents
  }

  private mutating func proportions(
    of scalar: Unicode.Scalar, text: String
  ) throws(TextMeasuringError) -> FontFace.Proportions {
    if let known = proportions[scalar.value] { return known }
    guard let found = try measured(scalar) else {
      throw .noGlyph(character: String(scalar), text: text)
    }
    proportions[scalar.value] = found
    return found
  }

  /// The proportions of a character in the first font that has it.
  private mutating func measured(
    _ scalar: Unicode.Scalar
  ) throws(TextMeasuringError) -> FontFace.Proportions? {
    for index in files.indices {
      if let found = try face(index).proportions(of: scalar) { return found }
    }
    return nil
  }

  private mutating func face(_ index: Int) throws(TextMeasuringError) -> FontFace {
    if let face = faces[index] { return face }
    let face = try FontFace(path: files[index])
    faces[index] = face
    return face
  }
}
