import DatasetReading

/// The step from a table and its recipe to rows of a dataset.
struct RecipeReading {
  let recipe: ImportRecipe
  let table: Table
  let resource: DataResource
  let metadata: DatasetMetadata
  /// Where the cells stand.
  let locations: TableLocations
  /// The file to name in messages.
  let file: String

  /// What a table gives.
  struct Result {
    /// The rows by column.
    var rows: [ImportRow] = []
    /// The index of each row by its key.
    var indices: [[String]: Int] = [:]
    /// The edition, for a package that does not know it yet.
    var edition: Edition
    var notices: [Diagnostic] = []
  }

  /// Returns the rows.
  ///
  /// - Throws: Every cell that the recipe asks for and that is no value of the dataset.
  func read() throws(DiagnosticList) -> Result {
    let blanks = recipe.blanks
    let place = SourceLocation(
      file: "\(ImportRecipeReader.folder)/\(recipe.name).json", line: 1, column: 1)
    let names = resource.fields.map(\.name)
    let unknown = recipe.setColumns.filter { !names.contains($0) }
    guard unknown.isEmpty else {
      throw DiagnosticList(
        unknown.map {
          Diagnostic(
            .error, at: place,
            "unknown column \"\($0.excerpt)\" of \(resource.name); "
              + NearestName.hint(for: $0, among: names, noun: "columns"))
        })
    }
    guard blanks.isEmpty else {
      throw DiagnosticList(
        blanks.map { Diagnostic(.error, at: place, "\($0) is blank; fill it in, or take it out") })
    }
    let collector = DiagnosticCollector()
    let year = ImportRecipe.lastYear(table.header.reportTitle)
    let titleYear = ImportRecipe.lastYear(table.header.title ?? table.header.bodyTitle)
    if year == nil, (recipe.edition + (recipe.source ?? "")).contains("{year}") {
      throw DiagnosticList(
        at: start, "the report's title has no year, which the recipe \"\(recipe.name)\" asks for")
    }
    func filled(_ text: String) -> String {
      text.replacing("{year}", with: year ?? "").replacing("{title.year}", with: titleYear ?? "")
    }
    let id = filled(recipe.edition)
    var result = Result(
      edition: Edition(
        id: id, title: table.header.reportTitle ?? id, number: table.header.reportNumber,
        published: table.header.versionDay))
    var common = recipe.set.mapValues(filled)
    common[metadata.roles.edition] = id
    if let column = metadata.roles.source, let source = recipe.source {
      common[column] = filled(source)
    }
    if common.values.contains("") {
      collector.error(
        at: start, "the table's title has no year, which the recipe \"\(recipe.name)\" asks for")
    }
    for panel in table.panels { read(panel, common, &result, collector) }
    if result.rows.isEmpty, !collector.hasErrors {
      collector.error(
        at: start,
        "no cell of the table fits the recipe \"\(recipe.name)\"; compare its labels and "
          + "heads with podium import FILE --preview")
    }
    try collector.throwErrors()
    return result
  }

  private var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  private func read(
    _ panel: TablePanel, _ common: [String: String], _ result: inout Result,
    _ collector: DiagnosticCollector
  ) {
    let columns = panel.columns.map { column in
      let path = column.path.joined(separator: " > ")
      return recipe.columns.first { TextPattern.matches(path, $0.pattern) }
    }
    for (column, entry) in zip(panel.columns, columns) where entry == nil {
      result.notices.append(
        Diagnostic(
          .notice, at: place(of: column, panel),
          "column \(column.place) (\"\(column.path.joined(separator: " > "))\") is not in the recipe "
            + "\"\(recipe.name)\"; left out"))
    }
    var labels = TableLabels(panel)
    var multiplied: Set<Int> = []
    var untaken: Set<String> = []
    for row in panel.rows {
      let rowLabels = labels.labels(of: row)
      if row.cells.isEmpty { continue }
      let path = row.path.joined(separator: " > ")
      var entry: ImportRecipe.Entry?
      if let column = recipe.rowColumn {
        entry = ImportRecipe.Entry(pattern: path, set: [column: row.path.last ?? ""])
      } else {
        entry = recipe.rows.first { TextPattern.matches(path, $0.pattern) }
      }
      guard let entry else {
        result.notices.append(
          Diagnostic(
            .notice, at: locations.location(TablePlace(row: row.place, column: 1)),
            "row \(row.place) (\"\(path)\") is not in the recipe \"\(recipe.name)\"; left out"))
        continue
      }
      for cell in row.cells {
        guard columns.indices.contains(cell.column), let column = columns[cell.column] else {
          continue
        }
        let unit = cell.unit?.name ?? "count"
        if cell.value != nil,
          [entry.unit, column.unit].contains(where: { $0 != nil && $0 != unit })
        {
          result.notices.append(
            notice(cell, "is not in the unit that the recipe asks for; left out"))
          continue
        }
        var values = common.merging(column.set) { $1 }.merging(entry.set) { $1 }
        let scale = RecipeScale(cell, asked: entry.scale ?? column.scale, recipe: recipe.name)
        let measure = values[metadata.roles.measure].flatMap { metadata.measures[$0] }
        if let fault = scale.fault ?? measure.flatMap({ scale.fault(with: $0) }) {
          collector.add(error(cell, fault))
          continue
        }
        guard let text = text(cell, scale.magnitude, collector) else { continue }
        values[metadata.roles.value] = text
        let marks =
          cell.marks.map { ($0.symbol, $0.kind) }
          + (rowLabels + labels.labels(over: panel.columns[cell.column])).flatMap { label in
            label.marks.map { ($0, .sign) } + label.footnotes.map { ($0, .footnote) }
          }
        if let column = noteColumn {
          var notes = [values[column], scale.note].compactMap(\.self)
          for words in marks.map(words) where !notes.contains(words) { notes.append(words) }
          values[column] = notes.isEmpty ? nil : notes.joined(separator: "; ")
        } else {
          for (symbol, _) in marks where untaken.insert(symbol).inserted {
            result.notices.append(
              notice(cell, "the mark \(symbol) has no column in \(resource.name); left out"))
          }
        }
        if scale.note != nil, multiplied.insert(cell.column).inserted {
          let head = panel.columns[cell.column].path.joined(separator: " > ")
          result.notices.append(
            notice(cell, "\"\(head)\" \(scale.words); its numbers are multiplied"))
        }
        add(values, cell, &result, collector)
      }
    }
  }

