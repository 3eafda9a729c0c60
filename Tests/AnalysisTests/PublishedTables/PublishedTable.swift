import DatasetReading
import Foundation
import Testing

/// A published table with the rows and columns by which its cells are found.
struct PublishedTable {
  let name: String
  let panel: TablePanel

  static let variable = "PODIUM_BJS_TABLES"
  static let folder = ProcessInfo.processInfo.environment[variable]

  /// Reads the first panel of a table, or another.
  init(_ name: String, panel: Int = 0) throws {
    self.name = name
    let path = "\(try #require(Self.folder))/\(name).csv"
    let bytes = try FileBytes.read(path, limit: BJSTableReader.maximumSize)
    let panels = try BJSTableReader.read(bytes, path: path).table.panels
    self.panel = try #require(panels.indices.contains(panel) ? panels[panel] : nil)
  }

  /// The number of printed numbers in all tables of the folder.
  static func numberOfValues() throws -> Int {
    let folder = try #require(folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".csv")
    }.reduce(0) { count, file in
      let path = "\(folder)/\(file)"
      let bytes = try FileBytes.read(path, limit: BJSTableReader.maximumSize)
      let panels = try BJSTableReader.read(bytes, path: path).table.panels
      return count
        + panels.flatMap(\.rows).flatMap(\.cells).count(where: { $0.value != nil })
    }
  }

  /// The rows with values.
  var rows: [TableRow] { panel.rows.filter { !$0.isHeading } }
  var columns: Range<Int> { panel.columns.indices }

  /// The row with a label, or one after another label that is above it.
  func row(_ label: String, in group: String? = nil) throws -> TableRow {
    let named = rows.filter { $0.path.last == label }
    let found = named.first { row in
      group.map { row.path.dropLast().contains($0) || row.section == $0 } ?? true
    }
    return try #require(found, "\(name) has no row \(label)")
  }

  /// The rows that are indented directly under a label.
  func members(of label: String) -> [TableRow] {
    rows.filter { $0.path.count > 1 && $0.path[$0.path.count - 2] == label }
  }

  func cell(_ row: TableRow, _ column: Int) -> TableCell? {
    row.cells.first { $0.column == column }
  }

  func value(_ row: TableRow, _ column: Int) -> TableValue? {
    cell(row, column)?.value
  }

  /// What the cell can stand for; marks with bounds, such as "four or fewer", have those of `few`.
  ///
  /// Values were rounded to the unit; without one, to their decimals, and whole numbers were not.
  func bounds(
    _ row: TableRow, _ column: Int, unit: Double? = nil, few: Bounds? = nil
  ) -> Bounds? {
    guard let cell = cell(row, column) else { return nil }
    switch cell.content {
    case .value(let value):
      var bounds = Bounds(
        value.number, unit: unit ?? (decimals(column) > 0 ? self.unit(column) : 0))
      bounds.cells = [place(row, column)]
      return bounds
    case .missing(let missing):
      switch missing.reason {
      case .notApplicable: return .zero
      case .tooFew, .roundsToZero: return few
      default: return nil
      }
    case .text, .blank: return nil
    }
  }

  /// The most decimals printed in a column: "98" stands for 98.0 where others have one.
  func decimals(_ column: Int) -> Int {
    panel.rows.compactMap { value($0, column)?.decimals }.max() ?? 0
  }

  /// The unit of the last decimal of a column.
  func unit(_ column: Int) -> Double {
    (0..<decimals(column)).reduce(1) { unit, _ in unit / 10 }
  }

  func place(_ row: TableRow, _ column: Int) -> String {
    "\(name).csv:\(row.place): \(row.path.joined(separator: " > ")), "
      + panel.columns[column].path.joined(separator: " > ")
  }
}
