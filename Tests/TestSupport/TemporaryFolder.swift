public import Foundation

/// A folder that goes when the test ends.
public final class TemporaryFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Creates an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a text below the folder, with the folders above it.
  public func write(_ text: String, to relative: String) throws {
    try write(Data(text.utf8), to: relative)
  }

  /// Writes bytes below the folder, with the folders above it.
  public func write(_ data: Data, to relative: String) throws {
    let url = URL(filePath: path).appending(path: relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Returns a text below the folder.
  public func text(_ relative: String) throws -> String {
    try String(contentsOf: URL(filePath: path).appending(path: relative), encoding: .utf8)
  }

  /// Returns bytes below the folder.
  public func data(_ relative: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path).appending(path: relative))
  }

  /// Replaces a text in a file below the folder; the test fails where it does not stand there.
  public func replace(_ old: String, with new: String, in relative: String) throws {
    let text = try text(relative)
    guard text.contains(old) else { throw MissingText(text: old, file: relative) }
    try write(text.replacingOccurrences(of: old, with: new), to: relative)
  }

  /// A text that was to be replaced and does not stand in its file.
  struct MissingText: Error {
    var text: String
    var file: String
  }
}
