import DatasetReading
import Figures

/// The press kit as it would be after an import, read before anything is written.
enum ImportedKit {
  /// Returns what would be wrong with datasets and charts after the import, and is not yet.
  ///
  /// - Parameters:
  ///   - project: The project as it stands.
  ///   - datasets: The datasets that change.
  ///   - contents: The bytes that are about to be written, by their path below the project's folder.
  /// - Returns: The errors that podium check would give anew.
  static func faults(
    _ project: Project, changing datasets: Set<String>, with contents: [String: [UInt8]]
  ) -> [Diagnostic] {
    let charts = charts(of: project, on: datasets)
    guard !charts.isEmpty else { return [] }
    var imported = project
    imported.contents = contents
    let faults = errors(imported, charts)
    guard !faults.isEmpty else { return [] }
    let standing = Set(errors(project, charts).map(\.message))
    return faults.filter { !standing.contains($0.message) }
  }

  /// The codes of faults that lie in the figures: parts that exceed their base.
  ///
  /// Of all others, such as a title that no longer says what the figures do, the charts are the cause, and they can
  /// only be mended when the figures are there.
  private static let codesOfFigures: Set<String> = ["PD107"]

  /// Tells whether a fault shows that the figures themselves cannot be true.
  static func liesInFigures(_ fault: Diagnostic) -> Bool {
    fault.code.map(codesOfFigures.contains) ?? false
  }

  /// The charts that show a dataset, or shares of a base in it; a definition that cannot be read is
  /// faulty already.
  private static func charts(of project: Project, on datasets: Set<String>) -> [String] {
    let resources = (try? project.package().resources) ?? []
    let tied = resources.filter { resource in
      resource.metadata?.measures.values.contains { measure in
        measure.base?.dataset.map(datasets.contains) ?? false
      } ?? false
    }
    let shown = datasets.union(tied.map(\.name))
    return project.chartNames.filter { name in
      guard let definition = try? project.definition(name) else { return false }
      return !shown.isDisjoint(with: definition.datasetNames)
    }
  }

  private static func errors(_ project: Project, _ charts: [String]) -> [Diagnostic] {
    do throws(DiagnosticList) {
      _ = try Kit(project, charts: charts)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }
}
