/// Where a command's words go.
public protocol CommandOutput: Sendable {
  /// Writes to standard output.
  func write(_ text: String)
  /// Writes to standard error.
  func writeError(_ text: String)
  /// Whether standard error is a terminal, which alone shows progress.
  var showsProgress: Bool { get }
}
