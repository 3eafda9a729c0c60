import DatasetReading
import TestSupport
import Testing

@Suite("Building datasets")
struct DatasetBuilderTests {
  private static let header = "edition,year,kind,measure,value,share,day,flag\n"

  private func values(_ cells: [String], column: String = "value") throws -> [Observation] {
    let rows = cells.enumerated().map { index, cell in
      column == "value"
        ? "E1,\(1900 + index),all,cases,\(cell),,,\n" : "E1,\(1900 + index),all,cases,,\(cell),,\n"
    }
    let dataset = try DatasetFixture.read(
      csv: Self.header + rows.joined(), replacing: ", \"constraints\": { \"enum\": [12.5, 50] }",
      with: ""
    ).dataset
    let column = try #require(dataset.column(named: column))
    return rows.indices.map(column.observation(at:))
  }

  @Test("Decimal numbers are read exactly, also with more than fifteen digits")
  func decimals() throws {
    #expect(
      try values(
        [
          "0", "-0.5", "12.5", "0.1", "007", "999999999999999", "123456789.123456789",
          "0.000000000000000000001", "-0",
        ], column: "share") == [
          .value(0), .value(-0.5), .value(12.5), .value(0.1), .value(7),
          .value(999_999_999_999_999), .value(123456789.123456789), .value(1e-21), .value(-0.0),
        ])
  }

  @Test(
    "What is not a plain decimal number is refused",
    arguments: [
      "1e5", "+1", "1.", ".5", "-", "--1", "1.2.3", " 1", "1 ", "1 169", "٣", "NaN", "inf", "0x1F",
      "12%", "\"1,169\"",
    ])
  func notDecimals(cell: String) {
    let found = cell == "\"1,169\"" ? "1,169" : cell
    #expect(
      DatasetFixture.messages(csv: Self.header + "E1,2020,all,cases,,\(cell),,\n") == [
        "D/a.csv:2:20: error: column \"share\": expected a number, found \"\(found)\" (missing-value codes: -9, n/a)"
      ])
  }

  @Test("A missing-value code is a reason, also one that looks like a number")
  func numericCode() throws {
    #expect(
      try values(["-9", "n/a", "", "9"], column: "value") == [
        .missing(.notCollected), .missing(.notAvailable), .missing(.notAvailable), .value(9),
      ])
  }

  @Test(
    "Each fault of a cell names its place and what is allowed",
    arguments: [
      (
        "E1,1899,all,cases,1,,,", "2:4: error: column \"year\": 1899 is under the minimum 1900"
      ),
      ("E1,2101,all,cases,1,,,", "2:4: error: column \"year\": 2101 is over the maximum 2100"),
      (
        "E1,20.5,all,cases,1,,,",
        "2:4: error: column \"year\": expected a year, found \"20.5\" (missing-value codes: -9, n/a)"
      ),
      (
        "E1,2020,all,cases,1.5,,,",
        "2:19: error: column \"value\": expected a whole number, found \"1.5\" (missing-value codes: -9, n/a)"
      ),
      ("E1,2020,all,cases,1,13,,", "2:21: error: column \"share\": 13 is not among: 12.5, 50"),
      (
        "E1,2020,all,cases,1000000000000000,,,",
        "2:19: error: column \"value\": 1000000000000000 has more than 15 digits before the point"
      ),
      (
        "E1,2020,all,cases,1,,2020-02-30,",
        "2:22: error: column \"day\": expected a day as YYYY-MM-DD, found \"2020-02-30\" (missing-value codes: -9, n/a)"
      ),
      (
        "E1,2020,all,cases,1,,,guess",
        "2:23: error: column \"flag\": \"guess\" has no entry in the metadata; flags are: estimate"
      ),
      (
        "E1,2020,labour,cases,1,,,",
        "2:9: error: column \"kind\": \"labour\" is not allowed; did you mean \"labor\"? allowed values are: all, labor"
      ),
      ("\"\",2020,all,cases,1,,,", "2:1: error: column \"edition\": a value is required"),
      (
        "E1,2020,all,\"é\"\"\nx\",1,,,",
        "2:13: error: column \"measure\": \"é\"\\nx\" has no entry in the metadata; measures are: cases"
      ),
      (
        "E1,2020,all,\"x\ncases\",\"y\",,,",
        "3:8: error: column \"value\": expected a whole number, found \"y\" (missing-value codes: -9, n/a)"
      ),
    ])
  func cellFaults(row: String, expected: String) {
    let messages = DatasetFixture.messages(csv: Self.header + row + "\n")
    #expect(messages.contains("D/a.csv:" + expected), "\(messages)")
    #expect(messages.count == (row.contains("\ncases") ? 2 : 1), "\(messages)")
  }

  @Test("Days are read in every month, and leap days in leap years alone")
  func days() {
    for (day, isDay) in [
      ("2020-02-29", true), ("2000-02-29", true), ("1900-02-29", false), ("2021-02-29", false),
      ("2021-12-31", true), ("2021-04-31", false), ("2021-13-01", false), ("2021-00-10", false),
      ("2021-01-00", false), ("2021-1-01", false), ("2021-01-01T00", false), ("2021/01/01", false),
      ("", true), ("n/a", true),
    ] {
      let messages = DatasetFixture.messages(csv: Self.header + "E1,2020,all,cases,1,,\(day),\n")
      #expect(messages.isEmpty == isDay, "\(day): \(messages)")
    }
  }

  @Test("The header must have the columns of the schema in their order")
  func header() {
    #expect(
      DatasetFixture.messages(csv: "year,edition,kind,measure,value,share,day,flag\n") == [
        "D/a.csv:1:1: error: the columns stand in another order; expected: edition, year, kind, measure, value, share, day, flag"
      ])
    #expect(
      DatasetFixture.messages(csv: "edition,year,kind,measure,value,share,day\n")
        == ["D/a.csv:1:1: error: the column \"flag\" is missing"])
    #expect(
      DatasetFixture.messages(csv: "edition,year,kind,measure,value,share,day,flag,extra\n") == [
        "D/a.csv:1:1: error: unknown column \"extra\"; columns are: edition, year, kind, measure, value, share, day, flag"
      ])
  }

  @Test("Rows that agree in the primary key are named with both lines")
  func primaryKey() {
    let rows = "E1,2020,all,cases,1,,,\nE1,2020,labor,cases,1,,,\n\"E1\",2020.0,all,cases,2,,,\n"
    #expect(
      DatasetFixture.messages(csv: Self.header + rows) == [
        "D/a.csv:4:1: error: column \"edition\": the row repeats line 2 in edition, year, kind, measure"
      ])
    #expect(
      DatasetFixture.messages(
        csv: Self.header + rows, replacing: "[\"edition\", \"year\", \"kind\", \"measure\"]",
        with: "\"value\"") == [
          "D/a.csv:3:1: error: column \"edition\": the row repeats line 2 in value"
        ])
  }

  @Test("Faults of several columns are reported together, by place")
  func together() {
    let rows = "E1,2020,all,cases,x,,,\nE2,1899,all,case,y,,,\n"
    let messages = DatasetFixture.messages(csv: Self.header + rows)
    #expect(
      messages.compactMap { $0.split(separator: "column ").last?.prefix { $0 != ":" } } == [
        "\"value\"", "\"edition\"", "\"year\"", "\"measure\"", "\"value\"",
      ])
  }

  @Test("A value far too long is shown in short")
  func excerpt() {
    let cell = String(repeating: "x", count: 100_000)
    let messages = DatasetFixture.messages(csv: Self.header + "E1,2020,all,cases,\(cell),,,\n")
    #expect(
      messages == [
        "D/a.csv:2:19: error: column \"value\": expected a whole number, found \"\(cell.prefix(40))…\" (missing-value codes: -9, n/a)"
      ])
  }

  @Test("A file of faults alone is refused in short time", .timeLimit(.minutes(1)))
  func manyFaults() {
    let rows = (0..<200_000).map { "E\($0)x,1,k\($0),m\($0),x,x,x,f\($0)\n" }.joined()
    let messages = DatasetFixture.messages(csv: Self.header + rows)
    #expect(messages.count == 101)
    #expect(messages.last?.hasSuffix("more problems in D/a.csv") == true)
  }

  @Test("A file that differs from its hash or size is read with one notice")
  func notices() throws {
    let digest = ContentDigest.sha256(Array(DatasetFixture.csv.utf8))
    let path = "\"path\": \"a.csv\","
    #expect(
      try DatasetFixture.read(replacing: path, with: path + "\"hash\": \"sha256:\(digest)\",")
        .notices.isEmpty)
    #expect(
      try DatasetFixture.read(
        replacing: path, with: path + "\"hash\": \"SHA256:\(digest.uppercased())\","
      ).notices.isEmpty)
    let other = String(digest.reversed())
    for change in ["\"hash\": \"sha256:\(other)\",", "\"bytes\": 5,"] {
      #expect(
        try DatasetFixture.read(replacing: path, with: path + change).notices
          .map(\.description) == [
            "D/a.csv:1:1: notice: the file differs from what D/datapackage.json says of it; if the change is meant, accept it with: podium import D/a.csv"
          ])
    }
  }

  @Test("An unknown dataset and a file that is not there are said with what is")
  func unknown() throws {
    let package = try DatasetFixture.readPackage()
    let reader = DatasetReader(
      folder: try TemporaryFolder().path, displayFolder: "D", package: package)
    #expect(
      DatasetFixture.messages { _ = try reader.dataset(named: "b") }
        == ["error: unknown dataset \"b\"; did you mean \"a\"? datasets are: a"])
    #expect(
      DatasetFixture.messages { _ = try reader.dataset(named: "a") }
        == ["d.json:1:63: error: dataset \"a\" cannot be read: there is no file D/a.csv"])
  }
}
