#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The output of the process itself.
public struct StandardOutput: CommandOutput {
  /// Creates the output.
  public init() {}

  /// Writes to standard output.
  public func write(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  /// Writes to standard error.
  public func writeError(_ text: String) { Self.write(text, to: STDERR_FILENO) }

  /// Whether standard error is a terminal.
  public var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { writeBytes(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}

/// The system's `write`, under a name that the type above does not hide.
private let writeBytes: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = {
  write($0, $1, $2)
}
