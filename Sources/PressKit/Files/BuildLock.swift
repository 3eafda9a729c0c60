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
  ///
  /// Where the file system cannot lock, as some network file systems cannot, nothing is written: two imports at once
  /// would lose each other's rows, and two builds each other's entries of the manifest.
  ///
  /// - Parameters:
  ///   - folder: The path.
  ///   - lock: The system's call, which gives 0 when the folder is taken.
  /// - Throws: `FileWritingError` for a folder that cannot be opened or locked.
  init(
    folder: String, lock: (_ descriptor: Int32, _ operation: Int32) -> Int32 = flock
  ) throws(FileWritingError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileWritingError(path: folder, reason: String(cString: strerror(errno)))
    }
    while lock(descriptor, LOCK_EX) != 0 {
      guard errno != EINTR else { continue }
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw FileWritingError(
        path: folder,
        reason: "the file system cannot lock the folder against a second build or import "
          + "(\(reason)); move the project to a local disk")
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
