import DatasetReading

/// A row on its way into a dataset.
struct ImportRow: Sendable {
  /// The values of the columns that were given; a column that was not given is not among them.
  var values: [String: String]
  /// Where the row was read.
  let origin: Origin

  /// Where a row was read.
  enum Origin: Sendable {
    /// A record of a file with a header.
    case record(CSVTable, row: Int)
    /// A cell of a table or a line of a text.
    case place(SourceLocation)
  }

  /// Returns the place of a column's value; that of the row where the column has none of its own.
  func location(of column: String? = nil) -> SourceLocation {
    switch origin {
    case .record(let table, let row):
      table.location(row: row, column: column.flatMap { table.header.firstIndex(of: $0) } ?? 0)
    case .place(let location): location
    }
  }

  /// Returns the values of a dataset's key.
  func key(_ resource: DataResource) -> [String] {
    resource.primaryKey.map { values[$0] ?? "" }
  }
}
