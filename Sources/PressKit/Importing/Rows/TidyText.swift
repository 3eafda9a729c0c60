import DatasetReading

/// A file of new rows, whose cells may be parted by commas, tabs or semicolons.
struct TidyText {
  /// The records.
  let table: CSVTable
  /// The byte between cells.
  let separator: UInt8

  /// Reads a file.
  ///
  /// The first line tells what parts the cells: commas where it has any, else tabs, else semicolons.
  ///
  /// - Throws: All problems, each with line and column.
  init(_ bytes: [UInt8], file: String) throws(DiagnosticList) {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let separators = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]
    separator = separators.first { first.contains($0) } ?? separators[0]
    table = try CSVReader.read(
      separator == 0x09 ? Self.quoted(bytes) : bytes, file: file, separator: separator)
  }

  /// Returns tab-separated text with its cells in quotes where a quote stands amid one.
  ///
  /// Some programs put no cell in quotes; a text is taken for theirs where no cell begins with a quote.
  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(quote) else { return bytes }
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let begins = bytes.indices.contains {
      bytes[$0] == quote && ($0 == body || isEnd(bytes[$0 - 1]))
    }
    guard !begins else { return bytes }
    var result = Array(bytes[..<body])
    var start = body
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(where: isEnd) ?? bytes.count
      let cell = bytes[start..<end]
      if cell.contains(quote) {
        result.append(quote)
        for byte in cell { result += byte == quote ? [byte, byte] : [byte] }
        result.append(quote)
      } else {
        result += cell
      }
      if end < bytes.count { result.append(bytes[end]) }
      start = end + 1
    }
    return result
  }
}
