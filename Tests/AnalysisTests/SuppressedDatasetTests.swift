import Analysis
import DatasetReading
import TestSupport
import Testing

/// What can be found out of a whole dataset once its small counts are hidden, over all that charts of a
/// kit can show of it: margins, editions, measures that are sums, and shares.
@Suite("Datasets with hidden counts")
struct SuppressedDatasetTests {
  /// A cell of a made-up dataset.
  private struct Cell: Hashable {
    var edition = "E1"
    var measure = "all"
    var sex: String
    var age: String
    var value: Double
  }

  private func dataset(
    _ cells: [Cell], sums: [MeasureSum] = [], partitions: [Partition] = []
  ) -> Dataset {
    let noun = Noun(singular: "case", plural: "cases")
    let ids = ["all", "calls", "texts"]
    var measures = Dictionary(
      uniqueKeysWithValues: ids.map { ($0, Measure(id: $0, label: $0, noun: noun, unit: .count)) })
    measures["share"] = Measure(
      id: "share", label: "Share", unit: .percent,
      base: .init(measure: "all", conditions: ["sex": "all", "age": "all"]))
    return Dataset(
      name: "made", title: "Made", path: "Datasets/made.csv",
      columns: [
        Fixtures.texts("edition", cells.map(\.edition)),
        Fixtures.texts("year", cells.map { _ in "2024" }),
        Fixtures.texts("sex", cells.map(\.sex)), Fixtures.texts("age", cells.map(\.age)),
        Fixtures.texts("measure", cells.map(\.measure)),
        Column(name: "value", storage: .numbers(cells.map(\.value), missing: [:])),
      ], lines: cells.indices.map { Int32($0 + 2) },
      metadata: DatasetMetadata(
        publisher: Publisher(name: "Publisher", short: "P"),
        period: PeriodDescription(column: "year", kind: .calendar), measures: measures,
        measureOrder: ids + ["share"],
        dimensions: [Dimension(name: "sex", label: "Sex"), Dimension(name: "age", label: "Age")],
        partitions: partitions, sums: sums,
        editions: [Edition(id: "E1", title: "One"), Edition(id: "E2", title: "Two")]), digest: "")
  }

  private func hidden(_ dataset: Dataset) -> [Int] {
    dataset.suppressed(below: 5).hidden.map { $0.line - 2 }
  }

  /// Calls and texts of both sexes and two ages, with all margins, twice.
  private func cells(_ count: () -> Int) -> [Cell] {
    var cells: [Cell] = []
    for edition in ["E1", "E2"] {
      var sums: [[String]: Double] = [:]
      for measure in ["calls", "texts"] {
        for sex in ["m", "f"] {
          for age in ["young", "old"] {
            let value = Double(count())
            for key in [measure, "all"] {
              for sex in [sex, "all"] {
                for age in [age, "all"] { sums[[key, sex, age], default: 0] += value }
              }
            }
          }
        }
      }
      for key in sums.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        cells.append(
          Cell(
            edition: edition, measure: key[0], sex: key[1], age: key[2], value: sums[key] ?? 0))
      }
    }
    return cells
  }

  /// All sums that hold in such a dataset, found without the analysis module.
  private func lines(_ cells: [Cell]) -> [[Int]] {
    func place(_ cell: Cell, _ change: (inout Cell) -> Void) -> Int? {
      var other = cell
      change(&other)
      return cells.firstIndex {
        $0.edition == other.edition && $0.measure == other.measure && $0.sex == other.sex
          && $0.age == other.age
      }
    }
    return cells.indices.flatMap { index -> [[Int]] in
      let cell = cells[index]
      var lines: [[Int]] = []
      if cell.sex == "all" {
        lines.append([index] + ["m", "f"].compactMap { sex in place(cell) { $0.sex = sex } })
      }
      if cell.age == "all" {
        lines.append([index] + ["young", "old"].compactMap { age in place(cell) { $0.age = age } })
      }
      if cell.measure == "all" {
        lines.append(
          [index] + ["calls", "texts"].compactMap { id in place(cell) { $0.measure = id } })
      }
      return lines
    }
  }

  @Test(
    "Nothing hidden in 60 datasets of two editions and a measure that is a sum can be recovered")
  func sums() {
    var generator = SeededGenerator(seed: 47)
    var count = 0
    for round in 0..<60 {
      let limit = [9, 30, 90][round % 3]
      let cells = cells { Int.random(in: 0...limit, using: &generator) }
      let dataset = dataset(cells, sums: [MeasureSum(total: "all", parts: ["calls", "texts"])])
      let hidden = Set(hidden(dataset))
      count += hidden.count
      #expect(hidden.isSuperset(of: cells.indices.filter { (1..<5).contains(cells[$0].value) }))
      let solver = HiddenCellSolver(
        counts: cells.map { Int($0.value) }, lines: lines(cells), hidden: hidden)
      #expect(hidden.filter { solver.answer($0) != .open } == [], "round \(round)")
      // What is hidden in an edition is hidden in the other.
      let half = cells.count / 2
      #expect(Set(hidden.map { $0 % half }).count * 2 == hidden.count)
    }
    #expect(count > 500)
  }

  /// Texts 3 of 60; undeclared, they are what calls leave of all.
  @Test("A measure that is declared a sum hides a second part, or itself")
  func declared() {
    let cells = [
      Cell(measure: "all", sex: "all", age: "all", value: 60),
      Cell(measure: "calls", sex: "all", age: "all", value: 57),
      Cell(measure: "texts", sex: "all", age: "all", value: 3),
    ]
    #expect(hidden(dataset(cells)) == [2])
    let sum = MeasureSum(total: "all", parts: ["calls", "texts"])
    #expect(hidden(dataset(cells, sums: [sum])) == [1, 2])
  }

  /// 0.3 percent of 1,000 are 3 persons; 60.2 and 39.5 leave 0.3.
  @Test("A share tells its count, and two shares the third")
  func shares() {
    let cells = [
      Cell(sex: "all", age: "all", value: 1000),
      Cell(measure: "share", sex: "m", age: "all", value: 60.2),
      Cell(measure: "share", sex: "f", age: "all", value: 39.5),
      Cell(measure: "share", sex: "x", age: "all", value: 0.3),
    ]
    let partition = Partition(column: "sex", conditions: [:], measure: "share")
    #expect(hidden(dataset(cells)) == [3])
    #expect(hidden(dataset(cells, partitions: [partition])) == [2, 3])
    var newer = cells
    for index in newer.indices { newer[index].edition = "E2" }
    newer[3].value = 0.7
    #expect(hidden(dataset(cells + newer, partitions: [partition])) == [2, 3, 6, 7])
  }

  @Test("A declared sum that does not add is told with its rows")
  func findings() throws {
    let sum = MeasureSum(total: "all", parts: ["calls", "texts"])
    var cells = [
      Cell(measure: "all", sex: "all", age: "all", value: 60),
      Cell(measure: "calls", sex: "all", age: "all", value: 57),
      Cell(measure: "texts", sex: "all", age: "all", value: 3),
    ]
    #expect(SumCheck.findings(in: dataset(cells, sums: [sum])).isEmpty)
    cells[2].value = 4
    let finding = try #require(SumCheck.findings(in: dataset(cells, sums: [sum])).first)
    #expect(finding.total == 60 && finding.sum == 61 && finding.totalRow?.line == 2)
    #expect(finding.rows.map(\.line) == [3, 4] && finding.subject == "all, 2024")
  }
}
