import Commands
import Foundation
import TestSupport
import Testing

@Suite("Fonts of the house")
struct HouseFontTests {
  private func project(_ fonts: String) throws -> BuiltProject {
    let project = try BuiltProject()
    try house(fonts, in: project)
    return project
  }

  private func house(_ fonts: String, in project: BuiltProject) throws {
    try project.folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"link\"], \"fonts\": \(fonts) }",
      to: SmallProject.house)
  }

  private func copy(_ font: String, as name: String, in project: BuiltProject) throws {
    let bytes = try Data(contentsOf: URL(filePath: "/usr/share/fonts/truetype/dejavu/" + font))
    try project.folder.write(bytes, to: "Charts/Definitions/" + name)
  }

  @Test("Files beside the house file are drawn with, and change the pictures")
  func files() throws {
    let project = try BuiltProject()
    let before = project.run(["scene", "charged", "--json"]).output
    #expect(project.run(["build"]).code == .success)
    #expect(project.run(["status"]).code == .success)
    try copy("DejaVuSans.ttf", as: "Agency-Regular.ttf", in: project)
    try copy("DejaVuSans-Bold.ttf", as: "Agency-Bold.ttf", in: project)
    try house("{ \"regular\": \"Agency-Regular.ttf\", \"bold\": \"Agency-Bold.ttf\" }", in: project)
    #expect(project.run(["check", "--strict"]).code == .success)
    // DejaVu is wider than Inter, so that boxes differ, and every picture is out of date.
    #expect(project.run(["scene", "charged", "--json"]).output != before)
    #expect(project.run(["status"]).code == .problemsFound)
    #expect(project.run(["build"]).code == .success)
    #expect(project.run(["status"]).code == .success)
  }

  @Test("An installed family is found by its name, whatever the case")
  func family() throws {
    let project = try project("\"dejavu sans\"")
    let run = project.run(["build"])
    #expect(run.code == .success, "\(run.errors)")
  }

  @Test(
    "What cannot be drawn with is refused at its place",
    arguments: [
      (
        "\"Nosuch Grotesk\"", ExitCode.badData,
        "house.json:1:54: error: fonts: no family \"Nosuch Grotesk\" is installed below /usr/share/fonts, "
          + "/usr/local/share/fonts, /Library/Fonts; install it, or name files beside house.json with "
          + "\"regular\" and \"bold\""
      ),
      (
        "{ \"regular\": \"no.otf\", \"bold\": \"no.otf\" }", .missingInput,
        "error: fonts.regular: the font Charts/Definitions/no.otf cannot be read"
      ),
      (
        "{ \"regular\": \"../x.otf\", \"bold\": \"x.woff\" }", .badData,
        "error: fonts.regular: a font must be a TTF or OTF file beside house.json"
      ),
      (
        "{ \"regular\": \"text.ttf\", \"bold\": \"text.ttf\" }", .badData,
        "error: fonts.bold: the font Charts/Definitions/text.ttf cannot be used: it is no font that FreeType "
          + "opens"
      ),
      (
        "{ \"regular\": \"symbols.ttf\", \"bold\": \"symbols.ttf\" }", .badData,
        "the font Charts/Definitions/symbols.ttf lacks characters that charts need"
      ),
      ("{ \"bold\": \"a.ttf\" }", .badData, "the key \"regular\" is missing"),
    ])
  func refused(fonts: String, exit: ExitCode, message: String) throws {
    let project = try project(fonts)
    try project.folder.write("no font", to: "Charts/Definitions/text.ttf")
    try project.folder.write(try Self.fontOfOneCharacter(), to: "Charts/Definitions/symbols.ttf")
    let run = project.run(["check"])
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.code == exit)
  }

  /// DejaVu Sans with a character map of which all but the first group of numbers is taken away.
  private static func fontOfOneCharacter() throws -> Data {
    var bytes = [UInt8](
      try Data(contentsOf: URL(filePath: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")))
    func number(_ at: Int, _ count: Int) -> Int {
      bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
    let tables = (0..<number(4, 2)).map { 12 + $0 * 16 }
    let map = try #require(tables.first { bytes[$0..<$0 + 4].elementsEqual("cmap".utf8) })
    let start = number(map + 8, 4)
    for record in 0..<number(start + 2, 2) {
      let table = start + number(start + 4 + record * 8 + 4, 4)
      if number(table, 2) == 12 {
        bytes.replaceSubrange(table + 12..<table + 16, with: [0, 0, 0, 0])
      }
      if number(table, 2) == 4 {
        // A format without segments that hold letters: all ends but the last are before the first letter.
        let segments = number(table + 6, 2) / 2
        for segment in 0..<segments - 1 {
          bytes.replaceSubrange(table + 14 + segment * 2..<table + 16 + segment * 2, with: [0, 1])
        }
      }
    }
    return Data(bytes)
  }
}
