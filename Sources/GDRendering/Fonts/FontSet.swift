#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The font files of a type family by weight, as absolute paths.
///
/// Each list is in order of preference: a character that the first font lacks is taken from the next.
public struct FontSet: Sendable, Hashable {
  /// The files for running text.
  public var regular: [String]
  /// The files for emphasised labels.
  public var semibold: [String]
  /// The files for titles.
  public var bold: [String]

  /// Creates a set from absolute paths; files are opened at first use.
  public init(regular: [String], semibold: [String], bold: [String]) {
    self.regular = regular
    self.semibold = semibold
    self.bold = bold
  }

  /// All files, sorted and without repeats, for fingerprints.
  public var files: [String] { Set(regular + semibold + bold).sorted() }

  /// Returns the set with other files first; a character that they lack is taken from this set's.
  public func preferring(regular: String, semibold: String, bold: String) -> FontSet {
    FontSet(
      regular: [regular] + self.regular, semibold: [semibold] + self.semibold,
      bold: [bold] + self.bold)
  }

  /// The folders in which Debian and macOS install fonts, in the order they are searched.
  public static let standardFolders = [
    "/usr/share/fonts/opentype/inter",
    "/usr/share/fonts/truetype/dejavu",
    "/usr/local/share/fonts",
    "/Library/Fonts",
  ]

  /// Finds the files of Inter, with DejaVu Sans as fallback.
  ///
  /// - Parameter folders: The folders to look in, in order; folders below them are not searched.
  /// - Returns: The set with absolute paths.
  /// - Throws: `RenderError.fontMissing` with the package to install.
  public static func installed(
    in folders: [String] = FontSet.standardFolders
  ) throws(RenderError) -> FontSet {
    func path(_ file: String, package: String) throws(RenderError) -> String {
      for folder in folders {
        let candidate = folder.hasSuffix("/") ? folder + file : folder + "/" + file
        if access(candidate, R_OK) == 0 { return candidate }
      }
      throw .fontMissing(
        file: file,
        remedy: "install the package \(package): apt-get install --yes \(package)")
    }
    let inter = "fonts-inter"
    let dejaVu = "fonts-dejavu-core"
    let fallback = try path("DejaVuSans.ttf", package: dejaVu)
    let boldFallback = try path("DejaVuSans-Bold.ttf", package: dejaVu)
    return FontSet(
      regular: [try path("Inter-Regular.otf", package: inter), fallback],
      semibold: [try path("Inter-SemiBold.otf", package: inter), boldFallback, fallback],
      bold: [try path("Inter-Bold.otf", package: inter), boldFallback, fallback])
  }
}
