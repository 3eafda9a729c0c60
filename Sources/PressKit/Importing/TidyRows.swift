import DatasetReading

/// The step from a file of comma- or tab-separated values to rows of a dataset.
enum TidyRows {
  /// Returns the dataset and its new rows.
  static func read(
    _ bytes: [UInt8], into name: String?, package: DataPackage, file: String
  ) throws(DiagnosticList) -> (DataResource, DatasetMetadata, [[String: String]]) {
    let start = SourceLocation(file: file, line: 1, column: 1)
    let table = try CSVReader.read(commaSeparated(bytes), file: file)
    let (resource, metadata) = try target(table.header, name, package, start)
    let unknown = table.header.filter { column in
      !resource.fields.contains { $0.name == column }
    }
    guard unknown.isEmpty else {
      let names = resource.fields.map(\.name)
      throw DiagnosticList(
        unknown.map {
          Diagnostic(
            .error, at: start,
            "unknown column \"\($0.excerpt)\"; "
              + NearestName.hint(for: $0, among: names, noun: "columns"))
        })
    }
    let missing = needed(resource, metadata).filter { !table.header.contains($0) }
    guard missing.isEmpty else {
      throw DiagnosticList(
        missing.map {
          Diagnostic(
            .error, at: start,
            "the column \"\($0)\" is missing; a row of \(resource.name) is named by "
              + resource.primaryKey.joined(separator: ", "))
        })
    }
    var rows: [[String: String]] = []
    var lines: [[String]: Int] = [:]
    let collector = DiagnosticCollector()
    for row in 0..<table.rowCount {
      var values: [String: String] = [:]
      for (column, name) in table.header.enumerated() {
        values[name] = table.text(row: row, column: column)
      }
      if let value = values[metadata.roles.value] {
        values[metadata.roles.value] = withoutThousands(value)
      }
      let key = resource.primaryKey.map { values[$0] ?? "" }
      let line = Int(table.lines[row])
      if let first = lines[key] {
        collector.error(
          at: SourceLocation(file: file, line: line, column: 1), "the row repeats line \(first)")
      }
      lines[key] = line
      rows.append(values)
    }
    try collector.throwErrors()
    guard !rows.isEmpty else { throw DiagnosticList(at: start, "the file has no rows") }
    return (resource, metadata, rows)
  }

  /// The columns that a row cannot do without.
  private static func needed(_ resource: DataResource, _ metadata: DatasetMetadata) -> [String] {
    resource.primaryKey + [metadata.roles.value]
  }

  /// The dataset that was named, or the only one with these columns.
  private static func target(
    _ header: [String], _ name: String?, _ package: DataPackage, _ start: SourceLocation
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

  /// Returns the file with commas for tabs, where its first line has tabs and no commas.
  private static func commaSeparated(_ bytes: [UInt8]) -> [UInt8] {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard first.contains(0x09), !first.contains(UInt8(ascii: ",")) else { return bytes }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var comma: [UInt8] = isMarked ? [0xEF, 0xBB, 0xBF] : []
    let lines = bytes.dropFirst(comma.count).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A })
    for (index, line) in lines.enumerated() {
      if index > 0 { comma.append(0x0A) }
      let body = line.last == 0x0D ? line.dropLast() : line
      if body.isEmpty { continue }
      let cells = body.split(separator: 0x09, omittingEmptySubsequences: false)
      for (place, cell) in cells.enumerated() {
        if place > 0 { comma.append(UInt8(ascii: ",")) }
        let isPlain = !cell.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
        if isPlain || cell.first == UInt8(ascii: "\"") {
          comma += cell
        } else {
          comma.append(UInt8(ascii: "\""))
          for byte in cell { comma += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
          comma.append(UInt8(ascii: "\""))
        }
      }
    }
    return comma
  }

  /// Takes the commas out of a number such as "2,198", as it is copied from a page.
  private static func withoutThousands(_ text: String) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.prefix(3).count == 3 }),
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") })
    else { return text }
    return groups.joined()
  }
}
