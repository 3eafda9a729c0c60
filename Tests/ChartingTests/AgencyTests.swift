import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("The agency's name and logo")
struct AgencyTests {
  /// A chart with a source of 95 characters and a note of 130, about as long as those of the shipped kit.
  private func specification(agency: String) -> ChartSpecification {
    var specification = Samples.bars([("a", 1), ("b", 2)])
    specification.text.agency = agency
    specification.text.source = .init(
      "Invented Bureau of Statistics, Invented Report on Things Counted, 2022 (published January 2023)."
    )
    specification.text.note = .init(
      "Percent of the 1,169 defendants charged in fiscal year 2020. "
        + "Reports to the office do not measure how common it is.")
    return specification
  }

  private func scene(
    _ agency: String, preset: Preset, logo: RasterImage? = nil
  ) throws(LayoutError) -> Scene {
    var layout = ChartLayout(preset: preset, measuring: FixedWidthMeasurer())
    layout.logo = logo
    return try layout.scene(of: specification(agency: agency))
  }

  private func logo(_ width: Int, _ height: Int) -> RasterImage? {
    let pixels = [Color](repeating: Color(red: 18, green: 67, blue: 109), count: width * height)
    return RasterImage(width: width, height: height, pixels: pixels)
  }

  @Test(
    "A department's name of up to 70 characters is drawn whole at every preset",
    arguments: [
      "Cook County Sheriff", "St. Louis Metropolitan Police Department",
      "Missouri State Highway Patrol, Division of Drug and Crime Control",
      "Las Vegas Metropolitan Police Department, Office of Public Information",
    ], Preset.all)
  func longName(agency: String, preset: Preset) throws {
    let scene = try scene(agency, preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let lines = scene.texts.filter { $0.role == .agency }.map(\.text)
    #expect(lines.joined(separator: " ") == agency)
  }

  @Test(
    "A wordmark up to eight times as wide as high keeps its proportions and two thirds of its height",
    arguments: [1, 3, 6, 8], Preset.all)
  func wideLogo(ratio: Int, preset: Preset) throws {
    let scene = try scene("Agency", preset: preset, logo: logo(100 * ratio, 100))
    #expect(SceneChecks.faults(in: scene).isEmpty)
    let shape = try #require(scene.shapes.first { $0.role == .agency })
    let box = shape.bounds
    #expect(abs(box.width / box.height - Double(ratio)) < 0.05 * Double(ratio))
    // 4.3 percent of the height, or 30 percent of the width, and two thirds of the lesser of them.
    let usual = min(0.043 * Double(preset.height), 0.3 * Double(preset.width) / Double(ratio))
    #expect(box.height >= (usual * 2 / 3).rounded(.down) && box.height <= usual.rounded(.up))
    #expect(scene.safeArea.contains(box, tolerance: 1))
    for text in scene.texts { #expect(!text.box.intersects(box), "\(text.text) under the logo") }
  }

  @Test("Source and note keep to their share of the height, the agency at most two lines beyond")
  func limits() throws {
    let scene = try scene(
      "Missouri State Highway Patrol, Division of Drug and Crime Control", preset: .tv)
    let words = scene.texts.filter { [.source, .note].contains($0.role) }.map(\.box)
    let top = try #require(words.map(\.y).min())
    let bottom = try #require(words.map(\.bottom).max())
    #expect(bottom - top <= 0.12 * 1080)
  }

  @Test("A foot without room names what is too long")
  func refusals() {
    var long = specification(agency: "Agency")
    long.text.note = .init(String(repeating: "A note without an end. ", count: 30))
    #expect {
      try Samples.scene(long)
    } throws: {
      "\($0)"
        == "the note of 696 characters below the source, in 12% of the height, does not fit; "
        + "shorten the note or choose a narrower font"
    }
    #expect {
      try scene(String(repeating: "Department of Departments ", count: 9), preset: .tv)
    } throws: {
      "\($0)".hasPrefix("the agency's name \"Department of Departments")
        && "\($0)".hasSuffix("in two lines does not fit; shorten it or choose a narrower font")
    }
  }

  @Test("On paper the words take their short forms where the full ones have no room")
  func paper() throws {
    var specification = specification(agency: "Agency")
    specification.text.note = .init(
      short: "Cases the office learned of.",
      full: String(repeating: "Cases are those that the office learned of. ", count: 16))
    let scene = try Samples.scene(specification, preset: .print)
    #expect(scene.texts.contains { $0.text == "Note: Cases the office learned of." })
    #expect(scene.remedies.contains { $0.kind == .shortened })
    let foot = scene.texts.filter { [.source, .note].contains($0.role) }
    // 2.4 percent of 1,200 pixels are 28.8.
    #expect(foot.allSatisfy { $0.font.size >= 28.5 })
    let top = try #require(foot.map(\.box.y).min())
    #expect(scene.safeArea.bottom - top <= 0.15 * 1200)
  }
}
