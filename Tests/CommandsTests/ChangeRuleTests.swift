import Commands
import Foundation
import TestSupport
import Testing

/// The rules of how changes are said, on the small project's trend from 1,169 to 1,070 defendants, a fall of
/// 99 or 8.5 percent.
@Suite("How changes are said")
struct ChangeRuleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
  }

  private func check(_ arguments: String...) -> CommandRun {
    CommandRun(["check"] + arguments, in: folder.path)
  }

  private func retitle(_ title: String) throws {
    try folder.replace(
      "Defendants charged {change.phrase} from {first.period} to {last.period}", with: title,
      in: SmallProject.trend)
  }

  private static let start = "Charts/Definitions/charged.json:2:12: error: title: the text says "
  private static let end =
    "from fiscal year 2020 to fiscal year 2022 is a fall; write {change.verb}, so that the word follows the "
    + "data [PD121]\n"

  @Test(
    "A typed word that says the opposite of the figure is refused, a true one is not",
    arguments: [
      (
        "Charges rose {change.percent} from {first.period}",
        start + "\"rose\", and {change.percent} " + end
      ),
      (
        "A {change.percent} increase from {first.period}",
        start + "\"increase\", and {change.percent} " + end
      ),
      (
        "{change.count} more were charged than in {first.period}",
        start + "\"more\", and {change.count} " + end
      ),
      (
        "Charges climbed from {first.period} to {last.period}",
        start + "\"climbed\", and {change.count} " + end
      ),
      ("Charges fell {change.percent} from {first.period}", ""),
      ("Charges fell by more than {change.count} from {first.period}", ""),
      ("Charges fell {change.percent}, more than ever, from {first.period}", ""),
      (
        "Charges rose by less than {change.percent} from {first.period}",
        start + "\"rose\", and {change.percent} " + end
      ),
      ("{change.count} fewer were charged than in {first.period}", ""),
      ("Charges fell from {first.period} to {last.period}", ""),
      ("Charges {change.verb} {change.percent} from {first.period}", ""),
      ("More than {last.value} were charged", ""),
    ])
  func direction(title: String, message: String) throws {
    try retitle(title)
    #expect(check().errors == message)
  }

  @Test("A typed rise or fall of an unchanged figure is refused")
  func unchanged() throws {
    try folder.replace("defendants,1070,", with: "defendants,1169,", in: SmallProject.table)
    try retitle("Charges fell {change.percent} from {first.period}")
    #expect(
      check().errors
        == "Charts/Definitions/charged.json:2:12: error: title: the text says \"fell\", and {change.percent} "
        + "from fiscal year 2020 to fiscal year 2022 is no change; write {change.verb}, so that the word "
        + "follows the data [PD121]\n")
  }

  @Test(
    "A change between two editions is a notice, named on paper, and accepted only with a reason")
  func editions() throws {
    let allow =
      ",\n  \"allow\": [{ \"code\": \"PD122\", \"reason\": \"No edition has both years.\" }]"
    try folder.replace(allow, with: "", in: SmallProject.trend)
    let run = check()
    #expect(
      run.errors
        == "Charts/Definitions/charged.json:4:14: notice: analysis.trend: the change of defendants is between "
        + "two editions, 2020 of HTDCA 2022 and 2022 of HTDCA 2024, which may count differently; pin one "
        + "with \"edition\", or accept it with the reason why they compare [PD122]\n")
    #expect(run.code == .success && check("--strict").code == .problemsFound)
    #expect(CommandRun(["build"], in: folder.path).code == .success)
    let picture = CommandRun(
      ["inspect", folder.path + "/Charts/charged.png"], in: folder.path
    ).output
    #expect(
      picture.contains(
        "The change is between two editions: 2020 of Human Trafficking Data Collection Activities, 2022, "
          + "2022 of Human Trafficking Data Collection Activities, 2024."), "\(picture)")
    // Both figures in one edition, and a title that says no change.
    try retitle("{last.value} were charged in {last.period}")
    #expect(check().errors.isEmpty)
  }

  @Test("Figures of one edition give no notice, and the newest has both where it can")
  func oneEdition() throws {
    let allow =
      ",\n  \"allow\": [{ \"code\": \"PD122\", \"reason\": \"No edition has both years.\" }]"
    try folder.replace(allow, with: "", in: SmallProject.trend)
    try folder.replace(
      "HTDCA 2024,2022,all", with: "HTDCA 2024,2020,all,all,defendants,1169,\nHTDCA 2024,2022,all",
      in: SmallProject.table)
    #expect(check("--strict").code == .success)
  }
}

