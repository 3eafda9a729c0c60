public import DatasetReading
public import Figures

/// A folder with `Datasets/datapackage.json` and `Charts/Definitions/`.
public struct Project: Sendable {
  /// The folder's path, without symbolic links.
  public let folder: String
  /// Bytes that stand for files of the data, by their path below the folder: what an import is about to write.
  var contents: [String: [UInt8]] = [:]

  /// The path of the data package below the folder.
  public static let packagePath = "Datasets/datapackage.json"
  /// The path of the definitions below the folder.
  public static let definitionsPath = "Charts/Definitions"
  /// The path of the house file below the folder.
  public static let housePath = "Charts/Definitions/house.json"
  /// The most bytes of a definition or house file.
  public static let maximumDefinitionSize = 1024 * 1024

  /// Opens a folder as a project.
  ///
  /// - Throws: `ProjectError.notAProject` when the two marks of a project are not there.
  public init(folder: String) throws(ProjectError) {
    let resolved = FolderListing.resolved(folder)
    guard Self.isProject(resolved) else { throw .notAProject(folder: folder) }
    self.folder = resolved
  }

  /// The folders whose files charts are made from: that of the definitions, and that of the datasets with all folders
  /// below it but hidden ones.
  public var inputFolders: [String] {
    [path(Self.definitionsPath)] + FolderTree(path("Datasets")).folders
  }

  /// Tells whether a file of that name can change a chart; editors' own files cannot.
  public static func isInput(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".json") || name.hasSuffix(".csv"))
  }

  /// Finds the nearest project at or above a folder.
  public static func nearest(to folder: String) throws(ProjectError) -> Project {
    var candidate = FolderListing.resolved(folder)
    while !isProject(candidate) {
      guard candidate != "/", let slash = candidate.lastIndex(of: "/") else {
        throw .noneFound(above: folder)
      }
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
    return try Project(folder: candidate)
  }

  private static func isProject(_ folder: String) -> Bool {
    FolderListing.isFile("\(folder)/\(packagePath)")
      && FolderListing.isFolder("\(folder)/\(definitionsPath)")
  }

  /// Returns the path of a file of the project on this machine.
  public func path(_ relative: String) -> String { "\(folder)/\(relative)" }

  /// The names of the charts in order.
  public var chartNames: [String] {
    FolderListing.names(in: path(Self.definitionsPath))
      .filter { $0.hasSuffix(".json") && $0 != "house.json" && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }
  }

  /// Whether a file is a picture in one of the folders in which the kit's pictures are drawn.
  public func holdsPicture(_ path: String) -> Bool { StrayPictures(self).includes(path) }

  /// Returns the data package.
  ///
  /// - Throws: All problems of `datapackage.json`.
  public func package() throws(DiagnosticList) -> DataPackage {
    let bytes = try bytes(Self.packagePath, limit: JSONReader.maximumSize)
    return try DataPackageReader.read(bytes, file: Self.packagePath)
  }

  /// Returns the house style.
  ///
  /// - Throws: All problems of `house.json`.
  public func house() throws(DiagnosticList) -> House {
    let bytes = try bytes(Self.housePath, limit: Self.maximumDefinitionSize)
    return try HouseReader.read(bytes, file: Self.housePath)
  }

  /// Returns the definition of a chart.
  ///
  /// - Throws: All problems of the file.
  public func definition(_ name: String) throws(DiagnosticList) -> ChartDefinition {
    try checkedDefinition(name).definition
  }

  /// Returns the definition of a chart with the checksum of its file.
  func checkedDefinition(
    _ name: String
  ) throws(DiagnosticList) -> (definition: ChartDefinition, checksum: String) {
    let file = "\(Self.definitionsPath)/\(name).json"
    let isKebab =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
      && !name.hasPrefix("-") && !name.hasSuffix("-")
    guard isKebab else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the name of a chart has lower-case letters, digits and hyphens only, such as cases-by-year"
      )
    }
    let bytes = try bytes(file, limit: Self.maximumDefinitionSize)
    return (try DefinitionReader.read(bytes, name: name, file: file), FileChecksum.text(bytes))
  }

  private func bytes(_ relative: String, limit: Int) throws(DiagnosticList) -> [UInt8] {
    if let bytes = contents[relative] { return bytes }
    do {
      return try FileBytes.read(path(relative), named: relative, limit: limit)
    } catch {
      var diagnostic = Diagnostic(
        .error, at: SourceLocation(file: relative, line: 1, column: 1), error.reason)
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
  }
}
