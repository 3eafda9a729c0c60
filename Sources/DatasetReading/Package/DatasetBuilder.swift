/// The step from records to typed columns, with every check of the schema.
struct DatasetBuilder {
  let table: CSVTable
  let resource: DataResource
  let metadata: DatasetMetadata
  let path: String
  let digest: String

  func dataset() throws(DiagnosticList) -> Dataset {
    try checkHeader()
    guard table.rowCount > 0 else {
      throw DiagnosticList(
        at: SourceLocation(file: path, line: 1, column: 1), "the file has a header and no rows")
    }
    var problems = ProblemList()
    var columns: [Column] = []
    for (index, field) in resource.fields.enumerated() {
      let storage =
        field.type.isNumeric
        ? numbers(index, field, &problems) : texts(index, field, &problems)
      columns.append(Column(name: field.name, storage: storage))
    }
    checkKnownNames(columns, &problems)
    checkUnits(columns, &problems)
    checkPrimaryKey(columns, &problems)
    UncertaintyCheck(columns: columns, metadata: metadata, lines: table.lines).faults {
      row, name, message in
      guard let index = resource.fields.firstIndex(where: { $0.name == name }) else { return }
      report(row, index, message, &problems)
    }
    try problems.throwErrors(file: path)
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
            "unknown column \"\($0.excerpt)\"; \(NearestName.hint(for: $0, among: expected, noun: "columns"))"
          )
        })
  }

  // MARK: - Cells

  private func numbers(
    _ column: Int, _ field: DataResource.Field, _ problems: inout ProblemList
  ) -> Column.Storage {
    var values: [Double] = []
    values.reserveCapacity(table.rowCount)
    var missing: [Int: MissingReason] = [:]
    // A code that looks like a number, such as -9, is a code all the same.
    let hasNumericCode = resource.missingCodes.keys.contains {
      DecimalText.number(Array($0.utf8)[...]) != nil
    }
    for row in 0..<table.rowCount {
      let raw = table.raw(row: row, column: column)
      let isCode =
        hasNumericCode && resource.missingCodes[table.text(row: row, column: column)] != nil
      if !isCode, let number = DecimalText.number(raw), field.type == .number || number.isWhole {
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
        report(row, column, mismatch(text, field), &problems)
      }
    }
    return .numbers(values, missing: missing)
  }

  private func mismatch(_ text: String, _ field: DataResource.Field) -> String {
    let codes = resource.missingCodes.keys.filter { !$0.isEmpty }.sorted()
    return "expected \(field.type.expectation), found \"\(text.excerpt)\""
      + (codes.isEmpty ? "" : " (missing-value codes: \(codes.joined(separator: ", ")))")
  }

  private func check(
    _ number: Double, _ field: DataResource.Field, _ row: Int, _ column: Int,
    _ problems: inout ProblemList
  ) {
    if number.magnitude >= 1e15 {
      report(
        row, column,
        "\(table.text(row: row, column: column).excerpt) has more than 15 digits before the point",
        &problems)
    }
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
    _ column: Int, _ field: DataResource.Field, _ problems: inout ProblemList
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
      } else if let allowed, !allowed.contains(text) {
        report(row, column, refusal(of: text, field), &problems)
      } else if field.type == .date, resource.missingCodes[text] == nil, !DayText.isDay(text) {
        report(row, column, mismatch(text, field), &problems)
      }
    }
    return .texts(indices: indices, distinct: distinct)
  }

  /// Why a text is not allowed, and what to do where it is an edition.
  private func refusal(of text: String, _ field: DataResource.Field) -> String {
    let subject = "\"\(text.excerpt)\" is not allowed; "
    guard field.name == metadata.roles.edition else {
      return subject
        + NearestName.hint(for: text, among: field.allowed ?? [], noun: "allowed values")
    }
    if metadata.editions.contains(where: { $0.id == text }) {
      return subject
        + "it is among the editions, and podium import \(path) adds it to the values of the column"
    }
    return subject
      + NearestName.hint(for: text, among: field.allowed ?? [], noun: "editions")
      + "; a new edition is first added to \"editions\" of \(resource.name) in the data package"
  }

  // MARK: - Names and keys

  /// Checks that editions, measures and flags of the rows stand in the metadata.
  private func checkKnownNames(_ columns: [Column], _ problems: inout ProblemList) {
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
      let known = Set(names)
      let allowed = resource.fields[index].allowed.map(Set.init)
      var isChecked = [Bool](repeating: false, count: distinct.count)
      for (row, code) in indices.enumerated() where !isChecked[Int(code)] {
        isChecked[Int(code)] = true
        let text = distinct[Int(code)]
        // What the schema does not allow is reported already.
        guard !text.isEmpty, !known.contains(text), allowed?.contains(text) != false else {
          continue
        }
        report(
          row, index,
          "\"\(text.excerpt)\" has no entry in the metadata; "
            + NearestName.hint(for: text, among: names, noun: noun), &problems)
      }
    }
  }

  /// Checks that every number is of the kind that its measure has.
  private func checkUnits(_ columns: [Column], _ problems: inout ProblemList) {
    let roles = metadata.roles
    guard !metadata.isRecords,
      let value = columns.firstIndex(where: { $0.name == roles.value }),
      let measure = columns.first(where: { $0.name == roles.measure }),
      case .numbers(let numbers, let missing) = columns[value].storage,
      case .texts(let indices, let distinct) = measure.storage
    else { return }
    let measures = distinct.map { metadata.measures[$0] }
    let field = resource.fields[value]
    for (row, number) in numbers.enumerated() where missing[row] == nil {
      // What is beyond the schema's limits is reported already.
      guard number >= field.minimum ?? number, number <= field.maximum ?? number else { continue }
      guard let fault = measures[Int(indices[row])]?.fault(of: number) else { continue }
      report(row, value, fault, &problems)
    }
  }

  private func checkPrimaryKey(_ columns: [Column], _ problems: inout ProblemList) {
    let keys = resource.primaryKey.compactMap { name in columns.first { $0.name == name } }
    guard !keys.isEmpty, keys.count == resource.primaryKey.count else { return }
    PrimaryKeyCheck.repeats(of: keys, rowCount: table.rowCount) { row, first in
      report(
        row, 0,
        "the row repeats line \(table.lines[first]) in \(resource.primaryKey.joined(separator: ", "))",
        &problems)
    }
  }

  private func report(
    _ row: Int, _ column: Int, _ message: @autoclosure () -> String,
    _ problems: inout ProblemList
  ) {
    problems.add(
      at: table.location(row: row, column: column),
      "column \"\(resource.fields[column].name)\": \(message())")
  }
}

extension Double {
  /// Whether the number has no fraction.
  var isWhole: Bool { rounded() == self }

  /// The number as Swift writes an integer or a decimal.
  var plain: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
