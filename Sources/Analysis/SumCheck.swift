public import DatasetReading

/// The check that the published parts of a dataset make up their totals.
///
/// Nothing is repaired: figures stay as published, and what does not add is told with its rows.
public enum SumCheck {
  /// A total and parts that do not agree.
  public struct Finding: Hashable, Sendable {
    /// The total, or 100 for shares.
    public let total: Double
    /// The sum of the parts.
    public let sum: Double
    /// Whether the parts are shares.
    public let isShare: Bool
    /// The row of the total; nothing for shares.
    public let totalRow: RowReference?
    /// The rows of the parts.
    public let rows: [RowReference]
    /// What the parts are of, such as "cases, 2020".
    public let subject: String
  }

  /// Returns what does not add, in the order of the rows.
  ///
  /// A measure that the metadata declare to be the sum of others must be it wherever all are published.
  /// Counts of an exhaustive partition must make up their total, others must not exceed it; shares must
  /// not exceed 100 by more than their rounding. A group with a missing part is not judged from below.
  public static func findings(in dataset: Dataset) -> [Finding] {
    var findings: [Finding] = []
    for partition in dataset.metadata.partitions {
      guard let column = dataset.column(named: partition.column) else { continue }
      for rows in groups(partition, dataset) {
        let parts = rows.filter { column.text(at: $0) != "all" }
        let total = rows.first { column.text(at: $0) == "all" }
        if let finding = finding(parts, total, partition, dataset) { findings.append(finding) }
      }
    }
    findings += metadataSums(dataset)
    return findings.sorted { ($0.rows.first?.line ?? 0) < ($1.rows.first?.line ?? 0) }
  }

  /// The sums of measures that do not add, in one edition, period and place.
  private static func metadataSums(_ dataset: Dataset) -> [Finding] {
    let metadata = dataset.metadata
    guard !metadata.sums.isEmpty, let values = dataset.column(named: metadata.roles.value) else {
      return []
    }
    let measures = dataset.column(named: metadata.roles.measure)
    let names =
      [metadata.roles.edition, metadata.period.column] + metadata.dimensions.map(\.name)
    let columns = names.compactMap(dataset.column(named:))
    let groups = Dictionary(grouping: 0..<dataset.rowCount) { row in
      columns.map { $0.text(at: row) }
    }
    return groups.values.flatMap { rows -> [Finding] in
      func row(_ id: String) -> Int? {
        rows.first {
          measures?.text(at: $0) == id && values.observation(at: $0).number != nil
        }
      }
      return metadata.sums.compactMap { sum -> Finding? in
        let parts = sum.parts.compactMap(row)
        guard parts.count == sum.parts.count, let total = row(sum.total),
          let count = values.observation(at: total).number
        else { return nil }
        let added = parts.reduce(0) { $0 + (values.observation(at: $1).number ?? 0) }
        guard abs(added - count) > 1e-9 else { return nil }
        let period = dataset.column(named: metadata.period.column)?.text(at: total) ?? ""
        return Finding(
          total: count, sum: added, isShare: false, totalRow: reference(total, dataset),
          rows: parts.map { reference($0, dataset) },
          subject: "\(metadata.measures[sum.total]?.label ?? sum.total), "
            + Period(period, in: metadata.period).long)
      }
    }
  }

  private static func reference(_ row: Int, _ dataset: Dataset) -> RowReference {
    RowReference(dataset: dataset.name, file: dataset.path, line: Int(dataset.lines[row]))
  }

  /// The rows that differ in the partition's column only.
  private static func groups(_ partition: Partition, _ dataset: Dataset) -> [[Int]] {
    let metadata = dataset.metadata
    let names =
      [metadata.roles.edition, metadata.period.column, metadata.roles.measure]
      + metadata.dimensions.map(\.name).filter { $0 != partition.column }
    let columns = names.compactMap(dataset.column(named:))
    var places: [[String]: Int] = [:]
    var groups: [[Int]] = []
    for row in 0..<dataset.rowCount {
      let isMeant = partition.conditions.allSatisfy { name, value in
        dataset.column(named: name)?.text(at: row) == value
      }
      let measure = dataset.column(named: metadata.roles.measure)?.text(at: row)
      guard isMeant, partition.measure == nil || partition.measure == measure else { continue }
      let key = columns.map { $0.text(at: row) }
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private static func finding(
    _ parts: [Int], _ total: Int?, _ partition: Partition, _ dataset: Dataset
  ) -> Finding? {
    let metadata = dataset.metadata
    guard let first = parts.first, parts.count > 1,
      let values = dataset.column(named: metadata.roles.value),
      let measureID = dataset.column(named: metadata.roles.measure)?.text(at: first),
      let measure = metadata.measures[measureID]
    else { return nil }
    let numbers = parts.compactMap { values.observation(at: $0).number }
    guard !numbers.isEmpty else { return nil }
    let isWhole = numbers.count == parts.count && partition.remainder == nil
    let sum = numbers.reduce(0, +)
    let limit: Double
    if measure.unit == .percent {
      let isDecimal = numbers.contains { $0.rounded() != $0 }
      let slack = (isDecimal ? 0.05 : 0.5) * Double(numbers.count) + 1e-9
      guard sum > 100 + slack else { return nil }
      limit = 100
    } else {
      guard measure.unit == .count, let total,
        let count = values.observation(at: total).number,
        sum > count + 1e-9 || (isWhole && sum < count - 1e-9)
      else { return nil }
      limit = count
    }
    let period = dataset.column(named: metadata.period.column)?.text(at: first) ?? ""
    return Finding(
      total: limit, sum: sum, isShare: measure.unit == .percent,
      totalRow: measure.unit == .percent ? nil : total.map { reference($0, dataset) },
      rows: parts.map { reference($0, dataset) },
      subject: "\(measure.label), \(Period(period, in: metadata.period).long)")
  }
}
