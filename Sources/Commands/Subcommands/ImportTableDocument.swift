import DatasetReading

/// What was understood of a table, as JSON.
struct ImportTableDocument: Encodable {
  var file: String
  var title: String?
  var report: String?
  var number: String?
  var version: String?
  var panels: [Panel]
  var notes: [String]
  var legend: [String: String] = [:]
  var footnotes: [String: String] = [:]
  var counts: Counts
  var notices: [String]

  struct Panel: Encodable {
    var captions: [String]
    var columns: [[String]]
    var rows: [Row]
  }

  struct Row: Encodable {
    var row: Int
    var path: [String]
    var section: String?
    var footnotes: [String]?
    var cells: [Cell]
  }

  struct Cell: Encodable {
    var column: Int
    var place: Int
    var value: String?
    var missing: String?
    var meaning: String?
    var text: String?
    var unit: String?
    var scale: String?
    var isScaleSure: Bool?
    var marks: [String]?
  }

  struct Counts: Encodable {
    var rows: Int
    var headings: Int
    var columns: Int
    var values: Int
    var missing: Int
    var texts: Int
    var marks: Int
    var notes: Int
    var cells: Int
  }

  init(_ table: Table, notices: [Diagnostic], file: String) {
    self.file = file
    title = table.header.title ?? table.header.bodyTitle
    report = table.header.reportTitle
    number = table.header.reportNumber
    version = table.header.versionDay
    panels = table.panels.map { panel in
      Panel(
        captions: panel.captions.map(\.text), columns: panel.columns.map(\.path),
        rows: panel.rows.map(Self.row))
    }
    notes = table.notes.map(\.text)
    for note in table.notes {
      switch note.kind {
      case .legend(let mark): legend[mark] = note.words
      case .footnote(let letter): footnotes[letter] = note.words
      default: break
      }
    }
    let counts = table.counts
    self.counts = Counts(
      rows: counts.rows, headings: counts.headings, columns: counts.columns,
      values: counts.values, missing: counts.missing, texts: counts.texts, marks: counts.marks,
      notes: counts.notes, cells: counts.cells)
    self.notices = notices.map(\.description)
  }

  private static func row(_ row: TableRow) -> Row {
    let footnotes = row.labels.flatMap(\.footnotes)
    return Row(
      row: row.place, path: row.path, section: row.section.isEmpty ? nil : row.section,
      footnotes: footnotes.isEmpty ? nil : footnotes, cells: row.cells.map(cell))
  }

  private static func cell(_ cell: TableCell) -> Cell {
    var document = Cell(column: cell.column, place: cell.place.column)
    switch cell.content {
    case .value(let value): document.value = value.text
    case .missing(let missing):
      document.missing = missing.reason.rawValue
      document.meaning = missing.meaning ?? missing.mark
    case .text(let text): document.text = text
    case .blank: break
    }
    document.unit = cell.unit?.name
    document.scale = cell.scale?.magnitude.rawValue
    document.isScaleSure = cell.scale?.isSure
    if !cell.marks.isEmpty { document.marks = cell.marks.map(\.symbol) }
    return document
  }
}
