/// A published table, understood cell by cell; every cell of the file is somewhere in it.
public struct Table: Hashable, Sendable {
  /// The lines above the body.
  public var header: TableHeader
  /// The bodies; most tables have one.
  public var panels: [TablePanel]
  /// The lines below the body.
  public var notes: [TableNote]

  /// Creates a table.
  public init(header: TableHeader, panels: [TablePanel], notes: [TableNote]) {
    self.header = header
    self.panels = panels
    self.notes = notes
  }

  /// The places of the file that it was read from, each once.
  public var places: Set<TablePlace> {
    Set(
      header.lines.map(\.place) + notes.map(\.place) + panels.flatMap(\.places))
  }

  /// Returns the words of the legend of a mark, or nothing where the file does not explain it.
  public func meaning(of mark: String) -> String? {
    notes.first { $0.kind == .legend(mark) }?.words
  }

  /// Returns the words of a footnote, or nothing.
  public func footnote(_ letter: String) -> String? {
    notes.first { $0.kind == .footnote(letter) }?.words
  }

  /// How much of each kind it holds.
  public var counts: TableCounts {
    let rows = panels.flatMap(\.rows)
    let cells = rows.flatMap(\.cells)
    var counts = TableCounts()
    counts.rows = rows.count { !$0.isHeading }
    counts.headings = rows.count(where: \.isHeading)
    counts.columns = panels.map(\.columns.count).max() ?? 0
    counts.values = cells.count { $0.value != nil }
    counts.missing = cells.count { if case .missing = $0.content { true } else { false } }
    counts.texts = cells.count { if case .text = $0.content { true } else { false } }
    counts.marks = cells.reduce(0) { $0 + $1.marks.count }
    counts.notes = notes.count
    counts.cells = places.count
    return counts
  }
}
