import Commands
import Foundation
import TestSupport
import Testing

/// What status, build and inspect say of the reason why a picture is out of date.
@Suite("Reasons to draw again")
struct StatusReasonTests {
  private let project: BuiltProject

  init() throws { project = try BuiltProject() }

  /// The reasons that `status` gives at the preset of the house file, by chart.
  private func reasons() throws -> [String: String] {
    let run = project.run(["status"])
    let lines = run.output.split(separator: "\n").dropLast()
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let parts = line.split(separator: "  (").map(String.init)
        return (
          String(parts[0].dropFirst("Charts/".count).dropLast(".png".count)),
          String(parts[1].dropLast())
        )
      })
  }

  @Test("A value that changed is data of its dataset, of the charts that use it only")
  func data() throws {
    try project.folder.replace(
      "all,defendants,1169", with: "all,defendants,1170", in: SmallProject.table)
    #expect(try reasons()["charged"] == "data of defendants changed")
    try project.folder.replace(
      "2020,sex,male,share,92", with: "2020,sex,male,share,91", in: SmallProject.table)
    #expect(
      try reasons()
        == ["charged": "data of defendants changed", "sex": "data of defendants changed"])
  }

  @Test("A new edition of which a chart uses a figure is data, and not what is said of the dataset")
  func edition() throws {
    try project.folder.write(
      project.folder.text(SmallProject.table) + "Made,2022,all,all,defendants,1071,\n",
      to: SmallProject.table)
    try project.folder.replace(
      "\"title\": \"Human Trafficking Data Collection Activities, 2025\" }",
      with: "\"title\": \"Human Trafficking Data Collection Activities, 2025\" },"
        + "{ \"id\": \"Made\", \"title\": \"Made for a test\" }", in: SmallProject.package)
    #expect(try reasons() == ["charged": "data of defendants changed"])
    try project.folder.replace(
      "Trafficking Data Collection Activities, 2022", with: "Trafficking, 2022",
      in: SmallProject.package)
    #expect(
      try reasons() == [
        "charged": "data of defendants changed, description of defendants changed",
        "sex": "description of defendants changed",
      ])
  }

  @Test("Each part is named")
  func parts() throws {
    try project.folder.replace(
      "\"title\": \"{male", with: "\"title\": \"About {male", in: SmallProject.breakdown)
    #expect(try reasons() == ["sex": "definition changed"])
    try project.folder.replace(
      "\"male\": \"Male\"", with: "\"male\": \"Men\"", in: SmallProject.package)
    #expect(
      try reasons()
        == [
          "sex": "description of defendants changed, definition changed"
        ])
    try project.folder.replace("Example Police", with: "Sheriff's", in: SmallProject.house)
    #expect(
      try reasons()
        == [
          "charged": "description of defendants changed, house style changed",
          "sex": "description of defendants changed, definition changed, house style changed",
        ])
    let build = project.run(["build", "--json"])
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(build.output.utf8)) as? [String: Any])
    let drawn = try #require(report["drawn"] as? [[String: Any]])
    #expect(
      drawn.map { $0["changed"] as? [String] } == [
        ["description of defendants", "house style"],
        ["description of defendants", "definition", "house style"],
      ])
    #expect(try reasons().isEmpty)
  }

  @Test("Other rows that a definition chooses are no change of the data")
  func otherRows() throws {
    for (old, new) in [
      ("\"sex\"", "\"record\""), ("donut", "bar"), ("{male.percent}", "{us_citizen.percent}"),
      ("were male", "were U.S. citizens"),
    ] {
      try project.folder.replace(old, with: new, in: SmallProject.breakdown)
    }
    #expect(try reasons() == ["sex": "definition changed"])
  }

  @Test("Other fonts are named, also such as the program's own fall back on")
  func fonts() throws {
    try project.folder.replace(
      "\"theme\": \"light\"", with: "\"fonts\": \"DejaVu Sans\"", in: SmallProject.house)
    #expect(try reasons() == ["charged": "fonts changed", "sex": "fonts changed"])
  }

  @Test("The manifest of an earlier version is read, and the reason is then the general one")
  func earlierManifest() throws {
    let path = "Charts/manifest.json"
    let json = try #require(
      JSONSerialization.jsonObject(with: project.folder.data(path)) as? [String: Any])
    let pictures = try #require(json["pictures"] as? [[String: Any]])
    let old = pictures.map { picture in picture.filter { $0.key != "inputs" } }
    #expect(zip(pictures, old).allSatisfy { $0.count == $1.count + 1 })
    try project.folder.write(
      JSONSerialization.data(withJSONObject: ["pictures": old]), to: path)
    #expect(project.run(["status"]).output == "0 out of date, 2 up to date\n")
    try project.folder.replace(
      "\"title\": \"{male", with: "\"title\": \"About {male", in: SmallProject.breakdown)
    #expect(
      try reasons() == ["sex": "data, definition, house style, fonts or program changed"])
  }

  @Test(
    "A picture out of its project's manifest is told what changed, an earlier one whether the data did"
  )
  func inspect() throws {
    let picture = project.path + "/Charts/sex.png"
    let old = project.path + "/old.png"
    try FileManager.default.copyItem(atPath: picture, toPath: old)
    try project.folder.replace(
      "\"title\": \"{male", with: "\"title\": \"About {male", in: SmallProject.breakdown)
    let first = project.run(["inspect", picture])
    #expect(first.code == .problemsFound)
    #expect(first.output.hasSuffix("Status: stale: definition changed\n"), "\(first.output)")
    #expect(project.run(["build"]).code == .success)
    #expect(project.run(["inspect", picture]).code == .success)
    #expect(
      project.run(["inspect", old]).output.hasSuffix(
        "Status: stale: the project's definition, style, fonts, program or words on the data have "
          + "changed; the data are the same\n"))
    try project.folder.replace(
      "2020,sex,male,share,92", with: "2020,sex,male,share,91", in: SmallProject.table)
    #expect(
      project.run(["inspect", old]).output.hasSuffix(
        "Status: stale: other data of defendants; what else changed is not known of an earlier picture\n"
      ))
  }
}
