import DatasetReading

/// The acceptance of a changed CSV file: its size and digest are brought up to date in the package.
public enum PackageAcceptance {
  /// What accepting a file changed.
  public struct Outcome: Hashable, Sendable {
    /// The dataset's name.
    public let dataset: String
    /// The file below the project's folder.
    public let file: String
    /// The number of rows.
    public let rowCount: Int
    /// Whether the package was changed; it is not when it already agreed.
    public let isChanged: Bool
  }

  /// Takes the CSV file of a dataset as it now stands.
  ///
  /// The file is read and checked in full first; with any fault nothing is changed. An edition that people
  /// added to the editions of the dataset joins the values that its column allows.
  ///
  /// - Parameters:
  ///   - file: The path of a resource's file, on this machine.
  ///   - project: The project.
  /// - Returns: What was changed.
  /// - Throws: `BuildError` with the faults of the file, or when the package cannot be written.
  public static func accept(
    _ file: String, in project: Project
  ) throws(BuildError) -> Outcome {
    let lock: BuildLock
    do {
      lock = try BuildLock(folder: project.path("Datasets"))
    } catch {
      throw .cannotWrite(error)
    }
    defer { withExtendedLifetime(lock) {} }
    do {
      var text = PackageText(try bytes(of: Project.packagePath, JSONReader.maximumSize, project))
      var package = try DataPackageReader.read(text.bytes, file: Project.packagePath)
      let named = try resource(file, package, project)
      var added: [String] = []
      if let column = named.metadata?.roles.edition {
        added = try text.allowEditions(of: named.name, column: column)
        package = try DataPackageReader.read(text.bytes, file: Project.packagePath)
      }
      let resource = package.resource(named: named.name) ?? named
      let content = try content(resource, package, project)
      let outcome = Outcome(
        dataset: resource.name, file: "Datasets/\(resource.path)", rowCount: content.rowCount,
        isChanged: content.digest != resource.digest || !added.isEmpty)
      guard outcome.isChanged else { return outcome }
      try text.setContent(of: resource.name, size: content.size, digest: content.digest)
      Leftovers.remove(from: project, holding: .datasets)
      do {
        try AtomicFile.write(text.bytes, to: project.path(Project.packagePath))
      } catch {
        throw BuildError.cannotWrite(error)
      }
      return outcome
    } catch let error as DiagnosticList {
      throw .faults(error)
    } catch let error as BuildError {
      throw error
    } catch {
      throw .faults(DiagnosticList("\(error)"))
    }
  }

  /// Whether a file is one of the project's data package.
  public static func isOwn(_ file: String, of project: Project) -> Bool {
    guard let package = try? project.package() else { return false }
    return (try? resource(file, package, project)) != nil
  }

  /// Reads the file in full; one without metadata, such as the list of sources, as plain CSV.
  private static func content(
    _ resource: DataResource, _ package: DataPackage, _ project: Project
  ) throws(DiagnosticList) -> (rowCount: Int, size: Int, digest: String) {
    let file = "Datasets/\(resource.path)"
    let bytes = try bytes(of: file, CSVReader.maximumSize, project)
    if resource.metadata != nil {
      let reader = DatasetReader(
        folder: project.path("Datasets"), displayFolder: "Datasets", package: package)
      let dataset = try reader.dataset(named: resource.name, bytes: bytes)
      return (dataset.rowCount, bytes.count, dataset.digest)
    }
    let table = try CSVReader.read(bytes, file: file)
    let expected = resource.fields.map(\.name)
    guard expected.isEmpty || table.header == expected else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the columns are not those of the data package: \(expected.joined(separator: ", "))")
    }
    return (table.rowCount, bytes.count, ContentDigest.sha256(bytes))
  }

  private static func bytes(
    of file: String, _ limit: Int, _ project: Project
  ) throws(DiagnosticList) -> [UInt8] {
    do {
      return try FileBytes.read(project.path(file), named: file, limit: limit)
    } catch {
      var diagnostic = Diagnostic(
        .error, at: SourceLocation(file: file, line: 1, column: 1), error.reason)
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
  }

  private static func resource(
    _ file: String, _ package: DataPackage, _ project: Project
  ) throws(DiagnosticList) -> DataResource {
    let wanted = FolderListing.resolved(file)
    for resource in package.resources {
      let path = project.path("Datasets/\(resource.path)")
      if FolderListing.resolved(path) == wanted { return resource }
    }
    let known = package.resources.map { "Datasets/\($0.path)" }
    var diagnostic = Diagnostic(
      .error,
      "\(file) is not the file of a dataset of this project; "
        + NearestName.hint(for: file, among: known, noun: "files"))
    diagnostic.isMissingInput = !FolderListing.isFile(file)
    throw DiagnosticList([diagnostic])
  }
}
