#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's `read`, under a name that the type below does not hide.
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer, Int) -> Int = {
  read($0, $1, $2)
}

/// The reading of whole files.
public enum FileBytes {
  /// Returns the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The path to name in messages; the path itself without one.
  ///   - limit: The most bytes to read.
  /// - Returns: All bytes.
  /// - Throws: `FileError` with the reason.
  public static func read(
    _ path: String, named name: String? = nil, limit: Int
  ) throws(FileError) -> [UInt8] {
    let name = name ?? path
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw error(errno, name) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error(errno, name) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: name) }
    guard status.st_size <= limit else {
      throw .tooLarge(path: name, size: Int(status.st_size), limit: limit)
    }
    return try bytes(of: descriptor, expecting: Int(status.st_size), limit: limit, name: name)
  }

  /// Reads to the end, also when the file grows or shrinks meanwhile.
  private static func bytes(
    of descriptor: Int32, expecting size: Int, limit: Int, name: String
  ) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map {
          readBytes(descriptor, $0 + filled, buffer.count - filled)
        } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw error(errno, name) }
      if count == 0 { break }
      filled += count
      guard filled <= limit else { throw .tooLarge(path: name, size: filled, limit: limit) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  private static func error(_ code: Int32, _ name: String) -> FileError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: name)
    case EACCES, EPERM: .notPermitted(path: name)
    case EISDIR: .notAFile(path: name)
    default: .failed(path: name, reason: String(cString: strerror(code)))
    }
  }
}
