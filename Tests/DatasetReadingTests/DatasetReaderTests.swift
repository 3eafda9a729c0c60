import DatasetReading
import TestSupport
import Testing

@Suite("Reading datasets by their package")
struct DatasetReaderTests {
  private static let csv = """
    edition,year,kind,measure,value
    E1,2020,all,cases,270
    E1,2021,all,cases,n/a
    """

  private func package(_ extra: String = "", path: String = "a.csv") -> String {
    """
    { "name": "p", "resources": [ {
      "name": "a", "path": "\(path)",
      "schema": {
        "fields": [
          { "name": "edition", "type": "string", "constraints": { "required": true } },
          { "name": "year", "type": "integer", "constraints": { "minimum": 1900 } },
          { "name": "kind", "type": "string", "constraints": { "enum": ["all", "labor"] } },
          { "name": "measure", "type": "string" },
          { "name": "value", "type": "number", "constraints": { "minimum": 0 } } ],
        "missingValues": ["", "n/a", "suppressed"],
        "primaryKey": ["edition", "year", "kind", "measure"] },
      "podium": { \(extra)
        "publisher": { "name": "P" }, "period": { "column": "year", "kind": "calendar" },
        "missing": { "n/a": "notAvailable", "suppressed": "suppressed" },
        "measures": { "cases": { "unit": "count" } },
        "dimensions": { "kind": {} }, "editions": [ { "id": "E1", "title": "One" } ] } } ] }
    """
  }

  private func read(_ csv: String) throws -> (dataset: Dataset, notices: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try folder.write(csv, to: "a.csv")
    let package = try DataPackageReader.read(Array(package().utf8), file: "d.json")
    return try DatasetReader(folder: folder.path, displayFolder: "Datasets", package: package)
      .dataset(named: "a")
  }

  private func message(_ csv: String) -> String {
    do {
      _ = try read(csv)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("Cells become numbers, texts and reasons for missing values")
  func typedColumns() throws {
    let dataset = try read(Self.csv).dataset
    let values = try #require(dataset.column(named: "value"))
    #expect(values.observation(at: 0) == .value(270))
    #expect(values.observation(at: 1) == .missing(.notAvailable))
    #expect(dataset.column(named: "year")?.text(at: 1) == "2021")
    #expect(dataset.lines == [2, 3])
  }

  @Test(
    "Each fault of a cell names line, column and what is allowed",
    arguments: [
      (
        "270", "twelve",
        "Datasets/a.csv:2:19: error: column \"value\": expected a number, found \"twelve\" (missing-value codes: n/a, suppressed)"
      ),
      ("270", "-1", "Datasets/a.csv:2:19: error: column \"value\": -1 is under the minimum 0"),
      (
        "E1,2020", "E1,20x",
        "Datasets/a.csv:2:4: error: column \"year\": expected a whole number, found \"20x\" (missing-value codes: n/a, suppressed)"
      ),
      (
        "2020,all", "2020,labour",
        "Datasets/a.csv:2:9: error: column \"kind\": \"labour\" is not allowed; did you mean \"labor\"? allowed values are: all, labor"
      ),
      (
        "E1,2020", "E2,2020",
        "Datasets/a.csv:2:1: error: column \"edition\": \"E2\" has no entry in the metadata; did you mean \"E1\"? editions are: E1"
      ),
      (
        "cases,270", "case,270",
        "Datasets/a.csv:2:13: error: column \"measure\": \"case\" has no entry in the metadata; did you mean \"cases\"? measures are: cases"
      ),
      (
        "E1,2021", "E1,2020",
        "Datasets/a.csv:3:1: error: column \"edition\": the row repeats line 2 in edition, year, kind, measure"
      ),
      ("E1,2020", ",2020", "Datasets/a.csv:2:1: error: column \"edition\": a value is required"),
      (
        "year", "yaer",
        "Datasets/a.csv:1:1: error: the column \"year\" is missing\nDatasets/a.csv:1:1: error: unknown column \"yaer\"; did you mean \"year\"? columns are: edition, year, kind, measure, value"
      ),
    ])
  func cellFaults(old: String, new: String, expected: String) {
    #expect(message(Self.csv.replacing(old, with: new, maxReplacements: 1)) == expected)
  }

  @Test("An unknown key of the metadata is an error with the nearest name, and a path stays inside")
  func packageFaults() {
    #expect {
      try DataPackageReader.read(Array(package("\"cavaet\": {},").utf8), file: "d.json")
    } throws: {
      "\($0)".contains("resources[0].podium: unknown key \"cavaet\"; did you mean \"caveat\"?")
    }
    #expect {
      try DataPackageReader.read(Array(package(path: "../x.csv").utf8), file: "d.json")
    } throws: { "\($0)".contains("leaves the folder of the data package") }
  }

  @Test("Every shipped dataset is read without a fault or notice")
  func shippedDatasets() throws {
    let folder = Repository.folder + "/Datasets"
    let bytes = try FileBytes.read(folder + "/datapackage.json", limit: JSONReader.maximumSize)
    let package = try DataPackageReader.read(bytes, file: "Datasets/datapackage.json")
    #expect(package.datasetNames.count >= 20)
    let reader = DatasetReader(folder: folder, displayFolder: "Datasets", package: package)
    for name in package.datasetNames {
      let (dataset, notices) = try reader.dataset(named: name)
      #expect(notices.isEmpty)
      #expect(dataset.rowCount > 0)
    }
  }
}
