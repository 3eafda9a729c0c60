/// The step from the rows below the heads to labels and cells.
struct TableRowReader {
  let grid: TableGrid
  /// The number of leading columns that hold labels.
  let stub: Int
  let columns: [TablePanel.Column]
  let labels: TableLabelReader
  let cells: TableCellReader
  private let scales: TableScaleReader
  private let meanings: [String: String]
  private(set) var notices: [Diagnostic] = []
  /// The unit that stands above in each column.
  private var units: [Int: String] = [:]
  /// The columns whose scale was told to be open.
  private var doubts: Set<Int> = []

  init(
    grid: TableGrid, stub: Int, columns: [TablePanel.Column], labels: TableLabelReader,
    cells: TableCellReader, notes: [TableNote], scales: TableScaleReader
  ) {
    self.grid = grid
    self.stub = stub
    self.columns = columns
    self.labels = labels
    self.cells = cells
    self.scales = scales
    meanings = notes.reduce(into: [:]) { meanings, note in
      if case .legend(let mark) = note.kind, meanings[mark] == nil { meanings[mark] = note.words }
    }
  }

  /// Returns the rows.
  mutating func rows(_ indices: [Int]) -> [TableRow] {
    var rows: [TableRow] = []
    var open: [Int: String] = [:]
    var section = ""
    for row in indices {
      var own: [TableLabel] = []
      for column in grid.filled(row) where column < stub {
        own.append(labels.label(grid.text(row, column), grid.place(row, column)))
      }
      var cells = cells(of: row, label: own.last?.text ?? "")
      for label in own {
        open = open.filter { $0.key < label.place.column }
        open[label.place.column] = label.text
      }
      if own.isEmpty {
        notices.append(
          Diagnostic(.notice, at: grid.location(row, 0), "row \(row + 1) has values and no label"))
      }
      let isLast = row == indices.last
      let standsAlone = isLast && own.count == 1 && (own.last.map(Self.isTotal) ?? false)
      let path =
        standsAlone || own.isEmpty
        ? own.map(\.text) : open.keys.sorted().compactMap { open[$0] }
      if cells.isEmpty, let label = own.last, !isYear(label.text) {
        section = label.text
      } else if let first = own.first, first.place.column == 1, stub > 1 {
        section = ""
      }
      let under = section.isEmpty || path.contains(section) ? path : [section] + path
      for index in cells.indices { settleScale(&cells[index], under) }
      rows.append(
        TableRow(
          place: row + 1, labels: own, path: path, section: cells.isEmpty ? "" : section,
          cells: cells))
    }
    return rows
  }

  /// A total at the foot of a table stands under no group, whatever column it is in.
  private static func isTotal(_ label: TableLabel) -> Bool {
    ["Number of ", "Total", "U.S. total", "All "].contains(where: label.text.hasPrefix)
  }

  private func isYear(_ text: String) -> Bool { cells.parts(text).value?.isYearLike ?? false }

  // MARK: - Cells

  private mutating func cells(of row: Int, label: String) -> [TableCell] {
    var found: [TableCell] = []
    for column in grid.filled(row) where column >= stub {
      let text = grid.text(row, column)
      let place = grid.place(row, column)
      if let index = columns.firstIndex(where: { $0.place == column + 1 }) {
        read(text, place, index, &found)
      } else {
        attach(text, place, &found)
      }
    }
    for index in found.indices { settleUnit(&found[index], label) }
    return found
  }

  /// Reads a cell of a column of values.
  private mutating func read(
    _ text: String, _ place: TablePlace, _ index: Int, _ found: inout [TableCell]
  ) {
    let parts = cells.parts(text)
    var cell = TableCell(column: index, place: place, content: .blank)
    if parts.isText {
      cell.content = .text(text)
      tell(place, "words stand where a number is expected; \"\(text.excerpt)\" is kept as words")
    } else if let value = parts.value {
      cell.content = .value(value)
      mark(&cell, parts, place)
    } else if parts.isSignOnly, parts.signs.count == 1, parts.footnotes.isEmpty,
      isMissing(parts.signs[0])
    {
      cell.content = .missing(TableMissing(mark: parts.signs[0], meaning: meanings[parts.signs[0]]))
    } else {
      attach(text, place, &found)
      return
    }
    found.append(cell)
  }

