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
  /// Folders that come, go or are replaced, as by a change of branch, are watched anew; so are the house's logo and
  /// fonts when the house file names others.
  func run() -> ExitCode {
    do throws(WatchError) {
      var files = houseFiles(else: [])
      var watch = try FileWatch(folders: project.inputFolders, files: files)
      _ = build()
      while true {
        let saved = try watch.saves().filter { isInput($0, files) }
        var isOutdated = watch.isOutdated
        // The house file, or a link among its files, may name others now.
        if isOutdated || saved.contains(project.path(Project.housePath))
          || !saved.isDisjoint(with: files)
        {
          let named = houseFiles(else: files)
          isOutdated = isOutdated || named != files
          files = named
        }
        // Watched anew before the build, so that a save during it is heard.
        if isOutdated { watch = try renewed(files) }
        guard isOutdated || !saved.isEmpty else { continue }
        _ = build()
      }
    } catch {
      invocation.output.writeError("\(error)\n")
      return .missingInput
    }
  }

  private func isInput(_ path: String, _ files: Set<String>) -> Bool {
    files.contains(path) || Project.isInput(path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// The logo and fonts that the house file names, or those before while it cannot be read.
  private func houseFiles(else known: Set<String>) -> Set<String> {
    (try? HouseFiles(of: project).paths) ?? known
  }

  /// Watches the folders as they now are; those of the project may be away for a moment.
  private func renewed(_ files: Set<String>) throws(WatchError) -> FileWatch {
    for _ in 0..<Self.maximumAttempts {
      if let watch = try? FileWatch(folders: project.inputFolders, files: files) { return watch }
      usleep(Self.pause)
    }
    return try FileWatch(folders: project.inputFolders, files: files)
  }

  /// How often folders that are away are looked for.
  private static let maximumAttempts = 50
  /// The microseconds between two looks.
  private static let pause: UInt32 = 100_000
}
