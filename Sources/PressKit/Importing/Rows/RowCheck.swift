import DatasetReading

/// The check of rows against their dataset before they join it, so that every fault has the place that
/// people wrote it at.
struct RowCheck {
  let resource: DataResource
  let metadata: DatasetMetadata
  /// The edition that comes with the rows.
  let edition: Edition?
  /// The most faults that are listed before the rest is counted.
  private static let maximumFaults = 100

  /// Checks every value that the rows give.
  ///
  /// - Throws: All faults, each with its place.
  func check(_ rows: [ImportRow], file: String) throws(DiagnosticList) {
    var faults: [Diagnostic] = []
    var rest = 0
    for row in rows {
      for field in resource.fields {
        guard let text = row.values[field.name], let fault = fault(of: text, field, row) else {
          continue
        }
        guard faults.count < Self.maximumFaults else {
          rest += 1
          continue
        }
        faults.append(
          Diagnostic(
            .error, at: row.location(of: field.name), "column \"\(field.name)\": \(fault)"))
      }
    }
    if rest > 0 { faults.append(Diagnostic(.error, "and \(rest) more problems in \(file)")) }
    if !faults.isEmpty { throw DiagnosticList(faults) }
  }

  private func fault(of text: String, _ field: DataResource.Field, _ row: ImportRow) -> String? {
    let roles = metadata.roles
    if text.isEmpty {
      if field.name == roles.value {
        return "the cell is empty; write the figure" + codes(", or why there is none: ")
      }
      return field.isRequired ? "a value is required" : nil
    }
    if resource.missingCodes[text] != nil {
      return field.isRequired ? "a value is required, found \"\(text.excerpt)\"" : nil
    }
    if field.isNumber { return numberFault(text, field, row) }
    if field.name == roles.edition { return editionFault(text, field) }
    if let allowed = field.allowed, !allowed.contains(text) {
      return "\"\(text.excerpt)\" is not allowed; "
        + NearestName.hint(for: text, among: allowed, noun: "allowed values")
    }
    let lists = [
      (roles.measure, "measures", metadata.measureOrder),
      (roles.flag ?? "", "flags", metadata.flags.keys.sorted()),
    ]
    for (column, noun, names) in lists where column == field.name && !names.contains(text) {
      return "\"\(text.excerpt)\" has no entry in the metadata; "
        + NearestName.hint(for: text, among: names, noun: noun)
    }
    return nil
  }

  private func numberFault(
    _ text: String, _ field: DataResource.Field, _ row: ImportRow
  ) -> String? {
    let digits = text.drop { $0 == "-" }
    let isPlain =
      text.count - digits.count <= 1
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      && digits.first != "." && digits.last != "."
    guard isPlain, let number = Double(text) else {
      return "expected a number, found \"\(text.excerpt)\"" + codes("; codes of missing values: ")
    }
    if field.type != .number, number.rounded() != number {
      return "expected a whole number, found \"\(text.excerpt)\""
    }
    if number.magnitude >= 1e15 {
      return "\(text.excerpt) has more than 15 digits before the point"
    }
    if let minimum = field.minimum, number < minimum { return "\(text) is under \(plain(minimum))" }
    if let maximum = field.maximum, number > maximum { return "\(text) is over \(plain(maximum))" }
    if let allowed = field.allowed, !allowed.contains(where: { Double($0) == number }) {
      return "\(text) is not among: \(allowed.joined(separator: ", "))"
    }
    guard field.name == metadata.roles.value else { return nil }
    return row.values[metadata.roles.measure].flatMap { metadata.measures[$0] }?.fault(of: number)
  }

  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  private func editionFault(_ text: String, _ field: DataResource.Field) -> String? {
    let ids = metadata.editions.map(\.id)
    if text == edition?.id { return nil }
    guard !ids.contains(text) else {
      guard let allowed = field.allowed, !allowed.contains(text) else { return nil }
      return "\"\(text.excerpt)\" is an edition that the column does not allow; podium import "
        + "Datasets/\(resource.path) adds it"
    }
    return "\"\(text.excerpt)\" is no edition of \(resource.name); "
      + NearestName.hint(for: text, among: ids, noun: "editions")
      + "; a new one comes in with --edition \"\(text.excerpt)\" --title TEXT"
  }

  /// The codes of missing values after a phrase; nothing where there are none.
  private func codes(_ phrase: String) -> String {
    let codes = resource.missingCodes.keys.filter { !$0.isEmpty }.sorted()
    return codes.isEmpty ? "" : phrase + codes.joined(separator: ", ")
  }
}

extension DataResource.Field {
  /// Whether its cells are numbers.
  fileprivate var isNumber: Bool { type == .integer || type == .year || type == .number }
}
