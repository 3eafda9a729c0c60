import Charting
import GDRendering
import SceneGraph
import TestSupport
import Testing

@Suite("Right-to-left text")
struct RightToLeftTests {
  /// The places of a chart where people's words stand.
  enum Place: CaseIterable {
    case title, subtitle, source, note, agency, category, series, label
  }

  @Test("Is refused wherever it stands, with the words and the script", arguments: Place.allCases)
  func refused(place: Place) throws {
    let hebrew = "\u{5E9}\u{5DC}\u{5D5}\u{5DD}"
    func word(_ own: Place, _ latin: String) -> String {
      own == place ? latin + " " + hebrew : latin
    }
    let specification = ChartSpecification(
      name: "sample",
      text: ChartText(
        title: word(.title, "Title"), subtitle: word(.subtitle, "Subtitle"),
        source: .init(word(.source, "Source")), note: .init(word(.note, "Note")),
        agency: word(.agency, "Agency")),
      plot: .bars(
        BarPlot(
          categories: [.init(word(.category, "First")), .init("Second")],
          series: [word(.series, "One"), "Two"],
          marks: (0..<4).map {
            BarMark(
              category: $0 / 2, series: $0 % 2, value: 1,
              label: $0 == 0 ? word(.label, "1") : "1", tone: .palette($0 % 2))
          })))
    let layout = ChartLayout(
      preset: .tv, measuring: GDTextMeasurer(fonts: try FontSet.installed()))
    let error = #expect(throws: LayoutError.self) { try layout.scene(of: specification) }
    let message = try #require(error).description
    #expect(message.contains("Hebrew") && message.contains(hebrew), "\(message)")
  }
}
