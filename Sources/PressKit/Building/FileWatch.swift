#if canImport(Glibc)
  import Glibc
#endif

/// The waiting for saves in a project's folders, through the kernel's notices on Linux.
///
/// Folders are watched, not files, so that editors that save by renaming a new file are heard too.
public final class FileWatch {
  private let descriptor: Int32
  private let folders: [String]
  /// Whether a folder came, went or was replaced, or notices were lost, so that the folders must be watched anew.
  public private(set) var isOutdated = false

  /// Starts to watch folders.
  ///
  /// - Parameter folders: The folders; what lies in folders below them is not seen.
  /// - Throws: `WatchError` when the system refuses, or has no such notices.
  public init(folders: [String]) throws(WatchError) {
    self.folders = folders
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw WatchError(
          path: folders.first ?? ".", reason: "the system allows no further watches")
      }
      let events =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
        | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
      for folder in folders where inotify_add_watch(descriptor, folder, events) < 0 {
        close(descriptor)
        throw WatchError(path: folder, reason: "it is no folder, or may not be read")
      }
    #else
      throw WatchError(path: folders.first ?? ".", reason: "only Linux is supported")
    #endif
  }

  deinit {
    #if os(Linux)
      close(descriptor)
    #endif
  }

  /// Waits for a save, or for a change of folders, and for the quiet after it.
  ///
  /// - Parameter quiet: The milliseconds without a further save that end the waiting.
  /// - Returns: The names of the files saved, without their folders.
  /// - Throws: `WatchError` when the system's notices end.
  public func saves(quiet: Int32 = 20) throws(WatchError) -> Set<String> {
    var names = Set<String>()
    #if os(Linux)
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&poller, 1, names.isEmpty && !isOutdated ? -1 : quiet)
        if ready < 0, errno == EINTR { continue }
        if ready == 0 { return names }
        let count = ready > 0 ? read(descriptor, &buffer, buffer.count) : -1
        guard count > 0 else {
          throw WatchError(path: folders.first ?? ".", reason: "the system's notices have ended")
        }
        for event in Self.events(buffer[..<count]) {
          let ofFolders =
            UInt32(IN_ISDIR) | UInt32(IN_IGNORED) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
            | UInt32(IN_Q_OVERFLOW)
          if event.mask & ofFolders != 0 { isOutdated = true }
          // A file is saved when it is closed, not when it is made.
          if event.mask & UInt32(IN_CREATE) == 0, !event.name.isEmpty { names.insert(event.name) }
        }
      }
    #else
      return names
    #endif
  }

  #if os(Linux)
    /// The kernel's records: 16 bytes, of which the second four hold what happened and the last four the length of
    /// the name that follows.
    private static func events(_ bytes: ArraySlice<UInt8>) -> [(mask: UInt32, name: String)] {
      var events: [(mask: UInt32, name: String)] = []
      var offset = bytes.startIndex
      func number(_ start: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
      }
      while offset + 16 <= bytes.endIndex {
        let length = Int(number(offset + 12))
        let end = min(bytes.endIndex, offset + 16 + length)
        let name = bytes[(offset + 16)..<end].prefix { $0 != 0 }
        events.append((number(offset + 4), String(decoding: name, as: UTF8.self)))
        offset += 16 + length
      }
      return events
    }
  #endif
}
