internal import CZip

/// The step from the bytes of a zip archive to the CSV files in it.
///
/// An archive comes from outside. It is read in memory and nothing is unpacked to a disk; an archive
/// with an entry that a publisher would not make is refused as a whole.
public enum ZipArchiveReader {
  /// The largest archive in bytes.
  public static let maximumSize = 64 * 1024 * 1024
  /// The most entries.
  public static let maximumEntries = 2000
  /// The largest CSV file in bytes after unpacking.
  public static let maximumEntrySize = BJSTableReader.maximumSize
  /// The most bytes that all CSV files have together after unpacking.
  public static let maximumTotalSize = 64 * 1024 * 1024
  /// The most bytes that one packed byte may stand for in an entry of more than `freeSize` bytes.
  public static let maximumRatio = 100
  /// The size in bytes up to which an entry may be packed as tightly as it can.
  public static let freeSize = 1024 * 1024
  /// The most problems that are listed before the rest is counted.
  public static let maximumProblems = 50

  /// Returns whether bytes begin like a zip archive.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Returns the CSV files of an archive and the names of the others.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - path: The path to name in messages.
  /// - Returns: The files.
  /// - Throws: All problems: a damaged archive, an absolute name or one that leaves the archive, a name
  ///   that stands twice, a link, an encrypted entry, an archive in the archive, and too many or too
  ///   large entries.
  public static func read(_ bytes: [UInt8], path: String) throws(DiagnosticList) -> ZipArchive {
    let start = SourceLocation(file: path, line: 1, column: 1)
    guard bytes.count <= maximumSize else {
      throw DiagnosticList(
        at: start, "the archive has \(bytes.count) bytes; at most \(maximumSize) are read")
    }
    guard recognizes(bytes) else {
      throw DiagnosticList(at: start, "this is no zip archive; it does not begin like one")
    }
    // Opened here and not linked: its start would slow down every command.
    guard let zip = zip_library_open()?.pointee else {
      throw DiagnosticList(
        at: start,
        "zip archives are read with libzip, which is not installed; install libzip4, or "
          + "unpack the archive and import its CSV files")
    }
    let result = bytes.withUnsafeBytes { buffer -> Result<ZipArchive, DiagnosticList> in
      var failure = zip_error_t()
      zip.error_init(&failure)
      defer { zip.error_fini(&failure) }
      guard
        let source = zip.source_buffer_create(
          buffer.baseAddress, zip_uint64_t(buffer.count), 0, &failure)
      else {
        return .failure(
          DiagnosticList(at: start, "the archive cannot be read: \(words(zip, &failure))"))
      }
      guard let archive = zip.open_from_source(source, Int32(ZIP_RDONLY), &failure) else {
        let reason = words(zip, &failure)
        zip.source_free(source)
        return .failure(DiagnosticList(at: start, "the archive is damaged: \(reason)"))
      }
      defer { zip.discard(archive) }
      var walk = Walk(zip: zip, archive: archive, start: start)
      return walk.run()
    }
    return try result.get()
  }

  private static func words(_ zip: zip_library, _ failure: inout zip_error_t) -> String {
    zip.error_strerror(&failure).map { String(cString: $0).lowercased() } ?? "unknown reason"
  }

  /// A walk over the entries that gathers files and problems.
  private struct Walk {
    let zip: zip_library
    let archive: OpaquePointer
    let start: SourceLocation
    var tables: [ZipArchive.Entry] = []
    var others: [String] = []
    var names: Set<String> = []
    var total = 0
    var problems: [Diagnostic] = []
    var problemCount = 0

    mutating func run() -> Result<ZipArchive, DiagnosticList> {
      let count = zip.get_num_entries(archive, 0)
      guard count >= 0, count <= Int64(maximumEntries) else {
        return .failure(
          DiagnosticList(
            at: start, "the archive has \(count) entries; at most \(maximumEntries) are read"))
      }
      for index in 0..<UInt64(count) { visit(index) }
      guard problems.isEmpty else {
        let rest = problemCount - problems.count
        if rest > 0 { problems.append(Diagnostic(.error, at: start, "and \(rest) more problems")) }
        return .failure(DiagnosticList(problems))
      }
      return .success(
        ZipArchive(tables: tables.sorted { $0.name < $1.name }, others: others.sorted()))
    }

