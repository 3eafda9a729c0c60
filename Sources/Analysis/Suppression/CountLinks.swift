import DatasetReading

/// Which counts of two or more datasets are one.
///
/// A link is declared in the metadata, or found: two datasets of one kind of year and area have a measure
/// of the same name and noun, and half of the counts or more that stand in both at the same period and
/// the same values of dimensions are equal. A dimension that only one of them has is at `all`.
struct CountLinks {
  /// A count by its dataset, measure, period and dimensions, whatever its edition.
  struct Name: Hashable {
    var dataset: Int
    var parts: [String]
  }

  /// Two names of one count.
  struct Link {
    var first: Name
    var second: Name
  }

  /// The declared and the found links.
  private(set) var links: [Link] = []
  /// The pairs of datasets and the measure of found links.
  private(set) var found: [UndeclaredCount] = []

  private let datasets: [Dataset]
  private let tables: [NamedCounts]

  init(_ datasets: [Dataset], _ tables: [NamedCounts]) {
    self.datasets = datasets
    self.tables = tables
    for (index, dataset) in datasets.enumerated() {
      for shared in dataset.metadata.sharedCounts {
        if let other = datasets.firstIndex(where: { $0.name == shared.dataset }) {
          links += pairs(shared, index, other)
        }
      }
    }
    for first in datasets.indices {
      for second in datasets.indices.dropFirst(first + 1) {
        let (one, other) = (datasets[first], datasets[second])
        for measure in Self.alike(one.metadata, other.metadata)
        where !Self.declares(one, measure, other) && !Self.declares(other, measure, one) {
          detect(measure, first, second)
        }
      }
    }
  }

  /// The measures that two datasets seem to have in common.
  static func alike(_ first: DatasetMetadata, _ second: DatasetMetadata) -> [String] {
    guard first.period.kind == second.period.kind, first.area == second.area else { return [] }
    return first.measureOrder.filter { id in
      guard let own = first.measures[id], let other = second.measures[id] else { return false }
      return own.unit == .count && other.unit == .count && own.noun == other.noun
    }
  }

  /// Whether the metadata of a dataset say where its counts of a measure stand in another one.
  private static func declares(_ one: Dataset, _ measure: String, _ other: Dataset) -> Bool {
    one.metadata.sharedCounts.contains { $0.measure == measure && $0.dataset == other.name }
  }

  private mutating func detect(_ measure: String, _ first: Int, _ second: Int) {
    let shared = SharedCount(
      measure: measure, dataset: datasets[second].name, otherMeasure: measure)
    let pairs = pairs(shared, first, second)
    let equal = pairs.filter { pair in
      let values = tables[first].values[pair.first.parts] ?? []
      return !values.isDisjoint(with: tables[second].values[pair.second.parts] ?? [])
    }
    guard let example = equal.first, equal.count * 2 >= pairs.count else { return }
    links += equal
    found.append(
      UndeclaredCount(
        first: datasets[first].name, second: datasets[second].name, measure: measure,
        equalCount: equal.count,
        row: tables[first].rows[example.first.parts].map { row in
          RowReference(
            dataset: datasets[first].name, file: datasets[first].path,
            line: Int(datasets[first].lines[row]))
        }))
  }

  /// The pairs of names, in both datasets, that a shared count makes one.
  private func pairs(_ shared: SharedCount, _ own: Int, _ other: Int) -> [Link] {
    let (dimensions, others) = (
      datasets[own].metadata.dimensions.map(\.name), datasets[other].metadata.dimensions.map(\.name)
    )
    return tables[own].names.compactMap { name in
      guard name[0] == shared.measure else { return nil }
      let values = Dictionary(
        zip(dimensions, name.dropFirst(2)), uniquingKeysWith: { first, _ in first })
      for (dimension, value) in values {
        if let wanted = shared.conditions[dimension] {
          guard value == wanted else { return nil }
        } else if !others.contains(dimension) || shared.otherConditions[dimension] != nil {
          guard value == "all" else { return nil }
        }
      }
      let parts =
        [shared.otherMeasure, name[1]]
        + others.map { shared.otherConditions[$0] ?? values[$0] ?? "all" }
      guard tables[other].values[parts] != nil else { return nil }
      return Link(
        first: Name(dataset: own, parts: name), second: Name(dataset: other, parts: parts))
    }
  }
}
