#if canImport(Glibc)
  import Glibc
#endif

/// The waiting for saves in a project's folders, through the kernel's notices on Linux.
///
/// Folders are watched, not files, so that editors that save by renaming a new file are heard too.
public final class FileWatch {
  private let descriptor: Int32
  private let folders: [String]
  private let files: Set<String>
  /// The folders by the kernel's number of each watch; two names of one folder have one number.
  private var watched: [Int32: [String]] = [:]
  /// Whether a folder came, went or was replaced, or notices were lost, so that the folders must be watched anew.
  public private(set) var isOutdated = false

  /// Starts to watch folders, and single files in others.
  ///
  /// - Parameters:
  ///   - folders: The folders; what lies in folders below them is not seen.
  ///   - files: Paths of files, which need not be there; nothing else of their folders is seen.
  /// - Throws: `WatchError` when the system refuses, or has no such notices.
  public init(folders: [String], files: Set<String> = []) throws(WatchError) {
    self.folders = folders
    self.files = files
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw WatchError(
          path: folders.first ?? ".", reason: "the system allows no further watches")
      }
      let events =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
        | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
      for folder in folders {
        let number = inotify_add_watch(descriptor, folder, events)
        guard number >= 0 else {
          close(descriptor)
          throw WatchError(path: folder, reason: "it is no folder, or may not be read")
        }
        watched[number, default: []].append(folder)
      }
      for folder in Set(files.map(Self.nearestFolder)).subtracting(folders) {
        // A folder that may not be read is not watched; its file is then seen with the next save.
        let number = inotify_add_watch(descriptor, folder, events)
        if number >= 0 { watched[number, default: []].append(folder) }
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
  /// - Returns: The paths of the files saved.
  /// - Throws: `WatchError` when the system's notices end.
  public func saves(quiet: Int32 = 20) throws(WatchError) -> Set<String> {
    var paths = Set<String>()
    #if os(Linux)
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&poller, 1, paths.isEmpty && !isOutdated ? -1 : quiet)
        if ready < 0, errno == EINTR { continue }
        if ready == 0 { return paths }
        let count = ready > 0 ? read(descriptor, &buffer, buffer.count) : -1
        guard count > 0 else {
          throw WatchError(path: folders.first ?? ".", reason: "the system's notices have ended")
        }
        for event in Self.events(buffer[..<count]) { note(event, &paths) }
      }
    #else
      return paths
    #endif
  }

  #if os(Linux)
    /// Adds the files of a record, or marks the watch as outdated where folders changed.
    private func note(
      _ event: (number: Int32, mask: UInt32, name: String), _ paths: inout Set<String>
    ) {
      let ofFolders =
        UInt32(IN_IGNORED) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_Q_OVERFLOW)
      if event.mask & ofFolders != 0 { isOutdated = true }
      for folder in watched[event.number] ?? [] where !event.name.isEmpty {
        let path = (folder == "/" ? "" : folder) + "/" + event.name
        let isOwn = folders.contains(folder)
        if event.mask & UInt32(IN_ISDIR) != 0 {
          if isOwn || files.contains(where: { $0.hasPrefix(path + "/") }) { isOutdated = true }
        } else if event.mask & UInt32(IN_CREATE) == 0 || Self.isLink(path) {
          // A file is saved when it is closed, not when it is made; a link when it is made.
          if isOwn || files.contains(path) { paths.insert(path) }
        }
      }
    }

    private static func isLink(_ path: String) -> Bool {
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The nearest folder over a path that is there.
    private static func nearestFolder(over path: String) -> String {
      var folder = Substring(path)
      repeat {
        folder = folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex)
      } while !folder.isEmpty && !FolderListing.isFolder(String(folder))
      return folder.isEmpty ? "/" : String(folder)
    }

    /// The kernel's records: 16 bytes, of which the first four hold the watch, the second four what happened and the last four the length of
    /// the name that follows.
    private static func events(
      _ bytes: ArraySlice<UInt8>
    ) -> [(number: Int32, mask: UInt32, name: String)] {
      var events: [(number: Int32, mask: UInt32, name: String)] = []
      var offset = bytes.startIndex
      func number(_ start: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
      }
      while offset + 16 <= bytes.endIndex {
        let length = Int(number(offset + 12))
        let end = min(bytes.endIndex, offset + 16 + length)
        let name = bytes[(offset + 16)..<end].prefix { $0 != 0 }
        events.append(
          (
            Int32(bitPattern: number(offset)), number(offset + 4),
            String(decoding: name, as: UTF8.self)
          ))
        offset += 16 + length
      }
      return events
    }
  #endif
}
