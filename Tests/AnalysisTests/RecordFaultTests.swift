import Analysis
import DatasetReading
import Testing

/// Datasets of records that are too many-sided to be counted.
@Suite("Records that cannot be counted")
struct RecordFaultTests {
  /// A dataset of records with columns of one letter each, whose values are numbered.
  private func records(_ sizes: [Int]) -> Dataset {
    let names = sizes.indices.map { "d\($0)" }
    let rows = sizes.max() ?? 1
    let metadata = DatasetMetadata(
      publisher: Publisher(name: "P", short: "P"),
      period: PeriodDescription(column: "year", kind: .calendar),
      measures: ["persons": Measure(id: "persons", label: "Persons", unit: .count)],
      measureOrder: ["persons"], dimensions: names.map { Dimension(name: $0, label: $0) },
      isRecords: true, editions: [Edition(id: "E", title: "E")])
    let columns =
      [Fixtures.texts("year", Array(repeating: "2020", count: rows))]
      + zip(names, sizes).map { name, size in
        Fixtures.texts(name, (0..<rows).map { "\($0 % size)" })
      }
    return Dataset(
      name: "records", title: "Records", path: "r.csv", columns: columns,
      lines: (0..<rows).map { Int32($0 + 2) }, metadata: metadata, digest: "")
  }

  @Test("More than six dimensions are refused")
  func dimensions() {
    #expect(
      throws: AnalysisError.wrongUnit(
        "the dataset \"records\" of records has 7 dimensions; at most 6 are counted")
    ) { try records(Array(repeating: 2, count: 7)).tallied() }
  }

  /// 100 · 100 · 100 combinations and those of `all`.
  @Test("More combinations than can be counted are refused before any is made")
  func combinations() {
    #expect(
      throws: AnalysisError.wrongUnit(
        "the dataset \"records\" of records has more than 200000 combinations of values; leave out "
          + "dimensions that no chart needs")
    ) { try records([100, 100, 100]).tallied() }
  }
}
