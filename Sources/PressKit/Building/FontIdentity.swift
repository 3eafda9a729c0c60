import DatasetReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What identifies font files without reading all of them.
///
/// The first bytes of a TrueType or OpenType file hold a checksum of each of its tables, so they change
/// with any of its content.
enum FontIdentity {
  private static let headLength = 4096

  /// Returns a digest of the names, sizes and heads of font files.
  static func digest(_ paths: [String]) -> String {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += Array((path.split(separator: "/").last ?? "").utf8)
      bytes += head(path)
    }
    return ContentDigest.sha256(bytes)
  }

  private static func head(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: headLength)
    let count = read(descriptor, &buffer, headLength)
    let size = lseek(descriptor, 0, SEEK_END)
    return Array(buffer.prefix(max(0, count))) + Array("\(size)".utf8)
  }
}
