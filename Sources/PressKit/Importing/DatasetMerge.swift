import DatasetReading

/// The step from a dataset's file and new rows to the file with them, every other row as it was.
struct DatasetMerge {
  let resource: DataResource
  let metadata: DatasetMetadata
  /// The file to name in messages.
  let file: String

  /// How rows join those of the file.
  enum Manner {
    /// Figures of a published table or page: where the value is the same, only a note is added to the
    /// one that stands.
    case figures
    /// Rows that people wrote: every column that they give is taken.
    case rows
  }

  /// Returns the new file and what changed.
  ///
  /// A row of the same key takes the new value and the other columns that are given; what is not given
  /// stays, but for the flag and note of a missing value that is missing no more. A new row stands after
  /// the last one of its edition. A row that the file has and the table has not stays.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - rows: The rows.
  ///   - manner: How the rows join those of the file.
  /// - Returns: The new file, and the rows that changed.
  /// - Throws: What is wrong with the file.
  func merged(
    _ bytes: [UInt8], with rows: [ImportRow], _ manner: Manner
  ) throws(DiagnosticList) -> (bytes: [UInt8], changes: [TableImport.Change]) {
    let table = try CSVReader.read(bytes, file: file)
    let names = table.header
    var records: [(edition: String, text: [UInt8])] = []
    var places: [[String]: Int] = [:]
    let lines = lineStarts(bytes)
    for row in 0..<table.rowCount {
      let values = values(table, row)
      let start = lines[Int(table.lines[row]) - 1]
      let end = row + 1 < table.rowCount ? lines[Int(table.lines[row + 1]) - 1] : bytes.count
      places[key(values)] = records.count
      records.append((values[metadata.roles.edition] ?? "", Array(bytes[start..<end])))
    }
    let head = table.rowCount > 0 ? Array(bytes[..<lines[Int(table.lines[0]) - 1]]) : bytes
    if let last = records.indices.last, records[last].text.last != 0x0A {
      records[last].text.append(0x0A)
    }
    var changes: [TableImport.Change] = []
    var added: [(edition: String, text: [UInt8])] = []
    for row in rows {
      let key = key(row.values)
      guard let index = places[key] else {
        added.append(
          (row.values[metadata.roles.edition] ?? "", record(names, row.values)))
        changes.append(
          TableImport.Change(
            key: key, old: nil, new: row.values[metadata.roles.value] ?? "",
            note: metadata.roles.note.flatMap { row.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }))
        continue
      }
      let update = RowUpdate(
        of: values(table, index), with: row.values, names: names, manner, metadata,
        missingCodes: Set(resource.missingCodes.keys))
      guard let change = update.change(key: key) else { continue }
      records[index].text = record(names, update.values)
      changes.append(change)
    }
    for row in added {
      let place = records.lastIndex { $0.edition == row.edition }.map { $0 + 1 } ?? records.count
      records.insert(row, at: place)
    }
    return (head + records.flatMap(\.text), changes)
  }

  private func values(_ table: CSVTable, _ row: Int) -> [String: String] {
    let fields = table.header.indices.map { table.text(row: row, column: $0) }
    return Dictionary(zip(table.header, fields)) { first, _ in first }
  }

  private func key(_ values: [String: String]) -> [String] {
    resource.primaryKey.map { values[$0] ?? "" }
  }

  private func record(_ names: [String], _ values: [String: String]) -> [UInt8] {
    let fields = names.map { CSVField.quoted(values[$0] ?? "") }
    return Array((fields.joined(separator: ",") + "\n").utf8)
  }

  /// The offsets at which lines start; line ends are LF, CRLF or CR.
  private func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isEnd =
        byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isEnd { starts.append(index + 1) }
    }
    return starts
  }
}
