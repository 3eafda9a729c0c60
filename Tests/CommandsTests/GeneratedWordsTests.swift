import Commands
import Foundation
import TestSupport
import Testing

/// Words, scales and tones that no definition gives, of charts of the repository's datasets.
@Suite("Words and scales made from the data")
struct GeneratedWordsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
  }

  /// Returns the scene of a chart with an analysis, after which its lines can be looked at.
  private func scene(_ analysis: String, chart: String = "{ \"type\": \"bar\" }") throws -> String {
    try folder.write(
      "{ \"title\": \"Title\", \"analysis\": \(analysis), \"chart\": \(chart) }",
      to: "Charts/Definitions/own.json")
    let run = CommandRun(["scene", "own"], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    return run.output
  }

  private func lines(_ role: String, of scene: String) -> [String] {
    scene.split(separator: "\n").filter { $0.hasPrefix(role + " ") }.map(String.init)
  }

  @Test("Three periods side by side have three fills, from faint to strong")
  func periods() throws {
    let scene = try scene(
      """
      { "breakdown": { "dataset": "bjs-defendant-characteristics", "by": "category",
        "where": { "characteristic": "race", "offense": "all" }, "periods": [2020, 2021, 2022] } }
      """)
    let fills = lines("bar", of: scene).compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("#") }
    }
    #expect(Set(fills).count == 3)
  }

  /// Hotline, national: cases 5,544 in 2015 and about 12,000 in 2024; calls 5,748 in 2008 and 26,727 in 2016.
  @Test("Percent changes over different spans each say their own, and an approximate end is told")
  func spans() throws {
    let scene = try scene(
      """
      { "trend": { "dataset": "hotline-national", "measures": ["cases", "calls"],
        "where": { "geography": "United States" }, "show": "percentChange" } }
      """)
    #expect(lines("categoryLabel", of: scene).contains { $0.hasSuffix("Cases, 2015 to 2024") })
    #expect(lines("categoryLabel", of: scene).contains { $0.hasSuffix("Calls, 2008 to 2016") })
    #expect(lines("valueLabel", of: scene).contains { $0.hasSuffix("about +116%") })
    #expect(lines("valueLabel", of: scene).contains { $0.hasSuffix("px  +365%") })
    #expect(scene.contains("percent change between the years named"))
    #expect(!scene.contains("n/a"))
  }

  /// 9,619 cases in 2023 and about 12,000 in 2024: 2,381, which no digit but the first two supports.
  @Test(
    "A change to an approximate figure has two digits; a year is not known that lacks itself or the one before"
  )
  func approximateChange() throws {
    let scene = try scene(
      """
      { "trend": { "dataset": "hotline-national", "measures": ["cases"],
        "where": { "geography": "United States" }, "show": "change" } }
      """)
    #expect(lines("valueLabel", of: scene).contains { $0.hasSuffix("about +2,400") })
    let note = lines("note", of: scene).compactMap { line in
      line.firstRange(of: "px  ").map { String(line[$0.upperBound...]) }
    }.joined(separator: " ")
    #expect(note.hasSuffix("n/a: not known for that year or the year before."), "\(note)")
  }

  /// Polaris/Hotline December 2016: 201, 124, 100, 75 and 45 of 7,572 cases; 1.3, 1.0 and 0.6 percent print as 1%.
  @Test("Bars of small shares are as long as their counts and fill the plot")
  func smallShares() throws {
    let scene = try scene(
      """
      { "breakdown": { "dataset": "hotline-national-characteristics", "by": "category", "measure": "cases",
        "where": { "geography": "United States", "year": 2016,
          "characteristic": "venue_labor_trafficking" } } }
      """)
    let widths = lines("bar", of: scene).compactMap { line in
      line.split { $0 == " " || $0 == "," }.dropFirst(3).first.flatMap { size in
        size.split(separator: "x").first.flatMap { Double(String($0)) }
      }
    }
    try #require(widths.count == 5)
    #expect(widths[0] > 1000)
    for (width, count) in zip(widths, [201.0, 124, 100, 75, 45]) {
      #expect(abs(width - widths[0] * count / 201) <= 1)
    }
  }

  @Test("The nation is no place among its states")
  func nation() throws {
    let scene = try scene(
      """
      { "ranking": { "dataset": "census-population", "by": "geography", "measure": "population",
        "where": { "year": 2024 }, "top": 3 } }
      """)
    let names = lines("categoryLabel", of: scene).map { $0.suffix(10) }
    #expect(
      names.map { $0.split(separator: " ").last ?? "" } == ["California", "Texas", "Florida"])
    #expect(scene.contains("Shown: 3 of 52 places ranked"))
  }

  @Test("A card of one place names it, by default the first, and says what a rate is per")
  func card() throws {
    let places = """
      { "ranking": { "dataset": "hotline-states", "by": "geography", "measure": "cases",
        "where": { "year": 2024 }
      """
    let count = try scene(
      places + "} }", chart: "{ \"type\": \"number\", \"figure\": \"missouri.value\" }")
    #expect(count.contains("Missouri: cases in 2024"))
    // California had the most, 1,734.
    let first = try scene(places + "} }", chart: "{ \"type\": \"number\" }")
    #expect(first.contains("California: cases in 2024") && first.contains("1,734"))
    let rate = try scene(
      places + ", \"per\": { \"dataset\": \"census-population\", \"measure\": \"population\" } } }",
      chart: "{ \"type\": \"number\", \"figure\": \"missouri.value\" }")
    #expect(rate.contains("Missouri: cases per 100,000 residents in 2024"))
  }

  /// Ten sums from January 2008 to the end of each quarter until June 2010.
  @Test("Many spans are named by the first and the last")
  func manySpans() throws {
    let scene = try scene(
      "{ \"trend\": { \"dataset\": \"bjs-task-forces-quarterly\", \"measures\": [\"incidents_opened\"] } }"
    )
    let subtitle = lines("subtitle", of: scene).compactMap { line in
      line.firstRange(of: "px  ").map { String(line[$0.upperBound...]) }
    }.joined(separator: " ")
    #expect(
      subtitle.hasSuffix("cumulative, from January 2008 to 10 dates, March 2008 to June 2010"),
      "\(subtitle)")
  }

  @Test("The subject of several measures says neither how they are divided nor their place twice")
  func subject() throws {
    let scene = try scene(
      """
      { "trend": { "dataset": "hotline-missouri", "measures": ["cases", "victims"], "from": 2019 } }
      """)
    let subtitle = lines("subtitle", of: scene).joined(separator: " ")
    #expect(!subtitle.contains("by year"))
    #expect(subtitle.components(separatedBy: "Missouri").count == 2, "\(subtitle)")
  }

  @Test("The places that a clash of colours proposes end it")
  func colors() throws {
    try folder.write(
      """
      { "title": "Title", "analysis": { "totals": { "dataset": "hotline-national-cumulative",
        "measures": ["signals", "calls", "online_tips", "emails", "victims_moderate_indicators"],
        "edition": "Hotline Dec 2016" } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/own.json")
    let house = "Charts/Definitions/house.json"
    try folder.write("{ \"agency\": \"Example\", \"presets\": [\"tv\"] }", to: house)
    let errors = CommandRun(["check"], in: folder.path).errors
    let start = try #require(errors.firstRange(of: "such as { "))
    let hint = errors[start.upperBound...].prefix { $0 != "}" }
    try folder.replace(" }", with: ", \"colors\": { \(hint) } }", in: house)
    let after = CommandRun(["check"], in: folder.path).errors
    #expect(!after.contains("PD305"), "\(hint): \(after)")
  }
}
