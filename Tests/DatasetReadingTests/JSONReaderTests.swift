import DatasetReading
import TestSupport
import Testing

@Suite("JSON reading")
struct JSONReaderTests {
  private func message(_ text: String) -> String? {
    do throws(DiagnosticList) {
      _ = try JSONReader.read(Array(text.utf8), file: "a.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Comments and commas after the last value are read, and values know their places")
  func commentsAndPlaces() throws {
    let text = """
      // a chart
      {
        "title": "Größe", /* two
        lines */ "list": [1, -2.5e1,],
      }
      """
    let node = try JSONReader.read(Array(text.utf8), file: "a.json")
    let root = try #require(JSONCursor(node, collector: DiagnosticCollector()).object())
    #expect(root.optional("title")?.string() == "Größe")
    let list = try #require(root.optional("list")?.elements())
    #expect(list.map { $0.number() } == [1, -25])
    #expect(list[1].node.location == SourceLocation(file: "a.json", line: 4, column: 24))
    #expect(list[1].keyPath == "list[1]")
  }

  @Test(
    "Each fault of the syntax names its place and what was expected",
    arguments: [
      ("", "a.json:1:1: error: expected a value, found the end of the file"),
      ("{\"a\" 1}", "a.json:1:6: error: expected \":\" after the key \"a\", found \"1\""),
      (
        "{\"a\": 1 \"b\": 2}",
        "a.json:1:9: error: expected \",\" or \"}\" after the value of \"a\", found \"\"\""
      ),
      ("{\"é\": }", "a.json:1:7: error: expected a value for the key \"é\", found \"}\""),
      ("{a: 1}", "a.json:1:2: error: expected a key in double quotes or \"}\", found \"a\""),
      (
        "[1, 2",
        "a.json:1:6: error: expected \",\" or \"]\" after a value of the list, found the end of the file"
      ),
      ("\"abc", "a.json:1:1: error: the text has no closing double quote on its line"),
      ("\"\\q\"", "a.json:1:2: error: a backslash stands before none of \" \\ / b f n r t u"),
      ("\"\\uD800x\"", "a.json:1:2: error: half of a surrogate pair stands alone"),
      ("01", "a.json:1:1: error: 01 is not a number as JSON writes them"),
      ("1e999", "a.json:1:1: error: 1e999 is not a number as JSON writes them"),
      ("yes", "a.json:1:1: error: expected a value, found yes; texts stand in double quotes"),
      ("1 2", "a.json:1:3: error: expected the end of the file, found \"2\""),
      ("/* open", "a.json:1:1: error: the comment has no closing */"),
      ("{\"a\":1,\n\"a\":2}", "a.json:2:1: error: the key \"a\" stands twice in this object"),
    ])
  func faults(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test("Nesting and bytes that are not UTF-8 are limited with their place")
  func limits() {
    #expect(
      message(String(repeating: "[", count: 65))
        == "a.json:1:65: error: lists and objects are nested deeper than 64")
    #expect(throws: DiagnosticList.self) {
      try JSONReader.read([0x22, 0x41, 0xFF, 0x22], file: "a.json")
    }
  }

  @Test("Random damage to a text never traps")
  func damaged() {
    let text = Array("{\"a\": [1, \"x\\u00e9\", {\"b\": null}], // c\n \"d\": -1.5e3,}".utf8)
    var generator = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<5000 {
      var bytes = text
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
      if (try? JSONReader.read(bytes, file: "a.json")) == nil { refused += 1 }
    }
    #expect(refused > 1000)
  }

  @Test(
    "A wrong type and an unknown key are reported together, with key paths and the nearest name")
  func cursor() throws {
    let node = try JSONReader.read(Array("{\"form\": 2, \"to\": \"x\"}".utf8), file: "a.json")
    let collector = DiagnosticCollector()
    let object = JSONCursor(node, keyPath: "trend", collector: collector).object(
      allowing: ["from", "to"])
    _ = object?.optional("to")?.integer()
    _ = object?.required("from")
    #expect(
      collector.diagnostics.map(\.description) == [
        "a.json:1:2: error: trend: unknown key \"form\"; did you mean \"from\"? keys are: from, to",
        "a.json:1:19: error: trend.to: expected a whole number, found the text \"x\"",
        "a.json:1:1: error: trend: the key \"from\" is missing",
      ])
  }
}
