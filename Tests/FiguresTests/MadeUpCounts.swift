import Analysis
import Charting
import DatasetReading
import Figures

/// Made-up counts whose small ones are hidden, estimates with errors, shares, and populations.
///
/// Of arrests of women in 2020, Aland has 90, hidden because its 3 men are; in 2018 and 2020 its men are
/// hidden, and with them the women, while the sum of both is shown.
enum MadeUpCounts {
  /// Returns the chart of a definition.
  static func chart(
    _ title: String, _ analysis: String, chart: String = #""type": "bar""#, more: String = ""
  ) throws -> ComposedChart {
    let text = """
      { "title": "\(title)", "analysis": { \(analysis) }, "chart": { \(chart) }\(more) }
      """
    let definition = try DefinitionReader.read(Array(text.utf8), name: "x", file: "x.json")
    return try composer().chart(definition)
  }

  /// Returns what is wrong with a definition, without file and line.
  static func problems(
    _ title: String, _ analysis: String, chart: String = #""type": "bar""#, more: String = ""
  ) -> [String] {
    do {
      _ = try self.chart(title, analysis, chart: chart, more: more)
      return []
    } catch let list as DiagnosticList {
      return list.diagnostics.map { "\($0.keyPath ?? "-"): \($0.message) [\($0.code ?? "-")]" }
    } catch {
      return ["\(error)"]
    }
  }

  /// Returns the names and labels of a bar chart's marks.
  static func labels(_ chart: ComposedChart) -> [String] {
    guard case .bars(let plot) = chart.specification.plot else { return [] }
    return plot.marks.map { "\(plot.categories[$0.category].label) \($0.label)" }
  }

  private static func composer() throws -> ChartComposer {
    let package = try DataPackageReader.read(Array(package.utf8), file: "d.json")
    let reader = DatasetReader(folder: "/", displayFolder: "Datasets", package: package)
    var datasets: [String: Dataset] = [:]
    for (name, text) in tables {
      datasets[name] = try reader.dataset(named: name, bytes: Array(text.utf8)).suppressed().dataset
    }
    return ChartComposer(datasets: datasets, house: House(agency: "A", presets: ["tv"]))
  }

  private static var tables: [String: String] {
    var arrests = "edition,year,place,sex,measure,value\n"
    for (year, men) in [(2018, 2), (2019, 12), (2020, 3), (2021, 14), (2022, 15)] {
      for (place, men, women) in [
        ("Aland", men, 90), ("Bland", 40, 41), ("Cland", 30, 31), ("Dland", 20, 21),
      ] {
        arrests += "E1,\(year),\(place),male,arrests,\(men)\n"
        arrests += "E1,\(year),\(place),female,arrests,\(women)\n"
        arrests += "E1,\(year),\(place),all,arrests,\(men + women)\n"
      }
    }
    return [
      "arrests": arrests,
      "totals": """
      edition,year,place,measure,value
      E1,2020,Aland,arrests,3
      E1,2020,Bland,arrests,60
      E1,2020,Cland,arrests,4
      E1,2020,Dland,arrests,30
      E1,2020,all,arrests,97
      E1,2019,Bland,arrests,30
      E1,2019,Dland,arrests,20
      E1,2019,Cland,arrests,11

      """,
      "visits": """
      edition,year,place,measure,value
      E1,2021,Aland,visits,3
      E1,2021,Bland,visits,60
      E1,2021,Cland,visits,50
      E1,2021,all,visits,130

      """,
      "cases": """
      edition,year,place,measure,value
      E1,2019,Aland,cases,100
      E1,2019,Bland,cases,100
      E1,2019,Cland,cases,50
      E1,2017,all,cases,20
      E1,2018,all,cases,50
      E1,2019,all,cases,50
      E1,2020,all,cases,32
      E1,2021,all,cases,32

      """,
      "survey": """
      edition,year,place,measure,value,se
      E1,2018,all,victims,130,12
      E1,2019,all,victims,90,10
      E1,2020,all,victims,160,10
      E1,2020,Aland,victims,80,5
      E1,2020,Bland,victims,78,5
      E1,2020,Cland,victims,10,2

      """,
      "residents": """
      edition,year,place,measure,value
      E1,2019,Aland,population,200000
      E1,2019,Bland,population,400000
      E1,2019,Cland,population,50000

      """,
      "ages": """
      edition,year,age,measure,value
      E1,2020,young,arrests,40
      E1,2020,middle,arrests,12
      E1,2020,old,arrests,4
      E1,2020,all,arrests,56
      E1,2021,young,arrests,50
      E1,2021,middle,arrests,25
      E1,2021,old,arrests,25
      E1,2021,all,arrests,100
      E1,2022,young,arrests,505
      E1,2022,middle,arrests,495
      E1,2022,all,arrests,1000
      E1,2023,young,arrests,60
      E1,2023,middle,arrests,20
      E1,2023,unknown,arrests,20
      E1,2023,all,arrests,100

      """,
    ]
  }

