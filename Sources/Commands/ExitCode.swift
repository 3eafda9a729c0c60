/// How a command ended; the numbers are part of the interface, after `sysexits.h`.
public enum ExitCode: Int32, Hashable, Sendable {
  /// Done.
  case success = 0
  /// Problems were found: a lint, a notice under `--strict`, a stale picture.
  case problemsFound = 1
  /// Two pictures look different.
  case differs = 2
  /// The command line is wrong.
  case usage = 64
  /// Data or definitions are faulty.
  case badData = 65
  /// Something that is needed is not there.
  case missingInput = 66
  /// A fault of the program itself.
  case internalFault = 70
  /// A file cannot be written.
  case cannotWrite = 73
}
