import Charting
import SceneGraph
import TestSupport
import Testing

/// Intervals at the ends of slopes and in small multiples.
@Suite("Confidence intervals of slopes and panels")
struct IntervalFormTests {
  private func scene(
    _ plot: ChartSpecification.Plot, _ preset: Preset = .tv
  ) throws(LayoutError) -> Scene {
    try Samples.scene(
      ChartSpecification(name: "forms", text: Samples.text(), plot: plot), preset: preset)
  }

  private static let slopes = SlopePlot(
    start: "2016", end: "2017",
    marks: [
      SlopeMark(
        label: "Robbery", from: 40, to: 60, fromText: "40", toText: "60", tone: .palette(0),
        fromInterval: 30...50, toInterval: 55...80),
      SlopeMark(
        label: "Assault", from: 45, to: 20, fromText: "45", toText: "20", tone: .palette(1),
        fromInterval: 41...49, toInterval: 10...30),
      SlopeMark(label: "Fraud", from: 5, to: 8, fromText: "5", toText: "8", tone: .palette(2)),
    ])

  @Test("The ends of slopes have their limits in proportion, side by side where they overlap")
  func slopes() throws {
    for preset in Preset.all {
      let scene = try scene(.slopes(Self.slopes), preset)
      #expect(SceneChecks.faults(in: scene) == [], "\(preset.name)")
      func extent(_ name: String, _ period: String) -> Rectangle? {
        let boxes = scene.shapes.filter {
          $0.role == .interval && $0.datum?.category == name && $0.datum?.period == period
        }.map(\.bounds)
        guard let first = boxes.first else { return nil }
        return boxes.dropFirst().reduce(first) { all, box in
          Rectangle(
            left: min(all.x, box.x), top: min(all.y, box.y), right: max(all.right, box.right),
            bottom: max(all.bottom, box.bottom))
        }
      }
      let robbery = try #require(extent("Robbery", "2016"))
      let assault = try #require(extent("Assault", "2016"))
      // 20 and 8 units high, and 41 to 49 lies within 30 to 50.
      #expect(abs(robbery.height / assault.height - 2.5) < 0.1)
      #expect(!robbery.intersects(assault))
      let later = try #require(extent("Robbery", "2017"))
      #expect(abs(later.height / robbery.height - 1.25) < 0.03)
      #expect(extent("Fraud", "2016") == nil)
      // Alone over its range, the later one stands in the middle of its dot.
      let dot = try #require(
        scene.shapes.first {
          $0.role == .dot && $0.datum?.category == "Robbery" && $0.datum?.period == "2017"
        }?.bounds)
      #expect(abs(later.center.x - dot.center.x) <= 1)
    }
  }

  private static func panels(_ mark: PanelPlot.Mark) -> PanelPlot {
    PanelPlot(
      mark: mark, periods: (0..<4).map { .init("\(2014 + $0)", position: Double(2014 + $0)) },
      panels: ["Robbery", "Assault"].map { name in
        PanelPlot.Panel(
          title: name, values: [10, 20, nil, 40], labels: ["", "", "", "40"], tone: .palette(0),
          intervals: [8...12, 15...25, nil, 30...70])
      })
  }

  @Test("Bars of panels have their limits, and the value stands over the upper one")
  func bars() throws {
    for preset in Preset.all {
      let scene = try scene(.panels(Self.panels(.bar)), preset)
      #expect(SceneChecks.faults(in: scene) == [], "\(preset.name)")
      let last = scene.shapes.filter {
        $0.role == .interval && $0.datum?.series == "Robbery" && $0.datum?.period == "2017"
      }.map(\.bounds)
      let bar = try #require(
        scene.shapes.first {
          $0.role == .bar && $0.datum?.series == "Robbery" && $0.datum?.period == "2017"
        }?.bounds)
      let top = try #require(last.map(\.y).min())
      let bottom = try #require(last.map(\.bottom).max())
      #expect(abs((bottom - top) / bar.height - 1) < 0.05)
      let label = try #require(scene.texts.first { $0.role == .valueLabel }?.box)
      #expect(label.bottom < top + label.height * 0.3)
    }
  }

  @Test("Lines of panels have a band, and a point between gaps a line with ends")
  func lines() throws {
    for preset in Preset.all {
      let scene = try scene(.panels(Self.panels(.line)), preset)
      #expect(SceneChecks.faults(in: scene) == [], "\(preset.name)")
      #expect(scene.shapes.count { $0.role == .band } == 2)
      let lone = scene.shapes.filter { $0.role == .interval }
      #expect(Set(lone.map { $0.datum?.period }) == ["2017"])
    }
  }

  @Test("An interval that does not hold its value is refused")
  func refused() {
    var plot = Self.slopes
    plot.marks[0].toInterval = 70...80
    #expect(throws: LayoutError.invalid("the interval of \"Robbery\" does not hold its value")) {
      try scene(.slopes(plot))
    }
    var panels = Self.panels(.bar)
    panels.panels[1].intervals?[0] = 20...30
    #expect(throws: LayoutError.invalid("the interval of \"Assault\" does not hold its value")) {
      try scene(.panels(panels))
    }
  }
}
