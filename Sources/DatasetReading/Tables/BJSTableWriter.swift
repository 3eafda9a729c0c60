/// The step from a table to a CSV file in the layout of the Bureau of Justice Statistics.
///
/// Everything is written from what was understood, at the place where it stood; reading the file again
/// gives an equal table.
public enum BJSTableWriter {
  /// Returns the file: Windows-1252 with CRLF, every row with as many cells, as the bureau writes it;
  /// UTF-8 with a byte-order mark where a character has no place in Windows-1252.
  ///
  /// - Parameter table: A table whose places lie within the limits of `BJSTableReader`.
  /// - Returns: The bytes of the file.
  public static func write(_ table: Table) -> [UInt8] {
    let texts = texts(table)
    let width = texts.keys.map(\.column).max() ?? 1
    let height = texts.keys.map(\.row).max() ?? 0
    var text = ""
    for row in 0..<min(height, BJSTableReader.maximumRows) {
      for column in 0..<min(width, BJSTableReader.maximumColumns) {
        if column > 0 { text += "," }
        text += CSVField.quoted(texts[TablePlace(row: row + 1, column: column + 1)] ?? "")
      }
      text += "\r\n"
    }
    let utf8 = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    guard let bytes = Windows1252.bytes(text) else { return utf8 }
    // A text whose bytes also are UTF-8 would be read as that.
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    return isPlain || UTF8Check.firstFault(in: bytes) != nil ? bytes : utf8
  }

  private static func texts(_ table: Table) -> [TablePlace: String] {
    var texts: [TablePlace: String] = [:]
    for line in table.header.lines { texts[line.place] = line.text }
    for note in table.notes { texts[note.place] = note.text }
    for panel in table.panels {
      for label in panel.captions + panel.stubHeads + panel.heads.map(\.label) {
        texts[label.place] = label.written
      }
      for row in panel.rows {
        for label in row.labels { texts[label.place] = label.written }
        for cell in row.cells { write(cell, &texts) }
      }
    }
    return texts
  }

  private static func write(_ cell: TableCell, _ texts: inout [TablePlace: String]) {
    switch cell.content {
    case .value(let value): texts[cell.place] = value.written
    case .missing(let missing): texts[cell.place] = missing.mark
    case .text(let text): texts[cell.place] = text
    case .blank: break
    }
    if let unit = cell.unit, case .cell(let place) = unit.origin, unit.name != "dollars" {
      texts[place] = (texts[place] ?? "") + unit.written
    }
    for mark in cell.marks {
      let isFirst = texts[mark.place] == nil
      let sign = mark.kind == .footnote ? "/\(mark.symbol)" : mark.symbol
      texts[mark.place] = (texts[mark.place] ?? "") + (isFirst ? "" : " ") + sign
    }
  }
}
