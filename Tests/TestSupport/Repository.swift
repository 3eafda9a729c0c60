import Foundation

/// The repository that the tests belong to.
public enum Repository {
  /// The folder of `Package.swift`.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Copies what makes the repository a project, without pictures, into a folder.
  public static func copyProject(to target: TemporaryFolder) throws {
    try copyProject(below: "", to: target)
  }

  /// Copies the project of a folder of the repository, without pictures, into another folder.
  public static func copyProject(below path: String, to target: TemporaryFolder) throws {
    let source = URL(filePath: folder).appending(path: path)
    for part in ["Datasets", "Charts/Definitions"] {
      let url = URL(filePath: target.path).appending(path: part)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: source.appending(path: part), to: url)
    }
  }
}
