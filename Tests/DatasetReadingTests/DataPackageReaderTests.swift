import DatasetReading
import TestSupport
import Testing

@Suite("Reading data packages")
struct DataPackageReaderTests {
  @Test("The properties of the package, its resources and their metadata are read")
  func package() throws {
    let package = try DatasetFixture.readPackage()
    #expect(package.title == "P" && package.version == "1.0" && package.datasetNames == ["a"])
    let resource = try #require(package.resource(named: "a"))
    #expect(
      resource.fields.map(\.type) == [
        .string, .year, .string, .string, .integer, .number, .date, .string,
      ])
    #expect(resource.fields[1].minimum == 1900 && resource.fields[1].maximum == 2100)
    #expect(resource.fields[5].allowed == ["12.5", "50"])
    #expect(resource.fields[0].isRequired && !resource.fields[1].isRequired)
    #expect(
      resource.missingCodes == ["": .notAvailable, "n/a": .notAvailable, "-9": .notCollected])
    let metadata = try #require(resource.metadata)
    #expect(metadata.publisher.short == "P" && metadata.period.kind == .calendar)
    #expect(metadata.dimension(named: "kind")?.label(for: "all") == "All")
    #expect(metadata.dimension(named: "kind")?.label(for: "labor") == "labor")
    #expect(metadata.measures["cases"]?.label == "Cases")
    #expect(metadata.flags["estimate"] == ShortAndFull(short: "estimate", full: "estimate"))
  }

  @Test(
    "Each fault is named with its key path and the remedy",
    arguments: [
      (
        "\"publisher\": {", "\"cavaet\": {}, \"publisher\": {",
        "resources[0].podium: unknown key \"cavaet\"; did you mean \"caveat\"? keys are: publisher, area, period, columns, missing, measures, dimensions, partitions, sums, sameCounts, caveat, breaks, flags, smallCount, labels, records, editions"
      ),
      (
        "\"a.csv\"", "\"../a.csv\"",
        "resources[0].path: the path \"../a.csv\" leaves the folder of the data package; use a relative path without .."
      ),
      (
        "\"a.csv\"", "\"x/../../a.csv\"",
        "resources[0].path: the path \"x/../../a.csv\" leaves the folder of the data package; use a relative path without .."
      ),
      (
        "\"a.csv\"", "\"/etc/passwd\"",
        "resources[0].path: the path \"/etc/passwd\" leaves the folder of the data package; use a relative path without .."
      ),
      (
        "\"a.csv\"", "\"https://example.org/a.csv\"",
        "resources[0].path: the path \"https://example.org/a.csv\" leaves the folder of the data package; use a relative path without .."
      ),
      (
        "\"a.csv\"", "\"a\\u0000.csv\"",
        "resources[0].path: the path \"a\\0.csv\" leaves the folder of the data package; use a relative path without .."
      ),
      ("\"a.csv\"", "[\"a.csv\"]", "resources[0].path: expected a text, found a list"),
      ("\"a.csv\"", "\"\"", "resources[0].path: the path is empty; name a file"),
      (
        "\"title\": \"A\"", "\"hash\": \"md5:00\"",
        "resources[0].hash: expected a hash of the form \"sha256:\" and 64 hexadecimal digits, found \"md5:00\""
      ),
      (
        "\"title\": \"A\"", "\"hash\": \"sha256:12ab\"",
        "resources[0].hash: expected a hash of the form \"sha256:\" and 64 hexadecimal digits, found \"sha256:12ab\""
      ),
      (
        "\"type\": \"year\"", "\"type\": \"yaer\"",
        "resources[0].schema.fields[1].type: unknown type \"yaer\"; did you mean \"year\"? allowed values are: integer, year, number, string, date"
      ),
      (
        "\"name\": \"day\"", "\"name\": \"year\"",
        "resources[0].schema.fields[6].name: the column \"year\" stands twice in the schema"
      ),
      (
        "[\"edition\", \"year\"", "[\"edition\", \"yaer\"",
        "resources[0].schema.primaryKey: unknown column \"yaer\"; did you mean \"year\"? columns are: edition, year, kind, measure, value, share, day, flag"
      ),
      (
        "\"column\": \"year\"", "\"column\": \"yaer\"",
        "resources[0].podium.period.column: unknown column \"yaer\"; did you mean \"year\"? columns are: edition, year, kind, measure, value, share, day, flag"
      ),
      (
        "\"kind\": \"calendar\"", "\"kind\": \"calender\"",
        "resources[0].podium.period.kind: unknown kind of period \"calender\"; did you mean \"calendar\"? allowed values are: fiscal, calendar, yearend, cumulative, span"
      ),
      (
        "\"n/a\": \"notAvailable\"", "\"n/a\": \"unavailable\"",
        "resources[0].podium.missing.n/a: unknown reason \"unavailable\"; did you mean \"notAvailable\"? allowed values are: suppressed, notAvailable, notApplicable, notCollected"
      ),
      (
        "\"unit\": \"count\"", "\"unit\": \"counts\"",
        "resources[0].podium.measures.cases.unit: unknown unit \"counts\"; did you mean \"count\"? allowed values are: count, percent, ratePer100k"
      ),
      (
        "\"unit\": \"count\"", "\"unit\": \"percent\", \"base\": { \"measure\": \"case\" }",
        "resources[0].podium.measures.cases.base.measure: unknown measure \"case\"; did you mean \"cases\"? measures are: cases"
      ),
      (
        "\"dimensions\": { \"kind\"", "\"dimensions\": { \"kinds\"",
        "resources[0].podium.dimensions.kinds: unknown column \"kinds\"; did you mean \"kind\"? columns are: edition, year, kind, measure, value, share, day, flag"
      ),
      (
        "\"dimensions\": {", "\"partitions\": [ { \"column\": \"kinds\" } ], \"dimensions\": {",
        "resources[0].podium.partitions[0].column: unknown dimension \"kinds\"; did you mean \"kind\"? dimensions are: kind"
      ),
      (
        "\"dimensions\": {",
        "\"partitions\": [ { \"column\": \"kind\", \"where\": { \"yaer\": \"1\" } } ], \"dimensions\": {",
        "resources[0].podium.partitions[0].where.yaer: unknown column \"yaer\"; did you mean \"year\"? columns are: edition, year, kind, measure, value, share, day, flag"
      ),
      (
        "\"dimensions\": {",
        "\"breaks\": [ { \"measure\": \"case\", \"at\": 2020, \"note\": \"x\" } ], \"dimensions\": {",
        "resources[0].podium.breaks[0].measure: unknown measure \"case\"; did you mean \"cases\"? measures are: cases"
      ),
      (
        "\"dimensions\": {",
        "\"sums\": [ { \"total\": \"cases\", \"parts\": [\"cases\", \"cases\"] } ], \"dimensions\": {",
        "resources[0].podium.sums[0].parts: a sum has two or more different parts, and the total is none of them"
      ),
      (
        "\"measures\": { \"cases\"",
        "\"sums\": [ { \"total\": \"cases\", \"parts\": [\"calls\", \"caes\"] } ], \"measures\": { \"calls\": { \"unit\": \"count\" }, \"cases\"",
        "resources[0].podium.sums[0].parts[1]: unknown measure \"caes\"; did you mean \"cases\"? measures are: calls, cases"
      ),
      (
        "\"measures\": { \"cases\"",
        "\"sums\": [ { \"total\": \"cases\", \"parts\": [\"a\", \"b\"] } ], \"measures\": { \"a\": { \"unit\": \"count\" }, \"b\": { \"unit\": \"ratePer100k\" }, \"cases\"",
        "resources[0].podium.sums[0].parts[1]: the measure \"b\" is no count, and a sum is one of counts"
      ),
      (
        "\"dimensions\": {",
        "\"columns\": { \"edition\": \"edition\", \"measure\": \"measure\", \"value\": \"kind\" }, \"dimensions\": {",
        "resources[0].podium.columns.value: the column \"kind\" has texts; values are numbers"
      ),
      (
        "\"name\": \"measure\", \"type\": \"string\"",
        "\"name\": \"measure\", \"type\": \"integer\"",
        "resources[0].podium: the column \"measure\" has numbers; measures are texts"
      ),
      (
        "\"estimate\" }", "\"\(String(repeating: "x", count: 91))\" }",
        "resources[0].podium.flags.estimate.short: the short form has 91 characters; at most 90 fit a screen"
      ),
      (
        "\"title\": \"One\" }", "\"title\": \"One\" }, { \"id\": \"E1\", \"title\": \"Two\" }",
        "resources[0].podium.editions[1].id: the edition \"E1\" stands twice"
      ),
    ])
  func faults(old: String, new: String, expected: String) {
    let messages = DatasetFixture.packageMessages(replacing: old, with: new)
    #expect(messages.count == 1, "\(messages)")
    #expect(
      messages.first?.split(separator: "error: ", maxSplits: 1).last.map(String.init) == expected)
  }

  @Test("All faults of a package are reported at once, by place")
  func allAtOnce() {
    let text = """
      { "title": 1, "resources": [
        { "path": 2, "schema": { "fields": 3 } },
        { "name": "b", "path": "b.csv", "schema": { "fields": [] }, "podium": {
          "publisher": 4, "period": { "kind": 5 }, "measures": { "m": { "label": 6 } },
          "editions": [ { "id": 7 } ], "caveat": {} } },
        { "name": "b", "path": "b.csv", "schema": { "fields": [] } } ] }
      """
    let messages = DatasetFixture.messages {
      _ = try DataPackageReader.read(Array(text.utf8), file: "d.json")
    }
    #expect(
      messages == [
        "d.json:1:12: error: title: expected a text, found the number 1",
        "d.json:2:3: error: resources[0]: the key \"name\" is missing",
        "d.json:2:13: error: resources[0].path: expected a text, found the number 2",
        "d.json:2:38: error: resources[0].schema.fields: expected a list, found the number 3",
        "d.json:4:18: error: resources[1].podium.publisher: expected an object, found the number 4",
        "d.json:4:31: error: resources[1].podium.period: the key \"column\" is missing",
        "d.json:4:41: error: resources[1].podium.period.kind: expected a text, found the number 5",
        "d.json:4:65: error: resources[1].podium.measures.m: the key \"unit\" is missing",
        "d.json:4:76: error: resources[1].podium.measures.m.label: expected a text, found the number 6",
        "d.json:5:19: error: resources[1].podium.editions[0]: the key \"title\" is missing",
        "d.json:5:27: error: resources[1].podium.editions[0].id: expected a text, found the number 7",
        "d.json:5:44: error: resources[1].podium.caveat: the key \"short\" is missing",
        "d.json:6:3: error: resources[2]: the resource \"b\" stands twice",
      ])
  }

  @Test("A text that is no package is refused with what a package needs")
  func noPackage() {
    for (text, expected) in [
      ("[]", "d.json:1:1: error: expected an object, found a list"),
      ("{}", "d.json:1:1: error: the key \"resources\" is missing"),
      ("{\"resources\": {}}", "d.json:1:15: error: resources: expected a list, found an object"),
    ] {
      let messages = DatasetFixture.messages {
        _ = try DataPackageReader.read(Array(text.utf8), file: "d.json")
      }
      #expect(messages == [expected])
    }
  }

  @Test("A package of very many resources is read in short time", .timeLimit(.minutes(1)))
  func manyResources() throws {
    let resources = (0..<50_000).map {
      "{\"name\":\"a\($0)\",\"path\":\"a\",\"schema\":{\"fields\":[]}}"
    }
    let text = "{\"resources\":[\(resources.joined(separator: ","))]}"
    #expect(
      try DataPackageReader.read(Array(text.utf8), file: "d.json").resources.count == 50_000)
  }
}
