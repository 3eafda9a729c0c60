/// A walk over the bytes of a CSV text that gathers fields and problems.
struct CSVScanner {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var starts: [UInt32] = []
  private var lengths: [UInt32] = []
  private var lines: [Int32] = []
  private var header: [String]?
  private var problems: [Diagnostic] = []
  private var problemCount = 0
  private var line: Int32 = 1
  /// The offset at which the current record starts.
  private var recordStart = 0
  private var recordLine: Int32 = 1
  /// The number of fields of earlier records.
  private var fieldsBefore = 0

  init(bytes: [UInt8], file: String, separator: UInt8) {
    self.bytes = bytes
    self.file = file
    self.separator = separator
  }

  /// Reads all records.
  mutating func scan() {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    beginRecord(at: offset)
    while offset < bytes.count {
      offset = scanField(at: offset)
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      offset += 1
      if byte == separator {
        if offset == bytes.count { addField(offset, offset, isEscaped: false) }
        continue
      }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      endRecord()
      line += 1
      beginRecord(at: offset)
    }
    if starts.count > fieldsBefore { endRecord() }
  }

  /// Returns the table, or throws what was gathered.
  func table() throws(DiagnosticList) -> CSVTable {
    var problems = problems
    if problemCount > problems.count {
      problems.append(
        Diagnostic(.error, "and \(problemCount - problems.count) more problems in \(file)"))
    }
    if !problems.isEmpty { throw DiagnosticList(problems) }
    guard let header else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the file is empty; expected a header with the names of the columns")
    }
    return CSVTable(
      header: header, lines: lines, bytes: bytes, file: file, starts: starts, lengths: lengths)
  }

  // MARK: - Fields

  /// Reads one field and returns the offset of the byte that ends it.
  private mutating func scanField(at start: Int) -> Int {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      return scanPlainField(at: start)
    }
    var offset = start + 1
    var isEscaped = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
        isEscaped = true
        offset += 1
      } else if byte == 0x0A || (byte == 0x0D && next(offset) != 0x0A) {
        line += 1
      }
      offset += 1
    }
    guard offset < bytes.count else {
      report(at: start, "the field has no closing double quote")
      addField(start + 1, bytes.count, isEscaped: isEscaped)
      return bytes.count
    }
    addField(start + 1, offset, isEscaped: isEscaped)
    offset += 1
    if offset < bytes.count, !isEnd(bytes[offset]) {
      report(
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
        report(
          at: offset,
          "a double quote stands inside a field without quotes; put the field in double quotes "
            + "and write the quote twice")
        while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
        break
      }
      offset += 1
    }
    addField(start, offset, isEscaped: false)
    return offset
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private func next(_ offset: Int) -> UInt8? {
    offset + 1 < bytes.count ? bytes[offset + 1] : nil
  }

  private mutating func addField(_ start: Int, _ end: Int, isEscaped: Bool) {
    if end - start > CSVReader.maximumFieldLength {
      report(
        at: start,
        "the field has \(end - start) bytes; at most \(CSVReader.maximumFieldLength) are read")
    }
    starts.append(UInt32(start))
    lengths.append(UInt32(end - start) | (isEscaped ? CSVTable.escapedBit : 0))
  }

  // MARK: - Records

  private mutating func beginRecord(at offset: Int) {
    recordStart = offset
    recordLine = line
    fieldsBefore = starts.count
  }

  private mutating func endRecord() {
    let count = starts.count - fieldsBefore
    let isBlank = count == 1 && lengths[fieldsBefore] == 0
    guard let header else {
      if !isBlank { readHeader(count) }
      drop(count)
      return
    }
    if isBlank, header.count > 1 {
      drop(count)
    } else if count != header.count {
      let place = count > header.count ? Int(starts[fieldsBefore + header.count]) : recordStart
      report(
        at: place,
        "the row has \(count) \(count == 1 ? "field" : "fields"), the header has \(header.count)")
      drop(count)
    } else {
      lines.append(recordLine)
    }
  }

  private mutating func readHeader(_ count: Int) {
    guard count <= CSVReader.maximumColumns else {
      report(
        at: recordStart,
        "the header has \(count) columns; at most \(CSVReader.maximumColumns) are read")
      header = []
      return
    }
    let names = (fieldsBefore..<starts.count).map {
      CSVTable.text(bytes, start: starts[$0], length: lengths[$0])
    }
    var seen = Set<String>()
    for (index, name) in names.enumerated() {
      let place = Int(starts[fieldsBefore + index])
      if name.isEmpty { report(at: place, "column \(index + 1) has no name") }
      if !name.isEmpty, !seen.insert(name).inserted {
        report(at: place, "the column \"\(name)\" stands twice in the header")
      }
    }
    header = names
  }

  private mutating func drop(_ count: Int) {
    starts.removeLast(count)
    lengths.removeLast(count)
  }

  private mutating func report(at offset: Int, _ message: String) {
    problemCount += 1
    guard problems.count < CSVReader.maximumProblems else { return }
    problems.append(
      Diagnostic(.error, at: UTF8Check.location(of: offset, in: bytes, file: file), message))
  }
}
