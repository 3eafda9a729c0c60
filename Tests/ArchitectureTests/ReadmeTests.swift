import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOf: ImportDirectionTests.root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("The README names every command, and the code every command of the README")
  func commands() throws {
    let source = try String(
      contentsOf: ImportDirectionTests.root.appending(
        path: "Sources/Commands/Arguments/CommandDescriptor.swift"), encoding: .utf8)
    let commands = source.matches(of: /name: "([a-z]+)", operands/).map { String($0.output.1) }
    #expect(commands.count >= 8)
    let readme = try readme()
    for command in commands { #expect(readme.contains("| `podium \(command)` |"), "\(command)") }
    let named = readme.matches(of: /\| `podium ([a-z]+)` \|/).map { String($0.output.1) }
    #expect(Set(named) == Set(commands))
  }

  @Test("The README names every module and shows pictures that are there")
  func modulesAndPictures() throws {
    let readme = try readme()
    for module in ImportDirectionTests.levels.keys {
      #expect(readme.contains("`\(module)`"), "\(module)")
    }
    let pictures = readme.matches(of: /\]\((Charts\/[^)]+)\)/).map { String($0.output.1) }
    #expect(pictures.count >= 5)
    for picture in pictures {
      let path = ImportDirectionTests.root.appending(path: picture).path
      #expect(FileManager.default.fileExists(atPath: path), "\(picture)")
    }
  }

  @Test("The README's definition is the one that is drawn")
  func example() throws {
    let readme = try readme()
    let example = try #require(readme.firstMatch(of: /```json\n([\s\S]*?)```/)).output.1
    let file = try String(
      contentsOf: ImportDirectionTests.root.appending(
        path: "Charts/Definitions/charged-by-sex.json"), encoding: .utf8)
    #expect(file.hasSuffix(example))
  }

  @Test("Every code of a rule stands in the README")
  func codes() throws {
    let readme = try readme()
    for file in ImportDirectionTests.swiftFiles(under: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /code: "(PD[0-9]+)"/) {
        #expect(readme.contains("| \(match.output.1) |"), "\(match.output.1)")
      }
    }
  }
}
