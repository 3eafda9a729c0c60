import DatasetReading

/// The step from a file of new rows, with the columns of a dataset, to rows of it.
struct TidyRows {
  let package: DataPackage
  /// The dataset that people named.
  let name: String?
  /// What people say of the rows beside the file.
  let given: NewRows
  /// The path to name in messages.
  let file: String

  /// The rows of a file and their dataset.
  struct Result {
    var resource: DataResource
    var metadata: DatasetMetadata
    var rows: [ImportRow]
  }

  /// Returns the dataset and its new rows; a row whose cells are all blank is none.
  ///
  /// - Throws: All problems of the file, each with its line and column.
  func read(_ bytes: [UInt8]) throws(DiagnosticList) -> Result {
    let text = try TidyText(bytes, file: file)
    let (resource, metadata) = try target(text.table.header)
    let common = try commonValues(text.table.header, metadata)
    try checkHeader(text.table, resource, metadata, given: Set(common.keys))
    let collector = DiagnosticCollector()
    var rows: [ImportRow] = []
    var lines: [[String]: Int32] = [:]
    for index in 0..<text.table.rowCount {
      guard
        let row = row(index, of: text, common, metadata, collector)
      else { continue }
      if let first = lines.updateValue(text.table.lines[index], forKey: row.key(resource)) {
        collector.error(at: row.location(), "the row repeats line \(first)")
      }
      rows.append(row)
    }
    try collector.throwErrors()
    guard !rows.isEmpty else { throw DiagnosticList(at: start, "the file has no rows") }
    if let edition = given.edition?.id,
      !rows.contains(where: { $0.values[metadata.roles.edition] == edition })
    {
      throw DiagnosticList(
        at: start, "no row is of the edition \"\(edition.excerpt)\" that --edition names")
    }
    return Result(resource: resource, metadata: metadata, rows: rows)
  }

  private var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  private func row(
    _ index: Int, of text: TidyText, _ common: [String: String], _ metadata: DatasetMetadata,
    _ collector: DiagnosticCollector
  ) -> ImportRow? {
    let table = text.table
    var values = common
    var isBlank = true
    for (column, name) in table.header.enumerated() {
      let cell = table.text(row: index, column: column)
      values[name] = cell
      isBlank = isBlank && cell.allSatisfy(\.isWhitespace)
    }
    if isBlank { return nil }
    let row = ImportRow(values: values, origin: .record(table, row: index))
    guard let cell = values[metadata.roles.value] else { return row }
    let measure = values[metadata.roles.measure].flatMap { metadata.measures[$0] }
    let number = TidyNumber(
      cell, unit: measure?.unit, isSemicolonFile: text.separator == UInt8(ascii: ";"))
    if let fault = number.fault {
      collector.error(at: row.location(of: metadata.roles.value), fault)
    }
    var plain = row
    plain.values[metadata.roles.value] = number.text
    return plain
  }

  // MARK: - Columns

  /// The values of columns that the file has not and that people gave.
  private func commonValues(
    _ header: [String], _ metadata: DatasetMetadata
  ) throws(DiagnosticList) -> [String: String] {
    var values: [String: String] = [:]
    if let edition = given.edition?.id, !header.contains(metadata.roles.edition) {
      values[metadata.roles.edition] = edition
    }
    guard let source = given.source else { return values }
    guard let column = metadata.roles.source, !header.contains(column) else {
      throw DiagnosticList(
        at: start,
        "the rows have a column of sources, or their dataset has none; leave --source out")
    }
    values[column] = source
    return values
  }

  private func checkHeader(
    _ table: CSVTable, _ resource: DataResource, _ metadata: DatasetMetadata, given: Set<String>
  ) throws(DiagnosticList) {
    let names = resource.fields.map(\.name)
    var problems: [Diagnostic] = []
    for (index, column) in table.header.enumerated() where !names.contains(column) {
      problems.append(
        Diagnostic(
          .error, at: table.headerLocation(column: index),
          "unknown column \"\(column.excerpt)\"; "
            + NearestName.hint(for: column, among: names, noun: "columns")))
    }
    if problems.isEmpty {
      problems = needed(resource, metadata).filter {
        !table.header.contains($0) && !given.contains($0)
      }.map {
        Diagnostic(
          .error, at: start,
          "the column \"\($0)\" is missing; a row of \(resource.name) is named by "
            + resource.primaryKey.joined(separator: ", "))
      }
    }
    if !problems.isEmpty { throw DiagnosticList(problems) }
  }

  /// The columns that a row cannot do without.
  private func needed(_ resource: DataResource, _ metadata: DatasetMetadata) -> [String] {
    resource.primaryKey + [metadata.roles.value]
  }

  /// The dataset that was named, or the only one with these columns.
  private func target(
    _ header: [String]
  ) throws(DiagnosticList) -> (DataResource, DatasetMetadata) {
    if let name {
      guard let resource = package.resource(named: name), let metadata = resource.metadata else {
        throw DiagnosticList(
          at: start,
          "unknown dataset \"\(name)\"; "
            + NearestName.hint(for: name, among: package.datasetNames, noun: "datasets"))
      }
      return (resource, metadata)
    }
    let fitting = package.resources.compactMap { resource in
      resource.metadata.flatMap { metadata in
        Set(header).isSubset(of: resource.fields.map(\.name))
          && Set(needed(resource, metadata)).isSubset(of: header) ? (resource, metadata) : nil
      }
    }
    if fitting.count == 1 { return fitting[0] }
    let names = fitting.map(\.0.name).joined(separator: ", ")
    throw DiagnosticList(
      at: start,
      fitting.isEmpty
        ? "no dataset has these columns; name it with --into, or compare the first line with its file"
        : "several datasets have these columns; name one with --into: \(names)")
  }
}
