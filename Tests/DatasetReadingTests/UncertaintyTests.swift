import DatasetReading
import Testing

/// Standard errors, confidence limits and significance marks of a dataset, and every way to get them wrong.
@Suite("How exact values are")
struct UncertaintyTests {
  private static let header = "edition,year,kind,measure,value,se,low,high,mark\n"
  private static let own =
    "\"uncertainty\": { \"level\": 90, \"standardError\": \"se\", \"lower\": \"low\", \"upper\": \"high\", "
    + "\"significance\": { \"column\": \"mark\", \"marks\": { \"†\": 95, \"‡\": 90 } } }"

  private static func package(_ own: String = own) -> String {
    """
    { "resources": [ { "name": "a", "path": "a.csv", "schema": { "fields": [
        { "name": "edition" }, { "name": "year", "type": "year" }, { "name": "kind" },
        { "name": "measure" }, { "name": "value", "type": "number" },
        { "name": "se", "type": "number" }, { "name": "low", "type": "number" },
        { "name": "high", "type": "number" }, { "name": "mark" } ], "missingValues": ["", "n/a"] },
      "podium": {
        "publisher": { "name": "Publisher" }, "period": { "column": "year", "kind": "calendar" },
        "measures": { "cases": { "unit": "count",
          \(own) } },
        "dimensions": { "kind": {} }, "editions": [ { "id": "E1", "title": "One" } ] } } ] }
    """
  }

  private static func read(_ rows: String, _ own: String = own) throws -> Dataset {
    let package = try DataPackageReader.read(Array(package(own).utf8), file: "d.json")
    return try DatasetReader(folder: "/", displayFolder: "D", package: package)
      .dataset(named: "a", bytes: Array((header + rows).utf8))
  }

  private static let good = """
    E1,2015,all,cases,100,10,83.6,116.4,*
    E1,2016,all,cases,120,12,100.3,139.7,
    E1,2017,all,cases,150,14,127,173,†
    E1,2018,all,cases,n/a,,,,
    E1,2015,labor,cases,5,,,,

    """

