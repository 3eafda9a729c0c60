import Foundation
import TestSupport
import Testing

/// A small project, and `podium build --watch` on it in a process of its own.
struct WatchedProject {
  /// The project.
  let folder: TemporaryFolder
  private let process = Process()
  private var output: String { folder.path + "/output.txt" }

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    process.executableURL = Bundle.main.bundleURL.appending(path: "podium")
    process.arguments = ["build", "--watch", "--project", folder.path]
    try folder.write("", to: "output.txt")
    let handle = try #require(FileHandle(forWritingAtPath: output))
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
  }

  /// Whether the program still watches.
  var isRunning: Bool { process.isRunning }

  /// Starts the program.
  func run() throws { try process.run() }

  /// Ends the program.
  func end() {
    // Threads of a test block the softer signals, and a process inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What the program has written so far.
  func text() throws -> String {
    try String(contentsOf: URL(filePath: output), encoding: .utf8)
  }

  /// Waits until the program has written a text so many times; a generous limit stands for "never".
  func wait(for text: String, times: Int = 1) throws -> Bool {
    for _ in 0..<6000 {
      if try self.text().components(separatedBy: text).count > times { return true }
      usleep(20_000)
    }
    return false
  }
}
