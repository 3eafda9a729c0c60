/// A reason why a file cannot be read.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case notFound(path: String)
  /// The path names a folder or device.
  case notAFile(path: String)
  /// Permission is missing.
  case notPermitted(path: String)
  /// The file has more bytes than are read.
  case tooLarge(path: String, size: Int, limit: Int)
  /// Reading failed, in the system's words.
  case failed(path: String, reason: String)

  /// The message for people.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): error: there is no such file"
    case .notAFile(let path): "\(path): error: this is not a file"
    case .notPermitted(let path): "\(path): error: permission to read is missing"
    case .tooLarge(let path, let size, let limit):
      "\(path): error: the file has \(size) bytes; at most \(limit) are read"
    case .failed(let path, let reason): "\(path): error: \(reason)"
    }
  }
}
