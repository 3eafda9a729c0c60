/// The step from a CSV text to records.
///
/// Reads RFC 4180: fields in double quotes may hold separators, line ends and doubled quotes; lines
/// end with CRLF, LF or CR; a byte-order mark and a last line without content are skipped. Every
/// record must have as many fields as the header.
public enum CSVReader {
  /// The largest file in bytes.
  public static let maximumSize = 512 * 1024 * 1024
  /// The longest field in bytes.
  public static let maximumFieldLength = 1024 * 1024
  /// The most columns.
  public static let maximumColumns = 4096
  /// The most problems that are listed before the rest is counted.
  public static let maximumProblems = 100

  /// Returns the records of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - file: The path to name in messages.
  ///   - separator: The byte between fields, a comma or a tab.
  /// - Returns: The header and the records.
  /// - Throws: All problems, each with line and column.
  /// - Complexity: O(*n*) in the length of the text.
  public static func read(
    _ bytes: [UInt8], file: String, separator: UInt8 = UInt8(ascii: ",")
  ) throws(DiagnosticList) -> CSVTable {
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard bytes.count <= maximumSize else {
      throw DiagnosticList(
        at: start, "the file has \(bytes.count) bytes; at most \(maximumSize) are read")
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw DiagnosticList(
        at: UTF8Check.location(of: offset, in: bytes, file: file),
        "a NUL byte stands in the text; save the file as UTF-8 text")
    }
    if let offset = UTF8Check.firstFault(in: bytes) {
      throw DiagnosticList(
        at: UTF8Check.location(of: offset, in: bytes, file: file),
        "the byte is not part of UTF-8 text; save the file as UTF-8")
    }
    var scanner = CSVScanner(bytes: bytes, file: file, separator: separator)
    scanner.scan()
    return try scanner.table()
  }
}
