/// The step from the rows of a panel to its heads, columns and values.
struct TablePanelReader {
  let grid: TableGrid
  let part: TableBodyReader.Part
  let labels: TableLabelReader
  let cells: TableCellReader
  let notes: [TableNote]
  /// The titles of the table, in its header and over its body.
  let titles: [String]
  /// The panel before, whose columns a panel with a single head keeps.
  let inherited: TablePanel?
  private(set) var notices: [Diagnostic] = []

  init(
    grid: TableGrid, part: TableBodyReader.Part, labels: TableLabelReader, cells: TableCellReader,
    notes: [TableNote], titles: [String], inherited: TablePanel?
  ) {
    self.grid = grid
    self.part = part
    self.labels = labels
    self.cells = cells
    self.notes = notes
    self.titles = titles
    self.inherited = inherited
  }

  /// Returns the panel.
  mutating func read() -> TablePanel {
    let stub = stubWidth()
    let values = valueColumns(stub)
    let heads = self.heads(stub)
    let columns = values.map { TablePanel.Column(place: $0 + 1, path: path(of: $0, heads)) }
    for column in columns where column.path.isEmpty {
      notices.append(
        Diagnostic(
          .notice, at: grid.location(part.rows.first ?? 0, column.place - 1),
          "column \(column.place) has values and no head"))
    }
    var stubHeads: [TableLabel] = []
    for row in part.heads {
      for column in grid.filled(row) where column < stub {
        stubHeads.append(labels.label(grid.text(row, column), grid.place(row, column)))
      }
    }
    let captions = part.captions.map { labels.label(grid.text($0, 0), grid.place($0, 0)) }
    for label in captions + stubHeads + heads.map(\.label)
    where ScaleStatement.isOdd(label.text, isRunning: false) {
      notices.append(
        Diagnostic(
          .notice, at: grid.location(label.place),
          "\"\(label.text.excerpt)\" is not understood as a scale; the numbers are taken as printed"
        ))
    }
    var rows = TableRowReader(
      grid: grid, stub: stub, columns: columns, labels: labels, cells: cells, notes: notes,
      scales: TableScaleReader(
        titles: titles, captions: (captions + stubHeads).map(\.text), notes: notes))
    let read = rows.rows(part.rows)
    notices += rows.notices
    return TablePanel(
      captions: captions,
      stubHeads: stubHeads, heads: heads, columns: columns, rows: read)
  }

  // MARK: - Columns

  /// The number of leading columns that hold labels.
  private func stubWidth() -> Int {
    var width = 1
    for column in 1..<max(grid.width, 2) {
      let texts = part.rows.map { grid.text($0, column) }.filter { !$0.isEmpty }
      let hasHead = part.heads.contains { !grid.text($0, column).isEmpty }
      if texts.isEmpty {
        if hasHead { break }
        continue
      }
      let parts = texts.map(cells.parts)
      let isLabel = parts.allSatisfy { $0.isText || (!hasHead && $0.isHeadLike) }
      guard isLabel else { break }
      width = column + 1
    }
    return width
  }

  /// The columns right of the labels that hold numbers or have a head of their own in the last row.
  private func valueColumns(_ stub: Int) -> [Int] {
    guard stub < grid.width else { return [] }
    let lastHead = part.heads.last
    var columns: [Int] = []
    for column in stub..<grid.width {
      let parts = part.rows.map { grid.text($0, column) }.filter { !$0.isEmpty }.map(cells.parts)
      let hasNumber = parts.contains { $0.value != nil }
      let isNamed = lastHead.map { !grid.text($0, column).isEmpty } ?? false
      let startsRow = columns.isEmpty && !parts.isEmpty
      if hasNumber || isNamed || startsRow { columns.append(column) }
    }
    return columns
  }

  // MARK: - Heads

