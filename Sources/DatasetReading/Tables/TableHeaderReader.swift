/// The step from the first rows of a file to its header block.
struct TableHeaderReader {
  private let grid: TableGrid

  /// The first words of each kind of line, in small letters.
  private static let prefixes: [(String, TableHeader.Kind)] = [
    ("bureau of justice statistics", .publisher), ("filename", .fileName), ("file name", .fileName),
    ("report title", .report), ("series title", .report), ("data source", .dataSource),
    ("author", .authors), ("refer question", .contact), ("contact", .contact),
    ("direct question", .contact), ("date of version", .version), ("date of release", .version),
  ]
  private static let titles = [
    "table", "appendix table", "figure", "appendix figure", "map", "exhibit",
  ]

  init(_ grid: TableGrid) { self.grid = grid }

  /// Returns the block, the row after it and what is worth telling.
  ///
  /// - Throws: An error where the rows are not those of a table of the bureau.
  func read() throws(DiagnosticList) -> (header: TableHeader, end: Int, notices: [Diagnostic]) {
    let limit = min(grid.rows.count, BJSTableReader.maximumHeaderRows)
    let kinds = (0..<limit).map { kind(grid.text($0, 0)) }
    let known = kinds.indices.filter { kinds[$0] != nil && kinds[$0] != .title }
    guard let last = known.last, known.count >= 3, kinds.contains(.title) else {
      throw DiagnosticList(
        at: grid.location(0, 0),
        "this is not a table of the Bureau of Justice Statistics: its first "
          + "\(BJSTableReader.maximumHeaderRows) rows must name the file, the title (\"Table 1. …\"), "
          + "the report and the date of version")
    }
    var lines: [TableHeader.Line] = []
    var notices: [Diagnostic] = []
    var hasTitle = false
    for row in 0...last where !grid.isBlank(row) {
      var kind = kinds[row] ?? (lines.isEmpty ? .other : .continuation)
      if kind == .title {
        if hasTitle { kind = .continuation }
        hasTitle = true
      }
      for column in grid.filled(row) {
        let isFirst = column == 0
        if !isFirst {
          notices.append(
            Diagnostic(
              .notice, at: grid.location(row, column),
              "text stands beside a line of the header; it is kept apart"))
        }
        lines.append(
          TableHeader.Line(
            kind: isFirst ? kind : .other, text: grid.text(row, column),
            place: grid.place(row, column)))
      }
    }
    var end = last + 1
    while end < grid.rows.count, grid.isBlank(end) { end += 1 }
    if end < grid.rows.count, isTitle(grid.text(end, 0)), grid.filled(end) == [0] {
      lines.append(
        TableHeader.Line(
          kind: .bodyTitle, text: grid.text(end, 0), place: grid.place(end, 0)))
      let title = lines.first { $0.kind == .title }?.text ?? ""
      if number(ofTitle: title) != number(ofTitle: grid.text(end, 0)) {
        notices.append(
          Diagnostic(
            .notice, at: grid.location(end, 0),
            "the title over the body is of another number than the one in the header: "
              + "\"\(grid.text(end, 0).excerpt)\""))
      }
      end += 1
    } else {
      notices.append(
        Diagnostic(
          .notice, at: grid.location(end, 0), "the title does not stand again over the body"))
    }
    var header = TableHeader(lines: lines, versionDay: nil)
    header.versionDay = header.version.flatMap(VersionDay.iso)
    if header.versionDay == nil {
      let line = lines.first { $0.kind == .version }
      notices.append(
        Diagnostic(
          .notice, at: line.map { grid.location($0.place) } ?? grid.location(last, 0),
          line == nil
            ? "the header has no date of version"
            : "the date of version is not a day; expected a form such as 11/30/23 or December 8, 2009"
        ))
    }
    return (header, end, notices)
  }

  private func kind(_ text: String) -> TableHeader.Kind? {
    let lowered = text.prefix(40).lowercased()
    if let found = Self.prefixes.first(where: { lowered.hasPrefix($0.0) }) { return found.1 }
    return isTitle(text) ? .title : nil
  }

  /// Returns whether a text begins with a word such as "Table" and a number, as in `Table #7:`.
  private func isTitle(_ text: String) -> Bool { number(ofTitle: text) != nil }

  /// The number of a title in small letters, such as "3" or "3a"; nothing for a text that is no title.
  private func number(ofTitle text: String) -> String? {
    let lowered = text.prefix(60).lowercased()
    for word in Self.titles where lowered.hasPrefix(word + " ") {
      let rest = lowered.dropFirst(word.count).drop { $0 == " " || $0 == "#" }
      let number = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      if number.contains(where: \.isNumber), number.count <= 6 { return String(number) }
    }
    return nil
  }
}
