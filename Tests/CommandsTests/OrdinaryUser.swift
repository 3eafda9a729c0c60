import Foundation
import TestSupport

/// A user who may not write everywhere, as root may.
enum OrdinaryUser {
  /// The start of a script that has a copy of the program, which such a user can reach, as `$2`.
  private static let start =
    geteuid() == 0
    ? """
    cp "$0" "$2" && chmod -R a+rX "$(dirname "$2")" "$1" || exit 1
    exec setpriv --reuid=65534 --regid=65534 --clear-groups "$2"
    """ : "exec \"$0\""

  /// Whether the program can be run by such a user here.
  static let isAvailable: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    let copy = folder.path + "/podium"
    return (try? Podium.run(start + " --version", folder.path, copy))?.code == 0
  }()

  /// Draws all charts of a project again.
  static func build(_ project: BuiltProject) throws -> (code: Int32, errors: String) {
    let folder = try TemporaryFolder()
    return try Podium.run(
      start + " build --force --project \"$1\"", project.path, folder.path + "/podium")
  }
}
