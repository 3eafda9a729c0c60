public import DatasetReading

extension Dataset {
  /// Returns the dataset with the small counts hidden that its metadata asks to hide, and with the
  /// counts hidden that would give them away.
  ///
  /// The pattern is found once for the whole dataset, so it holds over every chart made of it: within
  /// an edition, measure and period, the value `all` of a dimension is the total of the others. Where
  /// several editions publish the same cell, it is hidden in all or in none.
  ///
  /// - Parameter threshold: The least count that is shown, instead of that of the metadata.
  /// - Returns: The dataset, with hidden values as `.missing(.suppressed)`, and their rows.
  public func suppressed(below threshold: Int? = nil) -> (dataset: Dataset, hidden: [RowReference])
  {
    let rule = metadata.smallCount
    guard let threshold = threshold ?? (rule?.isApplied == true ? rule?.threshold : nil),
      let values = column(named: metadata.roles.value),
      case .numbers(let numbers, var missing) = values.storage
    else { return (self, []) }
    let cells = suppressionCells(missing: missing)
    var hidden: Set<Int> = []
    while true {
      var found: Set<Int> = []
      for key in cells.slices.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        guard let rows = cells.slices[key] else { continue }
        let pattern = SuppressionPattern(
          counts: rows.map { numbers[$0] }, lines: Self.lines(rows.map { cells.places[$0] }),
          threshold: Double(threshold),
          hiding: Set(rows.indices.filter { hidden.contains(rows[$0]) }))
        found.formUnion(pattern.hidden.map { rows[$0] })
      }
      // The same cell of another edition, and a share of the same persons, would give it away.
      let names = Set(found.map { cells.names[$0] })
      found.formUnion(cells.slices.values.joined().filter { names.contains(cells.names[$0]) })
      if found.isSubset(of: hidden) { break }
      hidden.formUnion(found)
    }
    let groups = Set(hidden.map { cells.groups[$0] })
    hidden.formUnion(cells.others.filter { groups.contains(cells.groups[$0]) })
    for row in hidden { missing[row] = .suppressed }
    let columns = self.columns.map { column in
      column.name == values.name
        ? Column(name: column.name, storage: .numbers(numbers, missing: missing))
        : hidingExactness(of: column, rows: hidden)
    }
    let rows = hidden.sorted().map {
      RowReference(dataset: name, file: path, line: Int(lines[$0]))
    }
    return (
      Dataset(
        name: name, title: title, path: path, columns: columns, lines: lines, metadata: metadata,
        digest: digest), rows
    )
  }

  /// Returns a column of standard errors or limits without those of hidden values, which would give them
  /// away; any other column as it is.
  private func hidingExactness(of column: Column, rows: Set<Int>) -> Column {
    let names = metadata.measures.values.flatMap { $0.uncertainty?.numberColumns ?? [] }
    guard names.contains(column.name), case .numbers(let numbers, var missing) = column.storage
    else { return column }
    for row in rows { missing[row] = .suppressed }
    return Column(name: column.name, storage: .numbers(numbers, missing: missing))
  }

  /// The rows with a number, by what ties them.
  private struct Cells {
    /// The rows of counts by edition, measure and period.
    var slices: [[String]: [Int]] = [:]
    /// The rows with a number of another unit.
    var others: [Int] = []
    /// The values of the dimensions of each row.
    var places: [[String]] = []
    /// Measure, period and dimensions of each row.
    var names: [[String]] = []
    /// Period and dimensions of each row.
    var groups: [[String]] = []
  }

  private func suppressionCells(missing: [Int: MissingReason]) -> Cells {
    let dimensions = metadata.dimensions.map(\.name).compactMap(column(named:))
    let measures = column(named: metadata.roles.measure)
    let editions = column(named: metadata.roles.edition)
    let periods = column(named: metadata.period.column)
    var cells = Cells()
    for row in 0..<rowCount {
      let measure = measures?.text(at: row) ?? ""
      let period = periods?.text(at: row) ?? ""
      let place = dimensions.map { $0.text(at: row) }
      cells.places.append(place)
      cells.groups.append([period] + place)
      cells.names.append([measure, period] + place)
      guard missing[row] == nil else { continue }
      if metadata.measures[measure]?.unit == .count {
        let edition = editions?.text(at: row) ?? ""
        cells.slices[[measure, edition, period], default: []].append(row)
      } else {
        cells.others.append(row)
      }
    }
    return cells
  }

  /// The sums among cells: for each dimension, a cell at `all` and those that differ from it only there.
  private static func lines(_ places: [[String]]) -> [[Int]] {
    var lines: [[Int]] = []
    for dimension in places.first?.indices ?? 0..<0 {
      var groups: [[String]: [Int]] = [:]
      for (index, place) in places.enumerated() {
        var rest = place
        rest[dimension] = ""
        groups[rest, default: []].append(index)
      }
      for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        guard let members = groups[key],
          let total = members.first(where: { places[$0][dimension] == "all" })
        else { continue }
        lines.append([total] + members.filter { $0 != total })
      }
    }
    return lines
  }
}
