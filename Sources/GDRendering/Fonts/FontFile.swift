import CGD

/// What FreeType says of a font file: whether it can be drawn with, its names and its characters.
public struct FontFile: Hashable, Sendable {
  /// The absolute path.
  public let path: String
  /// The family's name, such as "Inter"; empty where the file has none.
  public let family: String
  /// The style's name, such as "SemiBold"; empty where the file has none.
  public let style: String

  /// Opens a file, and closes it again.
  ///
  /// - Throws: `FontFileError` for a file that FreeType does not open, or whose characters are no scalable
  ///   outlines with Unicode numbers.
  public init(path: String) throws(FontFileError) {
    self.path = path
    (family, style) = try Self.withFace(path) { face in
      (
        face.pointee.family_name.map { String(cString: $0) } ?? "",
        face.pointee.style_name.map { String(cString: $0) } ?? ""
      )
    }
  }

  /// Returns those of some characters that the font lacks, in their order.
  ///
  /// - Throws: `FontFileError` where the file can no longer be opened.
  public func lacks(_ characters: String) throws(FontFileError) -> [Character] {
    try Self.withFace(path) { face in
      characters.filter { character in
        character.unicodeScalars.contains { FT_Get_Char_Index(face, FT_ULong($0.value)) == 0 }
      }.map(\.self)
    }
  }

  private static func withFace<Result>(
    _ path: String, _ body: (FT_Face) -> Result
  ) throws(FontFileError) -> Result {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw .notStarted
    }
    defer { FT_Done_FreeType(library) }
    var opened: FT_Face?
    guard FT_New_Face(library, path, 0, &opened) == 0, let face = opened else {
      throw .notAFont
    }
    defer { FT_Done_Face(face) }
    guard face.pointee.units_per_EM > 0, FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 else {
      throw .notScalable
    }
    return body(face)
  }
}
