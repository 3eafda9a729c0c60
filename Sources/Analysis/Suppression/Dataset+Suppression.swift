public import DatasetReading

extension Dataset {
  /// Returns the dataset with the small counts hidden that its metadata asks to hide, and with the
  /// counts hidden that would give them away.
  ///
  /// The pattern is found once for the whole dataset, so it holds over every chart made of it. Within an
  /// edition and period, the value `all` of a dimension is the total of the others, and a measure that
  /// the metadata declare to be a sum is that of its parts. Where several editions publish the same cell,
  /// it is hidden in all or in none. Shares and rates of a hidden count are hidden with it, and so is a
  /// share that stands alone and is of fewer than the threshold of a base in the same dataset. What other
  /// datasets say of the same cells is not known here.
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
    let cells = SuppressionCells(self, missing: missing)
    var hidden: Set<Int> = []
    while true {
      var found: Set<Int> = []
      for key in cells.slices.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        guard let rows = cells.slices[key] else { continue }
        let pattern = SuppressionPattern(
          counts: rows.map { numbers[$0] }, lines: lines(among: rows, cells),
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
    hidden.formUnion(shares(numbers, cells, threshold: Double(threshold), hidden: hidden))
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

  /// The sums among the rows of an edition and period: those of the dimensions, and of measures.
  private func lines(among rows: [Int], _ cells: SuppressionCells) -> [[Int]] {
    let places = rows.map { [cells.measures[$0]] + cells.places[$0] }
    var lines = Self.lines(places)
    var found: [[String]: Int] = [:]
    for (index, place) in places.enumerated() { found[place] = index }
    for sum in metadata.sums {
      for (index, place) in places.enumerated() where place[0] == sum.total {
        let parts = sum.parts.compactMap { found[[$0] + place.dropFirst()] }
        if parts.count == sum.parts.count { lines.append([index] + parts) }
      }
    }
    return lines
  }

  /// The sums among cells: for each dimension, a cell at `all` and those that differ from it only there.
  ///
  /// The first element of a place is the measure, which has no total.
  private static func lines(_ places: [[String]]) -> [[Int]] {
    var lines: [[Int]] = []
    for dimension in 1..<max(1, places.first?.count ?? 0) {
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
