/// The removal of the temporary files that killed runs left in a project.
///
/// Whoever writes pictures or datasets calls it first, so that nothing stays after the next command that
/// writes, whichever that is.
enum Leftovers {
  /// The folders of a project in which files are written, each with a lock of its own.
  enum Area: String, CaseIterable {
    /// Pictures and their manifest.
    case charts = "Charts"
    /// Datasets and their package.
    case datasets = "Datasets"
  }

  /// Removes temporary files from a project.
  ///
  /// The other area is left alone while somebody writes in it.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - held: The area whose lock the caller holds.
  static func remove(from project: Project, holding held: Area) {
    for area in Area.allCases {
      let folder = project.path(area.rawValue)
      if area == held {
        remove(below: folder)
      } else if let lock = BuildLock(ifFree: folder) {
        withExtendedLifetime(lock) { remove(below: folder) }
      }
    }
  }

  private static func remove(below folder: String) {
    for folder in FolderTree(folder).folders { AtomicFile.removeLeftovers(in: folder) }
  }
}
