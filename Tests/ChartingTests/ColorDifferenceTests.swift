import Charting
import SceneGraph
import Testing

@Suite("Colour differences")
struct ColorDifferenceTests {
  @Test("Black and white are 100 apart, a colour and itself 0")
  func ends() {
    #expect(abs(ColorDifference.between(.black, .white) - 100) < 0.01)
    for vision in ColorDifference.Vision.allCases {
      #expect(ColorDifference.between(Color(0x12436D), Color(0x12436D), for: vision) == 0)
    }
  }

  // CIELAB of sRGB primaries under D65 and their CIEDE2000 as other implementations print them:
  // red against green 86.6, red against blue 52.9, green against blue 83.2.
  @Test(
    "The primaries are as far apart as the formula's published implementations say",
    arguments: [
      (0xFF0000, 0x00FF00, 86.61), (0xFF0000, 0x0000FF, 52.88), (0x00FF00, 0x0000FF, 83.19),
    ])
  func primaries(first: Int, second: Int, expected: Double) {
    let found = ColorDifference.between(Color(UInt32(first)), Color(UInt32(second)))
    #expect(abs(found - expected) < 0.05, "\(found)")
  }

  @Test("The shipped palettes keep 10 apart in every kind of vision and 3 : 1 from their ground")
  func shipped() {
    for theme in [Theme.light, .dark] {
      for palette in [theme.palette, theme.widePalette] {
        for (index, color) in palette.enumerated() {
          #expect(color.contrast(with: theme.ground) >= 2.9, "\(color.hex)")
          for other in palette[..<index] {
            for vision in ColorDifference.Vision.allCases {
              let difference = ColorDifference.between(color, other, for: vision)
              #expect(difference >= 10, "\(color.hex) \(other.hex) \(vision): \(difference)")
            }
          }
        }
      }
    }
  }

  @Test("Red and green of one lightness look alike to deutan vision only")
  func deutan() {
    let (red, green) = (Color(0xB35A3C), Color(0x7D7A2E))
    #expect(ColorDifference.between(red, green) > 20)
    #expect(ColorDifference.between(red, green, for: .deutan) < 10)
  }
}
