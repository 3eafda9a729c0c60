import Commands
import Foundation
import TestSupport
import Testing

/// A kit of two datasets that both tell 3, 30 and 27 of 60 persons, of which only one hides counts under 5.
@Suite("A kit of datasets that share counts")
struct LinkedKitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let rows = [("all", 60), ("f", 3), ("m", 30), ("x", 27)]
    func table(_ column: String, _ rows: [(String, Int)]) -> String {
      "edition,year,\(column),measure,value\n"
        + rows.map { "E,2025,\($0.0),persons,\($0.1)\n" }.joined()
    }
    try folder.write(table("sex", rows), to: "Datasets/sexes.csv")
    try folder.write(table("group", rows), to: "Datasets/groups.csv")
    try write(declared: false)
    try folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"square\"] }", to: "Charts/Definitions/house.json")
    for (name, column) in [("sexes", "sex"), ("groups", "group")] {
      try folder.write(
        """
        { "title": "Persons arrested", "analysis": { "breakdown": { "dataset": "\(name)",
            "by": "\(column)", "where": { "year": 2025 } } }, "chart": { "type": "bar" } }
        """, to: "Charts/Definitions/\(name).json")
    }
  }

  /// Writes the data package; groups of persons are the sexes under another name where it says so.
  private func write(declared: Bool) throws {
    func resource(_ name: String, _ column: String, _ more: String) -> String {
      """
      { "name": "\(name)", "path": "\(name).csv", "title": "Arrests",
        "schema": { "fields": [ { "name": "edition" }, { "name": "year", "type": "year" },
          { "name": "\(column)" }, { "name": "measure" }, { "name": "value", "type": "integer" } ] },
        "podium": {
          "publisher": { "name": "Example Police Department" },
          "period": { "column": "year", "kind": "calendar" },
          "measures": { "persons": { "unit": "count",
            "noun": { "singular": "person arrested", "plural": "persons arrested" } } },
          "dimensions": { "\(column)": {} }, "partitions": [{ "column": "\(column)" }], \(more)
          "editions": [{ "id": "E", "title": "Arrests, 2025" }] } }
      """
    }
    func same(_ value: String) -> String {
      "{ \"measure\": \"persons\", \"where\": { \"sex\": \"\(value)\" }, "
        + "\"as\": { \"dataset\": \"groups\", \"where\": { \"group\": \"\(value)\" } } }"
    }
    let shared = ["all", "f", "m", "x"].map(same).joined(separator: ", ")
    try folder.write(
      """
      { "name": "own", "resources": [
        \(resource(
          "sexes", "sex",
          "\"smallCount\": { \"threshold\": 5, \"apply\": true }, "
            + (declared ? "\"sameCounts\": [\(shared)], " : ""))),
        \(resource("groups", "group", "")) ] }
      """, to: "Datasets/datapackage.json")
  }

  private func figures(_ chart: String) -> String {
    CommandRun(["figures", chart, "--csv"], in: folder.path).output
  }

  @Test("A chart of one dataset hides what another one hides, also when it is drawn alone")
  func declared() throws {
    #expect(figures("groups").contains(",27,") && !figures("sexes").contains(",27,"))
    try write(declared: true)
    let groups = figures("groups")
    #expect(groups.contains(",30,") && !groups.contains(",27,") && !groups.contains(",3,"))
    #expect(CommandRun(["check"], in: folder.path).errors == "")
  }

  @Test("A count that stands in both without a word is told by check, unless that is accepted")
  func undeclared() throws {
    #expect(
      CommandRun(["check"], in: folder.path).errors.contains(
        "Datasets/groups.csv:2:1: notice: a count of persons in \"groups\" stands in \"sexes\" too and is "
          + "hidden in both or in none; say so with \"sameCounts\" in the data package [PD126]\n"))
    try folder.replace(
      "{ \"title\"",
      with: "{ \"allow\": [{ \"code\": \"PD126\", \"reason\": \"One register.\" }], \"title\"",
      in: "Charts/Definitions/groups.json")
    #expect(!CommandRun(["check"], in: folder.path).errors.contains("PD126"))
  }
}
