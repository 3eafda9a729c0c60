import Analysis
import DatasetReading
import Figures
import TestSupport
import Testing

@Suite("Faulty definitions")
struct DefinitionFaultTests {
  private static let good = """
    {
      "title": "Rose {change.percent}",
      "analysis": { "trend": { "dataset": "bjs-federal-cases", "measures": ["referred"],
        "where": { "offense": "all" }, "from": 2011, "to": 2020, "edition": "HTDCA 2022" } },
      "chart": { "type": "bar" }
    }
    """

  private func message(_ text: String) throws -> String {
    do {
      let definition = try DefinitionReader.read(Array(text.utf8), name: "x", file: "x.json")
      _ = try ChartComposer(
        datasets: Shipped.datasets(), house: House(agency: "A", presets: ["tv"])
      ).chart(definition)
      return ""
    } catch let error as DiagnosticList {
      return error.description
    }
  }

  @Test(
    "Each mistake is named with its place, its key path, what is allowed and the nearest name",
    arguments: [
      (
        "\"title\":", "\"titel\":",
        "x.json:1:1: error: the key \"title\" is missing\nx.json:2:3: error: unknown key \"titel\"; did you mean \"title\"? keys are: $schema, title, subtitle, note, alt, analysis, chart, allow"
      ),
      (
        "\"from\": 2011", "\"from\": \"2011\"",
        "x.json:4:44: error: analysis.trend.from: expected a whole number, found the text \"2011\""
      ),
      (
        "\"measures\": [\"referred\"]", "\"measures\": [\"refered\"]",
        "x.json:3:73: error: analysis.trend.measures[0]: unknown measure \"refered\"; did you mean \"referred\"? known ones are: referred, prosecuted, convicted, charged, sentenced_to_prison"
      ),
      (
        "\"offense\": \"all\"", "\"offence\": \"all\"",
        "x.json:4:27: error: analysis.trend.where.offence: unknown column \"offence\"; did you mean \"offense\"? known ones are: offense, fiscal_year"
      ),
      (
        "\"offense\": \"all\"", "\"offense\": \"al\"",
        "x.json:4:27: error: analysis.trend.where.offense: unknown offense \"al\"; did you mean \"all\"? known ones are: all, peonage_forced_labor_sex_trafficking, sexual_exploitation_and_abuse_of_children"
      ),
      (
        "HTDCA 2022", "HTDCA 2032",
        "x.json:4:73: error: analysis.trend.edition: unknown edition \"HTDCA 2032\"; did you mean \"HTDCA 2022\"? known ones are: FPHTC 2015, HTDCA 2022, HTDCA 2023, HTDCA 2024, HTDCA 2025"
      ),
      (
        "{change.percent}", "{change.percnt}",
        "x.json:2:19: error: title: unknown variable \"change.percnt\"; did you mean \"change.percent\"? variables are:"
      ),
      (
        "{change.percent}", "{change.percent",
        "x.json:2:18: error: title: a \"{\" stands alone; write it twice, or a variable as {name}"
      ),
      (
        "Rose {change.percent}", "Rose 62%",
        "x.json:2:12: error: title: the number 62% is typed; write {"
      ),
      (
        "\"bar\"", "\"pie\"",
        "x.json:5:22: error: chart.type: a pie needs a breakdown of one base, not a trend; use \"type\": \"bar\" [PD101]"
      ),
      (
        "\"bar\"", "\"column\"",
        "x.json:5:22: error: chart.type: unknown type of chart \"column\"; allowed values are: bar, pie, donut, dot"
      ),
      (
        "\"trend\":", "\"ranking\": {}, \"trend\":",
        "x.json:3:15: error: analysis: expected exactly one analysis, found 2; analyses are: trend, breakdown, ranking, totals"
      ),
      (
        "bjs-federal-cases", "bjs-federal-case",
        "x.json:3:39: error: analysis.trend.dataset: unknown dataset \"bjs-federal-case\"; did you mean \"bjs-federal-cases\"?"
      ),
      (
        "[\"referred\"]", "[]",
        "x.json:3:72: error: analysis.trend.measures: the list of measures is empty"
      ),
    ])
  func faults(old: String, new: String, expected: String) throws {
    #expect(Self.good.contains(old))
    let found = try message(Self.good.replacing(old, with: new, maxReplacements: 1))
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test("The definition that the mistakes are made from is good")
  func good() throws {
    #expect(try message(Self.good) == "")
  }

  @Test("A pie of shares that are no partition is refused, naming the bar chart")
  func pieOfNoPartition() throws {
    let text = """
      { "title": "t",
        "analysis": { "breakdown": { "dataset": "bjs-defendant-characteristics",
          "by": ["characteristic", "category"], "where": { "fiscal_year": 2020 } } },
        "chart": { "type": "pie" } }
      """
    #expect(
      try message(text)
        == "x.json:4:22: error: chart.type: a pie needs categories that are exclusive parts of one base, and these are not; use \"type\": \"bar\" [PD101]\nx.json:4:22: error: chart.type: a pie shows at most 5 categories beside unknown, and there are 6; use \"type\": \"bar\" [PD102]"
    )
  }

