import Foundation
import Testing

@Suite("Coverage of rules")
struct RuleCoverageTests {
  @Test("Every code of a rule has a test that expects a message with it")
  func messages() throws {
    var expected: Set<String> = []
    for file in ImportDirectionTests.swiftFiles(under: "Tests") {
      expected.formUnion(Self.codes(expectedIn: try String(contentsOf: file, encoding: .utf8)))
    }
    var count = 0
    for file in ImportDirectionTests.swiftFiles(under: "Sources/Figures/Rules") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /code: "(PD[0-9]+)"/) {
        #expect(expected.contains(String(match.output.1)), "\(match.output.1)")
        count += 1
      }
    }
    #expect(count > 15)
  }

  /// The codes in the texts that a test file expects: in string literals, but not in comments nor in the names of
  /// tests.
  private static func codes(expectedIn text: String) -> Set<String> {
    guard text.contains("[PD") else { return [] }
    let source = SwiftSource(text)
    let texts = source.literals.filter { literal in
      let before = source.code.prefix(literal.place)
      return !before.hasSuffix("@Test(") && !before.hasSuffix("@Suite(")
    }.map(\.text)
    return Set(
      texts.flatMap { $0.matches(of: /\[(PD[0-9]+)\]/).map { String($0.output.1) } })
  }

  @Test("A code counts in a text that is expected, not in a comment nor in a test's name")
  func counting() {
    let text = #"""
      // A comment says [PD901].
      @Test("The name says [PD902]")
      func refused() {
        /* This one too: [PD903] /* and [PD904] */ [PD905] */
        #expect(message == "x.json:1: error: \(name("[PD906]")) is refused [PD907]")
        #expect(errors == """
          a "quoted" line // no comment
          of two [PD908]
          """)
      }
      """#
    #expect(Self.codes(expectedIn: text) == ["PD906", "PD907", "PD908"])
  }
}
