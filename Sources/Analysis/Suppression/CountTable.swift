import DatasetReading

/// A dataset with its numbers and what ties them.
struct CountTable {
  let dataset: Dataset
  let numbers: [Double]
  let missing: [Int: MissingReason]
  let cells: SuppressionCells

  /// Reads a dataset; one without numbers has no cells.
  init(_ dataset: Dataset) {
    self.dataset = dataset
    if case .numbers(let numbers, let missing)? = dataset.column(
      named: dataset.metadata.roles.value)?.storage
    {
      (self.numbers, self.missing) = (numbers, missing)
    } else {
      numbers = Array(repeating: 0, count: dataset.rowCount)
      missing = Dictionary(
        uniqueKeysWithValues: (0..<dataset.rowCount).map { ($0, .notAvailable) })
    }
    cells = SuppressionCells(dataset, missing: missing)
  }

  /// Returns the dataset without the values of rows, and without what would give them away: their
  /// standard errors and limits.
  func hiding(_ rows: Set<Int>) -> Dataset {
    guard !rows.isEmpty else { return dataset }
    let metadata = dataset.metadata
    let names = Set(
      [metadata.roles.value]
        + metadata.measures.values.flatMap { $0.uncertainty?.numberColumns ?? [] })
    let columns = dataset.columns.map { column -> Column in
      guard names.contains(column.name), case .numbers(let numbers, var missing) = column.storage
      else { return column }
      for row in rows { missing[row] = .suppressed }
      return Column(name: column.name, storage: .numbers(numbers, missing: missing))
    }
    return Dataset(
      name: dataset.name, title: dataset.title, path: dataset.path, columns: columns,
      lines: dataset.lines, metadata: metadata, digest: dataset.digest)
  }

  /// The sums among the rows of an edition and period: those of the dimensions, and of measures.
  ///
  /// - Returns: The places in the list of rows of each total and its parts, the total first.
  func lines(among rows: [Int]) -> [[Int]] {
    let places = rows.map { [cells.measures[$0]] + cells.places[$0] }
    var lines = Self.lines(places, numbers: rows.map { numbers[$0] })
    var found: [[String]: Int] = [:]
    for (index, place) in places.enumerated() { found[place] = index }
    for sum in dataset.metadata.sums {
      for (index, place) in places.enumerated() where place[0] == sum.total {
        let parts = sum.parts.compactMap { found[[$0] + place.dropFirst()] }
        if parts.count == sum.parts.count { lines.append([index] + parts) }
      }
    }
    return lines
  }

  /// The sums among cells: for each dimension, a cell at `all` and those that differ from it only there.
  ///
  /// Where none is at `all`, a cell that is just what three or more others make together is their total, whatever it is
  /// called, such as the state among its counties. The first element of a place is the measure, which has no total.
  private static func lines(_ places: [[String]], numbers: [Double]) -> [[Int]] {
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
            ?? total(among: members, numbers)
        else { continue }
        lines.append([total] + members.filter { $0 != total })
      }
    }
    return lines
  }

  /// The fewest parts of which a sum is no accident.
  private static let fewestParts = 3

  /// Returns the cell that is the sum of all the others, or nothing.
  private static func total(among members: [Int], _ numbers: [Double]) -> Int? {
    guard members.count > fewestParts else { return nil }
    let sum = members.reduce(0) { $0 + numbers[$1] }
    return members.first { numbers[$0] > 0 && abs(2 * numbers[$0] - sum) < 1e-9 }
  }
}
