import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Bar layout")
struct BarLayoutTests {
  private func bars(_ scene: Scene) -> [Rectangle] {
    scene.shapes.filter { $0.role == .bar }.map(\.bounds)
  }

  @Test("Lengths are proportional to values within half a pixel", arguments: Preset.all)
  func proportionalLengths(preset: Preset) throws {
    let values = [1360.0, 1519, 1923, 2198, 2027, 1912]
    let named = values.enumerated().map { ("\($0)", Optional($1)) }
    for orientation in [BarPlot.Orientation.vertical, .horizontal] {
      let scene = try Samples.scene(Samples.bars(named, orientation: orientation), preset: preset)
      let isVertical =
        !scene.remedies.contains { $0.kind == .turnedHorizontal }
        && orientation == .vertical
      let lengths = bars(scene).map { isVertical ? $0.height : $0.width }
      let longest = try #require(lengths.max())
      for (length, value) in zip(lengths, values) {
        #expect(abs(length - value / 2198 * longest) <= 0.5, "\(preset.name) \(value)")
      }
    }
  }

  @Test("Turning a chart keeps the lengths' proportions and the order of reading")
  func transposition() throws {
    let values: [(String, Double?)] = [("a", 10), ("b", 40), ("c", -20), ("d", nil), ("e", 30)]
    let rising = try Samples.scene(Samples.bars(values, orientation: .vertical))
    let lying = try Samples.scene(Samples.bars(values, orientation: .horizontal))
    let first = bars(rising).map { $0.height / 40 }
    let second = bars(lying).map { $0.width / 40 }
    let ratio = second[1] / first[1]
    for (up, along) in zip(first, second) {
      #expect(abs(up * ratio - along) < 0.04)
    }
    #expect(bars(rising).map(\.x) == bars(rising).map(\.x).sorted())
    #expect(bars(lying).map(\.y) == bars(lying).map(\.y).sorted())
  }

  @Test("The zero line covers no part of a bar on either side", arguments: Preset.all)
  func zeroLine(preset: Preset) throws {
    for orientation in [BarPlot.Orientation.vertical, .horizontal] {
      let scene = try Samples.scene(
        Samples.bars([("a", 40), ("b", -20), ("c", -40)], orientation: orientation),
        preset: preset)
      let line = try #require(scene.shapes.first { $0.role == .axis }).bounds
      #expect(bars(scene).allSatisfy { !$0.intersects(line) }, "\(preset.name) \(orientation)")
      let lengths = bars(scene).map { orientation == .vertical ? $0.height : $0.width }
      #expect(abs(lengths[0] - lengths[2]) <= 0.5 && abs(lengths[0] / 2 - lengths[1]) <= 0.5)
    }
  }

  @Test("Years stand in proportion to time, and a gap keeps its place with its mark")
  func yearsInProportion() throws {
    let scene = try Samples.scene(
      Samples.bars(
        [("2011", 1360), ("2012", 1519), ("2015", 1923), ("2016", nil), ("2020", 2198)],
        positions: [2011, 2012, 2015, 2016, 2020]))
    let centers = scene.texts.filter { $0.role == .categoryLabel }.map(\.box.center.x)
    let unit = centers[1] - centers[0]
    #expect(abs(centers[2] - centers[0] - 4 * unit) < 3)
    #expect(abs(centers[4] - centers[0] - 9 * unit) < 3)
    #expect(bars(scene).count == 4)
    #expect(scene.texts.contains { $0.text == "n/a" && abs($0.box.center.x - centers[3]) < 2 })
  }

  @Test("Names that do not fit under rising bars turn the chart and say so")
  func turnsHorizontal() throws {
    let values = (0..<8).map {
      ("A category with a rather long name \($0)", Optional(Double($0 + 1)))
    }
    let scene = try Samples.scene(Samples.bars(values, orientation: .vertical))
    #expect(scene.remedies.contains { $0.kind == .turnedHorizontal })
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  @Test("More rows than can be read are refused with what would help")
  func refusesTooManyRows() {
    let values = (0..<120).map { ("Row \($0)", Optional(Double($0))) }
    #expect {
      try Samples.scene(Samples.bars(values, orientation: .horizontal))
    } throws: { error in
      "\(error)".contains("120 categories") && "\(error)".contains("show fewer categories")
    }
  }

