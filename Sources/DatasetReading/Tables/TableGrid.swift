/// The cells of a CSV file that has no header of names: texts by row and column.
struct TableGrid {
  /// The cells without surrounding white space, row by row; rows may differ in length.
  private(set) var rows: [[String]] = []
  /// The line on which each row starts, from 1.
  private var lines: [Int] = []
  /// The column in characters at which each cell starts, from 1.
  private var offsets: [[Int32]] = []
  /// The file to name in messages.
  let file: String

  /// The greatest number of cells in a row.
  private(set) var width = 0

  /// Reads the cells of UTF-8 text.
  ///
  /// - Throws: The first fault with its place.
  init(_ bytes: [UInt8], file: String) throws(DiagnosticList) {
    self.file = file
    var scan = Scan(bytes: bytes, file: file)
    while scan.offset < bytes.count { try readRow(&scan) }
    width = rows.map(\.count).max() ?? 0
  }

  /// Returns the text of a cell, empty where there is none.
  func text(_ row: Int, _ column: Int) -> String {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return "" }
    return rows[row][column]
  }

  /// Whether a row has no text.
  func isBlank(_ row: Int) -> Bool { rows[row].allSatisfy(\.isEmpty) }

  /// Returns the columns of a row that hold text.
  func filled(_ row: Int) -> [Int] {
    rows[row].indices.filter { !rows[row][$0].isEmpty }
  }

  /// Returns the place of a cell in the spreadsheet.
  func place(_ row: Int, _ column: Int) -> TablePlace {
    TablePlace(row: row + 1, column: column + 1)
  }

  /// Returns the place of a cell in the file.
  func location(_ row: Int, _ column: Int) -> SourceLocation {
    guard rows.indices.contains(row) else { return SourceLocation(file: file, line: 1, column: 1) }
    let offset = offsets[row].indices.contains(column) ? Int(offsets[row][column]) : 1
    return SourceLocation(file: file, line: lines[row], column: offset)
  }

  /// Returns the place of a cell in the file.
  func location(_ place: TablePlace) -> SourceLocation { location(place.row - 1, place.column - 1) }

  private mutating func readRow(_ scan: inout Scan) throws(DiagnosticList) {
    guard rows.count < BJSTableReader.maximumRows else {
      throw scan.fault("the file has more than \(BJSTableReader.maximumRows) rows")
    }
    let line = scan.line
    scan.lineStart = scan.offset
    var cells: [String] = []
    var columns: [Int32] = []
    while true {
      guard cells.count < BJSTableReader.maximumColumns else {
        throw scan.fault("the row has more than \(BJSTableReader.maximumColumns) columns")
      }
      columns.append(scan.nextColumn())
      cells.append(try scan.field().trimmed)
      guard scan.offset < scan.bytes.count else { break }
      let byte = scan.bytes[scan.offset]
      scan.offset += 1
      if byte == UInt8(ascii: ",") { continue }
      if byte == 0x0D, scan.offset < scan.bytes.count, scan.bytes[scan.offset] == 0x0A {
        scan.offset += 1
      }
      scan.line += 1
      break
    }
    while cells.last?.isEmpty == true { cells.removeLast() }
    rows.append(cells)
    offsets.append(columns)
    lines.append(line)
  }

  /// A walk over the bytes.
  private struct Scan {
    let bytes: [UInt8]
    let file: String
    var offset: Int
    var line = 1
    var lineStart: Int
    /// The last cell's offset and column.
    private var counted: (offset: Int, column: Int32) = (0, 1)

    init(bytes: [UInt8], file: String) {
      self.bytes = bytes
      self.file = file
      offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      lineStart = offset
    }

    /// The column in characters at the offset.
    var column: Int32 {
      Int32(clamping: bytes[min(lineStart, offset)..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }

    /// The column of the next cell, counted on from the cell before.
    mutating func nextColumn() -> Int32 {
      let from = max(lineStart, counted.offset)
      let base = counted.offset < lineStart ? 1 : Int(counted.column)
      let column = base + bytes[min(from, offset)..<offset].count { $0 & 0xC0 != 0x80 }
      counted = (offset, Int32(clamping: column))
      return counted.column
    }

    func fault(_ message: String) -> DiagnosticList {
      DiagnosticList(
        at: SourceLocation(file: file, line: line, column: Int(column)), message)
    }

    /// Reads one field up to the byte that ends it.
    mutating func field() throws(DiagnosticList) -> String {
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        let start = offset
        while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
        return try text(bytes[start..<offset])
      }
      let quoted = QuotedField(in: bytes, at: offset)
      guard let end = quoted.end else { throw fault("the field has no closing double quote") }
      line += Int(quoted.lineBreaks)
      let content = bytes[(offset + 1)..<end]
      offset = end + 1
      guard offset >= bytes.count || isEnd(bytes[offset]) else {
        throw fault("text stands after the closing double quote")
      }
      return try text(content, isEscaped: quoted.isEscaped)
    }

    private func text(
      _ content: ArraySlice<UInt8>, isEscaped: Bool = false
    ) throws(DiagnosticList) -> String {
      guard content.count <= BJSTableReader.maximumCellLength else {
        throw fault(
          "the cell has \(content.count) bytes; at most \(BJSTableReader.maximumCellLength) are read"
        )
      }
      let length = UInt32(content.count) | (isEscaped ? CSVTable.escapedBit : 0)
      return CSVTable.text(bytes, start: UInt32(content.startIndex), length: length)
    }

    private func isEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
  }
}

extension String {
  /// The text without white space and no-break spaces at both ends.
  var trimmed: String {
    var view = unicodeScalars[...]
    while let first = view.first, first.isBlank { view.removeFirst() }
    while let last = view.last, last.isBlank { view.removeLast() }
    return String(String.UnicodeScalarView(view))
  }
}

extension Unicode.Scalar {
  /// Whether it is white space or a no-break space.
  fileprivate var isBlank: Bool { properties.isWhitespace || value == 0xFEFF }
}
