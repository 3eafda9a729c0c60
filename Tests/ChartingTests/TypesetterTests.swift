import SceneGraph
import TestSupport
import Testing

@testable import Charting

@Suite("Setting text in lines")
struct TypesetterTests {
  private let typesetter = Typesetter(measuring: FixedWidthMeasurer())
  private let font = Font(.semibold, size: 40)

  private func lines(_ text: String, asWideAs model: String) throws -> [String]? {
    let width = try typesetter.width(model, font)
    return try typesetter.fit(text, font, width: width, maxLines: 3)?.lines
  }

  @Test("No short word stands alone between longer lines")
  func stubs() throws {
    let label = "Female or not stated\u{A0}8%"
    #expect(try lines(label, asWideAs: "stated 8%") == ["Female", "or not", "stated\u{A0}8%"])
    // Where the word above does not fit beside it, it stays.
    #expect(
      try lines("Defendants of unknown\u{A0}sex", asWideAs: "unknown sex")
        == ["Defendants", "of", "unknown\u{A0}sex"])
  }

  @Test("Lines are of even length")
  func balance() throws {
    #expect(
      try lines("one two three four", asWideAs: "one two three") == ["one two", "three four"])
    #expect(try lines("abcdefgh", asWideAs: "abc") == nil)
  }
}