  @Test("Columns are kept by measure, and good rows are read")
  func columns() throws {
    let dataset = try Self.read(Self.good)
    let own = try #require(dataset.metadata.measures["cases"]?.uncertainty)
    #expect(own.level == 90 && own.numberColumns == ["se", "low", "high"])
    #expect(
      own.significance
        == UncertaintyColumns.Significance(column: "mark", marks: ["†": 95, "‡": 90]))
    #expect(dataset.column(named: "se")?.observation(at: 2) == .value(14))
  }

  @Test(
    "Each fault of a row is named with its line and column",
    arguments: [
      (
        "100,10,", "100,-1,",
        "D/a.csv:2:23: error: column \"se\": -1 is no standard error; one is 0 or more"
      ),
      (
        "83.6,116.4", "101,116.4",
        "D/a.csv:2:26: error: column \"low\": the lower limit 101 is over the value 100"
      ),
      (
        "83.6,116.4", "83.6,99",
        "D/a.csv:2:31: error: column \"high\": the upper limit 99 is under the value 100"
      ),
      (
        "83.6,116.4", "83.6,",
        "D/a.csv:2:26: error: column \"low\": confidence limits come as a pair, and the other one is "
          + "missing"
      ),
      (
        "n/a,,,,", "n/a,3,,,",
        "D/a.csv:5:23: error: column \"se\": the value is missing, so there is nothing that this is of"
      ),
      (
        "173,†", "173,x",
        "D/a.csv:4:34: error: column \"mark\": unknown mark \"x\"; marks are: *, †, ‡"
      ),
      (
        "139.7,", "139.7,*",
        "D/a.csv:3:38: error: column \"mark\": the mark \"*\" stands at two periods of one series, here "
          + "and on line 2; the others are compared with one"
      ),
      (
        "116.4,*", "116.4,",
        "D/a.csv:4:34: error: column \"mark\": the row is marked as different, and no row of the same "
          + "edition and series has the mark \"*\" of the period that it is compared with"
      ),
    ])
  func rows(old: String, new: String, expected: String) throws {
    let rows = Self.good.replacing(old, with: new, maxReplacements: 1)
    #expect(rows != Self.good)
    #expect(DatasetFixture.messages { _ = try Self.read(rows) } == [expected])
  }

  @Test(
    "Each fault of the package is named with its place",
    arguments: [
      (
        "\"level\": 90", "\"level\": 80",
        "uncertainty.level: expected a level of confidence of 90, 95 or 99 percent, found 80"
      ),
      (
        ", \"upper\": \"high\"", "",
        "uncertainty: the key \"upper\" is missing; confidence limits come as a pair"
      ),
      (
        own, "\"uncertainty\": { \"level\": 95 }",
        "uncertainty: name a column under \"standardError\", \"lower\" and \"upper\", or "
          + "\"significance\""
      ),
      (
        "\"standardError\": \"se\"", "\"standardError\": \"sf\"",
        "uncertainty.standardError: unknown column \"sf\"; did you mean \"se\"? columns are: edition, year, "
          + "kind, measure, value, se, low, high, mark"
      ),
      (
        "\"standardError\": \"se\"", "\"standardError\": \"kind\"",
        "uncertainty.standardError: the column \"kind\" has texts; standard errors are numbers"
      ),
      (
        "\"column\": \"mark\"", "\"column\": \"se\"",
        "uncertainty.significance.column: the column \"se\" has numbers; significance marks are texts"
      ),
      (
        "{ \"†\": 95, \"‡\": 90 }", "{}",
        "uncertainty.significance.marks: the list of marks is empty"
      ),
      (
        "\"†\": 95", "\"*\": 95",
        "uncertainty.significance.marks.*: the mark \"*\" is that of the comparison period"
      ),
      (
        "\"†\": 95", "\"†\": 5",
        "uncertainty.significance.marks.†: expected a level of confidence of 90, 95 or 99 percent, found 5"
      ),
      (
        "\"lower\":", "\"lowr\":",
        "uncertainty: unknown key \"lowr\"; did you mean \"lower\"? keys are: level, standardError, lower, "
          + "upper, significance"
      ),
    ])
  func package(old: String, new: String, expected: String) throws {
    let text = Self.package().replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.package())
    let messages = DatasetFixture.messages {
      _ = try DataPackageReader.read(Array(text.utf8), file: "d.json")
    }
    let path = "resources[0].podium.measures.cases."
    #expect(
      messages.contains { $0.hasPrefix("d.json:") && $0.hasSuffix("error: \(path)\(expected)") },
      "\(messages)")
  }

  @Test("Records are counted, so nothing is said of how exact they are")
  func records() {
    let text = Self.package().replacing("\"editions\"", with: "\"records\": true, \"editions\"")
    let messages = DatasetFixture.messages {
      _ = try DataPackageReader.read(Array(text.utf8), file: "d.json")
    }
    #expect(
      messages == [
        "d.json:9:22: error: resources[0].podium.measures.cases.uncertainty: a dataset of records is "
          + "counted, and a count of all has no standard error"
      ])
  }

  @Test("A flag can say that a value is the publisher's projection")
  func projections() throws {
    let package = try DatasetFixture.readPackage(
      replacing: "{ \"short\": \"estimate\" }",
      with: "{ \"short\": \"Projected\", \"projection\": true }")
    #expect(package.resources[0].metadata?.projectionFlags == ["estimate"])
    #expect(
      DatasetFixture.packageMessages(
        replacing: "{ \"short\": \"estimate\" }",
        with: "{ \"short\": \"Projected\", \"projection\": \"yes\" }"
      ).first?.hasSuffix(
        "flags.estimate.projection: expected true or false, found the text \"yes\"") == true)
  }
}
