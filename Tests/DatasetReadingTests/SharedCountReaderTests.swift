import DatasetReading
import TestSupport
import Testing

@Suite("Counts that stand in two datasets")
struct SharedCountReaderTests {
  private func package(_ shared: String, kind: String = "calendar") throws -> DataPackage {
    func resource(_ name: String, _ kind: String, _ column: String, _ more: String) -> String {
      """
      { "name": "\(name)", "path": "\(name).csv",
        "schema": { "fields": [ { "name": "edition" }, { "name": "year", "type": "year" },
          { "name": "measure" }, { "name": "\(column)" }, { "name": "value", "type": "integer" } ] },
        "podium": { "publisher": { "name": "P" },
          "period": { "column": "year", "kind": "\(kind)" },
          "measures": { "persons": { "unit": "count" }, "rate": { "unit": "ratePer100k" } },
          "dimensions": { "\(column)": {} }, \(more)
          "editions": [ { "id": "E", "title": "E" } ] } }
      """
    }
    let text = """
      { "resources": [ \(resource("ages", "calendar", "age", "\"sameCounts\": [ \(shared) ],")),
        \(resource("sexes", kind, "sex", "")) ] }
      """
    return try DataPackageReader.read(Array(text.utf8), file: "p.json")
  }

  @Test("A shared count is read; the measure of the other dataset is the same unless it is named")
  func read() throws {
    let package = try package(
      "{ \"measure\": \"persons\", \"where\": { \"age\": \"minor\" }, "
        + "\"as\": { \"dataset\": \"sexes\", \"where\": { \"sex\": \"all\" } } }")
    #expect(
      package.resource(named: "ages")?.metadata?.sharedCounts == [
        SharedCount(
          measure: "persons", conditions: ["age": "minor"], dataset: "sexes",
          otherMeasure: "persons", otherConditions: ["sex": "all"])
      ])
  }

  @Test(
    "Each fault is named with its key path and the remedy",
    arguments: [
      (
        "{ \"as\": { \"dataset\": \"sexes\" } }", "calendar",
        "[0]: the key \"measure\" is missing"
      ),
      (
        "{ \"measure\": \"person\", \"as\": { \"dataset\": \"sexes\", \"measure\": \"persons\" } }",
        "calendar",
        "[0].measure: unknown measure \"person\"; did you mean \"persons\"? measures are: persons, rate"
      ),
      (
        "{ \"measure\": \"rate\", \"as\": { \"dataset\": \"sexes\", \"measure\": \"persons\" } }",
        "calendar", "[0].measure: the measure \"rate\" is no count"
      ),
      (
        "{ \"measure\": \"persons\", \"where\": { \"sex\": \"f\" }, \"as\": { \"dataset\": \"sexes\" } }",
        "calendar",
        "[0].where: unknown dimension \"sex\"; dimensions are: age"
      ),
      (
        "{ \"measure\": \"persons\", \"as\": { \"dataset\": \"sex\" } }", "calendar",
        "[0].as.dataset: unknown dataset \"sex\"; datasets are: ages, sexes"
      ),
      (
        "{ \"measure\": \"persons\", \"as\": { \"dataset\": \"ages\" } }", "calendar",
        "[0].as.dataset: \"ages\" is this dataset; name another one"
      ),
      (
        "{ \"measure\": \"persons\", \"as\": { \"dataset\": \"sexes\" } }", "fiscal",
        "[0].as.dataset: \"sexes\" has fiscal and this dataset calendar periods; a count of one is none of the other"
      ),
    ])
  func fault(shared: String, kind: String, message: String) {
    do {
      _ = try package(shared, kind: kind)
      Issue.record("no error")
    } catch {
      #expect(
        (error as? DiagnosticList)?.diagnostics.map { "\($0.keyPath ?? ""): \($0.message)" } == [
          "resources[0].podium.sameCounts" + message
        ])
    }
  }
}
