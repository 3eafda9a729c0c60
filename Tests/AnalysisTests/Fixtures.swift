import Analysis
import DatasetReading
import TestSupport

/// Datasets built in memory and the shipped ones.
enum Fixtures {
  /// A row of a small dataset: edition, year, category, measure, value.
  typealias Row = (edition: String, year: Int, category: String, measure: String, value: Double?)

  /// Makes a dataset of two editions, "E1" and the newer "E2", with a count and a share.
  static func dataset(
    _ rows: [Row], partition: Partition? = nil, breaks: [ComparabilityBreak] = [],
    kind: PeriodDescription.Kind = .calendar
  ) -> Dataset {
    let noun = Noun(singular: "person", plural: "persons")
    let metadata = DatasetMetadata(
      publisher: Publisher(name: "Publisher", short: "P"),
      period: PeriodDescription(column: "year", kind: kind),
      measures: [
        "count": Measure(id: "count", label: "Count", noun: noun, unit: .count),
        "share": Measure(
          id: "share", label: "Share", unit: .percent,
          base: .init(measure: "count", conditions: ["category": "all"])),
      ],
      measureOrder: ["count", "share"],
      dimensions: [Dimension(name: "category", label: "Category")],
      partitions: partition.map { [$0] } ?? [], breaks: breaks,
      editions: [Edition(id: "E1", title: "One"), Edition(id: "E2", title: "Two")])
    return Dataset(
      name: "small", title: "Small", path: "Datasets/small.csv",
      columns: [
        texts("edition", rows.map(\.edition)),
        Column(
          name: "year", storage: .numbers(rows.map { Double($0.year) }, missing: [:])),
        texts("category", rows.map(\.category)), texts("measure", rows.map(\.measure)),
        Column(
          name: "value",
          storage: .numbers(
            rows.map { $0.value ?? 0 },
            missing: Dictionary(
              uniqueKeysWithValues: rows.enumerated().filter { $0.element.value == nil }
                .map { ($0.offset, MissingReason.notAvailable) }))),
      ], lines: rows.indices.map { Int32($0 + 2) }, metadata: metadata, digest: "")
  }

  /// Returns a column of texts.
  static func texts(_ name: String, _ values: [String]) -> Column {
    var distinct: [String] = []
    let indices = values.map { value -> Int32 in
      if let index = distinct.firstIndex(of: value) { return Int32(index) }
      distinct.append(value)
      return Int32(distinct.count - 1)
    }
    return Column(name: name, storage: .texts(indices: indices, distinct: distinct))
  }

  /// Reads a dataset of the repository.
  static func shipped(_ name: String) throws -> Dataset {
    let folder = Repository.folder + "/Datasets"
    let bytes = try FileBytes.read(folder + "/datapackage.json", limit: JSONReader.maximumSize)
    let package = try DataPackageReader.read(bytes, file: "Datasets/datapackage.json")
    return try DatasetReader(folder: folder, displayFolder: "Datasets", package: package)
      .dataset(named: name).dataset
  }
}
