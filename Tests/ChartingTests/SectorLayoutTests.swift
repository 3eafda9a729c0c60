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

  /// The diameter of a scene's pie in parts of the height between subtitle and foot.
  private func share(_ scene: Scene) throws -> Double {
    let pie = try #require(scene.shapes.filter { $0.role == .sector }.first)
    guard case .sector(_, _, let radius, _, _) = pie.geometry else { return 0 }
    let top = try #require(scene.texts.filter { $0.role == .subtitle }.map(\.box.bottom).max())
    let foot = try #require(scene.shapes.first { $0.role == .rule && $0.bounds.width > 500 })
    return radius * 2 / (foot.bounds.y - top)
  }

  @Test("A pie takes about 55 to 65 percent of the plot's height where its labels are short")
  func diameter() throws {
    let parts = [("No prior convictions", 66.0), ("Prior conviction or not stated", 34)]
    for preset in [Preset.tv, .tv4k, .x, .print, .story] {
      let scene = try Samples.scene(Samples.pie(parts), preset: preset)
      #expect(SceneChecks.faults(in: scene).isEmpty)
      let share = try share(scene)
      #expect((0.5...0.66).contains(share), "\(preset.name): \(share)")
    }
  }

  /// The offenses of the persons referred in fiscal year 2015, as the Bureau of Justice Statistics names them.
  private static let offenses = [
    ("Peonage, slavery, forced labor and sex trafficking", 39.0),
    ("Production of child pornography", 32), ("Transportation for illegal sex activity", 29),
  ]

  @Test("A pie of three long names is not dwarfed by them on a square, and its donut is drawn")
  func longNames() throws {
    let pie = try Samples.scene(Samples.pie(Self.offenses), preset: .square)
    #expect(SceneChecks.faults(in: pie).isEmpty)
    let sector = try #require(pie.shapes.first { $0.role == .sector })
    guard case .sector(_, _, let radius, _, _) = sector.geometry else { return }
    #expect(radius * 2 >= 0.28 * 1080)
    let donut = try Samples.scene(
      Samples.pie(
        Self.offenses, hole: .init(number: "1,923", noun: "persons referred to U.S. attorneys")),
      preset: .square)
    #expect(SceneChecks.faults(in: donut).isEmpty)
    let base = donut.texts.filter { $0.role == .legend }.map(\.text).joined(separator: " ")
    #expect(base == "1,923 persons referred to U.S. attorneys")
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
