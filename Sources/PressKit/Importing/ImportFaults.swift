import DatasetReading

/// The faults of a dataset as an import would leave it, told where people can mend them.
struct ImportFaults {
  let resource: DataResource
  /// The path of the dataset's file, for messages.
  let path: String
  /// The bytes that were about to be written.
  let merged: [UInt8]
  /// The bytes of the file as it stands.
  let standing: [UInt8]
  let taken: TakenRows

  /// Returns the faults at the places of the rows that came in, and those of other rows at their
  /// lines in the file that stands; the merged bytes are in no file yet.
  func located(_ faults: DiagnosticList) -> DiagnosticList {
    guard let table = try? CSVReader.read(merged, file: path) else { return faults }
    let before = try? CSVReader.read(standing, file: path)
    var rows: [[String]: Int] = [:]
    if let before { for row in 0..<before.rowCount { rows[key(before, row)] = row } }
    return DiagnosticList(
      faults.diagnostics.map { fault in
        guard let location = fault.location, location.file == path,
          let row = table.lines.lastIndex(where: { Int($0) <= location.line })
        else { return fault }
        var moved = fault
        let column = table.header.indices.last {
          table.location(row: row, column: $0) <= location
        }
        let key = key(table, row)
        if let new = taken.row(key, of: resource.name) {
          moved.location = new.location(of: column.map { table.header[$0] })
        } else if let before, let old = rows[key] {
          moved.location = before.location(row: old, column: column ?? 0)
        }
        return moved
      })
  }

  private func key(_ table: CSVTable, _ row: Int) -> [String] {
    resource.primaryKey.map { name in
      table.header.firstIndex(of: name).map { table.text(row: row, column: $0) } ?? ""
    }
  }
}
