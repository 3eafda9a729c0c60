import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Labels of stacks")
struct StackLabelTests {
  private func plot(
    _ rows: [[Double]], _ orientation: BarPlot.Orientation
  ) -> ChartSpecification {
    ChartSpecification(
      name: "stack", text: Samples.text(),
      plot: .bars(
        BarPlot(
          orientation: orientation, arrangement: .normalized,
          categories: rows.indices.map { BarPlot.Category("\(2020 + $0)") },
          series: rows[0].indices.map { "Part \($0)" },
          marks: rows.enumerated().flatMap { row, values in
            values.enumerated().map { lane, value in
              BarMark(
                category: row, series: lane, value: value, label: "\(Int(value))%",
                tone: .palette(lane))
            }
          }, tickSuffix: "%")))
  }

  @Test("A last part too thin for its value has it beyond the bar's end", arguments: Preset.all)
  func last(preset: Preset) throws {
    for orientation in [BarPlot.Orientation.horizontal, .vertical] {
      let scene = try Samples.scene(plot([[98, 2], [96, 4]], orientation), preset: preset)
      #expect(SceneChecks.faults(in: scene).isEmpty)
      #expect(scene.remedies.contains { $0.kind == .movedOutside })
      #expect(scene.texts.allSatisfy { $0.role != .tickLabel })
      for value in [2.0, 4] {
        let part = try #require(scene.shapes.first { $0.role == .bar && $0.datum?.value == value })
        let label = try #require(
          scene.texts.first { $0.role == .valueLabel && $0.datum?.value == value })
        #expect(label.text == "\(Int(value))%")
        if orientation == .horizontal {
          #expect(label.box.x > part.bounds.right)
          #expect(label.box.x - part.bounds.right < label.font.size)
        } else {
          #expect(label.box.bottom < part.bounds.y + 1)
          #expect(part.bounds.y - label.box.bottom < label.font.size)
        }
      }
    }
  }

  @Test("Values are set a little smaller to fit inside, but never much", arguments: Preset.all)
  func sizes(preset: Preset) throws {
    for share in 3...12 {
      let scene = try Samples.scene(
        plot([[Double(100 - share), Double(share)]], .vertical), preset: preset)
      let labels = scene.texts.filter { $0.role == .valueLabel }
      #expect(labels.count == 2)
      #expect(labels.allSatisfy { $0.font.size >= preset.type.label * 0.8 }, "\(share)%")
    }
  }

  @Test("Where one bar's last part is too thin, all bars have that part's value outside")
  func together() throws {
    let scene = try Samples.scene(plot([[98, 2], [60, 40]], .horizontal))
    let large = try #require(scene.shapes.first { $0.role == .bar && $0.datum?.value == 40 })
    let label = try #require(scene.texts.first { $0.text == "40%" })
    #expect(label.box.x > large.bounds.right)
  }

  @Test("A thin part inside a bar is told by the axis, for its value would name its neighbour")
  func middle() throws {
    let scene = try Samples.scene(plot([[60, 1, 39], [50, 2, 48]], .horizontal))
    #expect(scene.texts.contains { $0.role == .tickLabel })
    #expect(!scene.texts.contains { $0.text == "1%" })
    #expect(scene.remedies.contains { $0.kind == .fewerTicks })
  }
}
