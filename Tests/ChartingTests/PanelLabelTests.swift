import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Words and places of small multiples")
struct PanelLabelTests {
  /// The referrals, prosecutions and convictions of fiscal years 2011 to 2022 that the Bureau of Justice
  /// Statistics published, with their highest values as labels.
  private static let chart: ChartSpecification = {
    let years = (2011...2022).map { BarPlot.Category("\($0)", position: Double($0)) }
    let values: [(String, [Double?])] = [
      ("Referred", [1360, 1519, nil, nil, 1923, nil, nil, nil, nil, 2198, 2027, 1912]),
      ("Prosecuted", [729, 805, nil, nil, 1049, nil, nil, nil, nil, 1343, 1672, 1656]),
      ("Convicted", [464, 578, nil, nil, 769, nil, nil, nil, 837, 658, nil, 1118]),
    ]
    let panels = values.map { title, values in
      let peak = values.compactMap(\.self).max()
      func text(_ value: Double?) -> String { value.map { TickText.text($0, decimals: 0) } ?? "" }
      return PanelPlot.Panel(
        title: title, values: values, labels: values.map { $0 == peak ? text($0) : "" },
        summary: text(values[0]) + " \u{2192} " + text(values[11]), tone: .palette(0))
    }
    return ChartSpecification(
      name: "sample", text: Samples.text(),
      plot: .panels(PanelPlot(mark: .bar, periods: years, panels: panels)))
  }()

  @Test(
    "Every panel has its first and last value under its name, and its highest over its own bar",
    arguments: Preset.all)
  func firstAndLast(preset: Preset) throws {
    let scene = try Samples.scene(Self.chart, preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let summaries = ["1,360 \u{2192} 1,912", "729 \u{2192} 1,656", "464 \u{2192} 1,118"]
    #expect(scene.texts.filter { $0.role == .annotation }.map(\.text) == summaries)
    let labels = scene.texts.filter { $0.role == .valueLabel }
    #expect(labels.map(\.text) == ["2,198", "1,672", "1,118"])
    for label in labels {
      let bar = try #require(
        scene.shapes.first { $0.role == .bar && $0.datum == label.datum }
      ).bounds
      #expect(label.box.x < bar.center.x && bar.center.x < label.box.right, "\(label.text)")
    }
  }

  @Test("Up to four panels stand in a row, a column or a full grid", arguments: Preset.all, 1...4)
  func nothingEmpty(preset: Preset, count: Int) throws {
    var chart = Self.chart
    guard case .panels(var plot) = chart.plot else { return }
    plot.panels = (0..<count).map {
      var panel = plot.panels[$0 % 3]
      panel.title = "Panel \($0 + 1)"
      return panel
    }
    chart.plot = .panels(plot)
    let scene = try Samples.scene(chart, preset: preset)
    let titles = scene.texts.filter { $0.text.hasPrefix("Panel ") }.map(\.box)
    let columns = Set(titles.map { $0.x.rounded() }).count
    let rows = Set(titles.map { $0.y.rounded() }).count
    #expect(columns * rows == count, "\(columns) by \(rows) at \(preset.name)")
  }
}
