#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The writing of files that appear whole or not at all.
public enum AtomicFile {
  /// The start of the names of temporary files, which a killed run may leave behind.
  static let temporaryPrefix = ".podium-"
  /// How many names of temporary files are tried.
  private static let maximumAttempts = 100

  /// Writes bytes to a file, replacing what stood there.
  ///
  /// - Throws: `FileWritingError` with the system's reason; the old file then stands as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileWritingError) {
    try write([(bytes, path)])
  }

  /// Writes several files, replacing what stood there.
  ///
  /// All bytes go to temporary files in the same folders, which are flushed to the disk; only when each
  /// of them is whole do they take the files' names. Whatever fails before that, all old files stay and
  /// the temporary ones go.
  ///
  /// - Throws: `FileWritingError` with the first path that failed and the system's reason.
  public static func write(
    _ files: [(bytes: [UInt8], path: String)]
  ) throws(FileWritingError) {
    // Flushing waits for the disk, so several files wait at once.
    let results = files.concurrentMap { file -> Result<String, FileWritingError> in
      do throws(FileWritingError) {
        return .success(try stage(file.bytes, for: file.path))
      } catch {
        return .failure(error)
      }
    }
    var staged: [(temporary: String, path: String)] = []
    var problem: FileWritingError?
    for (result, file) in zip(results, files) {
      switch result {
      case .success(let temporary): staged.append((temporary, file.path))
      case .failure(let error): problem = problem ?? error
      }
    }
    if let problem {
      for file in staged { unlink(file.temporary) }
      throw problem
    }
    while let file = staged.first {
      guard rename(file.temporary, file.path) == 0 else {
        let error = failure(file.path)
        for file in staged { unlink(file.temporary) }
        throw error
      }
      staged.removeFirst()
    }
    for folder in Set(files.map { split($0.path).folder }).sorted() { flushFolder(folder) }
  }

  /// Writes bytes to a temporary file beside a path and returns its name.
  private static func stage(
    _ bytes: [UInt8], for path: String
  ) throws(FileWritingError) -> String {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
      errno = EISDIR
      throw failure(path)
    }
    let (folder, name) = split(path)
    var temporary = "\(folder)/\(temporaryPrefix)\(getpid())-\(name)"
    var descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    // A killed run of the same number, as in containers, may have left a file of this name.
    for attempt in 1...maximumAttempts where descriptor < 0 && errno == EEXIST {
      temporary = "\(folder)/\(temporaryPrefix)\(getpid())-\(attempt)-\(name)"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw failure(path) }
    do {
      try fill(descriptor, with: bytes, for: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    return temporary
  }

  /// Creates a folder and those above it.
  public static func createFolder(_ path: String) throws(FileWritingError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    let parent = split(path).folder
    if parent != path, parent != ".", !parent.isEmpty { try createFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileWritingError(path: path, reason: "a file stands where a folder is needed")
    }
  }

  /// Removes the temporary files that killed runs left in a folder.
  ///
  /// Only to be called by the one build that holds the lock.
  static func removeLeftovers(in folder: String) {
    for name in FolderListing.names(in: folder) where name.hasPrefix(temporaryPrefix) {
      unlink("\(folder)/\(name)")
    }
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], for path: String
  ) throws(FileWritingError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { writeBytes(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func flushFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  private static func failure(_ path: String) -> FileWritingError {
    FileWritingError(path: path, reason: lowercasedReason(errno))
  }

  private static func lowercasedReason(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "no space is left on the disk"
    case EROFS: "the file system is read-only"
    case EACCES, EPERM: "permission to write is missing"
    case ENOTDIR: "a file stands where a folder is needed"
    case EISDIR, ENOTEMPTY: "a folder stands where the file is to be"
    case EFBIG: "the file would be larger than the system allows"
    default: String(cString: strerror(code))
    }
  }
}

/// The system's `write`, under a name that the type above does not hide.
private let writeBytes: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = {
  write($0, $1, $2)
}
