import DatasetReading

/// The rows that an import has taken so far, so that two of its files cannot contradict each other.
struct TakenRows {
  private var rows: [String: [[String]: ImportRow]] = [:]

  /// Adds the rows of a file.
  ///
  /// - Throws: Every row that an earlier file of the import gives otherwise; the note and the source of a
  ///   figure may differ.
  mutating func add(
    _ new: [ImportRow], to resource: DataResource, _ metadata: DatasetMetadata
  ) throws(DiagnosticList) {
    let free = [metadata.roles.note, metadata.roles.source].compactMap(\.self)
    var faults: [Diagnostic] = []
    for row in new {
      let key = row.key(resource)
      guard let before = rows[resource.name]?[key] else {
        rows[resource.name, default: [:]][key] = row
        continue
      }
      for column in resource.fields.map(\.name) where !free.contains(column) {
        guard let first = before.values[column], let second = row.values[column],
          !FigureText.isSame(first, second)
        else { continue }
        faults.append(
          Diagnostic(
            .error, at: row.location(of: column),
            "the \(column) of \(key.joined(separator: ", ")) is \"\(second.excerpt)\" here and "
              + "\"\(first.excerpt)\" at \(before.location(of: column)); import only the one that holds"
          ))
      }
    }
    if !faults.isEmpty { throw DiagnosticList(faults) }
  }

  /// Returns the row of a key that was taken for a dataset, or nothing.
  func row(_ key: [String], of dataset: String) -> ImportRow? { rows[dataset]?[key] }
}

/// The comparison of two texts of a cell.
enum FigureText {
  /// Whether two texts say the same; numbers do when they are equal, as 5 and 5.0 are.
  static func isSame(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    guard let first = Double(old), let second = Double(new) else { return false }
    return first == second
  }
}
