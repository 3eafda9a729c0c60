import Foundation

/// The program in a process of its own that is killed at a moment of its run.
struct KilledProcess {
  /// When the kill comes.
  enum Moment {
    /// After a time from the start.
    case after(seconds: Double)
    /// After a time from the first temporary file in one of the folders; from the end, when there is none.
    case afterFirstFile(seconds: Double, folders: [String])
  }

  private let process = Process()
  /// The number of the process.
  var number: Int32 { process.processIdentifier }

  /// Starts the program.
  init(_ arguments: [String]) throws {
    process.executableURL = Bundle.main.bundleURL.appending(path: "podium")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Waits for a moment, kills the process, and returns whether it was still running.
  func kill(_ moment: Moment) -> Bool {
    switch moment {
    case .after(let seconds): Self.pause(seconds)
    case .afterFirstFile(let seconds, let folders):
      while process.isRunning, !folders.contains(where: Self.hasTemporaryFile) {
        sched_yield()
      }
      Self.pause(seconds)
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Lets the process end, and returns its exit code.
  func finish() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Lets the process end, and returns its exit code with the seconds from its start to the last temporary file in
  /// one of the folders, and from the first to the last one.
  func finish(watching folders: [String]) -> (code: Int32, run: Double, writing: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    while process.isRunning, !folders.contains(where: Self.hasTemporaryFile) { sched_yield() }
    let first = clock.now
    while folders.contains(where: Self.hasTemporaryFile) { sched_yield() }
    let last = clock.now
    return (finish(), (last - start) / .seconds(1), (last - first) / .seconds(1))
  }

  private static func pause(_ seconds: Double) {
    if seconds > 0 { usleep(UInt32(seconds * 1_000_000)) }
  }

  private static func hasTemporaryFile(_ folder: String) -> Bool {
    guard let handle = opendir(folder) else { return false }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let isTemporary = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { strncmp($0, ".podium-", 8) == 0 }
      }
      if isTemporary { return true }
    }
    return false
  }
}
