import Commands
import Foundation
import TestSupport
import Testing

@Suite("House style")
struct HouseStyleTests {
  private func house(_ rest: String, in project: BuiltProject) throws {
    try project.folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"link\"], \(rest) }", to: SmallProject.house)
  }

  @Test(
    "A palette of colours that look alike, are faint or are no colours is refused with its place")
  func palette() throws {
    let project = try BuiltProject()
    try house("\"palette\": [\"#12436D\", \"#15466F\", \"#FFE08A\", \"teal\"]", in: project)
    let run = project.run(["check"])
    #expect(run.code == .badData)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(
      lines.contains {
        $0.contains("house.json:1:") && $0.contains("palette[1]")
          && $0.contains("#12436D and #15466F look alike") && $0.hasSuffix("[PD302]")
      })
    #expect(
      lines.contains { $0.contains("#FFE08A has a contrast of 1.3 : 1") && $0.hasSuffix("[PD301]") }
    )
    #expect(lines.contains { $0.contains("\"teal\" is no colour; write it as #RRGGBB") })
  }

  @Test("A house's own colours are drawn, and two of one grey are a notice")
  func ownColors() throws {
    let project = try BuiltProject()
    try house("\"palette\": [\"#00295B\", \"#A285D1\", \"#843215\", \"#009E73\"]", in: project)
    let run = project.run(["build"])
    #expect(run.code == .success, "\(run.errors)")
    #expect(run.errors.contains("#A285D1 and #009E73 become one grey in print"))
    let scene = project.run(["scene", "charged", "--json"]).output
    #expect(scene.contains("#00295B"))
  }

  @Test("A logo stands for the agency's name, and one that is too small or no picture is refused")
  func logo() throws {
    let project = try BuiltProject()
    try house("\"logo\": \"logo.png\"", in: project)
    let missing = project.run(["check"])
    #expect(missing.errors.contains("the logo Charts/Definitions/logo.png cannot be read"))
    // A chart is a picture like any other.
    try project.folder.write(
      try project.folder.data("Charts/charged.png"), to: "Charts/Definitions/logo.png")
    #expect(project.run(["build"]).code == .success)
    let scene = project.run(["scene", "charged", "--json"]).output
    #expect(scene.contains("\"agency\"") && !scene.contains("\"Example\""))
    try project.folder.write("no picture", to: "Charts/Definitions/logo.png")
    let broken = project.run(["check"])
    #expect(broken.code == .badData && broken.errors.contains("cannot be used"))
    try house("\"logo\": \"../logo.png\"", in: project)
    #expect(project.run(["check"]).errors.contains("must be a PNG file beside house.json"))
  }

  @Test("A transparent ground and hatched fills change every picture")
  func groundAndPatterns() throws {
    let project = try BuiltProject()
    let before = try project.folder.data("Charts/sex.png")
    try house("\"ground\": \"transparent\"", in: project)
    #expect(project.run(["build"]).code == .success)
    let transparent = try project.folder.data("Charts/sex.png")
    #expect(transparent != before && transparent.range(of: Data("tRNS".utf8)) != nil)
    try house("\"patterns\": true", in: project)
    #expect(project.run(["build"]).code == .success)
    #expect(try project.folder.data("Charts/sex.png") != before)
  }
}