    private mutating func visit(_ index: UInt64) {
      var status = zip_stat_t()
      zip.stat_init(&status)
      guard zip.stat_index(archive, index, 0, &status) == 0, let cName = status.name else {
        refuse("entry \(index + 1)", "cannot be read; the archive is damaged")
        return
      }
      let name = String(cString: cName).replacing("\\", with: "/")
      let shown = "the entry \"\(name.excerpt)\""
      if let fault = Self.fault(of: name) {
        refuse(shown, fault)
        return
      }
      guard names.insert(name.lowercased()).inserted else {
        refuse(shown, "stands twice in the archive")
        return
      }
      if name.hasSuffix("/") { return }
      if isLink(index) {
        refuse(shown, "is a link; an archive of tables holds files only")
      } else if status.encryption_method != 0 {
        refuse(shown, "is encrypted; unpack it with its password and import the files")
      } else if Self.isArchive(name) {
        refuse(shown, "is an archive in the archive; unpack it and import what it holds")
      } else if name.lowercased().hasSuffix(".csv"), !Self.isShadow(name) {
        read(index, name, shown, status)
      } else {
        others.append(name)
      }
    }

    /// Whether a file holds what macOS knows of another file, which has the same ending.
    private static func isShadow(_ name: String) -> Bool {
      name.hasPrefix("__MACOSX/") || name.split(separator: "/").last?.hasPrefix("._") == true
    }

    /// Unpacks a CSV file; the size that the archive states is checked and then not trusted.
    private mutating func read(
      _ index: UInt64, _ name: String, _ shown: String, _ status: zip_stat_t
    ) {
      guard status.size <= UInt64(maximumEntrySize) else {
        refuse(shown, "has \(status.size) bytes; at most \(maximumEntrySize) are read")
        return
      }
      guard let file = zip.fopen_index(archive, index, 0) else {
        let reason = zip.strerror(archive).map { String(cString: $0).lowercased() }
        refuse(shown, "cannot be unpacked: \(reason ?? "unknown reason")")
        return
      }
      defer { _ = zip.fclose(file) }
      let packed = max(1, Int(clamping: status.comp_size))
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = chunk.withUnsafeMutableBytes {
          zip.fread(file, $0.baseAddress, zip_uint64_t($0.count))
        }
        guard count >= 0 else {
          refuse(shown, "cannot be unpacked; the archive is damaged")
          return
        }
        if count == 0 { break }
        bytes += chunk[..<Int(count)]
        total += Int(count)
        if let fault = Self.fault(bytes.count, packed: packed, total: total) {
          refuse(shown, fault)
          return
        }
      }
      guard bytes.count == Int(clamping: status.size) else {
        refuse(shown, "unpacks to \(bytes.count) bytes, not the \(status.size) that it states")
        return
      }
      tables.append(ZipArchive.Entry(name: name, bytes: bytes))
    }

    private mutating func refuse(_ shown: String, _ reason: String) {
      problemCount += 1
      guard problems.count < maximumProblems else { return }
      problems.append(Diagnostic(.error, at: start, "\(shown) \(reason)"))
    }

    private func isLink(_ index: UInt64) -> Bool {
      var system: UInt8 = 0
      var attributes: UInt32 = 0
      guard zip.file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else {
        return false
      }
      return system == UInt8(ZIP_OPSYS_UNIX) && (attributes >> 16) & 0o170000 == 0o120000
    }

    private static func fault(_ size: Int, packed: Int, total: Int) -> String? {
      if size > maximumEntrySize { return "unpacks to more than \(maximumEntrySize) bytes" }
      if total > maximumTotalSize {
        return "makes the archive unpack to more than \(maximumTotalSize) bytes"
      }
      guard size > freeSize, size / packed > maximumRatio else { return nil }
      return "unpacks to more than \(maximumRatio) times its size, as no table does"
    }

    private static func fault(of name: String) -> String? {
      if name.isEmpty { return "has no name" }
      if name.hasPrefix("/") || name.dropFirst().first == ":" {
        return "has an absolute name; the names of an archive are relative"
      }
      if name.split(separator: "/").contains("..") { return "has a name that leaves the archive" }
      return nil
    }

    private static func isArchive(_ name: String) -> Bool {
      let lowered = name.lowercased()
      return [
        ".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst", ".jar",
      ].contains(where: lowered.hasSuffix)
    }
  }
}
