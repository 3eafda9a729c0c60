#if canImport(Glibc)
  import Glibc
#endif

/// The waiting for saves in a project's folders, through the kernel's notices on Linux.
///
/// Folders are watched, not files, so that editors that save by renaming a new file are heard too.
public final class FileWatch {
  private let descriptor: Int32
  private let folders: [String]

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

  /// Waits for a save and for the quiet after it.
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
        let ready = poll(&poller, 1, names.isEmpty ? -1 : quiet)
        if ready < 0, errno == EINTR { continue }
        if ready == 0 { return names }
        let count = ready > 0 ? read(descriptor, &buffer, buffer.count) : -1
        guard count > 0 else {
          throw WatchError(path: folders.first ?? ".", reason: "the system's notices have ended")
        }
        names.formUnion(Self.names(buffer[..<count]))
      }
    #else
      return names
    #endif
  }

  #if os(Linux)
    /// The names in the kernel's records: 16 bytes, of which the last four hold the name's length.
    private static func names(_ bytes: ArraySlice<UInt8>) -> [String] {
      var names: [String] = []
      var offset = bytes.startIndex
      while offset + 16 <= bytes.endIndex {
        let length = (0..<4).reduce(0) { $0 | Int(bytes[offset + 12 + $1]) << (8 * $1) }
        let end = min(bytes.endIndex, offset + 16 + length)
        let name = bytes[(offset + 16)..<end].prefix { $0 != 0 }
        if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
        offset += 16 + length
      }
      return names
    }
  #endif
}
