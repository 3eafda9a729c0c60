/// A walk over the bytes of a CSV text that gathers fields and problems.
struct CSVScanner {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var starts: [UInt32] = []
  private var lengths: [UInt32] = []
  private var lines: [Int32] = []
  private var header: [String]?
  private var headerStarts: [Int] = []
  private var problems = ProblemList()
  private var line: Int32 = 1
  /// The offset at which the current record starts.
  private var recordStart = 0
  private var recordLine: Int32 = 1
  /// The number of fields of earlier records.
  private var fieldsBefore = 0
  /// The number of fields of the current record; those beyond the header are not kept.
  private var fieldCount = 0
  /// Whether the current record has a fault after which its fields are no guide.
  private var hasFault = false
  /// Whether the rest of the file cannot be understood.
  private var isStopped = false

  init(bytes: [UInt8], file: String, separator: UInt8) {
    self.bytes = bytes
    self.file = file
    self.separator = separator
  }

  /// Reads all records.
  mutating func scan() {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    beginRecord(at: offset)
    while offset < bytes.count, !isStopped {
      offset = scanField(at: offset)
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      offset += 1
      if byte == separator {
        if offset == bytes.count { addField(offset, offset) }
        continue
      }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      endRecord()
      line += 1
      beginRecord(at: offset)
    }
    if fieldCount > 0, !isStopped { endRecord() }
  }

  /// Returns the table, or throws what was gathered.
  func table() throws(DiagnosticList) -> CSVTable {
    try problems.throwErrors(file: file)
    guard let header else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the file is empty; expected a header with the names of the columns")
    }
    return CSVTable(
      header: header, lines: lines, bytes: bytes, file: file, starts: starts, lengths: lengths,
      headerStarts: headerStarts)
  }

  // MARK: - Fields

  /// Reads one field and returns the offset of the byte that ends it.
  private mutating func scanField(at start: Int) -> Int {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      return scanPlainField(at: start)
    }
    let quoted = QuotedField(in: bytes, at: start)
    line += quoted.lineBreaks
    guard let end = quoted.end else {
      fault(at: start, "the field has no closing double quote")
      addField(start + 1, bytes.count, isQuoted: true, isEscaped: quoted.isEscaped)
      return bytes.count
    }
    addField(start + 1, end, isQuoted: true, isEscaped: quoted.isEscaped)
    var offset = end
    offset += 1
    if offset < bytes.count, !isEnd(bytes[offset]) {
      fault(
        at: offset,
        "text stands after the closing double quote; write a double quote inside a field twice")
      while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  private mutating func scanPlainField(at start: Int) -> Int {
    var offset = start
    while offset < bytes.count, !isEnd(bytes[offset]) {
      if bytes[offset] == UInt8(ascii: "\"") {
        fault(
          at: offset,
          "a double quote stands inside a field without quotes; put the field in double quotes "
            + "and write the quote twice")
        while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
        break
      }
      offset += 1
    }
    addField(start, offset)
    return offset
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func addField(
    _ start: Int, _ end: Int, isQuoted: Bool = false, isEscaped: Bool = false
  ) {
    fieldCount += 1
    if end - start > CSVReader.maximumFieldLength, !hasFault {
      fault(
        at: isQuoted ? start - 1 : start,
        "the field has \(end - start) bytes; at most \(CSVReader.maximumFieldLength) are read")
    }
    guard fieldCount <= (header?.count ?? CSVReader.maximumColumns) + 1 else { return }
    starts.append(UInt32(start))
    lengths.append(UInt32(end - start) | (isEscaped ? CSVTable.escapedBit : 0))
  }

  // MARK: - Records

  private mutating func beginRecord(at offset: Int) {
    recordStart = offset
    recordLine = line
    fieldsBefore = starts.count
    fieldCount = 0
    hasFault = false
  }

  private mutating func endRecord() {
    let isBlank = fieldCount == 1 && lengths[fieldsBefore] == 0
    guard let header else {
      if !isBlank { readHeader() }
      dropRecord()
      return
    }
    if isBlank, header.count > 1 {
      dropRecord()
    } else if fieldCount != header.count {
      if !hasFault {
        let count = fieldCount
        report(
          at: count > header.count ? beginning(of: fieldsBefore + header.count) : recordStart,
          "the row has \(count) \(count == 1 ? "field" : "fields"), the header has \(header.count)")
      }
      dropRecord()
    } else {
      lines.append(recordLine)
    }
  }

  private mutating func readHeader() {
    let count = fieldCount
    guard count <= CSVReader.maximumColumns else {
      fault(
        at: recordStart,
        "the header has \(count) columns; at most \(CSVReader.maximumColumns) are read")
      isStopped = true
      return
    }
    let names = (fieldsBefore..<starts.count).map {
      CSVTable.text(bytes, start: starts[$0], length: lengths[$0])
    }
    var seen = Set<String>()
    for (index, name) in names.enumerated() {
      let place = beginning(of: fieldsBefore + index)
      if name.isEmpty { report(at: place, "column \(index + 1) has no name") }
      if !name.isEmpty, !seen.insert(name).inserted {
        report(at: place, "the column \"\(name.excerpt)\" stands twice in the header")
      }
    }
    header = names
    headerStarts = names.indices.map { beginning(of: fieldsBefore + $0) }
  }

  private mutating func dropRecord() {
    starts.removeLast(starts.count - fieldsBefore)
    lengths.removeLast(lengths.count - fieldsBefore)
  }

  /// Returns the offset of a field with its enclosing quote.
  private func beginning(of index: Int) -> Int {
    let start = Int(starts[index])
    return start > recordStart && bytes[start - 1] == UInt8(ascii: "\"") ? start - 1 : start
  }

  /// Reports a fault that makes the number of the record's fields doubtful.
  private mutating func fault(at offset: Int, _ message: @autoclosure () -> String) {
    hasFault = true
    report(at: offset, message())
  }

  private mutating func report(at offset: Int, _ message: @autoclosure () -> String) {
    let (bytes, file, known) = (bytes, file, (recordStart, Int(recordLine)))
    problems.add(
      at: UTF8Check.location(of: offset, in: bytes, file: file, after: known), message())
  }
}
