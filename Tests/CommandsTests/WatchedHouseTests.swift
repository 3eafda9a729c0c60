import Commands
import Foundation
import PressKit
import TestSupport
import Testing

#if os(Linux)
  /// `podium build --watch` with a logo and fonts of the house, in a process of its own.
  @Suite("Watching of the house's logo and fonts")
  struct WatchedHouseTests {
    private let folder: TemporaryFolder
    private let process = Process()
    private var output: String { folder.path + "/output.txt" }
    private static let fonts = "/usr/share/fonts/truetype/dejavu/"

    init() throws {
      folder = try TemporaryFolder()
      try SmallProject.write(to: folder)
      process.executableURL = Bundle.main.bundleURL.appending(path: "podium")
      process.arguments = ["build", "--watch", "--project", folder.path]
      try folder.write("", to: "output.txt")
      let handle = try #require(FileHandle(forWritingAtPath: output))
      process.standardOutput = handle
      process.standardError = handle
      process.standardInput = FileHandle.nullDevice
    }

    private func text() throws -> String {
      try String(contentsOf: URL(filePath: output), encoding: .utf8)
    }

    /// Waits until the program has written a text so many times; a generous limit stands for "never".
    private func wait(for text: String, times: Int = 1) throws -> Bool {
      for _ in 0..<1500 {
        if try self.text().components(separatedBy: text).count > times { return true }
        usleep(20_000)
      }
      return false
    }

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
      try process.run()
      defer {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let drawn = "drew 2, 0 up to date"
      #expect(try wait(for: drawn))
      try save("DejaVuSerif-Bold.ttf", as: definitions + "Bold.ttf")
      #expect(try wait(for: drawn, times: 2))
      // The house file names a logo, which is a link to a file of the agency outside Charts.
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + definitions + "logo.png",
        withDestinationPath: "../../brand/shared.png")
      try house(
        "\"logo\": \"logo.png\", \"fonts\": { \"regular\": \"Regular.ttf\", \"bold\": \"Bold.ttf\" }"
      )
      #expect(try wait(for: drawn, times: 3))
      // Another file beside it is no input.
      try folder.write(second, to: "brand/other.png")
      try folder.write(second, to: "brand/shared.png")
      #expect(try wait(for: drawn, times: 4))
      // The folder goes and comes back with another picture.
      try #require(rename(folder.path + "/brand", folder.path + "/old") == 0)
      #expect(try wait(for: "the logo Charts/Definitions/logo.png cannot be read"))
      try folder.write(first, to: "brand.new/shared.png")
      try #require(rename(folder.path + "/brand.new", folder.path + "/brand") == 0)
      #expect(try wait(for: drawn, times: 5))
      let written = try text()
      #expect(!written.contains("drew 0"), "\(written)")
      #expect(process.isRunning)
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
