import Charting
import DatasetReading
import Foundation
import TestSupport
import Testing

@testable import Figures

@Suite("Colours of categories")
struct CategoryColorTests {
  @Test("A category keeps its colour when another edition makes it the largest")
  func stable() throws {
    func tones(edition: String) throws -> [String: Tone] {
      let definition = try DefinitionReader.read(
        Array(
          """
          { "title": "x", "analysis": { "breakdown": { "dataset": "d", "by": "kind",
            "edition": "\(edition)", "where": { "year": 2020 } } }, "chart": { "type": "pie" } }
          """.utf8), name: "x", file: "x.json")
      let chart = try ChartComposer(
        datasets: ["d": dataset()], house: House(agency: "A", presets: ["tv"])
      ).chart(definition)
      guard case .sectors(let plot) = chart.specification.plot else { return [:] }
      return Dictionary(uniqueKeysWithValues: plot.marks.map { ($0.label, $0.tone) })
    }
    let (first, second) = (try tones(edition: "E1"), try tones(edition: "E2"))
    #expect(first.count == 3 && first == second)
    #expect(first["adult"] == .palette(0) && first["minor"] == .palette(1))
  }

  private func dataset() throws -> Dataset {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      edition,year,kind,measure,value
      E1,2020,all,people,100
      E1,2020,adult,people,60
      E1,2020,minor,people,40
      E2,2020,all,people,100
      E2,2020,adult,people,30
      E2,2020,minor,people,60
      E2,2020,unknown,people,10
      E1,2020,unknown,people,0

      """, to: "Datasets/d.csv")
    try folder.write(
      """
      { "name": "p", "resources": [ { "name": "d", "path": "d.csv", "title": "D",
        "schema": { "fields": [
          { "name": "edition", "type": "string" }, { "name": "year", "type": "integer" },
          { "name": "kind", "type": "string" }, { "name": "measure", "type": "string" },
          { "name": "value", "type": "number" } ], "primaryKey": ["edition","year","kind","measure"] },
        "podium": { "publisher": { "name": "P", "short": "P" }, "area": "United States",
          "period": { "column": "year", "kind": "calendar", "label": "calendar year", "short": "CY" },
          "columns": { "edition": "edition", "measure": "measure", "value": "value" },
          "measures": { "people": { "label": "People", "unit": "count",
            "noun": { "singular": "person", "plural": "persons" } } },
          "dimensions": { "kind": { "label": "Kind" } },
          "partitions": [ { "column": "kind", "measure": "people" } ],
          "editions": [ { "id": "E1", "title": "One" }, { "id": "E2", "title": "Two" } ] } } ] }
      """, to: "Datasets/datapackage.json")
    let package = try DataPackageReader.read(
      Array(folder.data("Datasets/datapackage.json")), file: "datapackage.json")
    let reader = DatasetReader(
      folder: folder.path + "/Datasets", displayFolder: "Datasets", package: package)
    return try reader.dataset(named: "d").0
  }
}
