import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Confidence intervals of marks")
struct IntervalTests {
  private static func bars(_ orientation: BarPlot.Orientation) -> ChartSpecification {
    var specification = Samples.bars(
      [("Assault", 400), ("Robbery", 100), ("Fraud", 300)], orientation: orientation)
    guard case .bars(var plot) = specification.plot else { return specification }
    for index in plot.marks.indices {
      let value = plot.marks[index].value ?? 0
      plot.marks[index].interval = value - 40...value + 80
    }
    specification.plot = .bars(plot)
    return specification
  }

  /// The extent of an interval's shapes along the value axis, and the label of the same mark.
  private func parts(_ scene: Scene, _ category: String) -> (boxes: [Rectangle], label: Rectangle?)
  {
    (
      scene.shapes.filter { $0.role == .interval && $0.datum?.category == category }.map(\.bounds),
      scene.texts.first { $0.role == .valueLabel && $0.datum?.category == category }?.box
    )
  }

  @Test("Lying bars: limits stand in proportion to the values, and the label past the upper one")
  func horizontal() throws {
    let scene = try Samples.scene(Self.bars(.horizontal))
    #expect(SceneChecks.faults(in: scene) == [])
    let bar = try #require(
      scene.shapes.first { $0.role == .bar && $0.datum?.category == "Assault" }
    ).bounds
    let unit = bar.width / 400
    for (category, value) in [("Assault", 400.0), ("Robbery", 100), ("Fraud", 300)] {
      let (boxes, label) = parts(scene, category)
      let left = try #require(boxes.map(\.x).min())
      let right = try #require(boxes.map(\.right).max())
      #expect(abs(left - bar.x - (value - 40) * unit) <= 1)
      #expect(abs(right - bar.x - (value + 80) * unit) <= 1)
      #expect(try #require(label).x > right + 2)
      // Two ends across the line, and the line over the bar and beyond it.
      #expect(boxes.count == 4)
      #expect(boxes.filter { $0.height > $0.width }.count == 2)
    }
  }

  @Test("Rising bars: the label stands over the upper limit, under the bracket")
  func vertical() throws {
    var specification = Self.bars(.vertical)
    guard case .bars(var plot) = specification.plot else { return }
    plot.brackets = [.init(from: 0, to: 2, text: "−25%")]
    specification.plot = .bars(plot)
    for preset in Preset.all {
      let scene = try Samples.scene(specification, preset: preset)
      #expect(SceneChecks.faults(in: scene) == [], "\(preset.name)")
      guard scene.remedies.allSatisfy({ $0.kind != .turnedHorizontal }) else { continue }
      for category in ["Assault", "Robbery", "Fraud"] {
        let (boxes, label) = parts(scene, category)
        let top = try #require(boxes.map(\.y).min())
        #expect(try #require(label).bottom <= top, "\(preset.name)")
      }
      let bracket = scene.shapes.filter { $0.role == .annotation }.map(\.bounds)
      let labels = scene.texts.filter { $0.role == .valueLabel }.map(\.box)
      #expect(!bracket.contains { line in labels.contains { $0.intersects(line) } })
    }
  }

  @Test("What lies over a fill is drawn so that it is seen there, in both themes")
  func contrast() throws {
    for theme in [Theme.light, .dark] {
      let scene = try ChartLayout(
        preset: .tv, theme: theme, measuring: FixedWidthMeasurer()
      ).scene(of: Self.bars(.horizontal))
      let bars = scene.shapes.filter { $0.role == .bar }
      for shape in scene.shapes where shape.role == .interval {
        let fill = bars.first { $0.bounds.contains(shape.bounds, tolerance: 1) }?.color
        let ratio = shape.color.contrast(with: fill ?? theme.ground)
        #expect(ratio >= 3, "\(ratio)")
      }
    }
  }

  @Test("Points: limits stand in proportion, those of two series apart, and the label past all")
  func dots() throws {
    let plot = DotPlot(
      categories: [.init("One"), .init("Two")], series: ["2020", "2022"],
      marks: [
        PointMark(category: 0, value: 50, tone: .muted, interval: 40...60),
        PointMark(category: 0, series: 1, value: 60, tone: .palette(0), interval: 55...80),
        PointMark(category: 1, value: 10, tone: .muted, interval: 0...20),
        PointMark(category: 1, series: 1, value: 20, tone: .palette(0)),
      ], rowLabels: ["50% → 60%", "10% → 20%"], maximum: 100)
    let scene = try Samples.scene(
      ChartSpecification(name: "dots", text: Samples.text(), plot: .dots(plot)))
    #expect(SceneChecks.faults(in: scene) == [])
    let lines = scene.shapes.filter {
      $0.role == .interval && $0.datum?.category == "One" && $0.bounds.width > $0.bounds.height
    }
    #expect(Set(lines.map(\.bounds.y)).count == 2)
    func span(_ series: String) -> Double {
      let boxes = scene.shapes.filter {
        $0.role == .interval && $0.datum?.category == "One" && $0.datum?.series == series
      }.map(\.bounds)
      return (boxes.map(\.right).max() ?? 0) - (boxes.map(\.x).min() ?? 0)
    }
    #expect(abs(span("2022") / span("2020") - 1.25) < 0.01)
  }

  @Test("A point between gaps has a line for its interval, points in a row a band")
  func lines() throws {
    let values: [Double?] = [10, 12, nil, 20, nil]
    let plot = LinePlot(
      periods: (0..<5).map { .init("\(2015 + $0)", position: Double(2015 + $0)) },
      series: [.init("", ending: "20", tone: .palette(0))],
      marks: values.enumerated().map { index, value in
        LineMark(
          period: index, value: value, label: index == 0 ? "10" : "",
          interval: value.map { $0 - 3...$0 + 3 })
      })
    let scene = try Samples.scene(
      ChartSpecification(name: "lines", text: Samples.text(), plot: .lines(plot)))
    #expect(SceneChecks.faults(in: scene) == [])
    #expect(scene.shapes.count { $0.role == .band } == 1)
    #expect(scene.shapes.filter { $0.role == .interval }.allSatisfy { $0.datum?.period == "2018" })
    #expect(scene.shapes.contains { $0.role == .interval })
  }

  @Test("An interval without its value, or in a stack, is refused")
  func refused() throws {
    var specification = Self.bars(.horizontal)
    guard case .bars(var plot) = specification.plot else { return }
    plot.arrangement = .stacked
    specification.plot = .bars(plot)
    #expect(
      throws: LayoutError.invalid(
        "a stack has no room for the interval of \"Assault\"; use grouped bars")
    ) { try Samples.scene(specification) }
    plot.arrangement = .grouped
    plot.marks[0].interval = 500...600
    specification.plot = .bars(plot)
    #expect(
      throws: LayoutError.invalid("the interval of \"Assault\" does not hold its value")
    ) { try Samples.scene(specification) }
  }

  /// Random bars and points of many sizes, each with an interval to either side.
  @Test("No label covers an interval in random charts")
  func random() {
    var drawn = 0
    for seed in 5_000..<5_800 {
      var random = RandomChart(seed: UInt64(seed))
      var specification = random.specification()
      let preset = random.preset()
      switch specification.plot {
      case .bars(var plot) where plot.arrangement == .grouped:
        for index in plot.marks.indices {
          plot.marks[index].interval = plot.marks[index].value.map {
            $0 - abs($0) * 0.3...$0 + abs($0) * 1.4
          }
        }
        specification.plot = .bars(plot)
      case .dots(var plot):
        for index in plot.marks.indices {
          plot.marks[index].interval = plot.marks[index].value.map {
            $0 - abs($0) * 1.2...$0 + abs($0) * 0.4
          }
        }
        specification.plot = .dots(plot)
      default: continue
      }
      guard
        let scene = try? ChartLayout(preset: preset, measuring: FixedWidthMeasurer())
          .scene(of: specification)
      else { continue }
      let faults = SceneChecks.faults(in: scene)
      #expect(faults.isEmpty, "seed \(seed) at \(preset.name): \(faults.prefix(3))")
      drawn += 1
    }
    #expect(drawn > 40, "\(drawn)")
  }
}
