import Commands
import Foundation
import TestSupport
import Testing

/// A project of made-up records: 30 persons, 20 men, 8 women and 2 without a sex; 3 are minors.
@Suite("A project of records")
struct RecordKitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let rows = (0..<30).map { index in
      let sex = index < 20 ? "m" : index < 28 ? "f" : ""
      let age = index % 10 == 0 ? "minor" : index.isMultiple(of: 2) ? "young" : "old"
      return "2025,\(sex),\(age)\n"
    }
    try folder.write("year,sex,age\n" + rows.joined(), to: "Datasets/arrests.csv")
    try folder.write(
      """
      { "name": "own", "resources": [ {
        "name": "arrests", "path": "arrests.csv", "title": "Arrests",
        "schema": { "fields": [
          { "name": "year", "type": "integer" },
          { "name": "sex", "type": "string", "constraints": { "enum": ["m", "f"] } },
          { "name": "age", "type": "string" } ], "missingValues": [""] },
        "podium": {
          "publisher": { "name": "Example Police Department" },
          "period": { "column": "year", "kind": "calendar" }, "records": true,
          "measures": { "persons": { "label": "Persons", "unit": "count",
            "noun": { "singular": "person arrested", "plural": "persons arrested" } } },
          "dimensions": {
            "sex": { "label": "Sex", "labels": { "m": "Male", "f": "Female", "unknown": "Not stated" } },
            "age": { "label": "Age" } },
          "partitions": [{ "column": "sex" }, { "column": "age" }],
          "editions": [{ "id": "2025", "title": "Arrest records, 2025" }] } } ] }
      """, to: "Datasets/datapackage.json")
    try folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"square\"] }", to: "Charts/Definitions/house.json")
    for name in ["sex", "age"] {
      try folder.write(
        """
        { "title": "{base.count} persons were arrested",
          "analysis": { "breakdown": { "dataset": "arrests", "by": "\(name)", "decimals": 1,
            "where": { "year": 2025 } } }, "chart": { "type": "bar" } }
        """, to: "Charts/Definitions/\(name).json")
    }
  }

  private func lines(_ chart: String) -> [String] {
    let run = CommandRun(["figures", chart, "--csv"], in: folder.path)
    return run.output.components(separatedBy: "\r\n").map {
      $0.split(separator: ",").prefix(4).joined(separator: ",")
    }
  }

  /// 20, 8 and 2 of 30 are 66.67, 26.67 and 6.67 percent: the units missing to 100.0 go to two of them.
  @Test("Records are counted, and who has no value is told as unknown")
  func counted() {
    let run = CommandRun(["build"], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    let figures = lines("sex")
    #expect(figures.contains("sex,m.count,20.0,20") && figures.contains("sex,f.count,8.0,8"))
    #expect(figures.contains("sex,unknown.count,2.0,2"))
    #expect(figures.contains("sex,base.count,30.0,30"))
  }

  @Test("With a threshold the small count and its cover are hidden in every chart of the kit")
  func hidden() throws {
    try folder.replace(
      "\"editions\"", with: "\"smallCount\": { \"threshold\": 5, \"apply\": true }, \"editions\"",
      in: "Datasets/datapackage.json")
    let run = CommandRun(["build", "--json"], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    #expect(!lines("age").contains { $0.hasPrefix("age,minor") })
    #expect(!lines("sex").contains { $0.hasPrefix("sex,unknown") })
    // The unknown 2 would follow from 30 − 20 − 8; so the next least, 8, is hidden with it.
    #expect(!lines("sex").contains { $0.hasPrefix("sex,f.") })
    #expect(lines("sex").contains("sex,remainder.count,10.0,10"))
    let scene = CommandRun(["scene", "sex"], in: folder.path)
    #expect(scene.output.contains("Not shown") && !scene.output.contains("26.7"))
  }

  /// Of the 20 men 2 are minors (index 0 and 10), 8 young and 10 old; of the 8 women 1, 3 and 4.
  @Test("A breakdown by two columns has a base for each group, differences in points, and no n/a")
  func cross() throws {
    try folder.write(
      """
      { "title": "{minor.f.percent} of the women were minors, {minor.difference} more than of the men",
        "analysis": { "breakdown": { "dataset": "arrests", "by": ["sex", "age"],
          "where": { "year": 2025 } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/cross.json")
    let run = CommandRun(["check"], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    let figures = lines("cross")
    #expect(figures.contains("cross,base.m.count,20.0,20"), "\(figures)")
    #expect(figures.contains("cross,base.f.count,8.0,8"))
    #expect(figures.contains { $0.hasPrefix("cross,minor.m.percent,10.0,10%") })
    #expect(figures.contains { $0.hasPrefix("cross,minor.f.percent,12.5,") })
    let scene = CommandRun(["scene", "cross"], in: folder.path).output
    #expect(!scene.contains("n/a") && scene.contains("Not stated"))
    // 12.5 less 10, of the women and the men, and not of those whose sex is not stated.
    #expect(figures.contains("cross,minor.difference,2.5,2.5 percentage points"))
    try folder.replace("more than of", with: "fewer than of", in: "Charts/Definitions/cross.json")
    #expect(
      CommandRun(["check"], in: folder.path).errors
        == "Charts/Definitions/cross.json:1:12: error: title: the text says \"fewer\", and {minor.difference} "
        + "is above zero; take the word that fits [PD121]\n")
    try folder.replace("fewer than of", with: "more than of", in: "Charts/Definitions/cross.json")
    try folder.replace("\"bar\"", with: "\"pie\"", in: "Charts/Definitions/cross.json")
    let pie = CommandRun(["check"], in: folder.path)
    #expect(
      pie.errors.contains(
        "a pie needs one base, and a breakdown by two columns has a base for each value of the first; "
          + "use \"type\": \"bar\" [PD101]"))
  }
}
