import GDRendering
import SceneGraph
import Testing

@Suite("Text")
struct TextTests {
  static let samples = [
    "Åŕjgpqy|ÇÑ", "jolly (fjord)", "Дети Йод Ёлка", "Ελλάδα ψφ", "Łódź Őř Ğş Țș", "1,169 — 92%",
    "“Quoted” f", "Ä", "/\\_@{}[]",
  ]

  @Test("All ink lies inside the text's box", arguments: samples)
  func inkInsideBox(text: String) throws {
    let renderer = try Studio.renderer()
    for weight in Font.Weight.allCases {
      for (size, shift) in [(12.0, 0.0), (28.0, 0.3), (33.5, 0.5), (64.0, 0.75), (90, 0.49)] {
        let font = Font(weight, size: size)
        let scene = try Studio.scene(text: text, font: font, x: 20 + shift, baseline: 150 + shift)
        let ink = try #require(Studio.inkBox(of: renderer.rasterImage(of: scene)))
        let box = scene.texts[0].box
        // A partly covered pixel counts whole, so a side may stand out by less than a pixel.
        #expect(ink.x > box.x - 1 && ink.right < box.right + 1, "\(weight) \(size): \(ink) \(box)")
        #expect(
          ink.y >= box.y - 0.01 && ink.bottom <= box.bottom + 0.01,
          "\(weight) \(size): \(ink) \(box)")
      }
    }
  }

  @Test("Lines are no taller than a text needs")
  func tightMetrics() throws {
    let metrics = try Studio.renderer().measurer.metrics(of: Font(.regular, size: 64))
    #expect(metrics.ascent < 64 && metrics.ascent > 60)
    #expect(metrics.descent < 19)
    // Inter's capitals are 0.727 em high.
    #expect(metrics.capHeight == 47)
  }

  @Test("Widths are those of the font's own advances")
  func widths() throws {
    let measurer = try Studio.renderer().measurer
    let font = Font(.regular, size: 40)
    let one = try measurer.width(of: "0", in: font)
    let ten = try measurer.width(of: "0000000000", in: font)
    #expect(abs(ten - 10 * one) < 0.01)
    #expect(try measurer.width(of: "", in: font) == 0)
    let twice = try measurer.width(of: "0000000000", in: Font(.regular, size: 80))
    #expect(abs(twice - 2 * ten) < 0.01)
  }

  @Test("A character that Inter lacks is taken from the fallback")
  func fallback() throws {
    // U+2800 to U+28FF, Braille patterns, are in DejaVu Sans and not in Inter.
    let measurer = try Studio.renderer().measurer
    #expect(try measurer.width(of: "⠿", in: Font(.regular, size: 40)) > 10)
  }

  @Test("A character that no font has is refused with its name")
  func noGlyph() throws {
    let measurer = try Studio.renderer().measurer
    #expect(throws: TextMeasuringError.noGlyph(character: "漢", text: "a 漢")) {
      try measurer.width(of: "a 漢", in: Font(.regular, size: 30))
    }
  }

  @Test(
    "Scripts that need shaping are refused",
    arguments: [
      ("שלום", "Hebrew"), ("سلام", "Arabic"), ("नमस्ते", "Devanagari"), ("สวัสดี", "Thai"),
      ("a\u{202E}b", "right-to-left"),
    ])
  func unsupported(text: String, script: String) throws {
    let measurer = try Studio.renderer().measurer
    #expect(throws: TextMeasuringError.unsupportedScript(script: script, text: text)) {
      try measurer.width(of: text, in: Font(.regular, size: 30))
    }
  }

  @Test("Combining marks are composed where one character does, refused otherwise")
  func combining() throws {
    let measurer = try Studio.renderer().measurer
    let font = Font(.regular, size: 30)
    #expect(
      try measurer.width(of: "Jose\u{301}", in: font) == measurer.width(of: "José", in: font))
    #expect(throws: TextMeasuringError.noGlyph(character: "q\u{301}", text: "q\u{301}")) {
      try measurer.width(of: "q\u{301}", in: font)
    }
  }

  @Test(
    "Line breaks and control characters are refused", arguments: ["a\nb", "a\tb", "\0", "\u{85}"])
  func controls(text: String) throws {
    let measurer = try Studio.renderer().measurer
    #expect(throws: TextMeasuringError.self) {
      try measurer.width(of: text, in: Font(.regular, size: 30))
    }
  }

  @Test("Ampersands and entities are drawn as they are written")
  func entities() throws {
    let measurer = try Studio.renderer().measurer
    let font = Font(.regular, size: 30)
    let parts = try "&amp;".map { try measurer.width(of: String($0), in: font) }.reduce(0, +)
    #expect(abs(try measurer.width(of: "&amp;", in: font) - parts) < 1)
  }

  @Test("A missing font file is named with its remedy")
  func missingFile() throws {
    let fonts = FontSet(regular: ["/no/such.otf"], semibold: [], bold: [])
    let measurer = GDTextMeasurer(fonts: fonts)
    let error = #expect(throws: TextMeasuringError.self) {
      try measurer.width(of: "a", in: Font(.regular, size: 30))
    }
    #expect(error?.description.contains("/no/such.otf") == true)
  }

  @Test("Missing packages are named with the command that installs them")
  func missingPackage() {
    let error = #expect(throws: RenderError.self) { try FontSet.installed(in: ["/no/fonts"]) }
    #expect(error?.description.contains("apt-get install --yes fonts-") == true)
    let inter = #expect(throws: RenderError.self) {
      try FontSet.installed(in: ["/usr/share/fonts/truetype/dejavu"])
    }
    #expect(inter?.description.contains("fonts-inter") == true)
  }

  @Test("The set names its files sorted and absolute")
  func files() throws {
    let files = try FontSet.installed().files
    #expect(files == files.sorted() && files.allSatisfy { $0.hasPrefix("/") })
    #expect(files.count == 5)
  }
}
