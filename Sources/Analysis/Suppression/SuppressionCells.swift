import DatasetReading

/// The rows of a dataset that have a number, by what ties them.
struct SuppressionCells {
  /// The rows of counts by edition and period.
  private(set) var slices: [[String]: [Int]] = [:]
  /// The rows with a number of another unit.
  private(set) var others: [Int] = []
  /// The measure of each row.
  private(set) var measures: [String] = []
  /// The edition and period of each row.
  private(set) var slice: [[String]] = []
  /// The values of the dimensions of each row.
  private(set) var places: [[String]] = []
  /// Measure, period and dimensions of each row.
  private(set) var names: [[String]] = []
  /// Period and dimensions of each row.
  private(set) var groups: [[String]] = []

  /// Returns a value of a dimension, with `all` for the one that the metadata say is the whole.
  static func canonical(
    _ value: String, of dimension: String, in metadata: DatasetMetadata
  ) -> String {
    value == metadata.dimension(named: dimension)?.total ? "all" : value
  }

  init(_ dataset: Dataset, missing: [Int: MissingReason]) {
    let metadata = dataset.metadata
    let dimensions = metadata.dimensions.map(\.name).compactMap(dataset.column(named:))
    let measureColumn = dataset.column(named: metadata.roles.measure)
    let editions = dataset.column(named: metadata.roles.edition)
    let periods = dataset.column(named: metadata.period.column)
    for row in 0..<dataset.rowCount {
      let measure = measureColumn?.text(at: row) ?? ""
      let period = periods?.text(at: row) ?? ""
      let place = dimensions.map { Self.canonical($0.text(at: row), of: $0.name, in: metadata) }
      measures.append(measure)
      slice.append([editions?.text(at: row) ?? "", period])
      places.append(place)
      groups.append([period] + place)
      names.append([measure, period] + place)
      guard missing[row] == nil else { continue }
      if metadata.measures[measure]?.unit == .count {
        slices[slice[row], default: []].append(row)
      } else {
        others.append(row)
      }
    }
  }
}
