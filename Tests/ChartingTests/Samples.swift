import Charting
import SceneGraph
import TestSupport

/// Specifications with invented values.
enum Samples {
  static func text(_ title: String = "Referrals rose 62% from 2011 to 2020") -> ChartText {
    ChartText(
      title: title, subtitle: "Persons referred, fiscal years 2011 to 2020",
      source: .init("Invented Bureau, Invented Report, 2022"),
      note: .init("Percent of the 1,169 defendants charged. Invented for tests."),
      agency: "Example Police Department")
  }

  static func bars(
    _ values: [(String, Double?)], orientation: BarPlot.Orientation = .automatic,
    positions: [Double]? = nil, brackets: [BarPlot.Bracket] = []
  ) -> ChartSpecification {
    ChartSpecification(
      name: "sample", text: text(),
      plot: .bars(
        BarPlot(
          orientation: orientation,
          categories: values.enumerated().map { index, entry in
            BarPlot.Category(entry.0, position: positions?[index])
          },
          marks: values.enumerated().map { index, entry in
            BarMark(
              category: index, value: entry.1, label: entry.1.map { "\(Int($0))" } ?? "n/a",
              tone: .palette(0))
          }, brackets: brackets)))
  }

  static func pie(_ parts: [(String, Double)], hole: SectorPlot.Hole? = nil) -> ChartSpecification {
    ChartSpecification(
      name: "sample", text: text(),
      plot: .sectors(
        SectorPlot(
          marks: parts.enumerated().map { index, part in
            SectorMark(
              label: part.0, value: part.1, shareText: "\(Int(part.1))%", tone: .palette(index))
          }, hole: hole)))
  }

  static func scene(
    _ specification: ChartSpecification, preset: Preset = .tv
  ) throws(LayoutError) -> Scene {
    try ChartLayout(preset: preset, measuring: FixedWidthMeasurer()).scene(of: specification)
  }
}
