import DatasetReading

/// What was understood of a table, on the terminal.
enum ImportPreview {
  /// The widest a column of labels is shown.
  private static let maximumLabelWidth = 48
  /// The widest a column of values is shown.
  private static let maximumValueWidth = 32

  /// Returns the header, the bodies, the lines below them and the counts.
  static func text(_ table: Table, file: String) -> String {
    let header = table.header
    var lines = [header.title ?? header.bodyTitle ?? file]
    let facts: [(String, String?)] = [
      ("file", header.fileName), ("report", header.reportTitle), ("number", header.reportNumber),
      ("version", header.versionDay ?? header.version), ("data", header.dataSource),
      ("authors", header.authors), ("contact", header.contact),
    ]
    for (name, value) in facts {
      if let value { lines.append("  \(padded(name, 9))\(value)") }
    }
    for panel in table.panels { lines += [""] + body(panel) }
    if !table.notes.isEmpty { lines.append("") }
    lines += table.notes.map { "  " + $0.text }
    return lines.joined(separator: "\n") + "\n\n" + counts(table.counts) + "\n"
  }

  /// Returns the counts on one line.
  static func counts(_ counts: TableCounts) -> String {
    var parts = [
      "\(counts.rows) rows", "\(counts.headings) headings", "\(counts.columns) columns",
      "\(counts.values) values", "\(counts.missing) missing",
    ]
    if counts.texts > 0 { parts.append("\(counts.texts) words in place of values") }
    parts += [
      "\(counts.marks) marks", "\(counts.notes) notes",
      "all \(counts.cells) cells of the file accounted for",
    ]
    return parts.joined(separator: ", ")
  }

  private static func body(_ panel: TablePanel) -> [String] {
    let paths = panel.columns.map { path(of: $0, panel) }
    let depth = paths.map(\.count).max() ?? 0
    var grid: [[String]] = []
    for level in 0..<depth {
      let stub = level == depth - 1 ? panel.stubHeads.map(\.text).joined(separator: " ") : ""
      grid.append(
        [stub]
          + paths.map { path in
            let index = level - (depth - path.count)
            return path.indices.contains(index) ? path[index] : ""
          })
    }
    for row in panel.rows {
      let indent = String(repeating: "  ", count: max(0, row.path.count - 1))
      let label = row.labels.map(name).joined(separator: " | ")
      grid.append(
        [indent + label]
          + panel.columns.indices.map { index in
            row.cells.first { $0.column == index }.map(shown) ?? ""
          })
    }
    let widths = (0...panel.columns.count).map { index in
      min(
        grid.map { $0[index].count }.max() ?? 0,
        index == 0 ? maximumLabelWidth : maximumValueWidth)
    }
    var lines = panel.captions.map(name)
    for row in grid {
      var line = padded(fitted(row[0], widths[0]), widths[0])
      for index in row.indices.dropFirst() {
        let text = fitted(row[index], widths[index])
        line += "  " + String(repeating: " ", count: widths[index] - text.count) + text
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines
  }

  /// The heads over a column with their marks and footnotes, where they are its own.
  private static func path(of column: TablePanel.Column, _ panel: TablePanel) -> [String] {
    let heads = panel.heads.map(\.label).enumerated().filter {
      panel.heads[$0.offset].columns.contains(column.place)
    }.map(\.element)
    return heads.map(\.text) == column.path ? heads.map(name) : column.path
  }

  private static func name(_ label: TableLabel) -> String {
    label.text + (label.footnotes.isEmpty ? "" : "/" + label.footnotes.joined(separator: ","))
      + label.marks.joined()
  }

  private static func shown(_ cell: TableCell) -> String {
    var text =
      switch cell.content {
      case .value(let value): value.text
      case .missing(let missing):
        missing.reason == .undefined ? "\(missing.mark) unexplained" : words(missing.reason)
      case .text(let text): "\"\(text)\""
      case .blank: ""
      }
    if let scale = cell.scale {
      text += " \(scale.magnitude.rawValue)" + (scale.isSure ? "" : "?")
      if let unit = cell.unit { text += " of \(unit.name)" }
    } else if let unit = cell.unit {
      text += unit.name == "percent" ? "%" : " \(unit.name)"
    }
    return ([text] + cell.marks.map(\.symbol)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The name of a reason in words, such as "not applicable".
  private static func words(_ reason: TableMissing.Reason) -> String {
    reason.rawValue.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }

  private static func fitted(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
