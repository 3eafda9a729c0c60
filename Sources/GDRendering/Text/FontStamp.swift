#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system says of a file, by which a change of it is noticed without reading it.
///
/// A file that is put in another's place has another number; one that is written to has another time of change,
/// which no program can set back.
struct FontStamp: Hashable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// The seconds after a change in which another one may still have the same time, as on disks that count in steps
  /// of two.
  private static let settling = 2

  /// Looks at a file, or at the one that a link leads to; nothing where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_ctim
    #else
      let time = status.st_ctimespec
    #endif
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec)
  }

  /// Whether every later change of the file will have another stamp.
  var isSettled: Bool {
    var now = timespec()
    return clock_gettime(CLOCK_REALTIME, &now) == 0 && now.tv_sec - seconds > Self.settling
  }
}
