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
  /// The file is read and checked in full first; with any fault nothing is changed.
  ///
  /// - Parameters:
  ///   - file: The path of a resource's file, on this machine.
  ///   - project: The project.
  /// - Returns: What was changed.
  /// - Throws: `BuildError` with the faults of the file, or when the package cannot be written.
  public static func accept(
    _ file: String, in project: Project
  ) throws(BuildError) -> Outcome {
    do {
      let package = try project.package()
      let resource = try resource(file, package, project)
      let content = try content(resource, package, project)
      let outcome = Outcome(
        dataset: resource.name, file: "Datasets/\(resource.path)", rowCount: content.rowCount,
        isChanged: content.digest != resource.digest)
      guard outcome.isChanged else { return outcome }
      let bytes = try PackageEditor(project: project).bytes(
        replacing: resource, digest: content.digest)
      do {
        try AtomicFile.write(bytes, to: project.path(Project.packagePath))
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
  ) throws(DiagnosticList) -> (rowCount: Int, digest: String) {
    if resource.metadata != nil {
      let reader = DatasetReader(
        folder: project.path("Datasets"), displayFolder: "Datasets", package: package)
      let dataset = try reader.dataset(named: resource.name).dataset
      return (dataset.rowCount, dataset.digest)
    }
    let file = "Datasets/\(resource.path)"
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(project.path(file), named: file, limit: CSVReader.maximumSize)
    } catch {
      throw DiagnosticList(at: SourceLocation(file: file, line: 1, column: 1), error.reason)
    }
    let table = try CSVReader.read(bytes, file: file)
    let expected = resource.fields.map(\.name)
    guard expected.isEmpty || table.header == expected else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the columns are not those of the data package: \(expected.joined(separator: ", "))")
    }
    return (table.rowCount, ContentDigest.sha256(bytes))
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

/// A change of single values in `datapackage.json` that keeps everything else as people wrote it.
private struct PackageEditor {
  let project: Project

  /// Returns the package's text with a resource's new size and digest.
  func bytes(
    replacing resource: DataResource, digest: String
  ) throws(DiagnosticList) -> [UInt8] {
    let path = Project.packagePath
    do {
      let bytes = try FileBytes.read(
        project.path(path), named: path, limit: JSONReader.maximumSize)
      let size = try FileBytes.read(
        project.path("Datasets/\(resource.path)"), limit: CSVReader.maximumSize
      ).count
      return try edited(bytes, resource, size: size, digest: digest, file: path)
    } catch let error as DiagnosticList {
      throw error
    } catch {
      throw DiagnosticList("\(error)")
    }
  }

  private func edited(
    _ bytes: [UInt8], _ resource: DataResource, size: Int, digest: String, file: String
  ) throws(DiagnosticList) -> [UInt8] {
    let root = JSONCursor(
      try JSONReader.read(bytes, file: file), collector: DiagnosticCollector())
    let entry = root.object()?.optional("resources")?.elements()?.first { element in
      element.node.location == resource.location
    }?.object()
    guard let hash = entry?.optional("hash"), let count = entry?.optional("bytes") else {
      throw DiagnosticList(
        at: resource.location,
        "the resource \"\(resource.name)\" has no \"hash\" and \"bytes\" to update")
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    // From the right to the left, so that places on one line stay true.
    let changes = [
      (hash.node.location, "\"sha256:\(digest)\""), (count.node.location, "\(size)"),
    ].sorted { $1.0 < $0.0 }
    for (location, text) in changes {
      lines[location.line - 1] = replaced(
        lines[location.line - 1], from: location.column - 1, with: Array(text.utf8))
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Replaces the text or number that starts at a column.
  private func replaced(_ line: [UInt8], from start: Int, with new: [UInt8]) -> [UInt8] {
    var end = start
    if line[start] == UInt8(ascii: "\"") {
      end = (line[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? start) + 1
    } else {
      while end < line.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end]) {
        end += 1
      }
    }
    return Array(line[..<start]) + new + Array(line[end...])
  }
}
