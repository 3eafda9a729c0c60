import SceneGraph
import Testing

@Suite("Colours")
struct ColorTests {
  @Test("Hexadecimal text is read and written alike", arguments: ["#12436D", "#000000", "#FFFFFF"])
  func hexRoundTrip(text: String) {
    #expect(Color(hex: text)?.hex == text)
  }

  @Test(
    "Text that is no colour is refused", arguments: ["12436D", "#12436", "#12436G", "#+12436", ""])
  func malformedHex(text: String) {
    #expect(Color(hex: text) == nil)
  }

  // Ratios by the formula of WCAG 2.2: black on white is 21, #767676 on white is 4.54.
  @Test(
    "Contrast follows WCAG",
    arguments: [(0x000000, 21.0), (0x767676, 4.54), (0xFFFFFF, 1.0)] as [(UInt32, Double)])
  func contrast(color: UInt32, ratio: Double) {
    #expect(abs(Color(color).contrast(with: .white) - ratio) < 0.005)
  }

  @Test("Ink on a fill reads at 4.5 to 1 on every colour of the palette")
  func readableInk() {
    for rgb: UInt32 in [0x12436D, 0xF46A25, 0x28A197, 0xA285D1, 0x949494, 0x00295B, 0x843215] {
      let fill = Color(rgb)
      #expect(fill.contrast(with: fill.readableInk) >= 4.5, "\(fill.hex)")
    }
  }
}
