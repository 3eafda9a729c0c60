import DatasetReading
import Figures

/// Made-up datasets in which analyses go wrong: counts, shares and rates by state and sex, calls by
/// spans of years with a row too many, and populations.
enum FaultyData {
  /// Returns the problems of a definition in these datasets, a line each; nothing for a good one.
  static func problems(_ definition: String) -> String {
    do {
      let definition = try DefinitionReader.read(
        Array(definition.utf8), name: "x", file: "x.json")
      let package = try DataPackageReader.read(Array(package.utf8), file: "d.json")
      let reader = DatasetReader(folder: "/", displayFolder: "Datasets", package: package)
      var datasets: [String: Dataset] = [:]
      for (name, text) in ["cases": cases, "calls": calls, "people": people, "folk": folk] {
        datasets[name] = try reader.dataset(named: name, bytes: Array(text.utf8))
      }
      _ = try ChartComposer(
        datasets: datasets, house: House(agency: "A", presets: ["tv"]),
        knownDatasets: package.datasetNames
      ).chart(definition)
      return ""
    } catch {
      return "\(error)"
    }
  }

  private static let cases = """
    edition,year,state,sex,measure,value
    E1,2019,all,all,cases,100
    E1,2019,all,male,cases,60
    E1,2019,all,female,cases,30
    E1,2020,all,all,cases,200
    E1,2020,all,male,cases,150
    E1,2020,all,female,cases,60
    E1,2021,all,male,cases,80
    E1,2020,all,male,share,75
    E1,2020,all,female,share,25
    E1,2019,all,male,share,60
    E1,2019,Iowa,all,cases,40
    E1,2019,Ohio,all,cases,50
    E1,2020,Iowa,all,rate,1.5
    E1,2020,all,all,rate,2.5
    E2,2020,all,male,tips,10
    E2,2020,all,female,tips,5
    E2,2022,all,male,proportion,50
    E2,2022,all,female,proportion,40
    E2,2022,all,male,share,50
    E2,2022,all,female,share,50

    """

  private static let calls = """
    edition,span,line,measure,value
    E1,2012-2016,north,calls,10
    E1,2017-2019,north,calls,20
    E1,2012-2016,south,calls,30
    E1,2017-2019,south,calls,40
    E1,2017-2019,south,calls,41

    """

  private static let people = """
    edition,year,state,measure,value
    E1,2019,Iowa,population,3000000
    E1,2020,Iowa,population,3100000

    """

  private static let folk = """
    edition,span,line,measure,value
    E1,2017-2019,north,population,1000
    E1,2012-2016,north,women,500

    """

  private static let package = """
    { "resources": [
      { "name": "cases", "path": "cases.csv", "title": "Cases", "schema": { "fields": [
          { "name": "edition" }, { "name": "year", "type": "year" }, { "name": "state" }, { "name": "sex" },
          { "name": "measure" }, { "name": "value", "type": "number" } ] },
        "podium": { "publisher": { "name": "Bureau" },
          "period": { "column": "year", "kind": "fiscal", "label": "fiscal year" },
          "columns": { "edition": "edition", "measure": "measure", "value": "value" },
          "measures": {
            "cases": { "unit": "count", "noun": { "singular": "case", "plural": "cases" } },
            "tips": { "unit": "count" }, "rate": { "unit": "ratePer100k" },
            "share": { "unit": "percent", "base": { "measure": "cases", "where": { "sex": "all" } } },
            "proportion": { "unit": "percent" } },
          "dimensions": { "state": {}, "sex": {} },
          "partitions": [{ "column": "sex", "measure": "cases" }, { "column": "sex", "measure": "share" }],
          "editions": [{ "id": "E1", "title": "One" }, { "id": "E2", "title": "Two" }] } },
      { "name": "calls", "path": "calls.csv", "title": "Calls", "schema": { "fields": [
          { "name": "edition" }, { "name": "span" }, { "name": "line" }, { "name": "measure" },
          { "name": "value", "type": "number" } ] },
        "podium": { "publisher": { "name": "Bureau" }, "period": { "column": "span", "kind": "span" },
          "columns": { "edition": "edition", "measure": "measure", "value": "value" },
          "measures": { "calls": { "unit": "count" } }, "dimensions": { "line": {} },
          "editions": [{ "id": "E1", "title": "One" }] } },
      { "name": "people", "path": "people.csv", "title": "People", "schema": { "fields": [
          { "name": "edition" }, { "name": "year", "type": "year" }, { "name": "state" },
          { "name": "measure" }, { "name": "value", "type": "number" } ] },
        "podium": { "publisher": { "name": "Bureau" },
          "period": { "column": "year", "kind": "yearend", "label": "yearend" },
          "columns": { "edition": "edition", "measure": "measure", "value": "value" },
          "measures": { "population": { "unit": "count" } }, "dimensions": { "state": {} },
          "editions": [{ "id": "E1", "title": "One" }] } },
      { "name": "folk", "path": "folk.csv", "title": "Folk", "schema": { "fields": [
          { "name": "edition" }, { "name": "span" }, { "name": "line" }, { "name": "measure" },
          { "name": "value", "type": "number" } ] },
        "podium": { "publisher": { "name": "Bureau" }, "period": { "column": "span", "kind": "span" },
          "columns": { "edition": "edition", "measure": "measure", "value": "value" },
          "measures": { "population": { "unit": "count" }, "women": { "unit": "count" } },
          "dimensions": { "line": {} }, "editions": [{ "id": "E1", "title": "One" }] } } ] }
    """
}
