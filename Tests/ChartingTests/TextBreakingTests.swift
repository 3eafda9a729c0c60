import TestSupport
import Testing

@testable import Charting

@Suite("The pieces of a text")
struct TextBreakingTests {
  private static func pieces(_ text: String) -> [String] {
    TextBreaking.pieces(of: text).map { $0.text + ($0.endsWithSpace ? "_" : "") }
  }

  @Test(
    "lines break at spaces and after hyphens and slashes between letters",
    arguments: [
      ("one two", ["one_", "two"]), ("  one \t two\n", ["one_", "two_"]),
      ("labor-trafficking and/or sex", ["labor-", "trafficking_", "and/", "or_", "sex"]),
      ("ages 12-17, 24/7", ["ages_", "12-17,_", "24/7"]), ("-5 to --x", ["-5_", "to_", "--", "x"]),
      ("a- b", ["a-_", "b"]), ("end-", ["end-"]), ("", []), (" ", []),
      ("U.S.–born", ["U.S.–", "born"]), ("10\u{A0}000 persons", ["10\u{A0}000_", "persons"]),
      ("人身取引", ["人", "身", "取", "引"]),
    ])
  func pieces(text: String, expected: [String]) {
    #expect(Self.pieces(text) == expected)
  }

  /// A letter that is no ASCII, added at the end, sends the same text the other way.
  @Test("texts of plain letters break as texts with others do, for 2,000 random texts")
  func bothWays() {
    var generator = SeededGenerator(seed: 5)
    let letters = Array("ab1 -/-\t\n.,")
    for _ in 0..<2000 {
      let count = Int.random(in: 0...14, using: &generator)
      let text = String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
      #expect(Self.pieces(text + " ä") == Self.pieces(text + " a").dropLast() + ["ä"])
    }
  }
}
