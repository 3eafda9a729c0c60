import Commands
import TestSupport
import Testing

/// Texts and charts that would mislead in ways that no other test breaks on purpose.
@Suite("Ways to mislead")
struct MisleadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check() -> CommandRun { CommandRun(["check"], in: folder.path) }
  private func scene(_ chart: String) -> String {
    CommandRun(["scene", chart], in: folder.path).output
  }

  private func retitle(_ title: String) throws {
    try folder.replace(
      "Defendants charged {change.phrase} from {first.period} to {last.period}", with: title,
      in: SmallProject.trend)
  }

  private static let start = "Charts/Definitions/charged.json:2:12: error: title: "

  @Test("A phrase of several words that the publisher does not use for people is found")
  func phrase() throws {
    try SmallProject.write(to: folder)
    try folder.replace(
      "\"editions\": [",
      with:
        "\"labels\": { \"avoid\": { \"illegal aliens\": \"undocumented persons\" } }, \"editions\": [",
      in: SmallProject.package)
    try folder.replace(
      "of defendants charged", with: "of illegal aliens charged", in: SmallProject.breakdown)
    #expect(
      check().errors
        == "Charts/Definitions/sex.json:2:12: error: title: the word \"illegal aliens\" is not used for "
        + "people here; write \"undocumented persons\" [PD202]\n")
  }

  /// From 1,169 to 2,000 is 1.71 times, to 2,225 is 1.903 and to 2,338 exactly twice.
  @Test(
    "A typed multiple must be reached",
    arguments: [
      (
        "Charges doubled from {first.period}", "2000",
        start
          + "the text says \"doubled\", and the change from fiscal year 2020 to fiscal year 2022 is to "
          + "1.7 times; write {change.multiple}, which is there from twice up [PD121]\n"
      ),
      (
        "Charges more than doubled from {first.period}", "2338",
        start
          + "the text says \"doubled\", and the change from fiscal year 2020 to fiscal year 2022 is to "
          + "2.0 times; write {change.multiple}, which is there from twice up [PD121]\n"
      ),
      (
        "Charges nearly doubled from {first.period}", "2000",
        start
          + "the text says \"doubled\", and the change from fiscal year 2020 to fiscal year 2022 is to "
          + "1.7 times; write {change.multiple}, which is there from twice up [PD121]\n"
      ),
      ("Charges nearly doubled from {first.period}", "2225", ""),
      ("Charges doubled from {first.period}", "2338", ""),
      ("Charges more than doubled from {first.period}", "2400", ""),
    ])
  func multiple(title: String, value: String, message: String) throws {
    try SmallProject.write(to: folder)
    try folder.replace("defendants,1070,", with: "defendants,\(value),", in: SmallProject.table)
    try retitle(title)
    #expect(check().errors == message)
  }

  @Test(
    "From so few no multiple and no yearly rate is formed either",
    arguments: [
      ("{change.multiple}", "a multiple"), ("by {change.annual} a year", "a yearly rate"),
      ("to {change.factor} times", "a multiple"),
    ])
  func smallBase(words: String, noun: String) throws {
    try SmallProject.write(to: folder)
    try folder.replace("defendants,1169,", with: "defendants,9,", in: SmallProject.table)
    try retitle("Charges \(words) from {first.period}")
    #expect(
      check().errors
        == Self.start
        + "\(noun) from 9 in fiscal year 2020 would mislead; one is formed from 10 up, so "
        + "give the counts: {first.value} and {last.value} [PD109]\n")
    let figures = CommandRun(["figures", "--csv"], in: folder.path).output
    #expect(!figures.contains("index"))
  }

  @Test("A number of percentage points is not typed, nor called percent")
  func points() throws {
    try EstimateProject.write(to: folder)
    try folder.write(
      """
      { "title": "Weapons rose 10% from {first.period}",
        "analysis": { "breakdown": { "dataset": "cv", "by": "crime", "measure": "share",
          "periods": [2016, 2017] } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/shares.json")
    #expect(
      check().errors
        == "Charts/Definitions/shares.json:1:12: error: title: the number 10% is typed; write "
        + "{weapon.change.points}, so that it follows the data [PD201]\n")
  }

  @Test("A change of one year, or of a comparison, across a break of comparability is told")
  func breaks() throws {
    try EstimateProject.write(to: folder)
    try folder.replace(
      "\"dimensions\"",
      with: "\"breaks\": [{ \"at\": 2017, \"note\": \"New questions.\" }], \"dimensions\"",
      in: EstimateProject.package)
    try EstimateProject.trend(
      "Fraud rose {2017.yearly.percent} from 2016", crime: "fraud", to: folder)
    try folder.write(
      """
      { "title": "Weapons {weapon.change.phrase} from {first.period}",
        "analysis": { "breakdown": { "dataset": "cv", "by": "crime", "measure": "share",
          "periods": [2016, 2017] } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/shares.json")
    #expect(
      check().errors == """
        Charts/Definitions/shares.json:2:30: notice: analysis.breakdown: the change of share from 2016 to \
        2017 crosses a break of comparability at 2017: New questions. [PD104]
        Charts/Definitions/trend.json:2:26: notice: analysis.trend: the change of victimizations from 2016 \
        to 2017 crosses a break of comparability at 2017: New questions. [PD104]

        """)
    #expect(scene("shares").contains("Figures from 2017 are not comparable with earlier ones."))
  }

  @Test("What an own subtitle leaves out of period, kind of year and unit stands in the note")
  func unsaid() throws {
    try SmallProject.write(to: folder)
    #expect(!scene("charged").contains("Years are fiscal years"))
    try folder.replace(
      "\"analysis\"", with: "\"subtitle\": \"Defendants charged\", \"analysis\"",
      in: SmallProject.trend)
    #expect(scene("charged").contains("Note: Years are fiscal years."))
    try folder.replace(
      "\"Defendants charged\"", with: "\"FY2020 and 2022\"", in: SmallProject.trend)
    #expect(!scene("charged").contains("Years are fiscal years"))
    let other = try TemporaryFolder()
    try EstimateProject.write(to: other)
    try other.write(
      """
      { "title": "Assaults were the most", "subtitle": "Crimes",
        "analysis": { "ranking": { "dataset": "cv", "by": "crime", "measure": "victimizations",
          "where": { "year": 2017 } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
    // The source names 2017 too, as the year of the report.
    let scene = CommandRun(["scene", "places"], in: other.path).output
    #expect(scene.contains("Calendar year 2017."), "\(scene)")
  }

  @Test("A trend of shares says of whom they are, on the chart and with each figure")
  func trendOfShares() throws {
    try EstimateProject.write(to: folder)
    try folder.write(
      """
      { "title": "{last.value} of victimizations involved a weapon in {last.period}",
        "analysis": { "trend": { "dataset": "cv", "measures": ["share"],
          "where": { "crime": "weapon" } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/weapons.json")
    let scene = scene("weapons")
    #expect(
      scene.contains("Note: Percent of the 2,900 victims in 2016 and the 3,000 victims in 2017."),
      "\(scene)")
    let figures = CommandRun(["figures", "weapons", "--csv"], in: folder.path).output
    #expect(figures.contains("weapons,last.value,30.0,30%,percent,,3000.0,victims,2017,"))
    #expect(figures.contains("weapons,2016.value,20.0,20%,percent,,2900.0,victims,2016,"))
  }

  @Test("A trend of shares whose base was not published for a year is refused, in totals too")
  func trendWithoutBase() throws {
    try SmallProject.write(to: folder)
    try folder.write(
      """
      { "title": "Shares",
        "analysis": { "trend": { "dataset": "defendants", "measures": ["share"],
          "where": { "characteristic": "sex", "category": "male" } } }, "chart": { "type": "bar" } }
      """, to: SmallProject.trend)
    #expect(
      check().errors
        == "Charts/Definitions/charged.json:2:26: error: analysis.trend: the base of \"share\" in fiscal year "
        + "2023 is not published, and a share cannot be shown without its base [PD106]\n")
    try folder.replace("\"trend\"", with: "\"totals\"", in: SmallProject.trend)
    try folder.replace("\"male\"", with: "\"male\", \"fiscal_year\": 2023", in: SmallProject.trend)
    #expect(check().errors.contains("analysis.totals: the base of \"share\" in fiscal year 2023"))
  }

  @Test("Places that share the last rank are shown together")
  func ties() throws {
    try EstimateProject.write(to: folder)
    try folder.replace(
      "2017,fraud,victimizations,2100,10,2000,2200", with: "2017,fraud,victimizations,393980,10,,",
      in: EstimateProject.table)
    try folder.write(
      """
      { "title": "{assault.value} assaults were the most",
        "analysis": { "ranking": { "dataset": "cv", "by": "crime", "measure": "victimizations",
          "where": { "year": 2017 }, "top": 3 } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
    let scene = scene("places")
    // Rape and fraud are tied for third of four.
    #expect(scene.contains("fraud") && scene.contains("rape") && !scene.contains("Shown: 3 of 4"))
    try folder.replace("\"top\": 3", with: "\"top\": 2", in: "Charts/Definitions/places.json")
    #expect(self.scene("places").contains("Shown: 2 of 4 places ranked."))
  }

  @Test("A ranking of shares says of whom they are")
  func rankingOfShares() throws {
    try EstimateProject.write(to: folder)
    try folder.write(
      """
      { "title": "{reported.value} were reported",
        "analysis": { "ranking": { "dataset": "cv", "by": "crime", "measure": "share",
          "where": { "year": 2017 } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
    #expect(scene("places").contains("Note: Percent of the 3,000 victims in 2017."))
    let figures = CommandRun(["figures", "places", "--csv"], in: folder.path).output
    #expect(figures.contains("places,reported.value,45.0,45%,percent,,3000.0,victims,2017,"))
    try folder.replace("CV 2017,2017,all,victims,3000,,,,\n", with: "", in: EstimateProject.table)
    #expect(
      check().errors
        == "Charts/Definitions/places.json:2:28: error: analysis.ranking: the base of \"share\" in 2017 is "
        + "not published, and a share cannot be shown without its base [PD106]\n")
  }

  @Test("What is not known has no rank, comes last and is named in the note")
  func unknownHasNoRank() throws {
    try EstimateProject.write(to: folder)
    try folder.replace(
      "CV 2017,2017,reported,share",
      with:
        "CV 2017,2017,unknown,victimizations,9000000,,,,\nCV 2017,2017,other,victimizations,5,,,,\n"
        + "CV 2017,2017,reported,share", in: EstimateProject.table)
    try folder.write(
      """
      { "title": "Assault is {assault.place}",
        "analysis": { "ranking": { "dataset": "cv", "by": "crime", "measure": "victimizations",
          "where": { "year": 2017 } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
    let scene = scene("places")
    #expect(scene.contains("Assault is 1st of 4"), "\(scene)")
    #expect(scene.contains("Not ranked: other and unknown."))
    let bars = scene.split(separator: "\n").filter { $0.hasPrefix("bar") }
    // Frauds and others are too few for a pixel beside nine million.
    #expect(bars.count == 4)
    #expect(
      bars.last?.contains("unknown, 9000000") == true && bars.last?.contains("#12436D") == false)
    let figures = CommandRun(["figures", "places"], in: folder.path).output
    #expect(figures.contains("unknown.value") && !figures.contains("unknown.rank"))
  }
}
