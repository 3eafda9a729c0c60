import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Time axes")
struct TimeAxisTests {
  /// The labels of a line's years on a canvas of a width.
  private func labels(_ years: ClosedRange<Int>, width: Int) throws -> [String] {
    let preset = try #require(Preset.named("\(width)x1000"))
    let scene = try Samples.scene(
      ChartSpecification(
        name: "sample", text: Samples.text(),
        plot: .lines(
          LinePlot(
            periods: years.map { .init("\($0)", position: Double($0)) },
            series: [.init("", tone: .palette(0))],
            marks: years.enumerated().map { LineMark(period: $0.offset, value: Double($0.element)) }
          ))),
      preset: preset)
    return scene.texts.filter { $0.role == .categoryLabel }.map(\.text)
  }

  @Test("All years in full where they fit, then in short after the first")
  func allYears() throws {
    #expect(try labels(2015...2020, width: 1900) == (2015...2020).map(String.init))
    let short = try labels(2011...2022, width: 1400)
    #expect(short == ["2011"] + (12...22).map { "\u{2019}\($0)" })
  }

  @Test("Then an even step from the first to the last, and the first of a new century in full")
  func evenStep() throws {
    let fives = try labels(1990...2020, width: 500)
    #expect(fives == stride(from: 1990, through: 2020, by: 5).map(String.init))
    let found = try labels(1996...2004, width: 900)
    #expect(found.first == "1996" && found.contains("2000") && found.last?.hasSuffix("04") == true)
  }

  @Test(
    "The first and the last year are always named, and steps are even but for a longer one after the first",
    arguments: 2...40)
  func evenAlways(count: Int) throws {
    let years = 2024 - count...2024
    for width in [500, 800, 1300, 1900] {
      // A short year is of the century of the whole one before it.
      var century = 0
      let found = try labels(years, width: width).map { label in
        let number = Int(label.filter(\.isNumber)) ?? 0
        if label.count == 4 { century = number / 100 * 100 }
        return label.count == 4 ? number : century + number
      }
      let steps = zip(found, found.dropFirst()).map { $1 - $0 }
      #expect(Set(steps.dropFirst()).count <= 1, "\(count) at \(width): \(found)")
      if steps.count > 1 {
        #expect((steps[1]..<2 * steps[1]).contains(steps[0]), "\(count) at \(width): \(found)")
      }
      #expect(
        found.first == 2024 - count && found.last == 2024, "\(count) at \(width): \(found)")
    }
  }

  @Test("Twelve years on a square start with the first, which the title speaks of")
  func elevenSteps() throws {
    // No step divides the 11 years from 2011 to 2022; steps of two go back from 2022 as far as 2014.
    #expect(
      try labels(2011...2022, width: 800)
        == ["2011", "\u{2019}14", "\u{2019}16", "\u{2019}18", "\u{2019}20", "\u{2019}22"])
  }

  @Test("Two panels of two fiscal years name both, the second without the kind of year")
  func kindOfYear() throws {
    let periods = ["Fiscal year 2020", "Fiscal year 2022"].map { BarPlot.Category($0) }
    let scene = try Samples.scene(
      ChartSpecification(
        name: "sample", text: Samples.text(),
        plot: .panels(
          PanelPlot(
            mark: .line, periods: periods,
            panels: ["White", "Black", "Hispanic"].map {
              .init(title: $0, values: [63, 58], labels: ["63%", "58%"], tone: .palette(0))
            }))))
    let names = scene.texts.filter { $0.role == .categoryLabel }.map(\.text)
    #expect(
      names
        == [String](repeating: "Fiscal year 2020/2022", count: 3).flatMap {
          $0.split(separator: "/").map(String.init)
        })
    #expect(SceneChecks.faults(in: scene).isEmpty)
  }

  private func bars(_ years: ClosedRange<Int>, emphasized: Int? = nil) -> ChartSpecification {
    ChartSpecification(
      name: "sample", text: Samples.text(),
      plot: .bars(
        BarPlot(
          orientation: .vertical,
          categories: years.map {
            .init("\($0)", position: Double($0), isEmphasized: $0 == emphasized)
          },
          marks: years.enumerated().map {
            BarMark(
              category: $0.offset, value: 40 + Double($0.offset), label: "4", tone: .palette(0))
          })))
  }

  @Test("Bars of years write them in short before they turn, and thin them before they are refused")
  func barsOfYears() throws {
    let short = try Samples.scene(bars(2007...2024), preset: .tv)
    let names = short.texts.filter { $0.role == .categoryLabel }.map(\.text)
    #expect(names == ["2007"] + (8...24).map { "\u{2019}" + ($0 < 10 ? "0" : "") + "\($0)" })
    #expect(SceneChecks.faults(in: short).isEmpty)
    let many = try Samples.scene(bars(1985...2024), preset: .square)
    #expect(many.remedies.contains { $0.kind == .fewerTicks && $0.subject == "time axis" })
    #expect(many.shapes.count { $0.role == .bar } == 40)
    #expect(SceneChecks.faults(in: many).isEmpty)
  }
}
