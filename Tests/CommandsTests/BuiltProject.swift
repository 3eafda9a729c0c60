import Commands
import Foundation
import TestSupport
import Testing

/// The small project with its charts drawn at two presets, in a folder of its own.
struct BuiltProject {
  let folder: TemporaryFolder

  /// The files of the project, drawn once; every test writes them anew.
  private static let files = Result {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    for preset in ["link", "square"] {
      let run = CommandRun(["build", "--preset", preset], in: folder.path)
      try #require(run.code == .success && run.errors.isEmpty, "\(run.errors)")
    }
    return try files(of: folder.path)
  }

  init() throws {
    folder = try TemporaryFolder()
    for (name, bytes) in try Self.files.get() { try folder.write(bytes, to: name) }
  }

  /// The path of the project's folder.
  var path: String { folder.path }

  /// Runs a command in the project.
  func run(_ arguments: [String], environment: [String: String] = [:]) -> CommandRun {
    CommandRun(arguments, in: folder.path, environment: environment)
  }

  /// Returns what a run wrote to standard error, with `PROJECT` for the project's folder.
  func errors(_ run: CommandRun) -> String {
    run.errors.replacingOccurrences(of: folder.path, with: "PROJECT")
  }

  /// Every file of `Charts/` but the definitions, with its bytes.
  func charts() throws -> [String: Data] { try Self.charts(of: folder.path) }

  /// Every file of a folder's `Charts/` but the definitions, with its bytes.
  static func charts(of folder: String) throws -> [String: Data] {
    try files(of: folder + "/Charts").filter { !$0.key.hasPrefix("Definitions/") }
  }

  /// Every file below a folder, with its bytes.
  private static func files(of folder: String) throws -> [String: Data] {
    let manager = FileManager.default
    var files: [String: Data] = [:]
    for name in try manager.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard manager.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    return files
  }
}
