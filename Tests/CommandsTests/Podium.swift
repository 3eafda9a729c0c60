import Foundation

/// The program in a process of its own.
enum Podium {
  /// Runs a shell script with the program as `$0`, and returns the exit code and standard error.
  static func run(_ script: String, _ arguments: String...) throws -> (code: Int32, errors: String)
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", script, Bundle.main.bundleURL.appending(path: "podium").path] + arguments
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