  /// The column that takes what marks say, where the dataset has one.
  private var noteColumn: String? {
    metadata.roles.note.flatMap { name in resource.fields.first { $0.name == name }?.name }
  }

  /// What a mark or footnote says, by the lines below the table.
  private func words(_ symbol: String, _ kind: TableCell.Mark.Kind) -> String {
    switch kind {
    case .sign:
      table.meaning(of: symbol).map { "\(symbol) \($0)" }
        ?? "\(symbol), not explained below the table"
    case .footnote:
      table.footnote(symbol).map { "\(symbol)/\($0)" }
        ?? "/\(symbol), not explained below the table"
    case .remark: symbol
    }
  }

  /// Adds a row; a second cell for the same row of the dataset must say the same.
  private func add(
    _ values: [String: String], _ cell: TableCell, _ result: inout Result,
    _ collector: DiagnosticCollector
  ) {
    let row = ImportRow(values: values, origin: .place(locations.location(cell.place)))
    let key = row.key(resource)
    guard let before = result.indices[key] else {
      result.indices[key] = result.rows.count
      result.rows.append(row)
      return
    }
    let first = result.rows[before]
    let value = metadata.roles.value
    if let old = first.values[value], let new = values[value], !FigureText.isSame(old, new) {
      collector.add(
        error(
          cell,
          "gives \(new) for \(key.joined(separator: ", ")), and \(first.location()) gives \(old)"))
    }
  }

  /// The text of the value column: the number as printed, in whole things, or the dataset's code of the reason.
  private func text(
    _ cell: TableCell, _ magnitude: TableScale.Magnitude, _ collector: DiagnosticCollector
  ) -> String? {
    switch cell.content {
    case .value(let value): return magnitude.multiplied(value.text)
    case .blank: return nil
    case .text(let text):
      collector.add(error(cell, "\"\(text)\" is no number"))
    case .missing(let missing):
      if let reason = missing.reason.observed {
        let codes = resource.missingCodes.filter { $0.value == reason && !$0.key.isEmpty }
        if let code = codes.keys.min() { return code }
      }
      collector.add(
        error(
          cell,
          "the mark \"\(missing.mark)\" ("
            + (missing.meaning ?? "not explained below the table")
            + ") has no code among the missing values of \(resource.name)"))
    }
    return nil
  }

  private func error(_ cell: TableCell, _ message: String) -> Diagnostic {
    Diagnostic(.error, at: locations.location(cell.place), place(cell) + message)
  }

  private func notice(_ cell: TableCell, _ message: String) -> Diagnostic {
    Diagnostic(.notice, at: locations.location(cell.place), place(cell) + message)
  }

  /// The place of the lowest head over a column.
  private func place(of column: TablePanel.Column, _ panel: TablePanel) -> SourceLocation {
    panel.heads.last { $0.columns.contains(column.place) }
      .map { locations.location($0.label.place) } ?? start
  }

  private func place(_ cell: TableCell) -> String {
    "row \(cell.place.row), column \(cell.place.column): "
  }
}
