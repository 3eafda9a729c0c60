import DatasetReading
import Testing

/// A small table in the bureau's layout, written for a test.
struct TableFixture {
  let table: Table
  let notices: [Diagnostic]
  let bytes: [UInt8]

  /// The lines above the body, as the bureau writes them.
  static func header(
    title: String = "Table 1. Things, by kind, 2020 and 2021", date: String = "11/30/23"
  ) -> String {
    """
    Bureau of Justice Statistics,,,,
    Filename: xx21t01.csv,,,,
    "\(title)",,,,
    Report title: Things in 2021   NCJ 123456,,,,
    "Data source: Survey of Things, 2020\u{2013}2021",,,,
    "Authors: A. Writer, PhD, and B. Writer",,,,
    Refer questions to: ask@example.gov 202-555-0100,,,,
    Date of version: \(date),,,,
    ,,,,
    "\(title)",,,,

    """
  }

  /// Reads a body below the usual header, in Windows-1252 with CRLF.
  init(_ body: String, header: String = Self.header()) throws {
    let text = (header + body).split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    bytes = try #require(Windows1252.bytes(text))
    (table, notices) = try BJSTableReader.read(bytes, path: "xx21t01.csv")
  }

  /// The notices without those of the file's place.
  var messages: [String] { notices.map(\.description) }

  /// Whether writing the table and reading it again gives an equal one.
  func isKeptByWriting() throws -> Bool {
    try BJSTableReader.read(BJSTableWriter.write(table), path: "xx21t01.csv").table == table
  }
}

extension Table {
  /// Returns a cell by the path of its row and column, each joined by " > ", as a short text: the
  /// number with its unit and marks, or the reason why there is none.
  func shown(_ row: String, _ column: String, panel: Int = 0) -> String? {
    guard panels.indices.contains(panel) else { return nil }
    let panel = panels[panel]
    guard
      let columnIndex = panel.columns.firstIndex(where: {
        $0.path.joined(separator: " > ") == column
      }), let found = panel.rows.first(where: { $0.path.joined(separator: " > ") == row }),
      let cell = found.cells.first(where: { $0.column == columnIndex })
    else { return nil }
    return cell.shown
  }
}

extension TableCell {
  /// The cell as a short text.
  var shown: String {
    var text =
      switch content {
      case .value(let value): value.text
      case .missing(let missing): missing.reason.rawValue
      case .text(let words): "words \(words)"
      case .blank: "blank"
      }
    if let unit { text += unit.name == "percent" ? "%" : " \(unit.name)" }
    for mark in marks { text += (mark.kind == .footnote ? " /" : " ") + mark.symbol }
    return text
  }
}
