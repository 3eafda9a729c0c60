import DatasetReading
import PressKit

/// The loop of `podium build --watch`: redraws after every save until the process is ended.
struct WatchLoop {
  let project: Project
  let invocation: Invocation
  /// Builds once; its exit code is not the loop's.
  let build: () -> ExitCode

  /// Builds, then waits for saves and builds again; returns only when folders cannot be watched.
  func run() -> ExitCode {
    do throws(WatchError) {
      let watch = try FileWatch(folders: project.inputFolders)
      _ = build()
      // For tests and scripts the loop can be given an end.
      var rounds = invocation.environment["PODIUM_WATCH_ROUNDS"].flatMap(Int.init)
      while rounds != 0 {
        let saved = try watch.saves().filter { Project.isInput($0) }
        guard !saved.isEmpty else { continue }
        _ = build()
        rounds = rounds.map { $0 - 1 }
      }
      return .success
    } catch {
      invocation.output.writeError("\(error)\n")
      return .missingInput
    }
  }
}
