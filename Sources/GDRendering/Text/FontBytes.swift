import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A font file as it was when it was read.
///
/// FreeType would map the file into memory, and a mapped file that somebody cuts short ends the program.
final class FontBytes {
  /// The bytes; they stand where they are as long as this object lives.
  let buffer: UnsafeMutableRawBufferPointer

  /// The most bytes of a font file.
  static let limit = 64 << 20

  /// Reads a file.
  ///
  /// - Throws: `TextMeasuringError` for a file that is not there, may not be read, or is no file or too large a one.
  init(reading path: String) throws(TextMeasuringError) {
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .fontMissing(path: path, remedy: "install the theme's fonts or correct the path")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .engine("\(path) is no file")
    }
    let size = Int(status.st_size)
    guard size <= Self.limit else {
      throw .engine("\(path) has \(size) bytes, and a font at most \(Self.limit)")
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 16)
    var filled = 0
    while filled < size, let start = memory.baseAddress {
      let count = read(descriptor, start + filled, size - filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        memory.deallocate()
        throw .engine("\(path) cannot be read: \(String(cString: strerror(errno)))")
      }
      // Somebody has made the file shorter since.
      if count == 0 { break }
      filled += count
    }
    buffer = UnsafeMutableRawBufferPointer(rebasing: memory[..<filled])
  }

  deinit { buffer.deallocate() }
}
