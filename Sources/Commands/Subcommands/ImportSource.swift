import DatasetReading

/// The files that an operand of `podium import` stands for.
enum ImportSource {
  /// Returns the bytes of a file.
  ///
  /// - Throws: Why it cannot be read, such as that there is none.
  static func bytes(
    _ file: String, limit: Int = ZipArchiveReader.maximumSize
  ) throws(DiagnosticList) -> [UInt8] {
    do {
      return try FileBytes.read(file, limit: limit)
    } catch {
      var diagnostic = Diagnostic(
        .error, at: SourceLocation(file: file, line: 1, column: 1), error.reason)
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
  }

  /// Whether a file is a zip archive or a table of the bureau, not a file of a dataset.
  static func isTable(_ file: String) -> Bool {
    guard let bytes = try? FileBytes.read(file, limit: ZipArchiveReader.maximumSize) else {
      return false
    }
    return ZipArchiveReader.recognizes(bytes) || BJSTableReader.recognizes(bytes)
  }

  /// Returns a file, or the CSV files of a zip archive with names such as `edition.zip/table.csv`.
  ///
  /// The other files of an archive are told of on standard error.
  static func tables(
    _ file: String, _ output: any CommandOutput
  ) throws(DiagnosticList) -> [ZipArchive.Entry] {
    let bytes = try bytes(file)
    guard ZipArchiveReader.recognizes(bytes) else {
      return [ZipArchive.Entry(name: file, bytes: bytes)]
    }
    let archive = try ZipArchiveReader.read(bytes, path: file)
    for name in archive.others {
      output.writeError("\(file)/\(name): notice: not a table; skipped\n")
    }
    guard !archive.tables.isEmpty else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1), "the archive holds no CSV file")
    }
    return archive.tables.map { ZipArchive.Entry(name: "\(file)/\($0.name)", bytes: $0.bytes) }
  }
}
