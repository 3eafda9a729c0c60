/// A reason why a folder is no project.
public enum ProjectError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder lacks `Datasets/datapackage.json` or `Charts/Definitions/`.
  case notAProject(folder: String)
  /// Neither the folder nor one above it is a project.
  case noneFound(above: String)

  /// The message for people.
  public var description: String {
    let marks = "Datasets/datapackage.json and Charts/Definitions/"
    return switch self {
    case .notAProject(let folder): "\(folder) is no project: a project has \(marks)"
    case .noneFound(let folder):
      "no project in \(folder) or above it: a project has \(marks); go to one, name it with "
        + "--project DIR, or start one with: podium new DIR"
    }
  }
}
