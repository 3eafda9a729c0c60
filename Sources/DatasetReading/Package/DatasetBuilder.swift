/// The step from records to typed columns, with every check of the schema.
struct DatasetBuilder {
  let table: CSVTable
  let resource: DataResource
  let metadata: DatasetMetadata
  let path: String
  let digest: String

  func dataset() throws(DiagnosticList) -> Dataset {
    try checkHeader()
    var problems: [Diagnostic] = []
    var columns: [Column] = []
    for (index, field) in resource.fields.enumerated() {
      let storage =
        field.type.isNumeric
        ? numbers(index, field, &problems) : texts(index, field, &problems)
      columns.append(Column(name: field.name, storage: storage))
    }
    checkKnownNames(columns, &problems)
    checkPrimaryKey(columns, &problems)
    if problems.contains(where: { $0.severity == .error }) {
      let shown = problems.prefix(CSVReader.maximumProblems)
      let rest = problems.count - shown.count
      throw DiagnosticList(
        shown + (rest > 0 ? [Diagnostic(.error, "and \(rest) more problems in \(path)")] : []))
    }
    return Dataset(
      name: resource.name, title: resource.title, path: path, columns: columns,
      lines: table.lines, metadata: metadata, digest: digest)
  }

  // MARK: - Header

  private func checkHeader() throws(DiagnosticList) {
    let expected = resource.fields.map(\.name)
    guard table.header != expected else { return }
    let location = SourceLocation(file: path, line: 1, column: 1)
    let missing = expected.filter { !table.header.contains($0) }
    let unknown = table.header.filter { !expected.contains($0) }
    if missing.isEmpty, unknown.isEmpty {
      throw DiagnosticList(
        at: location,
        "the columns stand in another order; expected: \(expected.joined(separator: ", "))")
    }
    throw DiagnosticList(
      missing.map { Diagnostic(.error, at: location, "the column \"\($0)\" is missing") }
        + unknown.map {
          Diagnostic(
            .error, at: location,
            "unknown column \"\($0)\"; \(NearestName.hint(for: $0, among: expected, noun: "columns"))"
          )
        })
  }

  // MARK: - Cells

  private func numbers(
    _ column: Int, _ field: DataResource.Field, _ problems: inout [Diagnostic]
  ) -> Column.Storage {
    var values: [Double] = []
    values.reserveCapacity(table.rowCount)
    var missing: [Int: MissingReason] = [:]
    for row in 0..<table.rowCount {
      let raw = table.raw(row: row, column: column)
      if let number = DecimalText.number(raw), field.type == .number || number.isWhole {
        check(number, field, row, column, &problems)
        values.append(number)
        continue
      }
      values.append(0)
      let text = table.text(row: row, column: column)
      if let reason = resource.missingCodes[text] {
        missing[row] = reason
        if field.isRequired { report(row, column, "a value is required", &problems) }
      } else {
        let codes = resource.missingCodes.keys.filter { !$0.isEmpty }.sorted()
        report(
          row, column,
          "expected \(field.type.expectation), found \"\(text)\""
            + (codes.isEmpty ? "" : " (missing-value codes: \(codes.joined(separator: ", ")))"),
          &problems)
      }
    }
    return .numbers(values, missing: missing)
  }

  private func check(
    _ number: Double, _ field: DataResource.Field, _ row: Int, _ column: Int,
    _ problems: inout [Diagnostic]
  ) {
    if let minimum = field.minimum, number < minimum {
      report(row, column, "\(number.plain) is under the minimum \(minimum.plain)", &problems)
    }
    if let maximum = field.maximum, number > maximum {
      report(row, column, "\(number.plain) is over the maximum \(maximum.plain)", &problems)
    }
    if let allowed = field.allowed, !allowed.contains(number.plain) {
      report(
        row, column, "\(number.plain) is not among: \(allowed.joined(separator: ", "))", &problems)
    }
  }

  private func texts(
    _ column: Int, _ field: DataResource.Field, _ problems: inout [Diagnostic]
  ) -> Column.Storage {
    var indices: [Int32] = []
    indices.reserveCapacity(table.rowCount)
    var distinct: [String] = []
    var known: [String: Int32] = [:]
    let allowed = field.allowed.map(Set.init)
    var previous: ArraySlice<UInt8>?
    for row in 0..<table.rowCount {
      // Neighbouring rows often agree, and equal bytes need no text.
      let raw = table.raw(row: row, column: column)
      if let last = indices.last, let previous, previous.elementsEqual(raw), !raw.isEmpty {
        indices.append(last)
        continue
      }
      previous = raw
      let text = table.text(row: row, column: column)
      if let index = known[text] {
        indices.append(index)
        if !text.isEmpty { continue }
      } else {
        known[text] = Int32(distinct.count)
        indices.append(Int32(distinct.count))
        distinct.append(text)
      }
      if text.isEmpty {
        if field.isRequired { report(row, column, "a value is required", &problems) }
      } else if let allowed, !allowed.contains(text), let list = field.allowed {
        report(
          row, column,
          "\"\(text)\" is not allowed; \(NearestName.hint(for: text, among: list, noun: "allowed values"))",
          &problems)
      }
    }
    return .texts(indices: indices, distinct: distinct)
  }

  // MARK: - Names and keys

  /// Checks that editions, measures and flags of the rows stand in the metadata.
  private func checkKnownNames(_ columns: [Column], _ problems: inout [Diagnostic]) {
    let roles = metadata.roles
    let checks: [(String?, String, [String])] = [
      (roles.edition, "editions", metadata.editions.map(\.id)),
      (roles.measure, "measures", metadata.measureOrder),
      (roles.flag, "flags", metadata.flags.keys.sorted()),
    ]
    for (role, noun, names) in checks {
      guard let role, let index = columns.firstIndex(where: { $0.name == role }),
        case .texts(let indices, let distinct) = columns[index].storage
      else { continue }
      for (code, text) in distinct.enumerated() where !text.isEmpty && !names.contains(text) {
        guard let row = indices.firstIndex(of: Int32(code)) else { continue }
        let isReported = problems.contains {
          $0.location == table.location(row: row, column: index)
        }
        if !isReported {
          report(
            row, index,
            "\"\(text)\" has no entry in the metadata; "
              + NearestName.hint(for: text, among: names, noun: noun), &problems)
        }
      }
    }
  }

  private func checkPrimaryKey(_ columns: [Column], _ problems: inout [Diagnostic]) {
    let keys = resource.primaryKey.compactMap { name in columns.first { $0.name == name } }
    guard !keys.isEmpty, keys.count == resource.primaryKey.count else { return }
    var rows: [[String]: Int] = [:]
    for row in 0..<table.rowCount {
      let key = keys.map { $0.text(at: row) }
      if let first = rows[key] {
        report(
          row, 0,
          "the row repeats line \(table.lines[first]) in \(resource.primaryKey.joined(separator: ", "))",
          &problems)
      } else {
        rows[key] = row
      }
    }
  }

  private func report(
    _ row: Int, _ column: Int, _ message: String, _ problems: inout [Diagnostic]
  ) {
    // Beyond the number that is shown only the count matters, and places are costly.
    let location =
      problems.count < CSVReader.maximumProblems
      ? table.location(row: row, column: column)
      : SourceLocation(file: path, line: Int(table.lines[row]), column: 1)
    let name = resource.fields[column].name
    problems.append(Diagnostic(.error, at: location, "column \"\(name)\": \(message)"))
  }
}

extension Double {
  /// Whether the number has no fraction.
  var isWhole: Bool { rounded() == self }

  /// The number as Swift writes an integer or a decimal.
  var plain: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
