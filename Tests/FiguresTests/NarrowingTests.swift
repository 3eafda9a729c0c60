import Analysis
import Charting
import DatasetReading
import Figures
import Testing

/// What figures are narrowed to, such as a state or an offense, is told by every chart: a state must not pass
/// for the nation.
@Suite("Narrowed figures")
struct NarrowingTests {
  private func chart(_ title: String, _ analysis: String, more: String = "") throws -> ComposedChart
  {
    let text = """
      { "title": "\(title)", "analysis": { \(analysis) }, "chart": { "type": "bar" }\(more) }
      """
    let definition = try DefinitionReader.read(Array(text.utf8), name: "x", file: "x.json")
    return try ChartComposer(
      datasets: Shipped.datasets(), house: House(agency: "A", presets: ["tv"])
    ).chart(definition)
  }

  private static let california = """
    "breakdown": { "dataset": "hotline-states-characteristics", "by": "category", "measure": "cases",
      "where": { "geography": "California", "characteristic": "trafficking_type", "year": 2019 } }
    """

  @Test("A breakdown of one state names it in subtitle, alternative text and description")
  func breakdown() throws {
    let chart = try chart("{sex_trafficking.percent} were sex trafficking", Self.california)
    #expect(
      chart.specification.text.subtitle.hasSuffix(" cases, California, calendar year 2019"),
      "\(chart.specification.text.subtitle)")
    #expect(chart.specification.text.subtitle.hasPrefix("Type of trafficking of the "))
    #expect(chart.altText.contains("California") && chart.longDescription.contains("California"))
  }

  @Test("A subtitle of one's own leaves the state to the note, and one that names it does not")
  func ownSubtitle() throws {
    let silent = try chart(
      "{sex_trafficking.percent} were sex trafficking", Self.california,
      more: ", \"subtitle\": \"Types of trafficking, {period.phrase}\"")
    #expect(silent.specification.text.note.short.contains("Place: California."))
    #expect(silent.altText.contains("California"))
    let named = try chart(
      "{sex_trafficking.percent} were sex trafficking", Self.california,
      more: ", \"subtitle\": \"Types of trafficking in CALIFORNIA, {period.phrase}\"")
    #expect(!named.specification.text.note.short.contains("Place:"))
    // Another word that begins alike names no state.
    let other = try chart(
      "{sex_trafficking.percent} were sex trafficking", Self.california,
      more: ", \"subtitle\": \"Types of Californian trafficking, {period.phrase}\"")
    #expect(other.specification.text.note.short.contains("Place: California."))
  }

  @Test("A title that fills the alternative text still leaves room for the state")
  func longAlt() throws {
    let long = String(repeating: "of all cases ", count: 14)
    let chart = try chart("{sex_trafficking.percent} \(long)", Self.california)
    #expect(chart.altText.hasSuffix(", California."), "\(chart.altText)")
  }

  @Test("Rankings, also of changes, and shares of two periods name the place or offense")
  func others() throws {
    let ranking = try chart(
      "Victims by gender",
      """
      "ranking": { "dataset": "hotline-states-characteristics", "by": "category", "measure": "victims",
        "where": { "geography": "Illinois", "characteristic": "gender", "year": 2021 } }
      """)
    #expect(ranking.specification.text.subtitle.contains(", Illinois, Gender, calendar year 2021"))
    let offense = try chart(
      "Race",
      """
      "breakdown": { "dataset": "bjs-defendant-characteristics", "by": "category",
        "where": { "characteristic": "race", "offense": "peonage_forced_labor_sex_trafficking",
          "fiscal_year": 2022 } }
      """)
    #expect(
      offense.specification.text.subtitle.hasSuffix(
        ", Peonage, slavery, forced labor and sex trafficking, fiscal year 2022"),
      "\(offense.specification.text.subtitle)")
    let change = try MadeUpCounts.chart(
      "Changes",
      #""ranking": { "dataset": "arrests", "by": "place", "measure": "arrests", "periods": [2019, 2022], "#
        + #""where": { "sex": "female" }, "show": "change" }"#)
    #expect(
      change.specification.text.subtitle
        == "Arrests in Testland: change, Women, calendar years 2019 to 2022")
    let place = try MadeUpCounts.chart(
      "Sex",
      #""breakdown": { "dataset": "arrests", "by": "sex", "where": { "place": "Bland", "year": 2019 } }"#
    )
    // A place is no characteristic, whatever its column is called.
    #expect(
      place.specification.text.subtitle == "Sex of the 81 arrests, Bland, calendar year 2019")
  }
}
