import Charting
import SceneGraph
import TestSupport
import Testing

@Suite("Title, subtitle and footer")
struct FurnitureTests {
  private func scene(_ title: String, preset: Preset = .tv) throws(LayoutError) -> Scene {
    var specification = Samples.bars([("a", 1), ("b", 2)])
    specification.text = Samples.text(title)
    return try Samples.scene(specification, preset: preset)
  }

  private func title(_ scene: Scene) -> [PlacedText] { scene.texts.filter { $0.role == .title } }

  @Test("A title that is a little too long shrinks by at most 15 percent before it wraps")
  func shrinksThenWraps() throws {
    // 1728 pixels at 63 pixels and 0.55 a character hold 49 characters; at 53.5 pixels 58.
    let short = title(try scene(String(repeating: "abcd ", count: 9)))
    #expect(short.count == 1 && short[0].font.size == 62.5)
    let shrunk = title(try scene(String(repeating: "abcd ", count: 11)))
    #expect(shrunk.count == 1 && shrunk[0].font.size < 62.5 && shrunk[0].font.size >= 53)
    let wrapped = title(try scene(String(repeating: "abcd ", count: 16)))
    #expect(wrapped.count == 2 && wrapped[0].font.size == 62.5)
    #expect(abs(wrapped[0].box.width - wrapped[1].box.width) < 250)
  }

  @Test("A title that needs three lines is refused by name")
  func tooLongTitle() {
    #expect {
      try scene(String(repeating: "abcdefghi ", count: 20))
    } throws: { "\($0)".contains("the title") && "\($0)".contains("shorten it") }
  }

  @Test(
    "Every preset keeps its words in the safe area and the type at its least size",
    arguments: Preset.all)
  func safeArea(preset: Preset) throws {
    let scene = try scene("Referrals rose 62% from 2011 to 2020", preset: preset)
    #expect(SceneChecks.faults(in: scene).isEmpty)
    #expect(scene.texts.allSatisfy { $0.font.size >= preset.type.minimum - 0.5 })
    for role in [Role.title, .subtitle, .source, .note, .agency] {
      #expect(scene.texts.contains { $0.role == role }, "\(preset.name) has no \(role)")
    }
  }

  @Test("Source and note take at most 12 percent of a wide screen")
  func footerHeight() throws {
    let scene = try scene("Title")
    let foot = scene.texts.filter { [.source, .note, .agency].contains($0.role) }
    let top = try #require(foot.map(\.box.y).min())
    #expect(scene.safeArea.bottom - top <= 0.12 * 1080)
  }
}
