import DatasetReading

/// The labels that say what a cell of a panel is: what stands on them holds for the cell too.
struct TableLabels {
  private let panel: TablePanel
  /// The label of each path of names, from the outermost, as far as the rows have been walked.
  private var known: [[String]: TableLabel] = [:]

  init(_ panel: TablePanel) { self.panel = panel }

  /// Returns the labels of a row, those that it is indented under first; rows are walked in order.
  mutating func labels(of row: TableRow) -> [TableLabel] {
    var labels: [TableLabel] = []
    for end in row.path.indices {
      let path = Array(row.path[...end])
      if let own = row.labels.first(where: { $0.text == row.path[end] }) { known[path] = own }
      if let label = known[path] { labels.append(label) }
    }
    return labels
  }

  /// Returns the captions and the heads over a column.
  func labels(over column: TablePanel.Column) -> [TableLabel] {
    panel.captions + panel.heads.filter { $0.columns.contains(column.place) }.map(\.label)
  }
}
