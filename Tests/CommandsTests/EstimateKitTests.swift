import Commands
import Foundation
import TestSupport
import Testing

/// Estimates from the data package to the words, the picture and the figures.
@Suite("Charts of estimates")
struct EstimateKitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try EstimateProject.write(to: folder)
  }

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(arguments, in: folder.path)
  }

  private static let phrase = "The number of robberies {change.phrase} from {first.period}"

  /// 155,030 / √(54,278² + 69,542²) is 1.757: over 1.645, under 1.960.
  @Test(
    "A difference inside the margin is worded so, drawn with its interval, and said in note and alt"
  )
  func words() throws {
    try EstimateProject.trend(
      Self.phrase, chart: "\"type\": \"bar\", \"annotate\": [\"change\"]", to: folder)
    #expect(run("build").code == .success)
    let picture = run("inspect", folder.path + "/Charts/trend.png").output
    #expect(
      picture.contains(
        "Alt text: Bar chart: The number of robberies was not significantly different from 2016. "
          + "Victimizations, robbery, calendar years 2016 and 2017. Lines show 95% confidence intervals."
      )
        || picture.contains("calendar years 2016 to 2017. Lines show 95% confidence intervals."),
      "\(picture)")
    #expect(
      picture.contains(
        "2016: 458,810 (95% confidence interval 352,427 to 565,193); 2017: 613,840 (95% confidence "
          + "interval 477,540 to 750,140). Lines show 95% confidence intervals, computed from the "
          + "published standard errors. Changes are tested at the 95% level of confidence, by the "
          + "publisher’s marks."), "\(picture)")
    let scene = run("scene", "trend").output
    #expect(scene.contains("+34%, not significant"))
    #expect(scene.contains("interval"))
  }

  @Test("At the publisher's own level of 90 percent the same difference is a rise")
  func level() throws {
    try folder.replace("\"level\": 95", with: "\"level\": 90", in: EstimateProject.package)
    try EstimateProject.trend(Self.phrase, to: folder)
    let scene = run("scene", "trend").output
    #expect(scene.contains("The number of robberies rose 34% from"), "\(scene)")
    #expect(scene.contains("Lines show 90% confidence intervals"))
  }

  @Test("Without a mark the publisher compared and found no difference; a plural has its own verb")
  func plural() throws {
    try EstimateProject.trend(
      "Sexual assaults {change.phrase.plural} in {last.period} from {first.period}", crime: "rape",
      to: folder)
    #expect(run("scene", "trend").output.contains("Sexual assaults were not significantly"))
  }

  @Test("Published limits are drawn as they are and said to be the publisher's")
  func limits() throws {
    try EstimateProject.trend(
      "Fraud {change.multiple} from {first.period}", crime: "fraud",
      chart: "\"type\": \"lollipop\"", to: folder)
    let check = run("check")
    #expect(check.code == .success, "\(check.errors)")
    let scene = run("scene", "trend").output
    #expect(scene.contains("Fraud more than doubled from 2016"), "\(scene)")
    #expect(scene.contains("Lines show 95% confidence intervals, as the publisher gives them."))
    let figures = run("figures", "trend").output
    #expect(figures.contains("95% confidence interval 2,000 to 2,200, as published"), "\(figures)")
  }

  @Test(
    "podium figures gives error, limits, level and the test, in table, CSV, JSON and explanation")
  func figures() throws {
    try EstimateProject.trend(Self.phrase, to: folder)
    let table = run("figures", "trend").output
    #expect(table.contains("95% confidence interval 477,540 to 750,140, from the standard error"))
    #expect(
      table.contains("× 100; not significant at the 95% level, by the publisher's marks"),
      "\(table)")
    let rows = run("figures", "trend", "--csv").output.components(separatedBy: "\r\n")
    let last = try #require(rows.first { $0.hasPrefix("trend,2017.value,") })
    #expect(
      last.hasSuffix(",as published,69542.0,477540.18455512996,750139.81544487,95,"), "\(last)")
    let change = try #require(rows.first { $0.hasPrefix("trend,change.count,") })
    // √(54,278² + 69,542²) is 88,216.7.
    #expect(change.contains(",88216.7") && change.hasSuffix(",95,no"), "\(change)")
    let json = run("figures", "trend", "--json").output
    #expect(json.contains("\"significant\" : false") && json.contains("\"method\" : \"marks\""))
    #expect(
      run("figures", "trend", "--explain", "change.percent").output
        .contains("exact to  not significant at the 95% level, by the publisher's marks"))
  }

  @Test(
    "A line has a band, slopes and panels their intervals; a big number and a stack say the doubt")
  func forms() throws {
    try EstimateProject.trend(Self.phrase, chart: "\"type\": \"line\"", name: "line", to: folder)
    try EstimateProject.trend(
      Self.phrase, chart: "\"type\": \"number\"", name: "number", to: folder)
    try EstimateProject.trend(
      Self.phrase, chart: "\"type\": \"slope\"", name: "slope", to: folder)
    for mark in ["line", "bar"] {
      try folder.write(
        """
        { "title": "Weapons {weapon.change.phrase} from {first.period}",
          "analysis": { "breakdown": { "dataset": "cv", "by": "crime", "measure": "share",
            "periods": [2016, 2017] } },
          "chart": { "type": "multiples", "mark": "\(mark)" } }
        """, to: "Charts/Definitions/\(mark)s.json")
    }
    try EstimateProject.trend(
      Self.phrase, chart: "\"type\": \"bar\", \"arrangement\": \"stacked\"", name: "stack",
      to: folder)
    let check = run("check")
    #expect(check.code == .success, "\(check.errors)")
    #expect(run("scene", "line").output.contains("Bands show 95% confidence intervals"))
    #expect(
      run("scene", "number", "--json").output.contains("Not significantly different from 458,810"))
    for (chart, marks) in [("slope", "Lines"), ("bars", "Lines"), ("lines", "Bands")] {
      let scene = run("scene", chart).output
      #expect(scene.contains("\(marks) show 95% confidence intervals"), "\(scene)")
      #expect(scene.contains(marks == "Bands" ? "band" : "interval"), "\(scene)")
    }
    let stack = run("scene", "stack").output
    #expect(stack.contains("their 95% confidence intervals are not drawn"), "\(stack)")
  }

  /// Shares of 45 and 41 with errors of 2 differ by 1.41 errors; of 30 and 20 with errors of 1 by 7.07.
  @Test("A comparison of shares is tested by their standard errors")
  func comparison() throws {
    func write(_ title: String) throws {
      try folder.write(
        """
        { "title": "\(title)",
          "analysis": { "breakdown": { "dataset": "cv", "by": "crime", "measure": "share",
            "periods": [2016, 2017] } }, "chart": { "type": "dot" } }
        """, to: "Charts/Definitions/shares.json")
    }
    try write(
      "Reports {reported.change.phrase}, weapons {weapon.change.phrase} from {first.period}")
    let check = run("check")
    #expect(check.code == .success, "\(check.errors)")
    let scene = run("scene", "shares").output
    let title = scene.split(separator: "\n").filter { $0.hasPrefix("title") }.joined()
    #expect(title.contains("was not significantly") && title.contains("rose 10 percentage points"))
    #expect(scene.contains("interval"))
    try write("Reports rose {reported.change.points} from {first.period}")
    #expect(
      run("check").errors
        == "Charts/Definitions/shares.json:1:12: error: title: the change {reported.change.points} from "
        + "2016 to 2017 is not significant at the 95% level, so there may be no change at all; write "
        + "{reported.change.phrase}, or say that it is not significant [PD120]\n")
  }

  @Test("Places that do not differ significantly are not ranked without saying so")
  func ranking() throws {
    try folder.write(
      """
      { "title": "{assault.value} assaults were the most",
        "analysis": { "ranking": { "dataset": "cv", "by": "crime", "measure": "victimizations",
          "where": { "year": 2017 } } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/places.json")
    let note = "Neighboring places are not all significantly different."
    #expect(!run("scene", "places").output.contains(note))
    try folder.replace(
      "rape,victimizations,393980,53259", with: "rape,victimizations,593980,53259",
      in: EstimateProject.table)
    let scene = run("scene", "places").output
    #expect(scene.contains(note), "\(scene)")
  }

  @Test("A change that nothing published can test is told, and worded as the figures are")
  func untested() throws {
    try folder.replace("458810,54278,,,*", with: "458810,,,,", in: EstimateProject.table)
    try folder.replace("613840,69542,,,‡", with: "613840,69542,,,", in: EstimateProject.table)
    try EstimateProject.trend(Self.phrase, to: folder)
    #expect(
      run("check").errors
        == "Charts/Definitions/trend.json:2:26: notice: analysis.trend: the change of victimizations is of "
        + "estimates, and no standard errors of both nor a mark of the publisher say whether it is "
        + "significant [PD125]\n")
    #expect(run("scene", "trend").output.contains("The number of robberies rose 34%"))
  }

  @Test("A count that is hidden takes its error and limits with it")
  func hidden() throws {
    try folder.replace(
      "\"dimensions\"",
      with: "\"smallCount\": { \"threshold\": 2000, \"apply\": true }, \"dimensions\"",
      in: EstimateProject.package)
    try EstimateProject.trend("{2017.value} frauds in 2017", crime: "fraud", to: folder)
    let run = run("figures", "trend", "--json")
    #expect(run.code == .success, "\(run.errors)")
    #expect(!run.output.contains("1100") && run.output.contains("2200"))
    #expect(!self.run("figures", "--explain", "2017.value").output.contains("900"))
  }

  private static let start = "Charts/Definitions/trend.json:1:12: error: title: "
  private static let end =
    " from 2016 to 2017 is not significant at the 95% level, so there may be no change at all; write "

  @Test(
    "A text that tells a change which is not significant is refused",
    arguments: [
      (
        "Robberies rose {change.percent} from {first.period}",
        start + "the change {change.percent}" + end
          + "{change.phrase}, or say that it is not significant [PD120]\n"
      ),
      (
        "Robberies {change.multiple} from {first.period}",
        start + "the change {change.multiple}" + end
          + "{change.phrase}, or say that it is not significant [PD120]\n"
      ),
      (
        "{2017.yearly.percent} more robberies",
        start + "the change {2017.yearly.percent}" + end
          + "{2017.yearly.verb}, or say that it is not significant [PD120]\n"
      ),
      (
        "Robberies rose from {first.period} to {last.period}",
        start + "the text says \"rose\", and the change" + end
          + "{change.phrase}, or say that it is not significant [PD120]\n"
      ),
      (
        "Robberies grew again",
        start + "the text says \"grew\", and the change" + end
          + "{change.phrase}, or say that it is not significant [PD120]\n"
      ),
      ("The {change.percent} difference from {first.period} is not significant", ""),
      ("Robberies {change.verb} ({change.percent}) from {first.period}", ""),
      ("{last.value} robberies in {last.period}", ""),
    ])
  func refused(title: String, message: String) throws {
    try EstimateProject.trend(title, to: folder)
    #expect(run("check").errors == message)
  }
}
