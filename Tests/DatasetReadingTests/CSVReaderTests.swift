import DatasetReading
import TestSupport
import Testing

@Suite("CSV reading")
struct CSVReaderTests {
  private func rows(_ text: String, separator: UInt8 = 0x2C) throws -> [[String]] {
    let table = try CSVReader.read(Array(text.utf8), file: "a.csv", separator: separator)
    return [table.header]
      + (0..<table.rowCount).map { row in
        (0..<table.columnCount).map { table.text(row: row, column: $0) }
      }
  }

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(DiagnosticList) {
      _ = try CSVReader.read(bytes, file: "a.csv")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(
    "Quotes, line ends of every kind, a byte-order mark and an empty last line are read",
    arguments: [
      "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2", "a,b\n\"1\",\"2\"\n\n",
      "\na,b\n\n1,2",
    ])
  func lineEnds(text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("Fields in quotes hold separators, line ends and doubled quotes")
  func quotes() throws {
    #expect(
      try rows("a,b\n\"x, \"\"y\"\"\r\nz\",\"\"\n,é\n")
        == [["a", "b"], ["x, \"y\"\r\nz", ""], ["", "é"]])
    #expect(try rows("a\tb\n1,5\t2\n", separator: 9) == [["a", "b"], ["1,5", "2"]])
    #expect(try rows("a,b\n1,") == [["a", "b"], ["1", ""]])
  }

  @Test("A row knows its line, also after a field with line ends")
  func lines() throws {
    let table = try CSVReader.read(Array("a,b\n\"1\n2\",x\n3,y\n".utf8), file: "a.csv")
    #expect(table.lines == [2, 4])
    #expect(table.location(row: 1, column: 1) == SourceLocation(file: "a.csv", line: 4, column: 3))
  }

  @Test(
    "All faults are reported at once, each with line and column",
    arguments: [
      (
        "a,b\n1\n2,3\n4,5,6\n",
        """
        a.csv:2:1: error: the row has 1 field, the header has 2
        a.csv:4:5: error: the row has 3 fields, the header has 2
        """
      ),
      (
        "a,b\n1,x\"y\n",
        "a.csv:2:4: error: a double quote stands inside a field without quotes; put the field in double quotes and write the quote twice"
      ),
      ("a,b\n1,\"xy\n", "a.csv:2:3: error: the field has no closing double quote\n"),
      (
        "a,b\n1,\"x\"y\n",
        "a.csv:2:6: error: text stands after the closing double quote; write a double quote inside a field twice"
      ),
      ("a,a\n", "a.csv:1:3: error: the column \"a\" stands twice in the header"),
      ("a,\n", "a.csv:1:3: error: column 2 has no name"),
      ("", "a.csv:1:1: error: the file is empty; expected a header with the names of the columns"),
    ])
  func faults(text: String, expected: String) {
    let lines = (message(Array(text.utf8)) ?? "").split(separator: "\n")
    #expect(lines.starts(with: expected.split(separator: "\n")), "\(lines)")
  }

  @Test("NUL, bytes that are not UTF-8 and overlong fields are refused with their place")
  func limits() {
    #expect(
      message([0x61, 0x0A, 0x00])
        == "a.csv:2:1: error: a NUL byte stands in the text; save the file as UTF-8 text")
    #expect(
      message([0x61, 0x0A, 0xC3, 0xA9, 0x96])
        == "a.csv:2:2: error: the byte is not part of UTF-8 text; save the file as UTF-8")
    let long = Array("a\n".utf8) + [UInt8](repeating: 0x78, count: CSVReader.maximumFieldLength + 1)
    #expect(
      message(long) == "a.csv:2:1: error: the field has 1048577 bytes; at most 1048576 are read")
  }

  @Test("More than a hundred faults are counted, not listed")
  func manyFaults() {
    let text = "a,b\n" + String(repeating: "1\n", count: 250)
    let lines = (message(Array(text.utf8)) ?? "").split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.last == "error: and 150 more problems in a.csv")
  }

  @Test("Random tables come back as they were written")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("ab,\"\n\r é漢")
    for _ in 0..<300 {
      let columns = Int.random(in: 2...5, using: &generator)
      let header = (0..<columns).map { "c\($0)" }
      let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<columns).map { _ in
          String(
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
              alphabet.randomElement(using: &generator) ?? "a"
            })
        }
      }
      let text = ([header] + rows).map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: "\r\n")
      #expect(try self.rows(text) == [header] + rows)
    }
  }
}
