import Analysis
import DatasetReading
import Testing

/// Ten made-up records: 6 men and 3 women, one without a sex; 5 white and 5 black.
@Suite("Datasets of records")
struct RecordTests {
  private static let records: [(sex: String, race: String)] = [
    ("male", "white"), ("male", "white"), ("male", "black"), ("male", "black"), ("male", "black"),
    ("male", "white"), ("female", "white"), ("female", "black"), ("female", "black"), ("", "white"),
  ]

  private static let noun = Noun(singular: "person", plural: "persons")

  private static func metadata(isRecords: Bool, unit: Measure.Unit = .count) -> DatasetMetadata {
    DatasetMetadata(
      publisher: Publisher(name: "P", short: "P"),
      period: PeriodDescription(column: "year", kind: .calendar),
      measures: [
        "persons": Measure(id: "persons", label: "Persons", noun: noun, unit: .count),
        "share": Measure(
          id: "share", label: "Share", unit: .percent,
          base: .init(measure: "persons", conditions: ["sex": "all"])),
      ].filter { !isRecords || $0.key == "persons" },
      measureOrder: isRecords ? ["persons"] : ["persons", "share"],
      dimensions: [
        Dimension(name: "sex", label: "Sex", labels: ["male": "Male", "female": "Female"]),
        Dimension(name: "race", label: "Race"),
      ], partitions: [Partition(column: "sex", conditions: [:])], isRecords: isRecords,
      editions: [Edition(id: "E1", title: "One")])
  }

  private static func dataset() -> Dataset {
    Dataset(
      name: "records", title: "Records", path: "Datasets/records.csv",
      columns: [
        Fixtures.texts("year", records.map { _ in "2020" }),
        Fixtures.texts("sex", records.map(\.sex)),
        Fixtures.texts("race", records.map(\.race)),
      ], lines: records.indices.map { Int32($0 + 2) }, metadata: metadata(isRecords: true),
      digest: "")
  }

  /// The same as published counts, and as published shares with their base.
  private static func published(_ unit: Measure.Unit) -> Dataset {
    let rows: [(String, String, Double)] =
      unit == .count
      ? [
        ("all", "persons", 10), ("male", "persons", 6), ("female", "persons", 3),
        ("unknown", "persons", 1),
      ]
      : [
        ("all", "persons", 10), ("male", "share", 60), ("female", "share", 30),
        ("unknown", "share", 10),
      ]
    return Dataset(
      name: "counts", title: "Counts", path: "Datasets/counts.csv",
      columns: [
        Fixtures.texts("edition", rows.map { _ in "E1" }),
        Fixtures.texts("year", rows.map { _ in "2020" }),
        Fixtures.texts("sex", rows.map(\.0)), Fixtures.texts("race", rows.map { _ in "all" }),
        Fixtures.texts("measure", rows.map(\.1)),
        Column(name: "value", storage: .numbers(rows.map(\.2), missing: [:])),
      ], lines: rows.indices.map { Int32($0 + 2) }, metadata: metadata(isRecords: false),
      digest: "")
  }

  @Test("Records, counts and published shares give the same breakdown")
  func same() throws {
    let sources: [(Dataset, String)] = [
      (try Self.dataset().tallied(), "persons"), (Self.published(.count), "persons"),
      (Self.published(.percent), "share"),
    ]
    for (dataset, measure) in sources {
      let breakdown = try Breakdown(
        Selection(dataset, where: ["year": "2020"], open: ["sex"]), by: "sex", measure: measure)
      #expect(breakdown.base.count == 10, "\(dataset.name) \(measure)")
      #expect(breakdown.categories.map(\.id) == ["male", "female", "unknown"])
      #expect(breakdown.printedPercents == [60, 30, 10])
      #expect(breakdown.categories.last?.kind == .unknown, "a missing value is told, not dropped")
      #expect(breakdown.isPartition)
    }
  }

  /// Of 5 black persons 3 are male and 2 female; of 5 white persons 3, 1, and 1 unknown.
  @Test("A cross breakdown gives each row its own base, and rows compare in points")
  func cross() throws {
    let cross = try CrossBreakdown(
      try Self.dataset().tallied(), by: "race", and: "sex", measure: "persons",
      where: ["year": "2020"])
    #expect(cross.rows.map(\.id) == ["white", "black"])
    #expect(cross.rows.map(\.breakdown.base.count) == [5, 5])
    #expect(cross.rows[1].breakdown.printedPercents == [60, 40, 0], "of records a zero is known")
    #expect(cross.rows[0].breakdown.printedPercents == [60, 20, 20])
    let comparison = try #require(
      cross.comparison(of: "female", in: "black", with: "white"))
    #expect(comparison.difference == 20 && comparison.ratio == 2 && comparison.isShare)
    #expect(cross.comparison(of: "female", in: "black", with: "asian") == nil)
  }

  @Test("Counts of records can be hidden like published ones")
  func suppressed() throws {
    let (hidden, _) = try Self.dataset().tallied().suppressed(below: 3)
    let cross = try Selection(hidden, where: ["year": "2020"], open: ["sex", "race"])
    let shown = try cross.observations(of: ["persons"]).compactMap(\.observation.number)
    #expect(!shown.contains { $0 > 0 && $0 < 3 })
  }

  @Test("Only a dataset with one measure can be counted")
  func refusal() {
    var metadata = Self.metadata(isRecords: false)
    metadata.isRecords = true
    let dataset = Dataset(
      name: "records", title: "Records", path: "r.csv", columns: [Fixtures.texts("year", ["2020"])],
      lines: [2], metadata: metadata, digest: "")
    #expect(
      throws: AnalysisError.wrongUnit(
        "the dataset \"records\" of records needs one measure, what a row stands for")
    ) { try dataset.tallied() }
  }
}
