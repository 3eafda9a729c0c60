import DatasetReading
import TestSupport
import Testing

@Suite("JSON syntax")
struct JSONSyntaxTests {
  private func read(_ text: String) throws(DiagnosticList) -> JSONNode {
    try JSONReader.read(Array(text.utf8), file: "a.json")
  }

  private func message(_ text: String) -> String? {
    DatasetFixture.messages { _ = try read(text) }.first
  }

  @Test("Every escape of a text stands for its character")
  func escapes() throws {
    let node = try read(#""\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\uDE00\u6F22""#)
    #expect(node.value == .string("\"\\/\u{8}\u{C}\n\r\tAé😀漢"))
  }

  @Test(
    "Numbers are read as JSON writes them",
    arguments: [
      ("0", 0), ("-0", 0), ("12", 12), ("-1.25", -1.25), ("1e2", 100), ("1E+2", 100),
      ("25e-1", 2.5), ("1e-999", 0), ("9007199254740993", 9_007_199_254_740_992),
    ])
  func numbers(text: String, expected: Double) throws {
    #expect(try read(text).value == .number(expected))
  }

  @Test(
    "A fault inside numbers, words and escapes is named with what stands there",
    arguments: [
      ("-", "1:1: error: - is not a number as JSON writes them"),
      ("1.", "1:1: error: 1. is not a number as JSON writes them"),
      ("[1e]", "1:2: error: 1e is not a number as JSON writes them"),
      ("-01", "1:1: error: -01 is not a number as JSON writes them"),
      (".5", "1:1: error: expected a value, found \".\""),
      ("+1", "1:1: error: expected a value, found \"+\""),
      ("[NaN]", "1:2: error: expected a value, found NaN; texts stand in double quotes"),
      ("truest", "1:1: error: expected a value, found truest; texts stand in double quotes"),
      ("'a'", "1:1: error: expected a value, found \"'\""),
      ("[,]", "1:2: error: expected a value or \"]\", found \",\""),
      ("[1,,2]", "1:4: error: expected a value or \"]\", found \",\""),
      ("{,}", "1:2: error: expected a key in double quotes or \"}\", found \",\""),
      ("[1}", "1:3: error: expected \",\" or \"]\" after a value of the list, found \"}\""),
      (
        "{\"a\":1]",
        "1:7: error: expected \",\" or \"}\" after the value of \"a\", found \"]\""
      ),
      ("{\"a\"", "1:5: error: expected \":\" after the key \"a\", found the end of the file"),
      (
        "{\"a\":",
        "1:6: error: expected a value for the key \"a\", found the end of the file"
      ),
      ("{", "1:2: error: expected a key in double quotes or \"}\", found the end of the file"),
      ("\"a\nb\"", "1:1: error: the text has no closing double quote on its line"),
      ("\"a\tb\"", "1:3: error: a control character stands in a text; write it as \\u0009"),
      ("\"a\\", "1:4: error: expected the rest of an escape, found the end of the file"),
      ("\"\\u12G4\"", "1:2: error: \\u needs four hexadecimal digits"),
      ("\"\\u12", "1:2: error: \\u needs four hexadecimal digits"),
      ("\"\\uDC00\"", "1:2: error: half of a surrogate pair stands alone"),
      ("\"\\uD800\\u0041\"", "1:2: error: half of a surrogate pair stands alone"),
      ("\"\\uD800\\n\"", "1:2: error: half of a surrogate pair stands alone"),
      ("/x", "1:1: error: expected a value or a comment, found \"/\""),
      ("[]]", "1:3: error: expected the end of the file, found \"]\""),
      ("[\u{1B}]", "1:2: error: expected a value or \"]\", found \"\\u{1B}\""),
      ("// only", "1:8: error: expected a value, found the end of the file"),
    ])
  func faults(text: String, expected: String) {
    #expect(message(text) == "a.json:" + expected)
  }

  @Test(
    "Places count characters, after a byte-order mark, line ends of two bytes and comments",
    arguments: [
      ("\u{FEFF}[é, ", "a.json:1:2: error: expected a value or \"]\", found \"é\""),
      ("[\"é漢😀\", ?", "a.json:1:9: error: expected a value or \"]\", found \"?\""),
      ("[1,\r\n 2,\r\n  ?", "a.json:3:3: error: expected a value or \"]\", found \"?\""),
      ("/* é\n */ // x\n ?", "a.json:3:2: error: expected a value, found \"?\""),
      ("/**/ ?", "a.json:1:6: error: expected a value, found \"?\""),
    ])
  func places(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test("A byte that is not UTF-8 is named with its place")
  func badByte() {
    let messages = DatasetFixture.messages {
      _ = try JSONReader.read([0x5B, 0x0A, 0xC3, 0xA9, 0xED, 0xA0, 0x80], file: "a.json")
    }
    #expect(
      messages == ["a.json:2:2: error: the byte is not part of UTF-8 text; save the file as UTF-8"])
  }

  @Test("Keys stay in their order, and the deepest allowed nesting is read")
  func orderAndDepth() throws {
    let node = try read("{\"b\": 1, \"a\": {}, \"é\": [],}")
    let object = JSONCursor(node, collector: DiagnosticCollector()).object()
    #expect(object?.keys == ["b", "a", "é"])
    #expect(object?.members[2].keyLocation.column == 19)
    let depth = JSONReader.maximumDepth
    _ = try read(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
  }

  @Test("Messages show the beginning of a long text and keep to one line")
  func excerpts() {
    let long = String(repeating: "x", count: 50_000)
    let start = String(repeating: "x", count: 40) + "…"
    #expect(
      message("{\"\(long)\": 1, \"\(long)\": 2}")
        == "a.json:1:50009: error: the key \"\(start)\" stands twice in this object")
    #expect(
      message(String(repeating: "0", count: 50_000))
        == "a.json:1:1: error: \(String(repeating: "0", count: 40))… is not a number as JSON writes them"
    )
    let collector = DiagnosticCollector()
    if let node = try? read("{\"a\\nb\": 1, \"to\": \"c\\u001Bd\"}") {
      let object = JSONCursor(node, collector: collector).object(allowing: ["to"])
      _ = object?.optional("to")?.number()
      _ = object?.optional("to")?.string(among: ["x"], noun: "kind")
    }
    #expect(
      collector.diagnostics.map(\.description) == [
        "a.json:1:2: error: unknown key \"a\\nb\"; keys are: to",
        "a.json:1:19: error: to: expected a number, found the text \"c\\u{1B}d\"",
        "a.json:1:19: error: to: unknown kind \"c\\u{1B}d\"; allowed values are: x",
      ])
  }

  @Test("A long line is read in time that grows with its length", .timeLimit(.minutes(1)))
  func longLine() throws {
    let node = try read("[" + String(repeating: "\"\\u0041\",", count: 200_000) + "1]")
    guard case .array(let values) = node.value else { throw DiagnosticList("no list") }
    #expect(values.count == 200_001)
    #expect(values.last?.location.column == 9 * 200_000 + 2)
  }

  @Test("Many unknown keys are counted, not compared one by one", .timeLimit(.minutes(1)))
  func manyUnknownKeys() throws {
    let keys = (0..<100_000).map { "\"unknown\($0)\": 1" }.joined(separator: ",")
    let node = try read("{\(keys)}")
    let collector = DiagnosticCollector()
    _ = JSONCursor(node, keyPath: "podium", collector: collector).object(allowing: ["known"])
    #expect(collector.diagnostics.count == 101)
    #expect(
      collector.diagnostics.last?.description
        == "a.json:1:1: error: podium: and 99900 more unknown keys")
  }
}
