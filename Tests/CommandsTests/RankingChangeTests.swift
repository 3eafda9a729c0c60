import Commands
import TestSupport
import Testing

/// A ranking of changes says what a trend of changes says: breaks between its periods, and the kind of year.
@Suite("Rankings of changes")
struct RankingChangeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try EstimateProject.write(to: folder)
    try folder.write(
      """
      { "title": "Crimes by their change",
        "analysis": { "ranking": { "dataset": "cv", "by": "crime", "measure": "victimizations",
          "periods": [2016, 2017], "show": "change" } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
  }

  private func addBreak(at year: Int) throws {
    try folder.replace(
      "\"dimensions\"",
      with: "\"breaks\": [{ \"at\": \(year), \"note\": \"New questions.\" }], \"dimensions\"",
      in: EstimateProject.package)
  }

  @Test("A break between the periods of a ranking of changes is told, and stands in the note")
  func breaks() throws {
    try addBreak(at: 2017)
    #expect(
      CommandRun(["check"], in: folder.path).errors
        == "Charts/Definitions/places.json:2:28: notice: analysis.ranking: the change of "
        + "victimizations from 2016 to 2017 crosses a break of comparability at 2017: New questions. "
        + "[PD104]\n")
    #expect(
      CommandRun(["scene", "places"], in: folder.path).output.contains(
        "Figures from 2017 are not comparable with earlier ones."))
  }

  @Test("A break before or after both periods concerns no change", arguments: [2016, 2018])
  func elsewhere(year: Int) throws {
    try addBreak(at: year)
    #expect(CommandRun(["check"], in: folder.path).errors == "")
  }

  @Test("Shares drawn as changes across a break are told too, whatever the title says")
  func shares() throws {
    try addBreak(at: 2017)
    try folder.write(
      """
      { "title": "Weapons and reports",
        "analysis": { "breakdown": { "dataset": "cv", "by": "crime", "measure": "share",
          "periods": [2016, 2017], "show": "change" } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
    #expect(
      CommandRun(["check"], in: folder.path).errors
        == "Charts/Definitions/places.json:2:30: notice: analysis.breakdown: the change of share from "
        + "2016 to 2017 crosses a break of comparability at 2017: New questions. [PD104]\n")
  }

  /// Robberies are marked as different at 90 percent only, rapes not at all; frauds differ by any test.
  @Test("Changes that are not significant are named in the note")
  func significance() throws {
    let scene = CommandRun(["scene", "places"], in: folder.path).output
    #expect(scene.contains("2 of 3 changes are not significant"), "\(scene)")
    try folder.replace(
      "Crimes by their change",
      with: "Robberies rose by {robbery.change.count} from {first.period}",
      in: "Charts/Definitions/places.json")
    #expect(
      CommandRun(["check"], in: folder.path).errors
        == "Charts/Definitions/places.json:1:12: error: title: the change {robbery.change.count} from "
        + "2016 to 2017 is not significant at the 95% level, so there may be no change at all; write "
        + "{robbery.change.verb}, or say that it is not significant [PD120]\n")
  }

  @Test("A change of estimates without errors, and one between two editions, are told once")
  func untested() throws {
    try folder.replace(
      "robbery,victimizations,458810,54278,,,*", with: "robbery,victimizations,458810,,,,",
      in: EstimateProject.table)
    try folder.replace("613840,69542,,,‡", with: "613840,69542,,,", in: EstimateProject.table)
    try folder.replace("CV 2017,2016,rape", with: "CV 2016,2016,rape", in: EstimateProject.table)
    try folder.replace("CV 2017,2016,fraud", with: "CV 2016,2016,fraud", in: EstimateProject.table)
    try folder.replace(
      "\"editions\": [", with: "\"editions\": [{ \"id\": \"CV 2016\", \"title\": \"CV 2016\" }, ",
      in: EstimateProject.package)
    let start = "Charts/Definitions/places.json:2:28: notice: analysis.ranking: the change of "
    #expect(
      CommandRun(["check"], in: folder.path).errors
        == start
        + "victimizations is between two editions, 2016 of CV 2016 and 2017 of CV 2017, which "
        + "may count differently; pin one with \"edition\", or accept it with the reason why they compare "
        + "[PD122]\n" + start
        + "victimizations of robbery is of estimates, and no standard errors of both nor a mark of the "
        + "publisher say whether it is significant [PD125]\n")
  }

  @Test("The subtitle says the kind of year unless the definition has its own")
  func subtitle() throws {
    let scene = CommandRun(["scene", "places"], in: folder.path).output
    #expect(scene.contains(": change, calendar years 2016 to 2017"), "\(scene)")
    try folder.replace(
      "\"kind\": \"calendar\"", with: "\"kind\": \"fiscal\", \"label\": \"fiscal year\"",
      in: EstimateProject.package)
    let fiscal = CommandRun(["scene", "places"], in: folder.path).output
    #expect(fiscal.contains(": change, fiscal years 2016 to 2017"), "\(fiscal)")
  }
}