  @Test("Measures that are no parts of one whole cannot be stacked, a partition can")
  func stacks() throws {
    let trend = Self.good.replacing("[\"referred\"]", with: "[\"referred\", \"prosecuted\"]")
      .replacing("Rose {change.percent}", with: "t")
      .replacing("\"type\": \"bar\"", with: "\"type\": \"bar\", \"arrangement\": \"stacked\"")
    #expect(try message(trend).contains("cannot be stacked"))
    func breakdown(_ by: String, _ conditions: String) -> String {
      """
      { "title": "t",
        "analysis": { "breakdown": { "dataset": "bjs-defendant-characteristics", "by": \(by),
          "where": {\(conditions)}, "periods": [2020, 2022] } },
        "chart": { "type": "bar", "arrangement": "normalized" } }
      """
    }
    #expect(try message(breakdown("\"category\"", "\"characteristic\": \"race\"")) == "")
    #expect(
      try message(breakdown("[\"characteristic\", \"category\"]", ""))
        .contains("a stack needs categories that are exclusive parts of one base"))
  }

  @Test("A share whose base was not published is refused")
  func missingBase() throws {
    let text = """
      { "title": "t",
        "analysis": { "breakdown": { "dataset": "bjs-defendant-characteristics",
          "by": "category", "where": { "characteristic": "sex", "fiscal_year": 2023 } } },
        "chart": { "type": "donut" } }
      """
    #expect(
      try message(text)
        == "x.json:2:30: error: analysis.breakdown: the base of \"share\" in fiscal year 2023 is not published, and a share cannot be shown without its base [PD106]"
    )
  }

  @Test("The house file's presets and theme are checked")
  func house() {
    #expect {
      try HouseReader.read(
        Array(
          "{\"agency\": \"A\", \"theme\": \"drak\", \"presets\": [\"tv\", \"sqare\", \"tv\"]}".utf8),
        file: "h.json")
    } throws: { error in
      "\(error)" == """
        h.json:1:26: error: theme: unknown theme "drak"; did you mean "dark"? allowed values are: light, dark
        h.json:1:52: error: presets[1]: unknown preset "sqare"; did you mean "square"? allowed values are: tv, tv4k, x, link, square, portrait, story, print
        h.json:1:61: error: presets[2]: the preset "tv" stands twice
        """
    }
  }

  @Test("Numbers are written as the Associated Press writes them")
  func numbers() {
    #expect(NumberText.decimal(1234567) == "1,234,567")
    #expect(NumberText.decimal(999.5) == "1,000")
    #expect(NumberText.decimal(-7.8, decimals: 1) == "\u{2212}7.8")
    #expect(NumberText.decimal(-0.01) == "0")
    #expect(NumberText.decimal(0.05, decimals: 1) == "0.1")
    #expect(NumberText.percent(61.6176) == "62%")
    #expect(NumberText.decimal(.infinity) == "n/a")
    #expect(NumberWording.cardinal(9) == "nine" && NumberWording.cardinal(10) == "10")
  }

  @Test("The schema names every key and dataset and is JSON")
  func schema() throws {
    let bytes = try FileBytes.read(
      Repository.folder + "/Datasets/datapackage.json", limit: JSONReader.maximumSize)
    let package = try DataPackageReader.read(bytes, file: "d.json")
    let schema = DefinitionSchema.json(for: package)
    _ = try JSONReader.read(Array(schema.utf8), file: "schema.json")
    for name in package.datasetNames + ["title", "analysis", "orientation", "2020-12"] {
      #expect(schema.contains(name))
    }
  }
}
