import Commands
import Foundation
import TestSupport
import Testing

/// A kit of several charts of the same records: what one chart hides, the others do not give away.
///
/// Everything that `podium figures` prints of all charts is put together, and a solver looks for the
/// counts that are not among it.
@Suite("Hidden counts over a kit")
struct HiddenInKitTests {
  private static let sexes = ["f", "m"]
  private static let ages = ["minor", "young", "old"]
  private static let races = ["a", "b"]

  private let folder: TemporaryFolder
  /// The number of persons of each sex, age and race.
  private let persons: [[String]: Int]

  init() throws {
    folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 50)
    var persons: [[String]: Int] = [:]
    var rows = "year,sex,age,race\n"
    for sex in Self.sexes {
      for age in Self.ages {
        for race in Self.races {
          let count = Int.random(in: age == "minor" ? 1...5 : 3...20, using: &generator)
          persons[[sex, age, race]] = count
          rows += String(repeating: "2025,\(sex),\(age),\(race)\n", count: count)
        }
      }
    }
    self.persons = persons
    try folder.write(rows, to: "Datasets/arrests.csv")
    try folder.write(
      """
      { "name": "own", "resources": [ {
        "name": "arrests", "path": "arrests.csv", "title": "Arrests",
        "schema": { "fields": [
          { "name": "year", "type": "integer" }, { "name": "sex", "type": "string" },
          { "name": "age", "type": "string" }, { "name": "race", "type": "string" } ] },
        "podium": {
          "publisher": { "name": "Example Police Department" },
          "period": { "column": "year", "kind": "calendar" }, "records": true,
          "measures": { "persons": { "unit": "count",
            "noun": { "singular": "person arrested", "plural": "persons arrested" } } },
          "dimensions": { "sex": {}, "age": {}, "race": {} },
          "partitions": [{ "column": "sex" }, { "column": "age" }, { "column": "race" }],
          "smallCount": { "threshold": 5, "apply": true },
          "editions": [{ "id": "2025", "title": "Arrest records, 2025" }] } } ] }
      """, to: "Datasets/datapackage.json")
    try folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"square\"] }", to: "Charts/Definitions/house.json")
    try chart("sex", by: "\"sex\"")
    try chart("age", by: "\"age\"")
    try chart("race", by: "\"race\"")
    try chart("sex-age", by: "[\"sex\", \"age\"]")
    try chart("sex-race", by: "[\"sex\", \"race\"]")
    for sex in Self.sexes {
      try chart("of-\(sex)", by: "[\"race\", \"age\"]", where: ", \"sex\": \"\(sex)\"")
    }
  }

  private func chart(_ name: String, by: String, where condition: String = "") throws {
    try folder.write(
      """
      { "title": "Persons arrested", "analysis": { "breakdown": { "dataset": "arrests", "by": \(by),
          "where": { "year": 2025\(condition) } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/\(name).json")
  }

  /// The cells that the figures of all charts tell, each as sex, age and race; a share tells its count.
  private func published() throws -> [[String]: Int] {
    let run = CommandRun(["figures", "--csv"], in: folder.path)
    try #require(run.code == .success, "\(run.errors)")
    var cells: [[String]: Int] = [:]
    for line in run.output.components(separatedBy: "\r\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 6, let value = Double(fields[2]) else { continue }
      var cell = ["all", "all", "all"]
      for sex in Self.sexes where fields[0] == "of-\(sex)" { cell[0] = sex }
      let words = fields[1].split(separator: ".").map(String.init)
      for word in words {
        if Self.sexes.contains(word) { cell[0] = word }
        if Self.ages.contains(word) { cell[1] = word }
        if Self.races.contains(word) { cell[2] = word }
      }
      guard !words.contains("remainder"), !words.contains("difference") else { continue }
      if words.last == "count" {
        cells[cell] = Int(value)
      } else if words.last == "percent", let base = Double(fields[6]) {
        cells[cell] = Int((value / 100 * base).rounded())
      }
    }
    return cells
  }

  @Test("No count from one to four is told by all charts of a kit together")
  func kit() throws {
    var places: [[String]] = [[]]
    for values in [Self.sexes, Self.ages, Self.races] {
      places = places.flatMap { place in (["all"] + values).map { place + [$0] } }
    }
    let counts = places.map { place in
      persons.filter { zip($0.key, place).allSatisfy { $0.0 == $0.1 || $0.1 == "all" } }
        .reduce(0) { $0 + $1.value }
    }
    let values = [Self.sexes, Self.ages, Self.races]
    let lines = places.indices.flatMap { index in
      values.indices.filter { places[index][$0] == "all" }.map { dimension in
        [index]
          + values[dimension].compactMap { value -> Int? in
            var part = places[index]
            part[dimension] = value
            return places.firstIndex(of: part)
          }
      }
    }
    let published = try published()
    #expect(published.count > 12, "\(published)")
    for (place, value) in published {
      let index = try #require(places.firstIndex(of: place))
      #expect(counts[index] == value && !(1..<5).contains(value), "\(place)")
    }
    let hidden = Set(places.indices.filter { published[places[$0]] == nil })
    let small = places.indices.filter { (1..<5).contains(counts[$0]) }
    #expect(small.count > 2 && hidden.isSuperset(of: small))
    let solver = HiddenCellSolver(counts: counts, lines: lines, hidden: hidden)
    for cell in small { #expect(solver.answer(cell) == .open, "\(places[cell])") }
    // With the hidden cells of all charts but one told, that one would follow.
    let alone = HiddenCellSolver(counts: counts, lines: lines, hidden: [small[0]])
    #expect(alone.answer(small[0]) == .found)
  }
}
