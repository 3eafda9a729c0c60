import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Gaps in groups of bars")
struct GapMarkTests {
  /// Persons referred, prosecuted and convicted in fiscal years 2011 to 2022, as the Bureau of Justice Statistics
  /// published them: 18 values in 36 places.
  private static let chart: ChartSpecification = {
    let values: [[Double?]] = [
      [1360, 1519, nil, nil, 1923, nil, nil, nil, nil, 2198, 2027, 1912],
      [729, 805, nil, nil, 1049, nil, nil, nil, nil, 1343, 1672, 1656],
      [464, 578, nil, nil, 769, nil, nil, nil, 837, 658, nil, 1118],
    ]
    var marks: [BarMark] = []
    for category in 0..<12 {
      for series in 0..<3 {
        let value = values[series][category]
        marks.append(
          BarMark(
            category: category, series: series, value: value,
            label: value.map { TickText.text($0, decimals: 0) } ?? "n/a", tone: .palette(series)))
      }
    }
    return ChartSpecification(
      name: "sample", text: Samples.text(),
      plot: .bars(
        BarPlot(
          categories: (2011...2022).map { .init("\($0)", position: Double($0)) },
          series: ["Referred", "Prosecuted", "Convicted"], marks: marks)))
  }()

  @Test("Twelve years of three series are drawn with a value axis", arguments: Preset.all)
  func drawn(preset: Preset) throws {
    let scene = try Samples.scene(Self.chart, preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    #expect(scene.shapes.count { $0.role == .bar } == 18)
    #expect((3...7).contains(scene.texts.count { $0.role == .tickLabel }))
    // The first and the last year are named.
    let years = scene.texts.filter { $0.role == .categoryLabel }.map(\.text)
    #expect(years.first == "2011" && years.last?.hasSuffix("22") == true)
  }

  @Test("A year without any figure says so once")
  func onceAGroup() throws {
    let scene = try Samples.scene(Self.chart)
    // Five years have no figure at all, 2019 none of the first two series and 2021 none of the third.
    let gaps = scene.texts.filter { $0.text == "n/a" }
    #expect(gaps.count == 7)
    let zero = try #require(scene.shapes.filter { $0.role == .bar }.map(\.bounds.bottom).max())
    for (year, gap) in zip(["2013", "2014"], gaps) {
      let name = try #require(scene.texts.first { $0.text == year }).box
      #expect(abs(gap.box.center.x - name.center.x) <= 3 && gap.box.bottom <= zero + 1)
    }
  }

  @Test("Lanes too narrow for the words have a flat mark, which the legend explains")
  func flatMarks() throws {
    let scene = try Samples.scene(Self.chart, preset: .square)
    let words = scene.texts.filter { $0.text == "n/a" }
    #expect(words.map(\.role) == [.legend])
    let marks = scene.shapes.filter { $0.role == .annotation && $0.datum?.category != nil }
    #expect(marks.count == 18)
    let bars = scene.shapes.filter { $0.role == .bar }.map(\.bounds)
    #expect(marks.allSatisfy { mark in !bars.contains { $0.intersects(mark.bounds) } })
  }
}
