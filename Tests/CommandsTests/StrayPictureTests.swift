import Commands
import Foundation
import TestSupport
import Testing

/// Pictures whose definition was removed or renamed.
@Suite("Pictures without a definition")
struct StrayPictureTests {
  private let project: BuiltProject
  private let manager = FileManager.default

  init() throws { project = try BuiltProject() }

  private static func notice(_ file: String, _ chart: String = "sex") -> String {
    "notice: \(file) is a picture without a definition and is not drawn again; delete it, or bring back "
      + "Charts/Definitions/\(chart).json\n"
  }

  private func remove(_ path: String) throws {
    try manager.removeItem(atPath: project.path + "/" + path)
  }

  @Test("Status, build and verify tell of it until it is deleted, and never delete it")
  func told() throws {
    try remove(SmallProject.breakdown)
    let notices = Self.notice("Charts/sex.png") + Self.notice("Charts/square/sex.png")
    for command in [["status"], ["verify"], ["build"], ["build"]] {
      let run = project.run(command)
      #expect(run.code == .success && run.errors == notices, "\(command): \(run.errors)")
    }
    #expect(project.run(["build", "--strict"]).code == .problemsFound)
    // Also after a build that draws, which writes the manifest anew.
    #expect(project.run(["build", "--force"]).errors == notices)
    #expect(project.run(["status"]).errors == notices)
    let inspection = project.run(["inspect", project.path + "/Charts/sex.png"])
    #expect(inspection.code == .problemsFound)
    #expect(
      inspection.output.hasSuffix(
        "Status: left over: Charts/Definitions/sex.json is gone, so the picture is not drawn again; delete "
          + "it, or bring the definition back\n"), "\(inspection.output)")
    try remove("Charts/sex.png")
    #expect(project.run(["status"]).errors == Self.notice("Charts/square/sex.png"))
    try remove("Charts/square/sex.png")
    for command in [["status"], ["verify"], ["build"]] {
      #expect(project.run(command).errors.isEmpty)
    }
  }

  @Test(
    "It is found by what it says of itself where there is no manifest, and by the manifest where it was recoded"
  )
  func found() throws {
    try remove(SmallProject.breakdown)
    try remove("Charts/square/sex.png")
    let manifest = try project.folder.data("Charts/manifest.json")
    try remove("Charts/manifest.json")
    #expect(project.run(["status"]).errors == Self.notice("Charts/sex.png"))
    try project.folder.write(manifest, to: "Charts/manifest.json")
    try project.folder.write("recoded by another program", to: "Charts/sex.png")
    #expect(project.run(["status"]).errors == Self.notice("Charts/sex.png"))
    #expect(project.run(["build", "--force"]).errors == Self.notice("Charts/sex.png"))
    #expect(project.run(["status"]).errors == Self.notice("Charts/sex.png"))
  }

  @Test("A build of some charts tells of these only")
  func someCharts() throws {
    try project.folder.write(
      project.folder.data(SmallProject.trend), to: "Charts/Definitions/other.json")
    try remove(SmallProject.breakdown)
    #expect(project.run(["build", "other"]).errors.isEmpty)
    #expect(!project.run(["build"]).errors.isEmpty)
  }

  @Test("A picture that comes back after a build with nothing to do is told of")
  func comesBack() throws {
    let picture = try project.folder.data("Charts/sex.png")
    try remove(SmallProject.breakdown)
    try remove("Charts/sex.png")
    try remove("Charts/square/sex.png")
    #expect(project.run(["build"]).errors.isEmpty)
    #expect(manager.fileExists(atPath: project.path + "/Charts/.unchanged"))
    try project.folder.write(picture, to: "Charts/sex.png")
    #expect(project.run(["build"]).errors == Self.notice("Charts/sex.png"))
    #expect(project.run(["build"]).errors == Self.notice("Charts/sex.png"))
  }

  @Test("Pictures of others, copies and what lies in other folders are nobody's business")
  func others() throws {
    let picture = try project.folder.data("Charts/sex.png")
    try project.folder.write("a photograph", to: "Charts/photograph.png")
    try project.folder.write(picture, to: "Charts/copy of sex.png")
    try project.folder.write(picture, to: "Charts/archive/older.png")
    #expect(project.run(["revisions", "--charts", project.path + "/Charts"]).code == .success)
    for command in [["status"], ["verify"], ["build"]] {
      let run = project.run(command)
      #expect(run.code == .success && run.errors.isEmpty, "\(command): \(run.errors)")
    }
    #expect(project.run(["build"]).output == "drew 0, 2 up to date\n")
  }
}
