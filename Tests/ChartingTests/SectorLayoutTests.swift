import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Pie and donut layout")
struct SectorLayoutTests {
  @Test("Sectors start at 12 o'clock and their angles are the shares", arguments: Preset.all)
  func angles(preset: Preset) throws {
    let scene = try Samples.scene(
      Samples.pie([("White", 63), ("Black", 18), ("Hispanic", 17), ("Other", 2)]), preset: preset)
    var expected = 0.0
    var shares = [0.63, 0.18, 0.17, 0.02][...]
    for shape in scene.shapes where shape.role == .sector {
      guard case .sector(_, let inner, _, let start, let end) = shape.geometry else {
        Issue.record("not a sector")
        continue
      }
      let next = shares.popFirst()
      let share = try #require(next)
      #expect(inner == 0)
      #expect(abs(start - expected) < 1e-9)
      #expect(abs(end - start - share) < 1e-9)
      expected = end
    }
    #expect(shares.isEmpty)
  }

  @Test("Labels keep apart even for 1 percent sectors", arguments: Preset.all)
  func smallSectors(preset: Preset) throws {
    for parts in [
      [96.0, 1, 1, 1, 1], [20, 20, 20, 20, 20], [50, 47, 1, 1, 1], [1, 1, 1, 1, 96],
    ] {
      let scene = try Samples.scene(
        Samples.pie(parts.enumerated().map { ("Category \($0)", $1) }), preset: preset)
      #expect(SceneChecks.faults(in: scene).isEmpty, "\(preset.name) \(parts)")
      #expect(scene.texts.count { $0.role == .categoryLabel } >= parts.count)
    }
  }

  @Test("The hole of a donut holds the base")
  func hole() throws {
    let scene = try Samples.scene(
      Samples.pie(
        [("Male", 92), ("Female or not stated", 8)],
        hole: .init(number: "1,169", noun: "defendants charged")))
    #expect(scene.texts.contains { $0.text == "1,169" && $0.role == .annotation })
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  @Test("More than five parts are refused, naming the bar chart")
  func tooManyParts() {
    #expect {
      try Samples.scene(Samples.pie((0..<6).map { ("Part \($0)", 10) }))
    } throws: { "\($0)".contains("\"type\": \"bar\"") }
  }

  @Test("Labels without room beside a pie stand in a list with keys, whole", arguments: Preset.all)
  func list(preset: Preset) throws {
    let name = "Persons who were referred and whose cases are still pending at the end of the year"
    let scene = try Samples.scene(
      Samples.pie([(name, 61), (name + " after", 28), ("Other or not stated", 11)]), preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let words = scene.texts.filter { $0.role == .categoryLabel }.map(\.text).joined(separator: " ")
    #expect(
      words.contains("61%") && words.contains("28%") && words.contains("Other or not stated 11%"))
    let keys = scene.shapes.filter { $0.role == .legend }
    let sectors = scene.shapes.filter { $0.role == .sector }
    if !keys.isEmpty { #expect(keys.map(\.color) == sectors.map(\.color)) }
    if !preset.isWideCanvas { #expect(keys.count == 3, "\(preset.name)") }
  }
}

extension Preset {
  fileprivate var isWideCanvas: Bool { width > height }
}
