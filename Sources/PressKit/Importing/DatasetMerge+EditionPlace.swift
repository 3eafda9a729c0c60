import DatasetReading

extension DatasetMerge {
  /// Returns the place of a new edition in the dataset's list.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - rows: The rows that it gives, by column.
  ///   - bytes: The dataset's file without them.
  ///   - imported: The file to name in messages.
  /// - Returns: The index of the edition that it stands before, or the number of editions; with a notice where its
  ///   figures count as the newest though nothing says so.
  /// - Throws: Why the place is not known, or what is wrong with the dataset's file.
  func place(
    of edition: Edition, with rows: [[String: String]], in bytes: [UInt8], imported: String
  ) throws(DiagnosticList) -> (index: Int, notice: Diagnostic?) {
    let rivals = try rivals(of: rows, in: bytes)
    let known = metadata.editions.filter { $0.id != edition.id }
    let place = EditionPlace(edition: edition, known: known, rivals: rivals)
    let start = SourceLocation(file: imported, line: 1, column: 1)
    switch place.find() {
    case .index(let index): return (index, nil)
    case .assumedLast:
      let notice = Diagnostic(
        .notice, at: start,
        "no day of publication is known of the edition \"\(edition.id.excerpt)\"; it is taken for the newest "
          + "of \(resource.name)")
      return (known.count, rivals.isEmpty ? nil : notice)
    case .refused(let reason): throw DiagnosticList(at: start, reason)
    }
  }

  /// The editions of the file that give one of the figures of new rows.
  private func rivals(
    of rows: [[String: String]], in bytes: [UInt8]
  ) throws(DiagnosticList) -> Set<String> {
    let table = try CSVReader.read(bytes, file: file)
    let new = Set(rows.compactMap(figure))
    var rivals: Set<String> = []
    for row in 0..<table.rowCount {
      let fields = table.header.indices.map { table.text(row: row, column: $0) }
      let values = Dictionary(zip(table.header, fields)) { first, _ in first }
      if let figure = figure(values), new.contains(figure) {
        rivals.insert(values[metadata.roles.edition] ?? "")
      }
    }
    return rivals
  }

  /// What a row is of, whatever its edition; nothing for a row that gives nothing and hides nothing.
  private func figure(_ values: [String: String]) -> [String]? {
    let reason = resource.missingCodes[values[metadata.roles.value] ?? ""]
    guard reason == nil || reason == .suppressed else { return nil }
    return resource.primaryKey.filter { $0 != metadata.roles.edition }.map { values[$0] ?? "" }
  }
}
