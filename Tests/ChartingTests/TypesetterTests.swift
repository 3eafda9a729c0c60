import SceneGraph
import Synchronization
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

  /// A measurer that counts how often it is asked.
  private final class CountingMeasurer: TextMeasuring {
    let count = Mutex(0)

    func width(of text: String, in font: Font) throws(TextMeasuringError) -> Double {
      count.withLock { $0 += 1 }
      return try FixedWidthMeasurer().width(of: text, in: font)
    }

    func metrics(of font: Font) throws(TextMeasuringError) -> LineMetrics {
      try FixedWidthMeasurer().metrics(of: font)
    }
  }

  @Test("A text of far too many lines is given up at the first line too many")
  func givesUp() throws {
    let measurer = CountingMeasurer()
    let typesetter = Typesetter(measuring: measurer)
    let width = try typesetter.width("one two three", font)
    // Three words a line, two lines, and the word that begins the third.
    let text = String(repeating: "one two three ", count: 10_000)
    #expect(try typesetter.fit(text, font, width: width, maxLines: 2) == nil)
    #expect(measurer.count.withLock { $0 } < 20)
    #expect(
      try typesetter.wrap("one two three one two", font, width: width, maxLines: 2)
        == ["one two three", "one two"])
    #expect(try typesetter.wrap("one two three one", font, width: width, maxLines: 1) == nil)
  }
}
