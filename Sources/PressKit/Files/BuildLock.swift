#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The hold of one build or import on a folder, so that two at once take turns.
///
/// The system lets go of it when the program ends, however it ends; nothing is left in the folder.
final class BuildLock {
  private let descriptor: Int32

  /// Waits for the folder and takes it.
  init(folder: String) throws(FileWritingError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileWritingError(path: folder, reason: String(cString: strerror(errno)))
    }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { break }
    }
    self.descriptor = descriptor
  }

  /// Takes the folder, or fails while somebody else holds it.
  init?(ifFree folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
