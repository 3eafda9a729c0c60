import Analysis
import DatasetReading
import TestSupport
import Testing

/// Two datasets of the same persons, each with its own split: what one hides, both together do not tell.
@Suite("Hidden counts of datasets that share cells")
struct LinkedSuppressionTests {
  /// A cell of one of two datasets: the values of its dimensions and its count.
  private struct Cell {
    var place: [String]
    var value: Int
  }

  private static let sexes = ["f", "m"]

  private func dataset(
    _ name: String, _ dimensions: [String], _ cells: [Cell], shared: [SharedCount] = [],
    noun: String = "person", threshold: Int? = 5, base: Measure.BaseReference? = nil
  ) -> Dataset {
    let columns = dimensions.enumerated().map { index, name in
      Fixtures.texts(name, cells.map { $0.place[index] })
    }
    return Dataset(
      name: name, title: name, path: "Datasets/\(name).csv",
      columns: columns + [
        Fixtures.texts("edition", cells.map { _ in "E1" }),
        Fixtures.texts("year", cells.map { _ in "2024" }),
        Fixtures.texts("measure", cells.map { _ in "persons" }),
        Column(name: "value", storage: .numbers(cells.map { Double($0.value) }, missing: [:])),
      ], lines: cells.indices.map { Int32($0 + 2) },
      metadata: DatasetMetadata(
        publisher: Publisher(name: "Publisher", short: "P"),
        period: PeriodDescription(column: "year", kind: .calendar),
        measures: [
          "persons": Measure(
            id: "persons", label: "Persons", noun: Noun(singular: noun, plural: noun + "s"),
            unit: base == nil ? .count : .percent, base: base)
        ], measureOrder: ["persons"],
        dimensions: dimensions.map { Dimension(name: $0, label: $0) },
        smallCount: threshold.map { SmallCount(threshold: $0, note: "", isApplied: true) },
        sharedCounts: shared, editions: [Edition(id: "E1", title: "One")]), digest: "")
  }

  /// The cells of persons, each given by the values of dimensions, with all totals.
  private func cells(_ persons: [[String]: Int]) -> [Cell] {
    var counts: [[String]: Int] = [:]
    for (place, value) in persons {
      var places = [[String]()]
      for part in place { places = places.flatMap { [$0 + [part], $0 + ["all"]] } }
      for total in places { counts[total, default: 0] += value }
    }
    return counts.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .map { Cell(place: $0, value: counts[$0] ?? 0) }
  }

  /// The sums of both datasets and the counts that are one, found without the analysis module.
  private func lines(_ one: [Cell], _ other: [Cell], same: ([String]) -> [String]?) -> [[Int]] {
    var lines: [[Int]] = []
    for (start, cells) in [(0, one), (one.count, other)] {
      for (index, cell) in cells.enumerated() {
        for dimension in cell.place.indices where cell.place[dimension] == "all" {
          let parts = cells.indices.filter { part in
            var place = cells[part].place
            guard place[dimension] != "all" else { return false }
            place[dimension] = "all"
            return place == cell.place
          }
          lines.append([start + index] + parts.map { start + $0 })
        }
      }
    }
    for (index, cell) in one.enumerated() {
      guard let place = same(cell.place),
        let twin = other.firstIndex(where: { $0.place == place })
      else { continue }
      lines.append([index, one.count + twin])
    }
    return lines
  }

  private func recovered(
    _ one: [Cell], _ other: [Cell], _ lines: [[Int]], _ hidden: Set<Int>
  ) -> Int {
    let solver = HiddenCellSolver(
      counts: (one + other).map(\.value), lines: lines, hidden: hidden)
    return hidden.count { solver.answer($0) != .open }
  }

  private func hidden(_ datasets: [Dataset], _ first: Int) -> Set<Int> {
    let joint = JointSuppression(datasets)
    let rows = datasets.map { joint.hidden[$0.name] ?? [] }
    return Set(rows[0].map { $0.line - 2 } + rows[1].map { first + $0.line - 2 })
  }

  /// Persons by sex and age, and the same persons by sex and race: the total and both sexes stand twice.
  @Test(
    "Nothing hidden in 60 random pairs can be recovered from both, though it can from each alone")
  func pairs() {
    var generator = SeededGenerator(seed: 61)
    var (alone, together) = (0, 0)
    for round in 0..<60 {
      let limit = [1, 2, 9][round % 3]
      var persons: [[String]: Int] = [:]
      for sex in Self.sexes {
        for age in ["minor", "young", "old"] {
          for race in ["a", "b", "c"] {
            persons[[sex, age, race]] = Int.random(in: 0...limit, using: &generator)
          }
        }
      }
      func split(_ column: Int) -> [Cell] {
        var counts: [[String]: Int] = [:]
        for (place, value) in persons { counts[[place[0], place[column]], default: 0] += value }
        return cells(counts)
      }
      let (ages, races) = (split(1), split(2))
      let shared = SharedCount(measure: "persons", dataset: "races", otherMeasure: "persons")
      let one = dataset("ages", ["sex", "age"], ages, shared: [shared])
      let other = dataset("races", ["sex", "race"], races, threshold: round % 2 == 0 ? 5 : nil)
      let lines = lines(ages, races) { $0[1] == "all" ? [$0[0], "all"] : nil }
      let rows = hidden([one, other], ages.count)
      #expect(recovered(ages, races, lines, rows) == 0, "round \(round)")
      together += rows.count
      // In a round where only one hides, the other would tell.
      let apart = Set(
        one.suppressed().hidden.map { $0.line - 2 }
          + other.suppressed().hidden.map { ages.count + $0.line - 2 })
      alone += recovered(ages, races, lines, apart)
      // Without a word in the metadata, equal counts of one measure are found to be one.
      let silent = dataset("ages", ["sex", "age"], ages)
      #expect(hidden([silent, other], ages.count) == rows)
    }
    #expect(alone > 20 && together > 300, "\(alone) of \(together)")
  }

