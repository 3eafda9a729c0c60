import Commands
import Foundation
import TestSupport
import Testing

@Suite("Colours of measures")
struct MeasureColorTests {
  /// A project with cases beside defendants, a chart of both, and one of cases alone.
  private func project(colors: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    try folder.replace(
      "\"share\": {\n            \"label\": \"Share\",",
      with: "\"cases\": { \"label\": \"Cases\", \"unit\": \"count\" }, "
        + "\"share\": { \"label\": \"Share\",", in: SmallProject.package)
    try folder.replace(
      "HTDCA 2024,2022",
      with: "HTDCA 2022,2020,all,all,cases,70,\nHTDCA 2024,2022,all,all,cases,80,\nHTDCA 2024,2022",
      in: SmallProject.table)
    for (name, measures) in [("both", "[\"defendants\", \"cases\"]"), ("cases", "[\"cases\"]")] {
      try folder.write(
        """
        { "title": "Title", "analysis": { "trend": { "dataset": "defendants",
          "measures": \(measures), "periods": [2020, 2022] } }, "chart": { "type": "bar" } }
        """, to: "Charts/Definitions/\(name).json")
    }
    try folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"link\"]\(colors) }", to: SmallProject.house)
    return folder
  }

  private func fills(_ chart: String, in folder: TemporaryFolder) -> Set<String> {
    let scene = CommandRun(["scene", chart], in: folder.path).output
    return Set(
      scene.split(separator: "\n").filter { $0.hasPrefix("bar") }.compactMap { line in
        line.split(separator: " ").first { $0.hasPrefix("#") }.map(String.init)
      })
  }

  @Test("A measure alone has the colour that it has beside others")
  func same() throws {
    let folder = try project(colors: "")
    // Cases are the second measure of the dataset, defendants the first.
    #expect(fills("cases", in: folder) == ["#F46A25"])
    #expect(fills("both", in: folder) == ["#12436D", "#F46A25"])
    #expect(CommandRun(["check", "--strict"], in: folder.path).code == .success)
  }

  @Test("The house gives a measure its place in the palette for all charts")
  func houseColors() throws {
    let folder = try project(colors: ", \"colors\": { \"cases\": 3 }")
    #expect(fills("cases", in: folder) == ["#28A197"])
    #expect(fills("both", in: folder) == ["#12436D", "#28A197"])
  }

  @Test("Two measures of one chart with one place are refused [PD305]")
  func oneColor() throws {
    let folder = try project(colors: ", \"colors\": { \"cases\": 1, \"defendants\": 1 }")
    let run = CommandRun(["check"], in: folder.path)
    #expect(
      run.errors.contains(
        "Charts/Definitions/both.json:2:30: error: analysis.trend.measures[1]: \"cases\" and "
          + "\"defendants\" would have one colour, #12436D; give them places of their own in the palette "
          + "with \"colors\" in house.json, such as { \"defendants\": 1, \"cases\": 2 } [PD305]"))
    #expect(run.code == .badData)
  }

  @Test("A place past the palette is refused with those there are")
  func noPlace() throws {
    let folder = try project(colors: ", \"colors\": { \"cases\": 7 }")
    let run = CommandRun(["check"], in: folder.path)
    #expect(run.errors.contains("house.json") && run.errors.contains("1") && run.code == .badData)
  }

  @Test("A measure that another dataset gives another place is a notice, unless accepted [PD304]")
  func twoColors() throws {
    let folder = try project(colors: "")
    // A second dataset of the same rows in which cases are the first measure.
    let package = try folder.text(SmallProject.package)
    let start = try #require(package.firstRange(of: "    {\n      \"name\": \"defendants\""))
    let end = try #require(package.range(of: "\n  ]\n}", options: .backwards))
    var other = String(package[start.lowerBound..<end.lowerBound])
      .replacing("\"name\": \"defendants\"", with: "\"name\": \"others\"")
      .replacing("bjs/defendants.csv", with: "bjs/others.csv")
    other = other.replacing(
      "\"measures\": {",
      with: "\"measures\": { \"cases\": { \"label\": \"Cases\", \"unit\": \"count\" },")
    if let second = other.range(
      of: "\"cases\": { \"label\": \"Cases\", \"unit\": \"count\" }, \"share\"", options: .backwards
    ) {
      other.replaceSubrange(second, with: "\"share\"")
    }
    try folder.write(
      String(package[..<end.lowerBound]) + ",\n" + other + String(package[end.lowerBound...]),
      to: SmallProject.package)
    try folder.write(try folder.text(SmallProject.table), to: "Datasets/bjs/others.csv")
    try folder.replace(
      "\"dataset\": \"defendants\"", with: "\"dataset\": \"others\"",
      in: "Charts/Definitions/cases.json")
    let run = CommandRun(["check"], in: folder.path)
    #expect(
      run.errors.contains(
        "notice: analysis.trend.measures[0]: \"cases\" is #12436D here and #F46A25 in both; give it one "
          + "place in the palette with \"colors\": { \"cases\": 2 } in house.json [PD304]"),
      "\(run.errors)")
    try folder.replace(
      "\"chart\": {",
      with: "\"allow\": [{ \"code\": \"PD304\", \"reason\": \"Old.\" }], \"chart\": {",
      in: "Charts/Definitions/cases.json")
    #expect(CommandRun(["check", "--strict"], in: folder.path).code == .success)
  }
}
