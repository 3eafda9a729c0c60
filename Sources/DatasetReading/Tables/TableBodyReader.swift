/// The step from the rows below the header block to panels and notes.
struct TableBodyReader {
  let grid: TableGrid
  /// What was odd.
  private(set) var notices: [Diagnostic] = []
  private let start: Int
  private let tail: Int
  private let notes: [TableNote]
  private let titles: [String]
  private let labels: TableLabelReader
  private let cells: TableCellReader

  init(_ grid: TableGrid, from start: Int, titles: [String]) {
    self.grid = grid
    self.titles = titles
    self.start = min(start, grid.rows.count)
    tail = Self.tailStart(grid, from: self.start)
    var notes: [TableNote] = []
    for row in tail..<grid.rows.count {
      for column in grid.filled(row) {
        let text = grid.text(row, column)
        let (kind, words) = column == 0 ? TableNote.parse(text) : (.other, text)
        notes.append(
          TableNote(kind: kind, text: text, words: words, place: grid.place(row, column)))
        if kind == .other {
          notices.append(
            Diagnostic(
              .notice, at: grid.location(row, column),
              "the line below the table is neither a note, legend, footnote nor source; kept as it is"
            ))
        }
      }
    }
    self.notes = notes
    let letters = Set(
      notes.compactMap { if case .footnote(let letter) = $0.kind { letter } else { nil } })
    labels = TableLabelReader(grid: grid, letters: letters, body: self.start..<tail)
    cells = TableCellReader(letters: letters)
  }

  /// The tail begins after the last row that has text beside its first cell, with its first note; a
  /// line before that is a label without values.
  private static func tailStart(_ grid: TableGrid, from start: Int) -> Int {
    var last = start
    for row in start..<grid.rows.count {
      let filled = grid.filled(row)
      let isNote = filled.first == 0 && TableNote.parse(grid.text(row, 0)).kind != .other
      if filled.contains(where: { $0 > 0 }), !isNote { last = row + 1 }
    }
    for row in last..<grid.rows.count where !grid.isBlank(row) {
      let text = grid.text(row, 0)
      if TableNote.parse(text).kind != .other || text.count > 60 || text.hasSuffix(".") {
        return row
      }
    }
    return grid.rows.count
  }

  /// Returns the panels and the notes.
  mutating func read() -> (panels: [TablePanel], notes: [TableNote]) {
    var panels: [TablePanel] = []
    for part in parts() {
      var reader = TablePanelReader(
        grid: grid, part: part, labels: labels, cells: cells, notes: notes,
        titles: titles, inherited: panels.last)
      panels.append(reader.read())
      notices += reader.notices
    }
    report(panels)
    return (panels, notes)
  }

  /// The rows of a panel by what they are.
  struct Part {
    var captions: [Int] = []
    var heads: [Int] = []
    var rows: [Int] = []
  }

  /// What a row holds beside its labels.
  private enum Shape {
    case blank
    /// Text in the first cell only.
    case label
    /// Words or years without a label in the first cell.
    case heads
    /// Words or years with a label in the first cell.
    case labelledHeads
    case data
  }

  private func shape(_ row: Int) -> Shape {
    let filled = grid.filled(row)
    guard let first = filled.first else { return .blank }
    if filled == [0] { return .label }
    let isHeadLike = filled.filter { $0 > 0 }.allSatisfy {
      cells.parts(grid.text(row, $0)).isHeadLike
    }
    guard isHeadLike else { return .data }
    return first == 0 ? .labelledHeads : .heads
  }

  /// Divides the rows into panels: heads without a label begin another one.
  private func parts() -> [Part] {
    var parts: [Part] = []
    var part = Part()
    let rows = (start..<tail).filter { !grid.isBlank($0) }
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? shape(rows[index + 1]) : .blank
      switch shape(row) {
      case .blank: continue
      case .label:
        if part.heads.isEmpty {
          part.captions.append(row)
        } else if part.rows.isEmpty, next == .heads {
          part.heads.append(row)
        } else {
          part.rows.append(row)
        }
      case .heads:
        // Words in the second or third column alone, with no number in the row, are a label.
        if !part.heads.isEmpty, isInnerLabel(row, part) {
          part.rows.append(row)
          continue
        }
        if !part.rows.isEmpty {
          let headings = Array(part.rows.reversed().prefix { shape($0) == .label }.reversed())
          part.rows.removeLast(headings.count)
          parts.append(part)
          part = Part(captions: headings)
        }
        part.heads.append(row)
      case .labelledHeads:
        if part.rows.isEmpty, !isSecondNaming(row, part) {
          part.heads.append(row)
        } else {
          part.rows.append(row)
        }
      case .data: part.rows.append(row)
      }
    }
    parts.append(part)
    return parts
  }

  /// Whether a row of words has them only left of the first head of a column.
  private func isInnerLabel(_ row: Int, _ part: Part) -> Bool {
    let heads = part.heads.flatMap { grid.filled($0) }.filter { $0 > 0 }
    guard let first = heads.min(), let last = grid.filled(row).last else { return false }
    return last < first
  }

  /// Whether a labelled row of words or years names columns that a labelled head row named before.
  private func isSecondNaming(_ row: Int, _ part: Part) -> Bool {
    guard let head = part.heads.last(where: { !grid.text($0, 0).isEmpty }) else { return false }
    let named = Set(grid.filled(head))
    return grid.filled(row).allSatisfy(named.contains)
  }

  /// Tells marks and footnotes that the file does not explain, each once.
  private mutating func report(_ panels: [TablePanel]) {
    var seen: Set<String> = []
    let explained = Set(
      notes.compactMap { note -> String? in
        switch note.kind {
        case .legend(let mark): mark
        case .footnote(let letter): letter
        default: nil
        }
      })
    func check(_ symbols: [String], _ place: TablePlace, _ noun: String) {
      for symbol in symbols where !explained.contains(symbol) && seen.insert(symbol).inserted {
        notices.append(
          Diagnostic(
            .notice, at: grid.location(place),
            "the \(noun) \"\(symbol)\" is not explained below the table"))
      }
    }
    func check(_ label: TableLabel) {
      check(label.footnotes, label.place, "footnote")
      check(label.marks, label.place, "mark")
      if label.isGlued {
        notices.append(
          Diagnostic(
            .notice, at: grid.location(label.place),
            "the last letter of \"\(grid.text(label.place.row - 1, label.place.column - 1).excerpt)\" is "
              + "taken as a footnote"))
      }
    }
    for panel in panels {
      for label in panel.captions + panel.stubHeads + panel.heads.map(\.label) { check(label) }
      for row in panel.rows {
        row.labels.forEach(check)
        for cell in row.cells {
          if case .missing(let missing) = cell.content {
            check([missing.mark], cell.place, "mark")
          }
          for mark in cell.marks where mark.kind != .remark {
            check([mark.symbol], mark.place, mark.kind == .sign ? "mark" : "footnote")
          }
        }
      }
    }
  }
}
