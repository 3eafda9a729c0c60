import Commands
import Foundation
import TestSupport
import Testing

/// The small project with its charts drawn at two presets, in a folder of its own.
struct BuiltProject {
  let folder: TemporaryFolder

  /// Drawn once; every test takes a copy.
  private static let original = Result {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    for preset in ["link", "square"] {
      let run = CommandRun(["build", "--preset", preset], in: folder.path)
      try #require(run.code == .success && run.errors.isEmpty, "\(run.errors)")
    }
    return folder
  }

  init() throws {
    let original = try Self.original.get()
    folder = try TemporaryFolder()
    for part in ["Datasets", "Charts"] {
      try FileManager.default.copyItem(
        atPath: original.path + "/" + part, toPath: folder.path + "/" + part)
    }
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
  func charts() throws -> [String: Data] { try Self.files(of: folder.path + "/Charts") }

  /// Every file below a folder but the definitions, with its bytes.
  static func files(of folder: String) throws -> [String: Data] {
    let manager = FileManager.default
    let names = try manager.subpathsOfDirectory(atPath: folder)
    var files: [String: Data] = [:]
    for name in names where !name.hasPrefix("Definitions") {
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