  @Test("Ten bars or fewer carry values and no grid; more get four to six grid lines")
  func gridOnlyForManyBars() throws {
    func scene(_ count: Int) throws -> Scene {
      try Samples.scene(
        Samples.bars((0..<count).map { ("\($0)", Optional(Double($0 + 3))) }))
    }
    let few = try scene(10)
    #expect(few.shapes.allSatisfy { $0.role != .grid })
    #expect(few.texts.count { $0.role == .valueLabel } == 10)
    let many = try scene(12)
    // A line may be in parts, since it leaves the values of bars free.
    let lines = Set(many.shapes.filter { $0.role == .grid }.compactMap { $0.datum?.value })
    #expect((4...6).contains(lines.count))
  }

  @Test("Lying bars that all run to the left are drawn", arguments: Preset.all)
  func allNegative(preset: Preset) throws {
    let scene = try Samples.scene(
      Samples.bars([("a", -40), ("b", -20), ("c", -10)], orientation: .horizontal), preset: preset)
    let widths = bars(scene).map(\.width)
    #expect(widths[0] > Double(preset.width) * 0.3 && abs(widths[0] / 2 - widths[1]) <= 0.5)
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  @Test("Rows closer than lines of text have smaller names", arguments: Preset.all)
  func rowPitch(preset: Preset) throws {
    for count in 8...14 {
      let scene = try Samples.scene(
        Samples.bars(
          (1...count).map { ("Place \($0)", Optional(Double($0))) }, orientation: .horizontal),
        preset: preset)
      let names = scene.texts.filter { $0.role == .categoryLabel }
      let pitch = names[1].box.center.y - names[0].box.center.y
      #expect(
        names[0].font.size * 1.2 <= pitch || names[0].font.size < preset.type.minimum + 0.5,
        "\(count) at \(preset.name): \(names[0].font.size) in \(pitch)")
    }
  }

  @Test("A bracket stands above every bar and keeps clear of labels")
  func bracket() throws {
    let scene = try Samples.scene(
      Samples.bars(
        [("2011", 1360), ("2012", 2500), ("2020", 2198)],
        brackets: [.init(from: 0, to: 2, text: "+62%")]))
    let text = try #require(scene.texts.first { $0.role == .annotation })
    #expect(text.text == "+62%")
    #expect(bars(scene).allSatisfy { $0.y > text.box.bottom })
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  @Test("A 100 percent stack fills every bar to the same length")
  func normalizedStack() throws {
    let plot = BarPlot(
      orientation: .horizontal, arrangement: .normalized,
      categories: [.init("2020"), .init("2022")], series: ["White", "Black", "Other"],
      marks: [(0, 0, 63.0), (0, 1, 18), (0, 2, 19), (1, 0, 58), (1, 1, 20), (1, 2, 22)].map {
        BarMark(
          category: $0.0, series: $0.1, value: $0.2, label: "\(Int($0.2))%", tone: .palette($0.1))
      }, tickSuffix: "%")
    let scene = try Samples.scene(
      ChartSpecification(name: "stack", text: Samples.text(), plot: .bars(plot)))
    let boxes = bars(scene)
    #expect(abs(boxes[2].right - boxes[5].right) < 1)
    #expect(abs(boxes[0].width / (boxes[2].right - boxes[0].x) - 0.63) < 0.002)
    #expect(boxes[0].right == boxes[1].x)
  }

  @Test("A stack refuses negative values")
  func negativeStack() {
    let plot = BarPlot(
      arrangement: .stacked, categories: [.init("a")], series: ["x"],
      marks: [BarMark(category: 0, value: -1, label: "-1", tone: .palette(0))])
    #expect(throws: LayoutError.self) {
      try Samples.scene(ChartSpecification(name: "s", text: Samples.text(), plot: .bars(plot)))
    }
  }
}
