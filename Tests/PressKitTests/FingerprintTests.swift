import Charting
import SceneGraph
import Testing

@testable import PressKit

@Suite("Fingerprints")
struct FingerprintTests {
  @Test(
    "every colour of a theme counts",
    arguments: [
      \Theme.ground, \.ink, \.secondaryInk, \.muted, \.unknown, \.axis, \.grid, \.emphasis,
    ] as [any WritableKeyPath<Theme, Color> & Sendable])
  func color(_ path: any WritableKeyPath<Theme, Color> & Sendable) {
    var theme = Theme.light
    theme[keyPath: path] = Color(0x010203)
    #expect(Fingerprint.text(of: theme) != Fingerprint.text(of: .light))
  }

  @Test(
    "every list of colours counts, in its place",
    arguments: [\Theme.palette, \.widePalette, \.classes]
      as [any WritableKeyPath<Theme, [Color]> & Sendable])
  func colors(_ path: any WritableKeyPath<Theme, [Color]> & Sendable) {
    var theme = Theme.light
    theme[keyPath: path].swapAt(0, 1)
    #expect(Fingerprint.text(of: theme) != Fingerprint.text(of: .light))
  }

  @Test(
    "every size of a preset counts",
    arguments: [
      \Preset.sideMargin, \.topMargin, \.bottomMargin, \.type.title, \.type.subtitle,
      \.type.label, \.type.tick, \.type.footer, \.type.minimum, \.type.stroke,
    ] as [any WritableKeyPath<Preset, Double> & Sendable])
  func size(_ path: any WritableKeyPath<Preset, Double> & Sendable) {
    var preset = Preset.tv
    preset[keyPath: path] += 0.25
    #expect(Fingerprint.text(of: preset) != Fingerprint.text(of: .tv))
  }

  @Test("name, sides, resolution and forms of a preset count")
  func others() {
    let changes: [(inout Preset) -> Void] = [
      { $0.name = "own" }, { $0.width += 1 }, { $0.height += 1 }, { $0.resolution += 1 },
      { $0.usesFullForms.toggle() },
    ]
    let texts = changes.map { change in
      var preset = Preset.tv
      change(&preset)
      return Fingerprint.text(of: preset)
    }
    #expect(Set(texts + [Fingerprint.text(of: .tv)]).count == changes.count + 1)
  }

  @Test("a new property of a theme, a preset or a scale of type must be named in the fingerprint")
  func properties() {
    #expect(Mirror(reflecting: Theme.light).children.count == 11)
    #expect(Mirror(reflecting: Preset.tv).children.count == 9)
    #expect(Mirror(reflecting: Preset.tv.type).children.count == 7)
  }
}