  /// A sign alone is a missing value unless the legend says that it is about significance or caution.
  private func isMissing(_ sign: String) -> Bool {
    guard let meaning = meanings[sign] else { return !["*", "**", "†", "‡", "!"].contains(sign) }
    let words = meaning.lowercased()
    return !["significan", "comparison", "caution", "difference", "confidence level"].contains(
      where: words.contains)
  }

  /// Reads what stands in a narrow column: it belongs to the value left of it.
  private mutating func attach(_ text: String, _ place: TablePlace, _ found: inout [TableCell]) {
    let parts = cells.attached(text)
    let nearest = columns.lastIndex { $0.place <= place.column }
    guard let column = nearest ?? columns.indices.first else { return }
    if found.last?.column != column {
      found.append(TableCell(column: column, place: place, content: .blank))
      tell(place, "\"\(text.excerpt)\" stands beside no value")
    }
    let last = found.count - 1
    if parts.isText || parts.value != nil || (parts.unit != nil && ownUnit(found[last]) != nil) {
      found[last].marks.append(TableCell.Mark(symbol: text, kind: .remark, place: place))
      tell(place, "\"\(text.excerpt)\" beside a value is not understood; kept as a remark")
    } else {
      mark(&found[last], parts, place)
    }
  }

  private func ownUnit(_ cell: TableCell) -> String? {
    if case .cell? = cell.unit?.origin { cell.unit?.name } else { nil }
  }

  private func mark(_ cell: inout TableCell, _ parts: TableCellReader.Parts, _ place: TablePlace) {
    if let unit = parts.unit {
      cell.unit = TableCell.Unit(name: unit, origin: .cell(place), written: parts.writtenUnit)
    }
    cell.marks += parts.signs.map { TableCell.Mark(symbol: $0, kind: .sign, place: place) }
    cell.marks += parts.footnotes.map { TableCell.Mark(symbol: $0, kind: .footnote, place: place) }
  }

  /// Gives a number the unit that stands above it, or in its head.
  ///
  /// The publisher writes a percent sign in the cell beside the first row of a block only. It does not go on
  /// to a number with commas, which is no percentage, nor to a row whose label says that it counts; and a
  /// sign in the number's own cell is of that number alone.
  private mutating func settleUnit(_ cell: inout TableCell, _ label: String) {
    guard let value = cell.value else { return }
    if let own = ownUnit(cell) {
      if case .cell(let place)? = cell.unit?.origin, place != cell.place {
        units[cell.column] = own
      }
      return
    }
    if value.hasDollar {
      cell.unit = TableCell.Unit(name: "dollars", origin: .cell(cell.place))
      return
    }
    let counts = ["Number", "Total number", "Mean", "Median", "Rate", "Count"]
    if value.isGrouped || counts.contains(where: label.hasPrefix) { return }
    if let above = units[cell.column] {
      cell.unit = TableCell.Unit(name: above, origin: .above)
    } else if columns[cell.column].path.last?.lowercased().hasPrefix("percent") == true {
      cell.unit = TableCell.Unit(name: "percent", origin: .head)
    }
  }

  /// Gives a number the scale that the file says of it, and tells once a column where that is open.
  private mutating func settleScale(_ cell: inout TableCell, _ path: [String]) {
    let column = columns[cell.column]
    guard let finding = scales.finding(cell, heads: column.path, labels: path) else { return }
    cell.scale = finding.scale
    guard !finding.scale.isSure else {
      if finding.isOfDollars, cell.unit == nil {
        cell.unit = TableCell.Unit(name: "dollars", origin: .head)
      }
      return
    }
    guard doubts.insert(cell.column).inserted else { return }
    tell(
      cell.place,
      "it is not clear whether the numbers of \"\(column.path.joined(separator: " > ").excerpt)\" are "
        + "\(finding.scale.magnitude.rawValue), as the \(finding.scale.origin.rawValue) says")
  }

  private mutating func tell(_ place: TablePlace, _ message: String) {
    notices.append(
      Diagnostic(
        .notice, at: grid.location(place), "row \(place.row), column \(place.column): " + message))
  }
}
