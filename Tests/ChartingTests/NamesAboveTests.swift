import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Names above marks")
struct NamesAboveTests {
  /// Six names of 71 letters: three lines in half of an upright's width, two in the whole.
  private static let names = (1...6).map {
    "Persons referred to prosecutors by a child protection service or board \($0)"
  }

  private func plot(
    _ arrangement: BarPlot.Arrangement = .grouped, series: [String] = [""], lowest: Double = 3,
    names: [String] = names
  ) -> BarPlot {
    BarPlot(
      orientation: .horizontal, arrangement: arrangement,
      categories: names.map { BarPlot.Category($0) }, series: series,
      marks: names.indices.flatMap { row in
        series.indices.map { lane in
          let value = lowest + Double(row * 7 + lane * 5)
          return BarMark(
            category: row, series: lane, value: value, label: "\(Int(value))", tone: .palette(lane))
        }
      }, tickSuffix: arrangement == .normalized ? "%" : "")
  }

  private func scene(
    _ plot: ChartSpecification.Plot, preset: Preset = .portrait
  ) throws -> Scene {
    try Samples.scene(
      ChartSpecification(name: "names", text: Samples.text(), plot: plot), preset: preset)
  }

  private func isAbove(_ scene: Scene) -> Bool {
    scene.remedies.contains { $0.kind == .movedAbove }
  }

  @Test(
    "Bars of every arrangement get their long names above them",
    arguments: [
      (BarPlot.Arrangement.grouped, 1, 3.0), (.grouped, 1, -40), (.stacked, 2, 30),
      (.normalized, 2, 30),
    ])
  func bars(arrangement: BarPlot.Arrangement, series: Int, lowest: Double) throws {
    let series = series == 1 ? [""] : (1...series).map { "Series \($0)" }
    let scene = try scene(.bars(plot(arrangement, series: series, lowest: lowest)))
    #expect(isAbove(scene))
    #expect(SceneChecks.faults(in: scene).isEmpty, "\(SceneChecks.faults(in: scene))")
    let bars = scene.shapes.filter { $0.role == .bar }
    for (row, name) in Self.names.enumerated() {
      let lines = scene.texts.filter { $0.datum?.category == name && $0.role == .categoryLabel }
      #expect(lines.map(\.text).joined(separator: " ") == name)
      #expect(lines.allSatisfy { $0.box.x < scene.safeArea.x + 20 })
      let own = bars.filter { $0.datum?.category == name }.map(\.bounds)
      let bottom = try #require(lines.map(\.box.bottom).max())
      let top = try #require(own.map(\.y).min())
      #expect(bottom < top)
      // The name is nearer to its own bar than to the one over it.
      if row > 0 {
        let before = bars.filter { $0.datum?.category == Self.names[row - 1] }.map(\.bounds.bottom)
        let first = try #require(lines.map(\.box.y).min())
        #expect(try first - #require(before.max()) > top - bottom)
      }
    }
  }

  @Test("Groups of bars share the line of their name")
  func groups() throws {
    let scene = try scene(
      .bars(plot(series: ["First", "Second"], names: Array(Self.names.prefix(4)))), preset: .story)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    #expect(isAbove(scene))
    #expect(scene.texts.count { $0.role == .valueLabel } == 8)
  }

  @Test("Dots get their long names above them, with their values at the right")
  func dots() throws {
    let plot = DotPlot(
      categories: Self.names.map { BarPlot.Category($0) },
      marks: Self.names.indices.map {
        PointMark(category: $0, value: Double($0) - 2, tone: .palette(0))
      },
      rowLabels: Self.names.indices.map { "\($0 - 2)" }, hasStems: true)
    let scene = try scene(.dots(plot))
    #expect(isAbove(scene))
    #expect(SceneChecks.faults(in: scene).isEmpty)
    for name in Self.names {
      let dot = try #require(
        scene.shapes.first { $0.role == .dot && $0.datum?.category == name }?.bounds)
      let lines = scene.texts.filter { $0.datum?.category == name && $0.role == .categoryLabel }
      #expect(lines.allSatisfy { $0.box.bottom < dot.y + 1 })
    }
  }

  @Test("Names that have room beside their bars stay there")
  func beside() throws {
    let few = Self.names.prefix(3).map { String($0.prefix(40)) }
    for preset in Preset.all {
      let scene = try scene(.bars(plot(names: few)), preset: preset)
      #expect(!isAbove(scene), "\(preset.name)")
    }
  }

  @Test("Reference lines and bands leave names above bars free")
  func references() throws {
    var plot = plot(names: Array(Self.names.prefix(4)))
    plot.rules = [RuleMark(value: 24, label: "Average: 24")]
    plot.bands = [BandMark(from: 2, to: 3, label: "Revised")]
    plot.brackets = [.init(from: 0, to: 3, text: "+21")]
    let scene = try scene(.bars(plot))
    #expect(isAbove(scene))
    #expect(SceneChecks.faults(in: scene).isEmpty, "\(SceneChecks.faults(in: scene))")
  }
}