  /// The heads with the columns that they run over: to the next head of the row, and not beyond the
  /// head above.
  ///
  /// A file does not mark where a group ends; a column that the next group's head begins
  /// with, as "Population" before "Population as a percent of", is taken as one of its own, and so are the
  /// columns of the last group beyond those that all groups before it have.
  private mutating func heads(_ stub: Int) -> [TablePanel.Head] {
    var heads: [TablePanel.Head] = []
    var above: [ClosedRange<Int>] = []
    for row in part.heads {
      let filled = grid.filled(row).filter { $0 >= stub }
      var spans: [ClosedRange<Int>] = []
      for (index, column) in filled.enumerated() {
        var end = index + 1 < filled.count ? filled[index + 1] - 1 : max(grid.width - 1, column)
        if let parent = above.first(where: { $0.contains(column) }) {
          end = min(end, parent.upperBound)
        } else if let next = above.map(\.lowerBound).filter({ $0 > column }).min() {
          end = min(end, next - 1)
        }
        if index + 1 < filled.count, row != part.heads.last {
          end = endOfGroup(column...max(end, column), row: row, next: filled[index + 1])
        } else if row != part.heads.last {
          end = endOfLastGroup(column...max(end, column), row: row, after: spans)
        }
        let span = column...max(end, column)
        spans.append(span)
        heads.append(
          TablePanel.Head(
            label: labels.label(grid.text(row, column), grid.place(row, column)),
            columns: span.lowerBound + 1...span.upperBound + 1))
      }
      if !spans.isEmpty {
        above = spans + above.filter { old in !spans.contains { $0.overlaps(old) } }
      }
    }
    return heads
  }

  /// The last column of a group, without the columns that the next group's head begins with.
  private mutating func endOfGroup(_ span: ClosedRange<Int>, row: Int, next: Int) -> Int {
    guard let last = part.heads.last else { return span.upperBound }
    let nextHead = words(labels.label(grid.text(row, next), grid.place(row, next)).text)
    for column in span.dropFirst().reversed() where !grid.text(last, column).isEmpty {
      let own = labels.label(grid.text(last, column), grid.place(last, column)).text
      guard words(own).count > 1, nextHead.starts(with: words(own)) else { break }
      notices.append(
        Diagnostic(
          .notice, at: grid.location(last, column),
          "the column \"\(own)\" is read as one of its own, not as a part of "
            + "\"\(grid.text(row, span.lowerBound))\", since the next group's head begins with it"))
      return column - 1
    }
    return span.upperBound
  }

  /// The last column of the last group, without those that follow the columns that each group before has.
  private mutating func endOfLastGroup(
    _ span: ClosedRange<Int>, row: Int, after groups: [ClosedRange<Int>]
  ) -> Int {
    guard let last = part.heads.last, let first = groups.first else { return span.upperBound }
    func names(_ span: ClosedRange<Int>) -> [(column: Int, text: String)] {
      span.filter { !grid.text(last, $0).isEmpty }.map { column in
        (column, labels.label(grid.text(last, column), grid.place(last, column)).text)
      }
    }
    let common = names(first).map(\.text)
    let own = names(span)
    guard common.count > 1, own.count > common.count, Set(common).count == common.count,
      groups.allSatisfy({ names($0).map(\.text) == common }),
      own.prefix(common.count).map(\.text) == common
    else { return span.upperBound }
    let rest = own[common.count...]
    notices.append(
      Diagnostic(
        .notice, at: grid.location(last, own[common.count].column),
        "the column \"\(rest.map(\.text).joined(separator: "\", \""))\" is read as one of its own, not as a "
          + "part of \"\(grid.text(row, span.lowerBound))\", since the groups before end with "
          + "\"\(common[common.count - 1])\""))
    return own[common.count].column - 1
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The heads over a column from the widest to its own.
  private func path(of column: Int, _ heads: [TablePanel.Head]) -> [String] {
    let own = heads.filter { $0.columns.contains(column + 1) }.map(\.label.text)
    guard heads.count == 1, let inherited,
      let before = inherited.columns.first(where: { $0.place == column + 1 }),
      inherited.columns.count > 1
    else { return own }
    return before.path + own
  }
}
