import DatasetReading
import PressKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The loop of `podium build --watch`: redraws after every save until the process is ended.
struct WatchLoop {
  let project: Project
  let invocation: Invocation
  /// Builds once; its exit code is not the loop's.
  let build: () -> ExitCode

  /// Builds, then waits for saves and builds again; returns only when folders cannot be watched.
  ///
  /// Folders that come, go or are replaced, as by a change of branch, are watched anew.
  func run() -> ExitCode {
    do throws(WatchError) {
      var watch = try FileWatch(folders: project.inputFolders)
      _ = build()
      while true {
        let saved = try watch.saves().filter { Project.isInput($0) }
        let isOutdated = watch.isOutdated
        // Watched anew before the build, so that a save during it is heard.
        if isOutdated { watch = try renewed() }
        guard isOutdated || !saved.isEmpty else { continue }
        _ = build()
      }
    } catch {
      invocation.output.writeError("\(error)\n")
      return .missingInput
    }
  }

  /// Watches the folders as they now are; those of the project may be away for a moment.
  private func renewed() throws(WatchError) -> FileWatch {
    for _ in 0..<Self.maximumAttempts {
      if let watch = try? FileWatch(folders: project.inputFolders) { return watch }
      usleep(Self.pause)
    }
    return try FileWatch(folders: project.inputFolders)
  }

  /// How often folders that are away are looked for.
  private static let maximumAttempts = 50
  /// The microseconds between two looks.
  private static let pause: UInt32 = 100_000
}
