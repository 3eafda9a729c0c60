import Foundation
import TestSupport

/// File systems that are full or cannot be written, for which the tests must run as root of Linux.
///
/// They are mounted in a space of their own and go with the last process in it.
enum MountedDisk {
  /// Whether file systems can be mounted here.
  static let isAvailable: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    let script = "exec unshare --mount sh -c 'mount -t tmpfs -o size=1m tmpfs \"$1\"' - \"$1\""
    return (try? Podium.run(script, folder.path))?.code == 0
  }()

  /// Draws all charts of a copy of a project again on a disk without space.
  ///
  /// - Returns: The exit code, standard error with `PROJECT` for the copy's folder, and the files that
  ///   then stand in its `Charts/`.
  static func buildOnFullDisk(
    _ project: BuiltProject
  ) throws -> (code: Int32, errors: String, charts: [String: Data]) {
    let disk = try TemporaryFolder()
    let result = try TemporaryFolder()
    let script = """
      exec unshare --mount sh -c '
        mount -t tmpfs -o size=1m tmpfs "$1" && cp -r "$2/Datasets" "$2/Charts" "$1" || exit 1
        dd if=/dev/zero of="$1/filler" bs=4k 2>"$3/dd.txt"
        "$0" build --force --project "$1"
        code=$?
        cp -r "$1/Charts" "$3/Charts"
        exit $code' "$0" "$1" "$2" "$3"
      """
    let (code, errors) = try Podium.run(script, disk.path, project.path, result.path)
    return (
      code, errors.replacingOccurrences(of: disk.path, with: "PROJECT"),
      try BuiltProject.charts(of: result.path)
    )
  }

  /// Draws all charts of a project again while its `Charts/` can only be read.
  static func buildReadOnly(_ project: BuiltProject) throws -> (code: Int32, errors: String) {
    let script = """
      exec unshare --mount sh -c '
        mount --bind "$1/Charts" "$1/Charts" && mount -o remount,bind,ro "$1/Charts" || exit 1
        exec "$0" build --force --project "$1"' "$0" "$1"
      """
    return try Podium.run(script, project.path)
  }

  /// Imports rows of federal cases into a copy of a project on a disk without space.
  ///
  /// - Returns: The exit code, standard error with `PROJECT` for the copy's folder, and the files that then
  ///   stand in its `Datasets/`.
  static func importOnFullDisk(
    _ project: TemporaryFolder, _ table: String
  ) throws -> (code: Int32, errors: String, result: TemporaryFolder) {
    let disk = try TemporaryFolder()
    let result = try TemporaryFolder()
    let script = """
      exec unshare --mount sh -c '
        mount -t tmpfs -o size=2m tmpfs "$1" && cp -r "$2/Datasets" "$2/Charts" "$1" || exit 1
        dd if=/dev/zero of="$1/filler" bs=4k 2>"$3/dd.txt"
        "$0" import "$4" --into bjs-federal-cases --project "$1"
        code=$?
        cp -r "$1/Datasets" "$3/Datasets"
        exit $code' "$0" "$1" "$2" "$3" "$4"
      """
    let (code, errors) = try Podium.run(script, disk.path, project.path, result.path, table)
    return (code, errors.replacingOccurrences(of: disk.path, with: "PROJECT"), result)
  }

  /// Imports rows of federal cases while `Datasets/` can only be read.
  static func importReadOnly(
    _ project: TemporaryFolder, _ table: String
  ) throws -> (code: Int32, errors: String) {
    let script = """
      exec unshare --mount sh -c '
        mount --bind "$1/Datasets" "$1/Datasets" && mount -o remount,bind,ro "$1/Datasets" || exit 1
        exec "$0" import "$2" --into bjs-federal-cases --project "$1"' "$0" "$1" "$2"
      """
    return try Podium.run(script, project.path, table)
  }
}
