import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Texts within line charts")
struct LineTextTests {
  private static let years = (2015...2024).map { BarPlot.Category("\($0)", position: Double($0)) }

  private func scene(_ plot: LinePlot, preset: Preset = .tv) throws(LayoutError) -> Scene {
    try Samples.scene(
      ChartSpecification(name: "sample", text: Samples.text(), plot: .lines(plot)), preset: preset)
  }

  // MARK: - Names of lines

  /// A line to 2024 and one that ends in 2018, with the other's values near its last one where asked for.
  private func ending(isCrowded: Bool) -> LinePlot {
    var marks: [LineMark] = []
    for period in 0..<10 {
      let steady = 100 + Double(period) * 15
      let crowded: Double = period % 2 == 0 ? 20 : 900
      marks.append(LineMark(period: period, series: 0, value: isCrowded ? crowded : steady))
    }
    for period in 0..<4 {
      marks.append(LineMark(period: period, series: 1, value: 300 + Double(period) * 40))
    }
    return LinePlot(
      periods: Self.years,
      series: [
        .init("Cases", ending: "272", tone: .palette(0)),
        .init("Calls", ending: "421", tone: .palette(1)),
      ], marks: marks)
  }

  @Test("A line that ended years ago has its name at its own end", arguments: Preset.all)
  func ownEnd(preset: Preset) throws {
    let scene = try scene(ending(isCrowded: false), preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let name = try #require(scene.texts.first { $0.text.hasPrefix("Calls") })
    let end = try #require(
      scene.shapes.last { $0.role == .dot && $0.datum?.series == "Calls" && $0.datum?.value == 420 }
    )
    // Right of the last point, within a line's height of it.
    #expect(name.box.x >= end.bounds.right - 1 && name.box.x < end.bounds.right + 40)
    #expect(name.box.y < end.bounds.bottom && name.box.bottom > end.bounds.y - name.box.height)
    #expect(!scene.shapes.contains { $0.role == .leader && $0.bounds.x < name.box.x })
  }

  @Test(
    "Where its own end has no room, the name says the year and no leader crosses the years after")
  func endWithYear() throws {
    let scene = try scene(ending(isCrowded: true))
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let name = scene.texts.filter { $0.role == .seriesLabel && $0.datum?.series == "Calls" }
    #expect(name.map(\.text).joined(separator: " ") == "Calls 421 (2018)")
    let last = try #require(
      scene.shapes.last { $0.role == .dot && $0.datum?.series == "Cases" }
    ).bounds
    #expect(scene.shapes.filter { $0.role == .leader }.allSatisfy { $0.bounds.x >= last.x })
  }

  // MARK: - References, bands and brackets

  /// The Hotline's cases as published.
  private static let cases: [Double?] = [
    5544, 7572, 8773, 10915, 11500, 10583, 10359, nil, 9619, 12000,
  ]

  /// The cases with the references that a desk asked for.
  private static let referenced = LinePlot(
    periods: years, series: [.init("", ending: "12,000", tone: .palette(0))],
    marks: cases.enumerated().map {
      LineMark(period: $0.offset, value: $0.element, label: $0.offset == 0 ? "5,544" : "")
    },
    rules: [
      RuleMark(value: 12000, label: "Peak: 12,000"),
      RuleMark(value: 5544, label: "First year: 5,544"),
    ], bands: [BandMark(from: 5, to: 6, label: "Courts closed")],
    brackets: [.init(from: 0, to: 9, text: "+116%")])

  @Test(
    "The text of a reference line is nearer to its own line than to any other",
    arguments: Preset.all)
  func ruleTexts(preset: Preset) throws {
    let scene = try scene(Self.referenced, preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    func line(_ value: Double) throws -> Double {
      try #require(scene.shapes.first { $0.role == .annotation && $0.datum?.value == value }).bounds
        .y
    }
    for (label, value, other) in [
      ("Peak: 12,000", 12000.0, 5544.0), ("First year: 5,544", 5544, 12000),
    ] {
      let box = try #require(scene.texts.first { $0.text == label }).box
      func distance(_ y: Double) -> Double { max(0, box.y - y, y - box.bottom) }
      #expect(try distance(line(value)) <= box.height * 0.5, "\(label) at \(preset.name)")
      #expect(try distance(line(other)) > distance(line(value)), "\(label) at \(preset.name)")
    }
  }

  @Test("A band's name touches its band, and a bracket ends at its points", arguments: Preset.all)
  func bandAndBracket(preset: Preset) throws {
    let scene = try scene(Self.referenced, preset: preset)
    let name = scene.texts.filter { "Courts closed".contains($0.text) }
    let band = try #require(scene.shapes.first { $0.role == .band }).bounds
    let bottom = try #require(name.map(\.box.bottom).max())
    #expect(band.y <= bottom + 1 && band.y >= name[0].box.y - 1)
    #expect(name.allSatisfy { $0.box.x < band.right && $0.box.right > band.x })
    let dots = scene.shapes.filter { $0.role == .dot }.map(\.bounds)
    let legs = scene.shapes.filter {
      $0.role == .annotation && $0.datum == nil && $0.bounds.height > $0.bounds.width
    }.map(\.bounds)
    #expect(legs.count == 2)
    for (leg, dot) in zip(
      legs.sorted { $0.x < $1.x }, [dots.min { $0.x < $1.x }, dots.max { $0.x < $1.x }])
    {
      let dot = try #require(dot)
      #expect(abs(leg.center.x - dot.center.x) <= 3)
      // A leg ends over its point, or over the point's label that stands between.
      #expect(dot.y - leg.bottom < preset.type.label * 2.2, "\(preset.name)")
    }
  }

  @Test("A plot keeps a fifth of the shorter side, or is refused with what would help")
  func leastHeight() throws {
    let scene = try scene(Self.referenced, preset: .square)
    let grid = scene.shapes.filter { $0.role == .grid || $0.role == .axis }.map(\.bounds)
    let top = try #require(grid.map(\.y).min())
    let bottom = try #require(grid.map(\.bottom).max())
    #expect(bottom - top >= 0.2 * 1080)
    var crowded = Self.referenced
    crowded.brackets = (0..<9).map { .init(from: 0, to: $0 == 7 ? 8 : 9, text: "+\($0)%") }
    #expect {
      try self.scene(crowded, preset: .link)
    } throws: {
      "\($0)".contains(
        "with legible labels, reference lines, bands, brackets does not fit; show fewer")
    }
  }
}
