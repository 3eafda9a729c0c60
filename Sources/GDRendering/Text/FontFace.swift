import CGD
import SceneGraph

/// A font file opened with FreeType, for the questions that libgd does not answer.
///
/// It says which characters the font has, how far they advance and how large their ink is. It never draws.
struct FontFace {
  private let face: FT_Face
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

  init(path: String, library: FT_Library) throws(TextMeasuringError) {
    var opened: FT_Face?
    guard FT_New_Face(library, path, 0, &opened) == 0, let face = opened else {
      throw .fontMissing(path: path, remedy: "install the theme's fonts or correct the path")
    }
    guard face.pointee.units_per_EM > 0, FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 else {
      FT_Done_Face(face)
      throw .engine("\(path) is not a scalable font with Unicode characters")
    }
    self.face = face
    self.path = path
    unitsPerEm = Double(face.pointee.units_per_EM)
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
}
