import DatasetReading
import Testing

@Suite("Writing of JSON strings")
struct JSONStringTests {
  @Test("Every text comes back from reading as it was, control characters too")
  func roundTrip() throws {
    for value in UInt32(0)...0x2FF {
      let scalar = try #require(Unicode.Scalar(value))
      let text = "a\(scalar)b"
      let node = try JSONReader.read(Array(JSONString.quoted(text).utf8), file: "a.json")
      let read = JSONCursor(node, collector: DiagnosticCollector()).string()
      #expect(read.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(value)")
    }
  }

  @Test("Quotes, backslashes and controls are escaped as RFC 8259 says")
  func escapes() {
    #expect(JSONString.quoted("a\"\\\n\t\u{1}\u{1F}é") == #""a\"\\\n\t\u0001\u001fé""#)
  }
}
