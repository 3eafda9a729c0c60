import Testing

@testable import PressKit

@Suite("Text patterns")
struct TextPatternTests {
  @Test(
    "A star stands for any text, and case, spaces and kinds of hyphen do not matter",
    arguments: [
      ("Table 1. Things", "Table 1.*", true), ("table  1. THINGS", "Table 1. things", true),
      ("2012\u{2013}2022", "2012-2022", true), ("Table 10. Things", "Table 1.*", false),
      ("Sex > Male", "*Sex* > Male", true), ("Sex > Female", "*Sex* > Male", false),
      ("aba", "ab*ba", false), ("abba", "ab*ba", true), ("", "*", true), ("x", "", false),
    ])
  func matching(text: String, pattern: String, isMatch: Bool) {
    #expect(TextPattern.matches(text, pattern) == isMatch)
  }
}
