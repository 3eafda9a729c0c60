import Commands
import Figures
import Foundation
import TestSupport
import Testing

@Suite("Commands on pictures and rules")
struct PictureCommandTests {
  @Test(
    "A picture looks the same as itself and different from one with another value, with a report")
  func compare() throws {
    let project = try BuiltProject()
    let picture = project.path + "/Charts/charged.png"
    let copy = project.path + "/old.png"
    try FileManager.default.copyItem(atPath: picture, toPath: copy)
    let same = project.run(["compare", copy, picture])
    #expect(same.code == .success && same.output == "same: 0 pixels differ\n")
    try project.folder.replace(
      "2020,all,all,defendants,1169", with: "2020,all,all,defendants,1269", in: SmallProject.table)
    #expect(project.run(["build", "--preset", "link"]).code == .success)
    let report = project.path + "/report.png"
    let different = project.run(["compare", copy, picture, "--report", report])
    #expect(different.code == .differs && different.code.rawValue == 2)
    #expect(different.output.hasPrefix("different: "))
    // The report holds three pictures of 1200 pixels and two gaps of 16.
    let inspected = project.run(["inspect", report, "--json"])
    #expect(
      inspected.output.contains("\"width\" : 3632") || inspected.output.contains("\"width\":3632"))
  }

  @Test("Pictures of different sizes differ, and a file that is no picture is named")
  func compareOthers() throws {
    let project = try BuiltProject()
    let link = project.path + "/Charts/charged.png"
    let sizes = project.run(["compare", link, project.path + "/Charts/square/charged.png"])
    #expect(sizes.code == .differs && sizes.output == "different sizes: 1200x630 and 1080x1080\n")
    let wrong = project.run(["compare", link, project.path + "/" + SmallProject.table])
    #expect(wrong.code == .badData && wrong.errors.contains("defendants.csv: error: "))
    #expect(project.run(["compare", link, "/nowhere.png"]).code == .missingInput)
  }

  @Test("Verifying finds the pictures as drawn, an altered one and a missing one")
  func verify() throws {
    let project = try BuiltProject()
    let presets = ["--preset", "link"]
    #expect(
      project.run(["verify"] + presets).output == "2 of 2 pictures are what the data give\n")
    let picture = "Charts/charged.png"
    var bytes = try project.folder.data(picture)
    bytes.append(0)
    try project.folder.write(bytes, to: picture)
    try FileManager.default.removeItem(atPath: project.path + "/Charts/sex.png")
    let run = project.run(["verify"] + presets)
    #expect(run.code == .problemsFound)
    #expect(
      run.output == """
        Charts/charged.png  (the picture is not what the data give)
        Charts/sex.png  (the picture is missing)
        0 of 2 pictures are what the data give

        """)
  }

  @Test("Every rule is explained with its reason, an example and a remedy")
  func explain() {
    let run = CommandRun(["explain", "pd101"])
    #expect(run.code == .success)
    #expect(
      run.output.hasPrefix(
        "PD101: a pie or stack of something that is no partition of one base (an error)\n\nWhy: "))
    #expect(run.output.contains("\nExample: ") && run.output.contains("\nInstead: "))
    let all = CommandRun(["explain"]).output.split(separator: "\n")
    #expect(all.count == Rule.all.count && all.count >= 7)
    let unknown = CommandRun(["explain", "PD999"])
    #expect(unknown.code == .usage && unknown.errors.contains("unknown code \"PD999\""))
  }
}
