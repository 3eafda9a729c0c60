import Foundation
import TestSupport
import Testing

@Suite("The example of the documentation")
struct ExampleTests {
  @Test("It says what the data say")
  func runs() throws {
    #expect(
      try sentences(folder: Repository.folder + "/Datasets") == [
        "Referrals rose 62% from 2011 to 2020.", "White: 63% of the 1169 defendants charged.",
        "Black: 18% of the 1169 defendants charged.",
        "Hispanic: 17% of the 1169 defendants charged.",
        "Other or not stated: 2% of the 1169 defendants charged.",
      ])
  }

  @Test("The article shows the program that is compiled here")
  func sameText() throws {
    func text(_ path: String) throws -> String {
      try String(contentsOfFile: Repository.folder + "/" + path, encoding: .utf8)
    }
    let article = try text("Sources/Analysis/Analysis.docc/Example.md")
    let program = try text("Tests/AnalysisTests/ExampleProgram.swift")
    #expect(article.contains("```swift\n\(program)```\n"))
  }
}
