/// The counts of a dataset by their names: measure, period and values of dimensions.
struct NamedCounts {
  /// The names in the order of the rows.
  private(set) var names: [[String]] = []
  /// The values of each name, one or more where editions differ.
  private(set) var values: [[String]: Set<Double>] = [:]
  /// The first row of each name.
  private(set) var rows: [[String]: Int] = [:]

  init(_ cells: SuppressionCells, _ numbers: [Double]) {
    for row in cells.slices.values.joined().sorted() {
      let name = cells.names[row]
      if values[name] == nil {
        names.append(name)
        rows[name] = row
      }
      values[name, default: []].insert(numbers[row])
    }
  }
}