  /// Persons by district, and those of the north by sex: a cell of one is the total of the other.
  @Test("A total that is a cell of another dataset is linked where the metadata say so")
  func cellAndTotal() {
    var generator = SeededGenerator(seed: 62)
    var alone = 0
    for round in 0..<60 {
      let limit = [2, 4, 9][round % 3]
      var north: [[String]: Int] = [:]
      for sex in Self.sexes { north[[sex]] = Int.random(in: 0...limit, using: &generator) }
      let sexes = cells(north)
      var districts = [["north"]: north.values.reduce(0, +)]
      for name in ["east", "south", "west"] {
        districts[[name]] = Int.random(in: 0...limit, using: &generator)
      }
      let all = cells(districts)
      let shared = SharedCount(
        measure: "persons", dataset: "districts", otherMeasure: "persons",
        otherConditions: ["district": "north"])
      let one = dataset("north", ["sex"], sexes, shared: [shared])
      let other = dataset("districts", ["district"], all)
      let lines = lines(sexes, all) { $0 == ["all"] ? ["north"] : nil }
      #expect(
        recovered(sexes, all, lines, hidden([one, other], sexes.count)) == 0, "round \(round)")
      alone += recovered(
        sexes, all, lines,
        Set(
          one.suppressed().hidden.map { $0.line - 2 }
            + other.suppressed().hidden.map { sexes.count + $0.line - 2 }))
    }
    #expect(alone > 5, "\(alone)")
  }

  /// 5 percent of 60 are the 3 women that the other dataset hides, and 95 percent the men.
  ///
  /// Elsewhere, 2 percent of 100 are 2 persons.
  @Test("Shares of a base in another dataset do not tell what that hides")
  func shares() {
    let counts = dataset("sexes", ["sex"], cells([["f"]: 3, ["m"]: 57]))
    let base = Measure.BaseReference(
      dataset: "sexes", measure: "persons", conditions: ["sex": "all"])
    let percents = [Cell(place: ["f"], value: 5), Cell(place: ["m"], value: 95)]
    let shares = dataset("shares", ["sex"], percents, threshold: nil, base: base)
    #expect(JointSuppression([counts, shares]).hidden["shares"]?.map(\.line) == [2, 3])
    #expect(JointSuppression([shares, counts]).hidden["shares"]?.map(\.line) == [2, 3])
    let many = dataset("sexes", ["sex"], cells([["f"]: 30, ["m"]: 70]))
    let ages = [Cell(place: ["a"], value: 2), Cell(place: ["b"], value: 40)]
    let other = dataset("ages", ["age"], ages, threshold: nil, base: base)
    #expect(JointSuppression([many, other]).hidden["ages"]?.map(\.line) == [2])
  }

  /// Both have 60 persons, 3 and 57 of the sexes; the metadata speak of another measure.
  @Test("A measure that is not declared is looked at where another one is")
  func otherMeasure() {
    func cells(_ few: Int) -> [Cell] {
      [
        Cell(place: ["all"], value: 60), Cell(place: ["f"], value: few),
        Cell(place: ["m"], value: 60 - few),
      ]
    }
    let shared = SharedCount(measure: "others", dataset: "two", otherMeasure: "others")
    let one = dataset("one", ["sex"], cells(3), shared: [shared])
    let two = dataset("two", ["sex"], cells(3), threshold: nil)
    #expect(JointSuppression([one, two]).undeclared.map(\.measure) == ["persons"])
    #expect(JointSuppression([one, two]).hidden["two"]?.map(\.line) == [3, 4])
    let same = SharedCount(measure: "persons", dataset: "two", otherMeasure: "persons")
    let declared = dataset("one", ["sex"], cells(3), shared: [same])
    #expect(JointSuppression([declared, two]).undeclared == [])
    #expect(JointSuppression([declared, two]).hidden["two"]?.map(\.line) == [3, 4])
  }

  /// 3 women of 60; men 57.
  ///
  /// Another dataset has the women by county, 3 and 0.
  @Test("Counts of different nouns are not linked, nor those that mostly differ")
  func unlike() {
    let sexes = cells([["f"]: 3, ["m"]: 57])
    let counties = [Cell(place: ["all"], value: 60), Cell(place: ["x"], value: 60)]
    let one = dataset("sexes", ["sex"], sexes)
    let joint = JointSuppression([one, dataset("counties", ["county"], counties, threshold: nil)])
    #expect(joint.hidden["counties"] == [] && joint.hidden["sexes"]?.count == 2)
    #expect(
      joint.undeclared == [
        UndeclaredCount(
          first: "sexes", second: "counties", measure: "persons", equalCount: 1,
          row: RowReference(dataset: "sexes", file: "Datasets/sexes.csv", line: 2))
      ])
    let cases = dataset("counties", ["county"], counties, noun: "case", threshold: nil)
    #expect(JointSuppression([one, cases]).undeclared == [])
    let differing = [Cell(place: ["all"], value: 61), Cell(place: ["x"], value: 61)]
    let revised = dataset("counties", ["county"], differing, threshold: nil)
    #expect(JointSuppression([one, revised]).undeclared == [])
  }
}
