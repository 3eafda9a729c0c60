import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Reference lines, bands and brackets")
struct ReferenceTests {
  private static let values: [(String, Double?)] = [
    ("2015", 1923), ("2016", 1519), ("2017", 2000), ("2018", 2198), ("2019", 1000), ("2020", 1360),
  ]

  private func bars(_ orientation: BarPlot.Orientation) -> ChartSpecification {
    var specification = Samples.bars(Self.values, orientation: orientation)
    guard case .bars(var plot) = specification.plot else { return specification }
    plot.rules = [RuleMark(value: 1500, label: "Mean of 2015 to 2019: 1,500")]
    plot.bands = [BandMark(from: 3, to: 5, label: "Courts closed")]
    specification.plot = .bars(plot)
    return specification
  }

  /// The dashes of the line at 1,500, without its light edges.
  private func dashes(_ scene: Scene) -> [Rectangle] {
    scene.shapes.filter {
      $0.role == .annotation && $0.datum?.value == 1500 && $0.color == Theme.light.secondaryInk
    }.map(\.bounds)
  }

  @Test("A reference line over rising bars stands at its value and runs through no text")
  func lineOverRisingBars() throws {
    let scene = try Samples.scene(bars(.vertical))
    let boxes = scene.shapes.filter { $0.role == .bar }.map(\.bounds)
    let zero = try #require(boxes.first?.bottom)
    let height = try #require(boxes.map(\.height).max())
    let expected = zero - 1500 / 2198 * height
    let dashes = dashes(scene)
    #expect(dashes.count > 10)
    #expect(dashes.allSatisfy { abs($0.y - expected) <= 1 })
    #expect(SceneChecks.faults(in: scene).isEmpty)
    // The text stands right of the last bar, beside its line.
    let text = try #require(scene.texts.first { $0.datum?.value == 1500 })
    #expect(text.box.x > boxes[5].right)
    // The label of the bar of 1,519 stands just over the line of 1,500, which leaves it free.
    let label = try #require(scene.texts.first { $0.text == "1519" })
    #expect(dashes.allSatisfy { !$0.intersects(label.box) })
  }

  @Test("A reference line over lying bars is upright, with its text over it")
  func lineOverLyingBars() throws {
    let scene = try Samples.scene(bars(.horizontal))
    let boxes = scene.shapes.filter { $0.role == .bar }.map(\.bounds)
    let zero = try #require(boxes.first?.x)
    let width = try #require(boxes.map(\.width).max())
    #expect(dashes(scene).allSatisfy { abs($0.x - zero - 1500 / 2198 * width) <= 1 })
    let text = try #require(scene.texts.first { $0.datum?.value == 1500 })
    #expect(text.box.bottom <= boxes[0].y)
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  @Test("A band spans its bars and no other, below them", arguments: Preset.all)
  func band(preset: Preset) throws {
    for orientation in [BarPlot.Orientation.vertical, .horizontal] {
      let scene = try Samples.scene(bars(orientation), preset: preset)
      let band = try #require(scene.shapes.first { $0.role == .band }).bounds
      let boxes = scene.shapes.filter { $0.role == .bar }.map(\.bounds)
      for (index, box) in boxes.enumerated() {
        #expect(band.intersects(box) == (index >= 3), "\(preset.name) \(index)")
      }
      let order = scene.shapes.map(\.role)
      let first = try #require(order.firstIndex(of: .bar))
      #expect(order[first...].allSatisfy { $0 != .band })
      #expect(SceneChecks.faults(in: scene).isEmpty, "\(preset.name) \(orientation)")
    }
  }

  private func line(_ brackets: [BarPlot.Bracket]) -> ChartSpecification {
    ChartSpecification(
      name: "sample", text: Samples.text(),
      plot: .lines(
        LinePlot(
          periods: Self.values.map { .init($0.0, position: Double($0.0)) },
          series: [.init("", ending: "1,360", tone: .palette(0))],
          marks: Self.values.enumerated().map { index, entry in
            LineMark(period: index, value: entry.1, label: index == 0 ? "1,923" : "")
          }, brackets: brackets)))
  }

  @Test(
    "A bracket over a line joins its two points from above and covers nothing",
    arguments: Preset.all)
  func bracketOverLine(preset: Preset) throws {
    let scene = try Samples.scene(
      line([.init(from: 0, to: 5, text: "\u{2212}29%")]), preset: preset)
    let text = try #require(scene.texts.first { $0.role == .annotation })
    let dots = scene.shapes.filter { $0.role == .dot }.map(\.bounds)
    let legs = scene.shapes.filter { $0.role == .annotation && $0.bounds.height > $0.bounds.width }
      .map(\.bounds)
    #expect(text.text == "\u{2212}29%")
    #expect(legs.count == 2)
    for (leg, dot) in zip(legs, [dots[0], dots[5]]) {
      #expect(abs(leg.x - dot.center.x) <= 1)
      #expect(leg.bottom < dot.y)
    }
    #expect(dots.allSatisfy { $0.y > text.box.bottom })
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  @Test("A bracket of a line without the value it starts from is a fault of the specification")
  func bracketWithoutValue() {
    var specification = line([.init(from: 0, to: 5, text: "+1%")])
    if case .lines(var plot) = specification.plot {
      plot.marks[0].value = nil
      specification.plot = .lines(plot)
    }
    #expect(throws: LayoutError.self) { try Samples.scene(specification) }
  }
}
