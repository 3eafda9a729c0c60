import Commands
import Foundation
import PressKit
import TestSupport
import Testing

#if os(Linux)
  /// `podium build --watch` with a logo and fonts of the house, in a process of its own.
  @Suite("Watching of the house's logo and fonts")
  struct WatchedHouseTests {
    private let watched: WatchedProject
    private var folder: TemporaryFolder { watched.folder }
    private static let fonts = "/usr/share/fonts/truetype/dejavu/"

    init() throws { watched = try WatchedProject() }

    /// Saves a copy of a font under another name, as an editor does that renames.
    private func save(_ font: String, as path: String) throws {
      let bytes = try Data(contentsOf: URL(filePath: Self.fonts + font))
      try folder.write(bytes, to: path + ".new")
      try #require(rename(folder.path + "/" + path + ".new", folder.path + "/" + path) == 0)
    }

    private func house(_ members: String) throws {
      try folder.write(
        "{ \"agency\": \"Example\", \"presets\": [\"link\"], \(members) }", to: SmallProject.house)
    }

    @Test(
      "A new font file, a new logo and what a link leads to outside the project's charts redraw")
    func redraws() throws {
      #expect(CommandRun(["build"], in: folder.path).code == .success)
      let first = try folder.data("Charts/charged.png")
      let second = try folder.data("Charts/sex.png")
      let definitions = "Charts/Definitions/"
      try folder.write(first, to: "brand/shared.png")
      try save("DejaVuSans.ttf", as: definitions + "Regular.ttf")
      try save("DejaVuSans-Bold.ttf", as: definitions + "Bold.ttf")
      try house("\"fonts\": { \"regular\": \"Regular.ttf\", \"bold\": \"Bold.ttf\" }")
      try watched.run()
      defer { watched.end() }
      let drawn = "drew 2, 0 up to date"
      #expect(try watched.wait(for: drawn))
      let sans = try folder.data("Charts/charged.png")
      try save("DejaVuSerif-Bold.ttf", as: definitions + "Bold.ttf")
      #expect(try watched.wait(for: drawn, times: 2))
      // The new font, not only a new picture: another program that draws it gets the same bytes.
      #expect(try folder.data("Charts/charged.png") != sans)
      try expectVerified()
      // The house file names a logo, which is a link to a file of the agency outside Charts.
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + definitions + "logo.png",
        withDestinationPath: "../../brand/shared.png")
      try house(
        "\"logo\": \"logo.png\", \"fonts\": { \"regular\": \"Regular.ttf\", \"bold\": \"Bold.ttf\" }"
      )
      #expect(try watched.wait(for: drawn, times: 3))
      // Another file beside it is no input.
      try folder.write(second, to: "brand/other.png")
      try folder.write(second, to: "brand/shared.png")
      #expect(try watched.wait(for: drawn, times: 4))
      // The folder goes and comes back with another picture.
      try #require(rename(folder.path + "/brand", folder.path + "/old") == 0)
      #expect(try watched.wait(for: "the logo Charts/Definitions/logo.png cannot be read"))
      try folder.write(first, to: "brand.new/shared.png")
      try #require(rename(folder.path + "/brand.new", folder.path + "/brand") == 0)
      #expect(try watched.wait(for: drawn, times: 5))
      let written = try watched.text()
      #expect(!written.contains("drew 0"), "\(written)")
      #expect(watched.isRunning)
    }

    /// Checks that the pictures are what a run of its own draws.
    private func expectVerified() throws {
      let verified = CommandRun(["verify"], in: folder.path)
      #expect(verified.code == .success, "\(verified.output)\(verified.errors)")
    }

    @Test("A shorter font that is written over another one ends nothing, and is drawn with")
    func overwritten() throws {
      let definitions = "Charts/Definitions/"
      try save("DejaVuSans.ttf", as: definitions + "Regular.ttf")
      try save("DejaVuSans-Bold.ttf", as: definitions + "Bold.ttf")
      try house("\"fonts\": { \"regular\": \"Regular.ttf\", \"bold\": \"Bold.ttf\" }")
      try watched.run()
      defer { watched.end() }
      let drawn = "drew 2, 0 up to date"
      #expect(try watched.wait(for: drawn))
      let serif = try Data(contentsOf: URL(filePath: Self.fonts + "DejaVuSerif-Bold.ttf"))
      let path = folder.path + "/" + definitions + "Bold.ttf"
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: 0)
      // Letters that were not drawn before are needed while the font is not whole.
      try folder.replace(
        "male.percent} of", with: "male.percent} (quick Xyzzy) of", in: SmallProject.breakdown)
      #expect(try watched.wait(for: "the font Charts/Definitions/Bold.ttf cannot be used"))
      try handle.write(contentsOf: serif)
      try handle.close()
      #expect(try watched.wait(for: drawn, times: 2))
      try expectVerified()
      #expect(watched.isRunning)
    }

    @Test("The files of an installed family are watched where they are installed")
    func family() throws {
      try house("\"fonts\": \"DejaVu Sans\"")
      let project = try Project(folder: folder.path)
      #expect(
        try HouseFiles(of: project).paths.isSuperset(of: [
          Self.fonts + "DejaVuSans.ttf", Self.fonts + "DejaVuSans-Bold.ttf",
        ]))
    }
  }
#endif
