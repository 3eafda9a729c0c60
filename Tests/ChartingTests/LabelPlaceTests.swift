import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Places of labels on upright canvases")
struct LabelPlaceTests {
  @Test("The value at a line's end stands beside its point", arguments: Preset.all)
  func lineEnd(preset: Preset) throws {
    let plot = LinePlot(
      periods: (2015...2024).map { .init("\($0)", position: Double($0)) },
      series: [.init("", ending: "12,000", tone: .palette(0))],
      marks: (0..<10).map { LineMark(period: $0, value: Double(5000 + $0 * 700)) })
    let scene = try Samples.scene(
      ChartSpecification(name: "line", text: Samples.text(), plot: .lines(plot)), preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let label = try #require(scene.texts.first { $0.text == "12,000" && $0.role != .tickLabel })
    let last = try #require(scene.shapes.filter { $0.role == .dot }.map(\.bounds.right).max())
    #expect(label.box.x - last < label.font.size, "\(preset.name): \(label.box.x - last)")
  }

  @Test(
    "Names of sectors hold no short word alone on a line, however narrow the column",
    arguments: [Preset.square, .portrait, .story])
  func sectorNames(preset: Preset) throws {
    let scene = try Samples.scene(
      Samples.pie([("Male", 92), ("Female or not stated by the court", 8)]), preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let names = scene.texts.filter { $0.datum != nil }
    #expect(names.count > 2)
    for block in Dictionary(grouping: names, by: \.block).values {
      let lines = block.sorted { $0.box.y < $1.box.y }.map(\.box.width)
      let widest = try #require(lines.max())
      #expect(lines.dropLast().allSatisfy { $0 >= 0.45 * widest }, "\(block.map(\.text))")
    }
  }

  @Test("A note of two lines ends with no single word", arguments: [Preset.link, .x, .tv])
  func note(preset: Preset) throws {
    var pairs = 0
    for count in 12...36 {
      var specification = Samples.bars([("a", 1), ("b", 2)])
      specification.text = Samples.text()
      specification.text.note = .init(Array(repeating: "note", count: count).joined(separator: " "))
      let scene = try Samples.scene(specification, preset: preset)
      let lines = scene.texts.filter { $0.role == .note }
      guard lines.count == 2 else { continue }
      pairs += 1
      #expect(lines[1].box.width > lines[0].box.width * 0.2, "\(count): \(lines.map(\.box.width))")
    }
    #expect(pairs > 3)
  }
}
