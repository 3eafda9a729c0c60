import DatasetReading
import TestSupport
import Testing

@Suite("CSV faults and limits")
struct CSVLimitsTests {
  private func read(_ text: String) throws(DiagnosticList) -> CSVTable {
    try CSVReader.read(Array(text.utf8), file: "a.csv")
  }

  private func messages(_ text: String) -> [String] {
    DatasetFixture.messages { _ = try read(text) }
  }

  private static func row(_ count: Int) -> String {
    (0..<count).map { "c\($0)" }.joined(separator: ",")
  }

  @Test(
    "One fault makes one message",
    arguments: [
      ("a,b\n\"1,x\n2,y\n", "a.csv:2:1: error: the field has no closing double quote"),
      ("a,\"b\n1,x\n2,y\n", "a.csv:1:3: error: the field has no closing double quote"),
      (
        "a,b\n\"1\"\"\"x,\"2\"\n3,4\n",
        "a.csv:2:6: error: text stands after the closing double quote; write a double quote inside a field twice"
      ),
      ("a,b\n\"1\n2\",\"3\n", "a.csv:3:4: error: the field has no closing double quote"),
      ("a,b\r\"é\r\n\",2,3\r", "a.csv:3:5: error: the row has 3 fields, the header has 2"),
      ("a,b\n1\n", "a.csv:2:1: error: the row has 1 field, the header has 2"),
      ("\u{FEFF}a,,c\n", "a.csv:1:3: error: column 2 has no name"),
      (
        "\n\n",
        "a.csv:1:1: error: the file is empty; expected a header with the names of the columns"
      ),
      (
        "\u{FEFF}",
        "a.csv:1:1: error: the file is empty; expected a header with the names of the columns"
      ),
      (
        "a,b\n1,2\u{0}\n",
        "a.csv:2:4: error: a NUL byte stands in the text; save the file as UTF-8 text"
      ),
      (
        row(4097) + "\n1,2\n",
        "a.csv:1:1: error: the header has 4097 columns; at most 4096 are read"
      ),
    ])
  func oneFault(text: String, expected: String) {
    #expect(messages(text) == [expected])
  }

  @Test(
    "Bytes that are not UTF-8 are named with their place, whatever is wrong with them",
    arguments: [
      ([0x80], 3), ([0xC0, 0xAF], 3), ([0xC3, 0x28], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xF5, 0x80, 0x80, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 3), ([0xC3, 0xA9, 0xE2, 0x82], 4),
      ([0xFF, 0xFE], 3),
    ] as [([UInt8], Int)])
  func badBytes(fault: [UInt8], column: Int) {
    let messages = DatasetFixture.messages {
      _ = try CSVReader.read(Array("a,b\r\n1,".utf8) + fault, file: "a.csv")
    }
    #expect(
      messages == [
        "a.csv:2:\(column): error: the byte is not part of UTF-8 text; save the file as UTF-8"
      ])
  }

  @Test("The longest field and the most columns are read")
  func longest() throws {
    let field = String(repeating: "x", count: CSVReader.maximumFieldLength)
    #expect(try read("a\n\"\(field)\"\n").text(row: 0, column: 0) == field)
    #expect(
      messages("a\n\"\(field)y\"\n")
        == ["a.csv:2:1: error: the field has 1048577 bytes; at most 1048576 are read"])
    let header = Self.row(CSVReader.maximumColumns)
    #expect(try read(header + "\n" + header).columnCount == CSVReader.maximumColumns)
  }

  @Test("Long names and line ends in names are shown in short, on one line")
  func excerpts() {
    #expect(
      messages("\"a\nb\",\"a\nb\"\n")
        == ["a.csv:2:4: error: the column \"a\\nb\" stands twice in the header"])
    let name = String(repeating: "é", count: 5000)
    #expect(
      messages("\(name),\(name)\n") == [
        "a.csv:1:5002: error: the column \"\(String(repeating: "é", count: 40))…\" stands twice in the header"
      ])
  }

  @Test("Doubled quotes between marks that join letters stay single quotes")
  func joiningMarks() throws {
    // U+0600 joins what follows and U+0301 what is before, so the quotes are no letters of their own.
    let table = try read("a\n\"\u{600}\"\"\u{301}\"\n")
    #expect(Array(table.text(row: 0, column: 0).utf8) == Array("\u{600}\"\u{301}".utf8))
  }

  @Test("A column alone keeps its blank rows, and a comma at the end is a blank field")
  func blanks() throws {
    let table = try read("a\n1\n\n2\n")
    #expect((0..<3).map { table.text(row: $0, column: 0) } == ["1", "", "2"])
    #expect(try read("a,b\n,\n").text(row: 0, column: 1) == "")
  }

  @Test("Faults deep in a large file are placed quickly", .timeLimit(.minutes(1)))
  func deepFaults() {
    let text =
      "a,b\n" + String(repeating: "1,2\n", count: 1_000_000)
      + String(repeating: "1\n", count: 150)
    let messages = messages(text)
    #expect(messages.count == 101)
    #expect(
      messages.first == "a.csv:1000002:1: error: the row has 1 field, the header has 2")
    #expect(messages.last == "error: and 50 more problems in a.csv")
  }

  @Test("Random tables come back with either separator, any line end and quotes only where needed")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 12)
    let alphabet = Array("ab ,;\t\"\n\r'é漢😀\u{301}\u{600}".unicodeScalars)
    for _ in 0..<500 {
      let separator = Bool.random(using: &generator) ? "," : "\t"
      let lineEnd = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &generator)]
      let columns = Int.random(in: 2...6, using: &generator)
      let rows = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        (0..<columns).map { _ in
          String(
            String.UnicodeScalarView(
              (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
              }))
        }
      }
      var text = Bool.random(using: &generator) ? "\u{FEFF}" : ""
      text += (0..<columns).map { "c\($0)" }.joined(separator: separator)
      for row in rows {
        let fields = row.map { field in
          let needsQuotes = field.unicodeScalars.contains {
            "\",\t\n\r".unicodeScalars.contains($0)
          }
          let doubled = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
          return needsQuotes || Bool.random(using: &generator) ? "\"\(doubled)\"" : field
        }
        text += lineEnd + fields.joined(separator: separator)
      }
      let table = try CSVReader.read(
        Array(text.utf8), file: "a.csv", separator: Array(separator.utf8)[0])
      let read = (0..<table.rowCount).map { row in
        (0..<columns).map { Array(table.text(row: row, column: $0).utf8) }
      }
      #expect(read == rows.map { $0.map { Array($0.utf8) } }, "\(text.debugDescription)")
    }
  }
}
