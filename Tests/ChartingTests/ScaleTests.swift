import Charting
import SceneGraph
import Testing

@Suite("Scales")
struct ScaleTests {
  @Test(
    "Ticks are round, cover the domain and number five to seven",
    arguments: [0.0003, 0.7, 1, 3, 9.99, 12, 87, 100, 1360, 2198, 51073, 8.1e8])
  func ticksCover(maximum: Double) throws {
    let ticks = Ticks(covering: 0...maximum)
    #expect(ticks.values.first == 0)
    #expect(try #require(ticks.values.last) >= maximum)
    #expect((5...7).contains(ticks.values.count))
    #expect(ticks.values == ticks.values.sorted())
  }

  @Test("Tick values carry no rounding dust")
  func exactTicks() {
    #expect(Ticks(covering: 0...0.5).values == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
    #expect(Ticks(covering: 0...2198).values == [0, 500, 1000, 1500, 2000, 2500])
    #expect(Ticks(covering: -30...40).values == [-40, -20, 0, 20, 40])
  }

  @Test("An axis of few intervals does not run to twice its values")
  func fineDomain() {
    // Steps of 5,000 and 2,000 would end the axes at 20,000 and 4,000.
    #expect(Ticks(covering: 0...12000, atMost: 2).values == [0, 6000, 12000])
    #expect(Ticks(covering: 0...2198, atMost: 2).values == [0, 1500, 3000])
    #expect(Ticks(covering: 0...0.24, atMost: 2).values == [0, 0.15, 0.3])
    #expect(Ticks(covering: 0...0.24, atMost: 2).decimals == 2)
    // Three eighths of an axis may stay empty before it takes an unusual step.
    #expect(Ticks(covering: 0...1103, atMost: 3).values == [0, 500, 1000, 1500])
  }

  @Test("A size of one's own is a preset within limits")
  func ownPreset() throws {
    let preset = try #require(Preset.named("1200x675@144"))
    #expect(preset.width == 1200 && preset.height == 675 && preset.resolution == 144)
    for name in [
      "1200", "1200x", "01200x675", "100x100", "9000x9000", "1200x675@5", "axb", "1200x675@",
    ] {
      #expect(Preset.named(name) == nil, "\(name)")
    }
    let scene = try Samples.scene(Samples.bars([("a", 1), ("b", 2)]), preset: preset)
    #expect(scene.width == 1200)
  }

  @Test("A band is twice as wide as the gap beside it")
  func bandwidth() {
    let scale = BandScale(positions: [nil, nil, nil], range: 0...300)
    #expect(scale.step == 100)
    #expect(abs(scale.bandwidth - 200.0 / 3) < 1e-9)
    #expect(scale.centers == [50, 150, 250])
  }
}
