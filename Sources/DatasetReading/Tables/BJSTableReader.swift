/// The step from a CSV file of the Bureau of Justice Statistics to a table.
///
/// Nothing of the file is lost and nothing is guessed: every cell that holds text is in the table with
/// its place, and what is not understood is told with its place and never becomes a number.
public enum BJSTableReader {
  /// The largest file in bytes.
  public static let maximumSize = 8 * 1024 * 1024
  /// The most rows.
  public static let maximumRows = 20_000
  /// The most columns.
  public static let maximumColumns = 512
  /// The longest cell in bytes.
  public static let maximumCellLength = 64 * 1024
  /// The most rows of the header block.
  public static let maximumHeaderRows = 16
  /// The most notices that are listed before the rest is counted.
  public static let maximumNotices = 100

  /// Returns whether a file begins like a table of the bureau.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    guard let grid = try? TableGrid(Array(bytes.prefix(1 << 14)), file: "") else {
      return bytes.starts(with: Array("Bureau of Justice Statistics".utf8))
    }
    return (try? TableHeaderReader(grid).read()) != nil
  }

  /// Returns the table of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file in Windows-1252, or in UTF-8 where it is that.
  ///   - path: The path to name in messages.
  /// - Returns: The table, and notices of what is odd in the file.
  /// - Throws: All errors, each with line and column.
  /// - Complexity: O(*n*) in the number of cells.
  public static func read(
    _ bytes: [UInt8], path: String
  ) throws(DiagnosticList) -> (table: Table, notices: [Diagnostic]) {
    let grid = try grid(bytes, path: path)
    let (header, end, headerNotices) = try TableHeaderReader(grid).read()
    var reader = TableBodyReader(
      grid, from: end, titles: [header.title, header.bodyTitle].compactMap(\.self))
    let (panels, notes) = reader.read()
    let odd = header.lines.first { $0.kind == .title }.flatMap { line in
      ScaleStatement.isOdd(line.text, isRunning: true)
        ? Diagnostic(
          .notice, at: grid.location(line.place),
          "the title is not understood as saying a scale; the numbers are taken as printed") : nil
    }
    var notices = DiagnosticList(
      headerNotices + [odd].compactMap(\.self) + reader.notices
    ).diagnostics
    let table = Table(header: header, panels: panels, notes: notes)
    guard panels.contains(where: { !$0.columns.isEmpty }) else {
      throw DiagnosticList(
        at: grid.location(end, 0), "the table has no numbers below its heads")
    }
    try account(table, grid)
    let rest = notices.count - maximumNotices
    if rest > 0 {
      notices = Array(notices.prefix(maximumNotices))
      notices.append(Diagnostic(.notice, "and \(rest) more notices in \(path)"))
    }
    return (table, notices)
  }

  /// Returns the cells of a file.
  static func grid(_ bytes: [UInt8], path: String) throws(DiagnosticList) -> TableGrid {
    let text = try text(bytes, path: path)
    if hasSemicolons(text) {
      throw DiagnosticList(
        at: SourceLocation(file: path, line: 1, column: 1),
        "the cells are separated by semicolons, as some spreadsheets save them; take the publisher's own "
          + "file, or save it again with commas between cells and points before decimals")
    }
    return try TableGrid(text, file: path)
  }

  /// Whether the first line parts its cells by semicolons.
  private static func hasSemicolons(_ text: [UInt8]) -> Bool {
    let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
    return first.contains(UInt8(ascii: ";")) && !first.contains(UInt8(ascii: ","))
  }

  /// Returns the text in UTF-8.
  ///
  /// A file with a byte above 0x7F that is UTF-8 as a whole is taken as that, for the letters that
  /// make such a file in Windows-1252 do not stand together in any language.
  private static func text(_ bytes: [UInt8], path: String) throws(DiagnosticList) -> [UInt8] {
    let start = SourceLocation(file: path, line: 1, column: 1)
    guard bytes.count <= maximumSize else {
      throw DiagnosticList(
        at: start, "the file has \(bytes.count) bytes; at most \(maximumSize) are read")
    }
    guard !bytes.isEmpty else { throw DiagnosticList(at: start, "the file is empty") }
    if let offset = bytes.firstIndex(of: 0) {
      throw DiagnosticList(
        at: UTF8Check.location(of: offset, in: bytes, file: path),
        "a NUL byte stands in the text; this is not a CSV file")
    }
    if UTF8Check.firstFault(in: bytes) == nil { return bytes }
    let (decoded, fault) = Windows1252.utf8(bytes)
    if let fault {
      throw DiagnosticList(
        at: UTF8Check.location(of: fault, in: bytes, file: path),
        "the byte is neither part of UTF-8 nor of Windows-1252 text")
    }
    return decoded
  }

  /// Makes sure that every cell with text is in the table.
  private static func account(_ table: Table, _ grid: TableGrid) throws(DiagnosticList) {
    let places = table.places
    var lost: [Diagnostic] = []
    for row in grid.rows.indices {
      for column in grid.filled(row) where !places.contains(grid.place(row, column)) {
        guard lost.count < maximumNotices else { break }
        lost.append(
          Diagnostic(
            .error, at: grid.location(row, column),
            "row \(row + 1), column \(column + 1): the cell \"\(grid.text(row, column).excerpt)\" has no "
              + "place in the table as it was understood"))
      }
    }
    if !lost.isEmpty { throw DiagnosticList(lost) }
  }
}
