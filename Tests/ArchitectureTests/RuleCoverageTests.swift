import Foundation
import Testing

@Suite("Coverage of rules")
struct RuleCoverageTests {
  @Test("Every code of a rule has a test that expects a message with it")
  func messages() throws {
    let expected = try ImportDirectionTests.swiftFiles(under: "Tests").map {
      try String(contentsOf: $0, encoding: .utf8)
    }.joined(separator: "\n")
    var count = 0
    for file in ImportDirectionTests.swiftFiles(under: "Sources/Figures/Rules") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /code: "(PD[0-9]+)"/) {
        #expect(expected.contains("[\(match.output.1)]"), "\(match.output.1)")
        count += 1
      }
    }
    #expect(count > 15)
  }
}
