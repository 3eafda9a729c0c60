public import DatasetReading
public import Figures
import GDRendering

/// The house's own fonts, found and checked: a file for each weight.
public struct HouseFonts: Hashable, Sendable {
  /// The file for running text, as an absolute path.
  public let regular: String
  /// The file for emphasised labels.
  public let semibold: String
  /// The file for titles.
  public let bold: String

  /// The characters that a house font must have, so that no word or number mixes two fonts.
  ///
  /// Others, such as letters of foreign names, are taken from the program's fonts where it lacks them.
  public static let needed =
    String((0x21...0x7E).compactMap(Unicode.Scalar.init).map(Character.init))
    + "\u{2212}\u{2013}\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}"
  /// The largest file, in bytes.
  public static let byteLimit = 32 << 20
  /// The folders below which installed families are looked for, in order.
  public static let familyFolders = [
    "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts",
  ]
  /// The most files that are looked at for a family.
  public static let fileLimit = 5000

  /// Finds the fonts that a house style names.
  ///
  /// - Parameters:
  ///   - choice: The family or files.
  ///   - project: The project whose house file names them.
  ///   - folders: The folders below which installed families are looked for.
  /// - Throws: What is wrong, at the names in the house file.
  public init(
    _ choice: House.FontChoice, in project: Project, folders: [String] = familyFolders
  ) throws(DiagnosticList) {
    switch choice {
    case .files(let regular, let semibold, let bold):
      let collector = DiagnosticCollector()
      var paths: [String] = []
      for name in [regular, semibold ?? bold, bold] {
        do {
          paths.append(try Self.file(name, in: project))
        } catch {
          // The bold file is looked at twice where it stands for the semibold one.
          if semibold != nil || paths.count != 1 { error.diagnostics.forEach(collector.add) }
          paths.append("")
        }
      }
      try collector.throwErrors()
      (self.regular, self.semibold, self.bold) = (paths[0], paths[1], paths[2])
    case .family(let name):
      let styles = Self.styles(of: name.value, below: folders)
      func path(_ weights: [String]) -> String? {
        weights.compactMap { styles[$0] }.first
      }
      guard let regular = path(["regular", "book", "roman", "normal"]),
        let bold = path(["bold"])
      else {
        let found = styles.keys.sorted().joined(separator: ", ")
        throw DiagnosticList(
          at: name.location, keyPath: name.keyPath,
          styles.isEmpty
            ? "no family \"\(name.value)\" is installed below \(folders.joined(separator: ", ")); install "
              + "it, or name files beside house.json with \"regular\" and \"bold\""
            : "the family \"\(name.value)\" has no regular or no bold style; found: \(found)")
      }
      self.regular = regular
      self.bold = bold
      semibold = path(["semibold", "demibold", "semi bold", "demi bold", "demi"]) ?? bold
      for path in [self.regular, self.bold] {
        try Self.check(path, named: "the family \"\(name.value)\"", at: name)
      }
    }
  }

  private static func file(
    _ name: Located<String>, in project: Project
  ) throws(DiagnosticList) -> String {
    let relative = "\(Project.definitionsPath)/\(name.value)"
    let path = project.path(relative)
    do {
      _ = try FileBytes.read(path, named: relative, limit: byteLimit)
    } catch {
      var diagnostic = Diagnostic(
        .error, at: name.location, keyPath: name.keyPath,
        "the font \(relative) cannot be read: \(error.reason)")
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
    try check(path, named: "the font \(relative)", at: name)
    return path
  }

  private static func check(
    _ path: String, named subject: String, at name: Located<String>
  ) throws(DiagnosticList) {
    func fault(_ reason: String) -> DiagnosticList {
      DiagnosticList(at: name.location, keyPath: name.keyPath, "\(subject) \(reason)")
    }
    let lacks: [Character]
    do {
      lacks = try FontFile(path: path).lacks(needed)
    } catch {
      throw fault("cannot be used: \(error)")
    }
    guard lacks.isEmpty else {
      throw fault(
        "lacks characters that charts need: \(lacks.prefix(12).map(String.init).joined(separator: " "))"
          + (lacks.count > 12 ? " and \(lacks.count - 12) more" : ""))
    }
  }

  /// Returns the files of a family by the names of their styles in lower case, the first path of each.
  private static func styles(of family: String, below folders: [String]) -> [String: String] {
    var styles: [String: String] = [:]
    for path in files(below: folders) {
      guard let font = try? FontFile(path: path),
        font.family.lowercased() == family.lowercased()
      else { continue }
      let style = font.style.lowercased()
      if styles[style] == nil { styles[style] = path }
    }
    return styles
  }

  /// Returns the font files below folders in the order of their paths, at most `fileLimit`.
  private static func files(below folders: [String]) -> [String] {
    var files: [String] = []
    // Fonts stand in folders such as opentype/inter; a loop of links ends at the depth.
    func visit(_ folder: String, depth: Int) {
      for name in FolderListing.names(in: folder).sorted() where files.count < fileLimit {
        let path = "\(folder)/\(name)"
        if [".ttf", ".otf"].contains(where: name.lowercased().hasSuffix) {
          files.append(path)
        } else if depth < 4, !name.hasPrefix("."), FolderListing.isFolder(path) {
          visit(path, depth: depth + 1)
        }
      }
    }
    for folder in folders { visit(folder, depth: 0) }
    return files
  }
}
