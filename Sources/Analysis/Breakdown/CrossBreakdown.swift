public import DatasetReading

/// The split of a base by two characteristics, such as sex within race.
///
/// Every row is a breakdown of its own base; the shares of a row are of that row's base, as published
/// or the sum of its counts. Nothing is divided by the base of another row.
public struct CrossBreakdown: Hashable, Sendable {
  /// The column of the rows.
  public let rowDimension: String
  /// The column that each row is split by.
  public let columnDimension: String
  /// The rows in the dimension's order, else that of the file; `unknown` comes last.
  public let rows: [Row]

  /// A value of the first characteristic with its split by the second.
  public struct Row: Hashable, Sendable {
    /// The value in the dataset.
    public let id: String
    /// The name for people.
    public let label: String
    /// The split.
    public let breakdown: Breakdown
  }

  /// Creates the cross breakdown of a measure.
  ///
  /// - Parameters:
  ///   - dataset: The dataset.
  ///   - rowDimension: The column of the rows; `all` is no row.
  ///   - columnDimension: The column that each row is split by.
  ///   - measure: The measure of the parts.
  ///   - conditions: The values of the other dimensions and the period.
  ///   - edition: The editions to use.
  ///   - baseDataset: The dataset that the measure's base reference names, when it is another one.
  ///   - decimals: The decimals of computed shares, 0 to 3.
  /// - Throws: `AnalysisError` for unknown names, a missing base of a row, or parts that exceed it.
  public init(
    _ dataset: Dataset, by rowDimension: String, and columnDimension: String, measure: String,
    where conditions: [String: String] = [:], edition: EditionChoice = .newest,
    baseDataset: Dataset? = nil, decimals: Int = 0
  ) throws(AnalysisError) {
    guard rowDimension != columnDimension else {
      throw .wrongUnit("a cross breakdown needs two different columns")
    }
    let open = try Selection(
      dataset, where: conditions, edition: edition, open: [rowDimension, columnDimension])
    let dimension = dataset.metadata.dimension(named: rowDimension)
    var ids: [String] = []
    for observation in try open.observations(of: [measure]) {
      guard let id = observation.dimensions[rowDimension], id != "all", !ids.contains(id) else {
        continue
      }
      ids.append(id)
    }
    if let order = dimension?.order {
      ids = order.filter(ids.contains) + ids.filter { !order.contains($0) }
    }
    ids = ids.filter { $0 != "unknown" } + ids.filter { $0 == "unknown" }
    guard !ids.isEmpty else {
      throw .nothingFound("a category of \"\(rowDimension)\" for \"\(measure)\"")
    }
    var rows: [Row] = []
    for id in ids {
      let selection = try Selection(
        dataset, where: conditions.merging([rowDimension: id]) { $1 }, edition: edition,
        open: [columnDimension])
      rows.append(
        Row(
          id: id, label: dimension?.label(for: id) ?? id,
          breakdown: try Breakdown(
            selection, by: columnDimension, measure: measure, baseDataset: baseDataset,
            decimals: decimals)))
    }
    self.rowDimension = rowDimension
    self.columnDimension = columnDimension
    self.rows = rows
  }

  /// Returns the comparison of one category between two rows, in percentage points and as a ratio.
  public func comparison(
    of category: String, in row: String, with reference: String
  ) -> Comparison? {
    guard let first = rows.first(where: { $0.id == row })?.breakdown.category(category),
      let second = rows.first(where: { $0.id == reference })?.breakdown.category(category)
    else { return nil }
    return Comparison(first.share, with: second.share)
  }
}