/// A trend whose last year the publisher projected: 100, 150 and 120 cases, and 400 projected.
@Suite("Projections")
struct ProjectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      edition,year,measure,value,flag
      A,2016,cases,100,
      A,2017,cases,150,
      A,2018,cases,120,
      A,2019,cases,400,projected

      """, to: "Datasets/cases.csv")
    try folder.write(
      """
      { "name": "own", "resources": [ {
        "name": "cases", "path": "cases.csv", "title": "Cases",
        "schema": { "fields": [ { "name": "edition" }, { "name": "year", "type": "year" },
          { "name": "measure" }, { "name": "value", "type": "number" }, { "name": "flag" } ] },
        "podium": {
          "publisher": { "name": "Example Police Department" },
          "period": { "column": "year", "kind": "calendar" },
          "columns": { "edition": "edition", "measure": "measure", "value": "value", "flag": "flag" },
          "measures": { "cases": { "label": "Cases", "unit": "count",
            "noun": { "singular": "case", "plural": "cases" } } },
          "flags": { "projected": { "short": "Projected from eight months", "projection": true } },
          "editions": [{ "id": "A", "title": "Cases, 2019" }, { "id": "B", "title": "Cases, 2020" }] } } ] }
      """, to: "Datasets/datapackage.json")
    try folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"tv\"] }", to: "Charts/Definitions/house.json")
  }

  private func write(_ title: String, chart: String = "\"type\": \"bar\"") throws {
    try folder.write(
      """
      { "title": "\(title)",
        "analysis": { "trend": { "dataset": "cases", "measures": ["cases"] } },
        "chart": { \(chart) } }
      """, to: "Charts/Definitions/cases.json")
  }

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(arguments, in: folder.path)
  }

  /// The texts of the figures in a table by key.
  private func figures() -> [String: String] {
    let lines = run("figures", "--csv").output.components(separatedBy: "\r\n")
    return Dictionary(
      lines.map { $0.split(separator: ",").map(String.init) }.filter { $0.count > 3 }
        .map { ($0[1], $0[3]) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("No change, rate, index, mean, run, peak or last value is of a projection")
  func nothingComputed() throws {
    try write("Cases {change.phrase} from {change.from.period} to {change.to.period}")
    let figures = figures()
    #expect(figures["change.percent"] == "20%" && figures["last.value"] == "120")
    #expect(figures["peak.value"] == "150" && figures["first.value"] == "100")
    // √(120 / 100) is 1.0954 over the two years 2016 to 2018.
    #expect(figures["change.annual"] == "9.5%")
    #expect(figures["2019.yearly.percent"] == nil && figures["2019.index"] == nil)
    #expect(figures["2018.average"] == "123" && figures["2019.average"] == nil)
    #expect(figures["2019.value"] == "400" && figures["projected.value"] == "400")
    #expect(
      run("figures").output.contains("as published, the publisher’s projection"))
    #expect(
      run("scene", "cases").output.contains("Cases rose 20% from 2016 to 2018"))
  }

  @Test("A bar of a projection is called so, stands behind the others, and the note says so")
  func bars() throws {
    try write("Cases {change.phrase} from {first.period} to {last.period}")
    #expect(run("build").code == .success)
    let scene = run("scene", "cases").output
    #expect(scene.contains("2019 projected"), "\(scene)")
    #expect(scene.contains("The publisher’s projection: 2019."), "\(scene)")
    let json = run("scene", "cases", "--json").output
    #expect(json.contains("#949494"))
    let picture = run("inspect", folder.path + "/Charts/cases.png").output
    #expect(
      picture.contains(
        "2019: 400 (projected). The value for 2019 is the publisher’s projection; no change or highest "
          + "value is computed from it. 2019: projected from eight months."), "\(picture)")
  }

  @Test("A line goes on in dashes, and the change stands at the last figure")
  func line() throws {
    try write(
      "Cases {change.phrase} from {first.period} to {last.period}",
      chart: "\"type\": \"line\", \"annotate\": [\"change\"]")
    let scene = run("scene", "cases").output
    #expect(
      scene.contains("400 (projected)") && scene.contains("120") && scene.contains("+20%"),
      "\(scene)")
    #expect(scene.contains("Dashes: the publisher’s projection for 2019."), "\(scene)")
    // One path through the figures, and several dashes to the projection.
    let json = run("scene", "cases", "--json").output
    #expect(json.components(separatedBy: "\"role\" : \"line\"").count > 4)
  }

  @Test(
    "A text that gives a projection as if it were a figure is refused",
    arguments: [
      ("{2019.value} cases in 2019", "{2019.value}"),
      ("{projected.value} cases", "{projected.value}"),
    ])
  func text(title: String, name: String) throws {
    try write(title)
    #expect(
      run("check").errors
        == "Charts/Definitions/cases.json:1:12: error: title: \(name) is the publisher’s projection for "
        + "2019, and the text does not say so; write \"projected\" beside it [PD123]\n")
    try write("A projected " + title)
    #expect(run("check").errors.isEmpty)
  }

  @Test(
    "A figure takes the place of a projection, whatever the edition; a projection never of a figure"
  )
  func superseded() throws {
    try write("Cases {change.phrase} from {first.period} to {last.period}")
    try folder.replace(
      "A,2019,cases,400,projected", with: "B,2019,cases,400,projected\nA,2019,cases,180,",
      in: "Datasets/cases.csv")
    #expect(figures()["last.value"] == "180")
    #expect(run("check", "--strict").code == .success)
  }

  @Test("A ranking or total of a projection names it")
  func totals() throws {
    try folder.write(
      """
      { "title": "{cases.value} projected cases in 2019",
        "analysis": { "totals": { "dataset": "cases", "measures": ["cases"],
          "where": { "year": 2019 } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/total.json")
    let scene = run("scene", "total").output
    #expect(
      scene.contains("Cases, projected") && scene.contains("The publisher’s projection: 2019."))
    try folder.replace(" projected cases", with: " cases", in: "Charts/Definitions/total.json")
    #expect(run("check").errors.hasSuffix("write \"projected\" beside it [PD123]\n"))
  }
}
