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
    (family, style) = try FontStream(path: path).withFace { face in
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
    try FontStream(path: path).withFace { face in
      characters.filter { character in
        character.unicodeScalars.contains { FT_Get_Char_Index(face, FT_ULong($0.value)) == 0 }
      }.map(\.self)
    }
  }
}
