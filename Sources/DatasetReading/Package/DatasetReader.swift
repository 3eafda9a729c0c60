/// The step from the files of a data package to datasets.
public struct DatasetReader: Sendable {
  /// The path of the folder that holds `datapackage.json`, on this machine.
  public let folder: String
  /// The same folder as messages name it, such as `Datasets`.
  public let displayFolder: String
  /// The package.
  public let package: DataPackage

  /// Bytes that stand for files, by the path that messages name.
  public let contents: [String: [UInt8]]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder that holds `datapackage.json`.
  ///   - displayFolder: The same folder as messages name it.
  ///   - package: The package.
  ///   - contents: Bytes that stand for files, by the path that messages name, such as
  ///     `Datasets/bjs/cases.csv`.
  public init(
    folder: String, displayFolder: String, package: DataPackage, contents: [String: [UInt8]] = [:]
  ) {
    self.folder = folder
    self.displayFolder = displayFolder
    self.package = package
    self.contents = contents
  }

  /// Returns a dataset and what is worth telling of its file.
  ///
  /// A file whose bytes differ from the package's hash is read all the same, with a notice.
  ///
  /// - Throws: All problems of the file, each with line and column; or one for an unknown name.
  public func dataset(
    named name: String
  ) throws(DiagnosticList) -> (dataset: Dataset, notices: [Diagnostic]) {
    guard let resource = package.resource(named: name), let metadata = resource.metadata else {
      throw DiagnosticList(
        "unknown dataset \"\(name)\"; "
          + NearestName.hint(for: name, among: package.datasetNames, noun: "datasets"))
    }
    let path = "\(displayFolder)/\(resource.path)"
    let bytes: [UInt8]
    do {
      if let given = contents[path] {
        bytes = given
      } else {
        bytes = try FileBytes.read(
          "\(folder)/\(resource.path)", named: path, limit: CSVReader.maximumSize)
      }
    } catch {
      var diagnostic = Diagnostic(
        .error, at: resource.location, "dataset \"\(name)\" cannot be read: \(error.reason)")
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
    let dataset = try self.dataset(resource, metadata, bytes)
    return (dataset, notices(bytes, dataset.digest, resource, path))
  }

  /// Returns a dataset from bytes that are not in its file yet, after every check.
  ///
  /// - Throws: All problems of the bytes, each with line and column; or one for an unknown name.
  public func dataset(named name: String, bytes: [UInt8]) throws(DiagnosticList) -> Dataset {
    guard let resource = package.resource(named: name), let metadata = resource.metadata else {
      throw DiagnosticList("unknown dataset \"\(name)\"")
    }
    return try dataset(resource, metadata, bytes)
  }

  private func dataset(
    _ resource: DataResource, _ metadata: DatasetMetadata, _ bytes: [UInt8]
  ) throws(DiagnosticList) -> Dataset {
    let path = "\(displayFolder)/\(resource.path)"
    let builder = DatasetBuilder(
      table: try CSVReader.read(bytes, file: path), resource: resource, metadata: metadata,
      path: path, digest: ContentDigest.sha256(bytes))
    return try builder.dataset()
  }

  private func notices(
    _ bytes: [UInt8], _ digest: String, _ resource: DataResource, _ path: String
  ) -> [Diagnostic] {
    guard digest != resource.digest ?? digest || bytes.count != resource.byteCount ?? bytes.count
    else { return [] }
    return [
      Diagnostic(
        .notice, at: SourceLocation(file: path, line: 1, column: 1),
        "the file differs from what \(displayFolder)/datapackage.json says of it; if the change is "
          + "meant, accept it with: podium import \(path)")
    ]
  }
}

extension FileError {
  /// Whether the file is not there or may not be read, rather than faulty.
  public var isMissing: Bool {
    switch self {
    case .notFound, .notAFile, .notPermitted: true
    case .tooLarge, .failed: false
    }
  }

  /// The reason without the place, for messages that name it otherwise.
  public var reason: String {
    switch self {
    case .notFound(let path): "there is no file \(path)"
    case .notAFile(let path): "\(path) is not a file"
    case .notPermitted(let path): "permission to read \(path) is missing"
    case .tooLarge(let path, let size, let limit):
      "\(path) has \(size) bytes; at most \(limit) are read"
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }
}