  private static func resource(
    _ name: String, fields: String, measures: String, dimensions: String,
    period: String = #""column": "year", "kind": "calendar""#, more: String = ""
  ) -> String {
    let names = ["edition", "year"] + fields.split(separator: " ").map(String.init) + ["measure"]
    let texts =
      names.map { "{ \"name\": \"\($0)\" }" } + ["{ \"name\": \"value\", \"type\": \"number\" }"]
    let error = name == "survey" ? ", { \"name\": \"se\", \"type\": \"number\" }" : ""
    return """
      { "name": "\(name)", "path": "\(name).csv", "title": "\(name)",
        "schema": { "fields": [\(texts.joined(separator: ", "))\(error)] },
        "podium": { "publisher": { "name": "Bureau of Test", "short": "BOT" }, "period": { \(period) },
          "columns": { "edition": "edition", "measure": "measure", "value": "value" },
          "measures": { \(measures) }, "dimensions": { \(dimensions) }\(more),
          "editions": [{ "id": "E1", "title": "One" }] } }
      """
  }

  private static func count(_ id: String, _ noun: String, more: String = "") -> String {
    """
    "\(id)": { "label": "\(noun)s", "unit": "count", "subtitle": "\(noun)s in Testland",
      "noun": { "singular": "\(noun.lowercased())", "plural": "\(noun.lowercased())s" }\(more) }
    """
  }

  private static var package: String {
    let hiding = #", "smallCount": { "threshold": 5, "apply": true }"#
    return """
      { "resources": [
      \(resource(
        "arrests", fields: "place sex", measures: count("arrests", "Arrest"),
        dimensions: #""place": { "label": "Place" }, "sex": { "label": "Sex", "labels": { "male": "Men", "female": "Women" } }"#,
        more: #", "partitions": [{ "column": "sex" }]"# + hiding)),
      \(resource(
        "totals", fields: "place", measures: count("arrests", "Arrest"),
        dimensions: #""place": {}"#, more: #", "partitions": [{ "column": "place" }]"# + hiding)),
      \(resource(
        "visits", fields: "place", measures: count("visits", "Visit"),
        dimensions: #""place": {}"#, more: hiding)),
      \(resource(
        "cases", fields: "place", measures: count("cases", "Case"), dimensions: #""place": {}"#,
        period: #""column": "year", "kind": "fiscal", "label": "fiscal year", "short": "FY""#)),
      \(resource(
        "survey", fields: "place",
        measures: count("victims", "Victim", more: #", "uncertainty": { "standardError": "se" }"#),
        dimensions: #""place": {}"#)),
      \(resource(
        "residents", fields: "place", measures: count("population", "Resident"),
        dimensions: #""place": {}"#,
        period: #""column": "year", "kind": "calendar", "explanation": "Estimates are of July 1 of the year.""#)),
      \(resource(
        "ages", fields: "age", measures: count("arrests", "Arrest"),
        dimensions: #""age": { "labels": { "young": "Young", "middle": "Middle", "old": "Old", "unknown": "Unknown" } }"#,
        more: #", "partitions": [{ "column": "age" }]"#))
      ] }
      """
  }
}

extension Shipped {
  private static let all = Result { try datasets() }

  /// Returns what is wrong with a bar chart of the shipped data, without file and line.
  static func problems(
    _ title: String, _ analysis: String, more: String = ""
  ) throws -> [String] {
    let text = """
      { "title": "\(title)", "analysis": { \(analysis) }, "chart": { "type": "bar" }\(more) }
      """
    do {
      let definition = try DefinitionReader.read(Array(text.utf8), name: "x", file: "x.json")
      _ = try ChartComposer(
        datasets: all.get(), house: House(agency: "A", presets: ["tv"])
      ).chart(definition)
      return []
    } catch let list as DiagnosticList {
      return list.diagnostics.map { "\($0.keyPath ?? "-"): \($0.message) [\($0.code ?? "-")]" }
    }
  }
}

extension String {
  /// The code at the end of a message, in its brackets.
  var ruleCode: String { lastIndex(of: "[").map { String(self[$0...]) } ?? "" }
}
