import Testing

@Suite("Reading of Swift sources")
struct SwiftSourceTests {
  @Test(
    "An import is found whatever stands before and behind the word",
    arguments: [
      ("import Charting", ["Charting"]),
      ("public import Charting // for the plot", ["Charting"]),
      ("fileprivate import Charting", ["Charting"]),
      ("@_exported import Charting", ["Charting"]),
      ("@_spi(Layout) import Charting", ["Charting"]),
      ("@preconcurrency internal import Charting", ["Charting"]),
      ("@_spi(Layout)\npackage import Charting", ["Charting"]),
      ("import struct Charting.Preset", ["Charting"]),
      ("public import func Analysis.rounded", ["Analysis"]),
      ("import Charting.Presets", ["Charting"]),
      ("import `Charting`", ["Charting"]),
      ("import Analysis; import Charting", ["Analysis", "Charting"]),
      ("import Analysis\nimport Charting\n", ["Analysis", "Charting"]),
      ("#if os(Linux)\n  import Glibc\n#endif", ["Glibc"]),
      ("/* why */ import Charting", ["Charting"]),
      ("import /* what */ Charting", ["Charting"]),
    ])
  func imports(text: String, modules: [String]) {
    #expect(SwiftSource(text).imports == modules)
  }

  @Test(
    "What only looks like an import is none",
    arguments: [
      "// import Charting", "/* \nimport Charting\n */",
      "let text = \"\"\"\n  import Charting\n  \"\"\"",
      "func important() {}\nimportant (x)", "let text = \"import Charting\"",
      "call(import: Charting)", "/* outer /* inner */\nimport Charting */",
    ])
  func noImports(text: String) {
    #expect(SwiftSource(text).imports == [])
  }

  @Test("Literals are read through interpolations, escapes and marks, and leave the code")
  func literals() {
    let source = SwiftSource(
      ##"let a = "one \(f("two (2)")) \"three\"" + #"fo"ur \(x)"# // "five""## + "\nlet b = \"\"")
    #expect(source.literals.map(\.text) == ["two (2)", #"one  \"three\""#, #"fo"ur \(x)"#, ""])
    #expect(source.code.hasPrefix(#"let a = "#) && source.code.contains("\nlet b = \"\""))
    #expect(!source.code.contains("three") && !source.code.contains("five"))
  }
}
