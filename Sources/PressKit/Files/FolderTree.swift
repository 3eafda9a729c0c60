#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder with all folders below it, but hidden ones.
///
/// Links are followed, each folder once; a link to a folder that holds the tree itself is none of its folders.
struct FolderTree {
  /// The paths, each folder before those below it, otherwise in order of their bytes.
  private(set) var folders: [String] = []
  /// The folders that have been met; two paths may lead to one.
  private var met: Set<Identity> = []

  /// The most folders below one another.
  static let maximumDepth = 32
  /// The most folders in all; more are left out.
  static let maximumCount = 4096

  /// What distinguishes a folder from every other one.
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// Looks for the folders below a folder; there are none where it is none itself.
  ///
  /// - Parameter root: The absolute path.
  init(_ root: String) {
    var above = root[...]
    while let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      if let identity = Self.identity(of: above.isEmpty ? "/" : String(above)) {
        met.insert(identity)
      }
    }
    visit(root, depth: 0)
  }

  private mutating func visit(_ folder: String, depth: Int) {
    guard depth <= Self.maximumDepth, folders.count < Self.maximumCount,
      let identity = Self.identity(of: folder), met.insert(identity).inserted
    else { return }
    folders.append(folder)
    for name in FolderListing.names(in: folder) where !name.hasPrefix(".") {
      visit("\(folder)/\(name)", depth: depth + 1)
    }
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }
}
