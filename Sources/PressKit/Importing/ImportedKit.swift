import DatasetReading

/// The press kit as it would be after an import, read before anything is written.
enum ImportedKit {
  /// Makes sure that a project which can be checked can be checked after the import too.
  ///
  /// - Parameters:
  ///   - project: The project as it stands.
  ///   - contents: The bytes that are about to be written, by their path below the project's folder.
  /// - Throws: The faults that the import would bring to datasets and charts; those that stand already
  ///   are not among them.
  static func check(
    _ project: Project, with contents: [String: [UInt8]]
  ) throws(DiagnosticList) {
    var imported = project
    imported.contents = contents
    let faults = errors(imported)
    guard !faults.isEmpty else { return }
    let standing = Set(errors(project).map(\.message))
    let new = faults.filter { !standing.contains($0.message) }
    guard !new.isEmpty else { return }
    throw DiagnosticList(
      new + [
        Diagnostic(
          .error,
          "with these figures podium check would fail, so nothing was written; correct them, or give the "
            + "charts named above an \"edition\" to stay with, and import again")
      ])
  }

  private static func errors(_ project: Project) -> [Diagnostic] {
    do throws(DiagnosticList) {
      _ = try Kit(project, readsAllDatasets: true)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }
}
