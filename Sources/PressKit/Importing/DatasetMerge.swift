import DatasetReading

/// The step from a dataset's file and new rows to the file with them, every other row as it was.
struct DatasetMerge {
  let resource: DataResource
  let metadata: DatasetMetadata
  /// The file to name in messages.
  let file: String

  /// Returns the new file and what changed.
  ///
  /// A row of the same key takes the new value; its other columns follow where the value did change. A
  /// new row stands after the last one of its edition. A row that the file has and the table has not
  /// stays.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - rows: The rows by column.
  ///   - addsNotes: Whether a row whose value is the same has its note added to the one that is there.
  /// - Returns: The new file, and the rows that changed.
  /// - Throws: What is wrong with the file.
  func merged(
    _ bytes: [UInt8], with rows: [[String: String]], addsNotes: Bool = false
  ) throws(DiagnosticList) -> (bytes: [UInt8], changes: [TableImport.Change]) {
    let table = try CSVReader.read(bytes, file: file)
    let names = table.header
    var records: [(key: [String], edition: String, text: [UInt8])] = []
    var places: [[String]: Int] = [:]
    let lines = lineStarts(bytes)
    for row in 0..<table.rowCount {
      let fields = names.indices.map { table.text(row: row, column: $0) }
      let values = Dictionary(zip(names, fields)) { first, _ in first }
      let start = lines[Int(table.lines[row]) - 1]
      let end = row + 1 < table.rowCount ? lines[Int(table.lines[row + 1]) - 1] : bytes.count
      places[key(values)] = records.count
      records.append(
        (key(values), values[metadata.roles.edition] ?? "", Array(bytes[start..<end])))
    }
    let head = table.rowCount > 0 ? Array(bytes[..<lines[Int(table.lines[0]) - 1]]) : bytes
    if let last = records.indices.last, records[last].text.last != 0x0A {
      records[last].text.append(0x0A)
    }
    var changes: [TableImport.Change] = []
    var added: [(edition: String, key: [String], text: [UInt8])] = []
    for values in rows {
      let new = values[metadata.roles.value] ?? ""
      let note = addsNotes ? metadata.roles.note.flatMap { values[$0] } : nil
      guard let index = places[key(values)] else {
        added.append((values[metadata.roles.edition] ?? "", key(values), record(names, values)))
        changes.append(TableImport.Change(key: key(values), old: nil, new: new, note: note))
        continue
      }
      let row = index
      let fields = names.indices.map { table.text(row: row, column: $0) }
      let old = Dictionary(zip(names, fields)) { first, _ in first }
      let before = old[metadata.roles.value] ?? ""
      if isSame(before, new) {
        guard let note, let noted = self.noted(old, note, names) else { continue }
        records[index].text = record(names, noted)
        changes.append(TableImport.Change(key: key(values), old: before, new: before, note: note))
        continue
      }
      records[index].text = record(names, values)
      changes.append(TableImport.Change(key: key(values), old: before, new: new, note: note))
    }
    for row in added {
      let place = records.lastIndex { $0.edition == row.edition }.map { $0 + 1 } ?? records.count
      records.insert((row.key, row.edition, row.text), at: place)
    }
    return (head + records.flatMap(\.text), changes)
  }

  /// Returns a row with a note after its own, or nothing where it has that note already.
  private func noted(
    _ old: [String: String], _ note: String, _ names: [String]
  ) -> [String: String]? {
    guard let column = metadata.roles.note, names.contains(column) else { return nil }
    let own = old[column] ?? ""
    guard !own.contains(note) else { return nil }
    return old.merging([column: own.isEmpty ? note : "\(own); \(note)"]) { $1 }
  }

  private func key(_ values: [String: String]) -> [String] {
    resource.primaryKey.map { values[$0] ?? "" }
  }

  /// Numbers are the same when they are equal; 5 and 5.0 are.
  private func isSame(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    guard let first = Double(old), let second = Double(new) else { return false }
    return first == second
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
