import DatasetReading
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  private func location(_ line: Int, _ column: Int = 1, file: String = "a")
    -> DatasetReading.SourceLocation
  {
    DatasetReading.SourceLocation(file: file, line: line, column: column)
  }

  @Test("A diagnostic is written as compilers write theirs")
  func form() {
    #expect(
      Diagnostic(.error, code: "PD101", at: location(3, 7), keyPath: "a.b", "x is y").description
        == "a:3:7: error: a.b: x is y [PD101]")
    #expect(Diagnostic(.notice, "x is y").description == "notice: x is y")
  }

  @Test("A list is sorted by file, line and column; what has no place comes last, in its order")
  func order() {
    let list = DiagnosticList([
      Diagnostic(.error, at: location(5), "1"), Diagnostic(.error, "2"),
      Diagnostic(.error, at: location(1, 9), "3"), Diagnostic(.error, at: location(1, 2), "4"),
      Diagnostic(.error, "5"), Diagnostic(.error, at: location(5), "6"),
      Diagnostic(.error, at: location(1, file: "b"), "7"),
    ])
    #expect(list.diagnostics.map(\.message) == ["4", "3", "1", "6", "7", "2", "5"])
  }

  @Test("A collector throws all that it holds when any of it is an error")
  func collector() {
    let collector = DiagnosticCollector()
    collector.add(Diagnostic(.notice, at: location(1), "known"))
    #expect(throws: Never.self) { try collector.throwErrors() }
    collector.error(at: location(2), "wrong")
    #expect(
      throws: DiagnosticList([
        Diagnostic(.notice, at: location(1), "known"), Diagnostic(.error, at: location(2), "wrong"),
      ])
    ) { try collector.throwErrors() }
  }
}
