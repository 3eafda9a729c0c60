import Commands
import Foundation
import TestSupport
import Testing

/// A way to break the small project, with the whole of what standard error must then say.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  /// What is broken.
  let name: String
  /// The file that is broken, below the project's folder.
  let file: String
  /// How it is broken.
  let change: Change
  /// The error's line, without its end.
  let error: String
  /// How the build must end.
  let code: ExitCode

  /// A change to a file.
  enum Change: Sendable {
    /// A text that stands in the file gives way to another.
    case replace(String, String)
    /// The file holds this text.
    case write(String)
    /// The file holds a run of one byte between two texts.
    case bytes(after: String, UInt8, count: Int, then: String = "")
    /// The file is not there.
    case remove
    /// A folder that holds something stands in the file's place.
    case folder
  }

  init(
    _ name: String, in file: String, _ change: Change, error: String, code: ExitCode = .badData
  ) {
    self.name = name
    self.file = file
    self.change = change
    self.error = error
    self.code = code
  }

  var testDescription: String { name }

  /// Breaks the project in a folder.
  func apply(to folder: TemporaryFolder) throws {
    let path = folder.path + "/" + file
    let manager = FileManager.default
    switch change {
    case .replace(let old, let new): try folder.replace(old, with: new, in: file)
    case .write(let text): try folder.write(text, to: file)
    case .bytes(let start, let byte, let count, let end):
      try folder.write(
        Data(start.utf8) + Data(repeating: byte, count: count) + Data(end.utf8), to: file)
    case .remove: try manager.removeItem(atPath: path)
    case .folder:
      try manager.removeItem(atPath: path)
      try folder.write("kept", to: file + "/inner.txt")
    }
  }
}
