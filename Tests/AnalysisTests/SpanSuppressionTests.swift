import Analysis
import DatasetReading
import TestSupport
import Testing

/// Counts of years beside those of the years together, and totals that are not called so.
@Suite("Hidden counts that sums over time or unnamed totals would tell")
struct SpanSuppressionTests {
  private struct Cell {
    var period: String
    var place: String
    var value: Int
  }

  private func dataset(
    _ name: String, _ kind: PeriodDescription.Kind, _ cells: [Cell], threshold: Int? = 5,
    total: String? = nil
  ) -> Dataset {
    return Dataset(
      name: name, title: name, path: "Datasets/\(name).csv",
      columns: [
        Fixtures.texts("county", cells.map(\.place)),
        Fixtures.texts("edition", cells.map { _ in "E1" }),
        Fixtures.texts("period", cells.map(\.period)),
        Fixtures.texts("measure", cells.map { _ in "persons" }),
        Column(name: "value", storage: .numbers(cells.map { Double($0.value) }, missing: [:])),
      ], lines: cells.indices.map { Int32($0 + 2) },
      metadata: DatasetMetadata(
        publisher: Publisher(name: "Publisher", short: "P"),
        period: PeriodDescription(column: "period", kind: kind),
        measures: [
          "persons": Measure(
            id: "persons", label: "Persons", noun: Noun(singular: "person", plural: "persons"),
            unit: .count)
        ], measureOrder: ["persons"],
        dimensions: [Dimension(name: "county", label: "County", total: total)],
        smallCount: threshold.map { SmallCount(threshold: $0, note: "", isApplied: true) },
        editions: [Edition(id: "E1", title: "One")]), digest: "")
  }

  private func hidden(_ datasets: [Dataset]) -> [Set<Int>] {
    let joint = JointSuppression(datasets)
    return datasets.map { dataset in
      Set((joint.hidden[dataset.name] ?? []).map { $0.line - 2 })
    }
  }

  /// 16 from 2020 to 2021 less 13 in 2021 would be the 3 of 2020.
  @Test("What a year hides, the sum of the years does not tell with the others")
  func difference() {
    let years = dataset(
      "years", .calendar,
      [
        Cell(period: "2020", place: "Camden", value: 3),
        Cell(period: "2021", place: "Camden", value: 13),
        Cell(period: "2020", place: "Adair", value: 40),
        Cell(period: "2021", place: "Adair", value: 44),
      ])
    for (kind, period) in [
      (PeriodDescription.Kind.cumulative, "2020-01/2021-12"), (.span, "2020/2021"),
    ] {
      let both = dataset("both", kind, [Cell(period: period, place: "Camden", value: 16)])
      let found = hidden([years, both])
      #expect(found[0].contains(0))
      #expect(found[0].contains(1) || found[1].contains(0))
      #expect(found[0].isDisjoint(with: [2, 3]))
      // Fiscal years do not add to calendar months.
      let fiscal = dataset(
        "years", .fiscal, [Cell(period: "2020", place: "Camden", value: 3)])
      #expect(hidden([fiscal, both]) == [[0], []])
    }
  }

  @Test("Nothing hidden in 60 random pairs of years and spans can be recovered from both")
  func random() {
    var generator = SeededGenerator(seed: 88)
    let places = ["Adair", "Boone", "Camden"]
    let spans: [(period: String, years: [Int])] = [
      ("2020-01/2021-12", [2020, 2021]), ("2020-01/2022-12", [2020, 2021, 2022]),
      ("2021-01/2022-12", [2021, 2022]),
    ]
    var (apart, together) = (0, 0)
    for round in 0..<60 {
      let limit = [3, 9, 30][round % 3]
      var years: [Cell] = []
      var sums: [Cell] = []
      var lines: [[Int]] = []
      for place in places {
        for year in 2020...2022 {
          years.append(
            Cell(
              period: String(year), place: place,
              value: Int.random(in: 0...limit, using: &generator)
            ))
        }
      }
      for place in places {
        for span in spans {
          let parts = years.indices.filter {
            years[$0].place == place && span.years.contains(Int(years[$0].period) ?? 0)
          }
          lines.append([years.count + sums.count] + parts)
          sums.append(
            Cell(
              period: span.period, place: place,
              value: parts.reduce(0) { $0 + years[$1].value }))
        }
      }
      let found = hidden([
        dataset("years", .calendar, years),
        dataset("sums", .cumulative, sums, threshold: round % 2 == 0 ? 5 : nil),
      ])
      let rows = found[0].union(found[1].map { $0 + years.count })
      let counts = (years + sums).map(\.value)
      let solver = HiddenCellSolver(counts: counts, lines: lines, hidden: rows)
      #expect(rows.allSatisfy { solver.answer($0) == .open }, "round \(round)")
      together += rows.count
      // Each alone hides its small counts, and both tell them.
      let alone = Set(
        counts.indices.filter {
          counts[$0] > 0 && counts[$0] < 5 && ($0 < years.count || round % 2 == 0)
        })
      let naive = HiddenCellSolver(counts: counts, lines: lines, hidden: alone)
      apart += alone.count { naive.answer($0) != .open }
    }
    #expect(apart > 50 && together > 200, "\(apart), \(together)")
  }

  /// 133 − 40 − 60 − 30 would be the 3 of Camden.
  @Test("A total is known by its sum or its declaration, whatever it is called")
  func unnamedTotal() {
    func cells(_ total: Int) -> [Cell] {
      [("Missouri", total), ("Adair", 40), ("Boone", 60), ("Camden", 3), ("Dade", 30)].map {
        Cell(period: "2020", place: $0.0, value: $0.1)
      }
    }
    let found = hidden([dataset("years", .calendar, cells(133))])[0]
    #expect(found.contains(3) && found.count == 2)
    let declared = hidden([dataset("years", .calendar, cells(133), total: "Missouri")])[0]
    #expect(declared == found)
    // What is no sum is no total.
    #expect(hidden([dataset("years", .calendar, cells(140))]) == [[3]])
  }
}
