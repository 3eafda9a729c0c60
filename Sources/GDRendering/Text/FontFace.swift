import CGD
import SceneGraph

/// A font opened with the FreeType that libgd links, as its file was then.
///
/// It says which characters the font has, how far they advance and how large their ink is, and draws them.
/// libgd's own text would load each glyph three times, and open each file once more. Each font has a library
/// of its own, so that fonts share nothing that a lock would have to keep.
final class FontFace {
  private let library: FT_Library
  private let face: FT_Face
  /// What FreeType reads from.
  private let bytes: FontBytes
  private let unitsPerEm: Double
  /// The absolute path of the file.
  let path: String

  /// The proportions of a character in ems, y upwards.
  struct Proportions {
    var advance: Double
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  init(path: String) throws(TextMeasuringError) {
    Engine.prepare()
    let bytes = try FontBytes(reading: path)
    var started: FT_Library?
    guard FT_Init_FreeType(&started) == 0, let library = started else {
      throw .engine("the font library cannot be started")
    }
    let start = bytes.buffer.assumingMemoryBound(to: FT_Byte.self).baseAddress
    var opened: FT_Face?
    guard FT_New_Memory_Face(library, start, bytes.buffer.count, 0, &opened) == 0,
      let face = opened
    else {
      FT_Done_FreeType(library)
      throw .fontMissing(path: path, remedy: "install the theme's fonts or correct the path")
    }
    guard face.pointee.units_per_EM > 0, FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 else {
      FT_Done_FreeType(library)
      throw .engine("\(path) is not a scalable font with Unicode characters")
    }
    self.library = library
    self.face = face
    self.bytes = bytes
    self.path = path
    unitsPerEm = Double(face.pointee.units_per_EM)
  }

  // The library closes its font; the bytes go after it.
  deinit { FT_Done_FreeType(library) }

  /// Whether the font has a character.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    FT_Get_Char_Index(face, FT_ULong(scalar.value)) != 0
  }

  /// Returns the proportions of a character, or nothing when the font lacks it.
  func proportions(of scalar: Unicode.Scalar) throws(TextMeasuringError) -> Proportions? {
    let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    guard index != 0 else { return nil }
    guard FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0,
      let slot = face.pointee.glyph
    else { throw .engine("the glyph of \(scalar) in \(path) is damaged") }
    let metrics = slot.pointee.metrics
    let left = Double(metrics.horiBearingX) / unitsPerEm
    let top = Double(metrics.horiBearingY) / unitsPerEm
    return Proportions(
      advance: Double(metrics.horiAdvance) / unitsPerEm, left: left,
      right: left + Double(metrics.width) / unitsPerEm, top: top,
      bottom: top - Double(metrics.height) / unitsPerEm)
  }

  /// The largest side of a glyph's picture.
  private static let limit = 16_384

  /// Draws one character at its final size, hinted.
  func glyph(
    _ scalar: Unicode.Scalar, proportions: Proportions, size: Double
  ) throws(TextMeasuringError) -> Glyph {
    let advance = proportions.advance * size
    guard proportions.right > proportions.left, proportions.top > proportions.bottom else {
      return Glyph(advance: advance)
    }
    let side = max(
      (proportions.right - proportions.left) * Double(Glyph.columns),
      proportions.top - proportions.bottom)
    guard side * size <= Double(Self.limit) else {
      throw .engine("a font size of \(size) pixels is too large")
    }
    let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    let flags = FT_Int32(FT_LOAD_RENDER | FT_LOAD_NO_BITMAP)
    guard
      FT_Set_Char_Size(face, 0, FT_F26Dot6(size * 64), FT_UInt(72 * Glyph.columns), 72) == 0,
      FT_Load_Glyph(face, index, flags) == 0, let slot = face.pointee.glyph
    else { throw .engine("the glyph of \(scalar) in \(path) is damaged") }
    let bitmap = slot.pointee.bitmap
    guard bitmap.pixel_mode == UInt8(truncatingIfNeeded: FT_PIXEL_MODE_GRAY.rawValue),
      bitmap.pitch > 0, let buffer = bitmap.buffer
    else { return Glyph(advance: advance) }
    return Glyph(
      size: size, advance: advance, left: Int(slot.pointee.bitmap_left),
      top: -Int(slot.pointee.bitmap_top),
      coverage: Coverage(
        buffer: buffer, pitch: Int(bitmap.pitch), width: Int(bitmap.width),
        height: Int(bitmap.rows)))
  }

  /// The coverage of a drawn character, 0 to 255, row by row.
  struct Coverage {
    /// The first row; owned by FreeType until it draws the next character.
    let buffer: UnsafePointer<UInt8>
    /// The bytes from one row to the next.
    let pitch: Int
    /// Columns.
    let width: Int
    /// Rows.
    let height: Int
  }
}
