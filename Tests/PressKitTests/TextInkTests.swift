import Charting
import Foundation
import GDRendering
import SceneGraph
import TestSupport
import Testing

@Suite("Text ink")
struct TextInkTests {
  /// The number of charts: a small run by default, the full one by `PODIUM_INK_CHARTS=200`.
  static let count =
    ProcessInfo.processInfo.environment["PODIUM_INK_CHARTS"].flatMap(Int.init) ?? 16

  /// Inks whose every shade on white tells them apart: which channels stay at 255.
  private static let inks = [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF].map {
    Color(UInt32($0))
  }

  @Test("In random charts every text's ink lies in its own box and no two texts share ink")
  func boxes() throws {
    let fonts = try FontSet.installed()
    let renderer = GDRenderer(fonts: fonts)
    var checked = 0
    var seed: UInt64 = 0
    while checked < Self.count, seed < 100_000 {
      seed += 1
      var random = RandomChart(seed: seed)
      let specification = random.specification()
      let preset = Self.count > 100 ? random.preset() : .link
      let layout = ChartLayout(preset: preset, measuring: renderer.measurer)
      // Charts that do not fit, and scripts that the fonts lack, are refused.
      guard let scene = try? layout.scene(of: specification) else { continue }
      var texts = scene
      texts.shapes = []
      texts.ground = .white
      for index in texts.texts.indices {
        texts.texts[index].color = Self.inks[texts.texts[index].block % Self.inks.count]
      }
      let faults = Self.faults(in: texts, image: try renderer.rasterImage(of: texts))
      #expect(faults.isEmpty, "seed \(seed) at \(preset.name): \(faults.prefix(4))")
      checked += 1
    }
    #expect(checked == Self.count)
    print("text ink: \(checked) charts checked in pixels, \(seed) tried")
  }

  /// Returns a sentence for each pixel of ink outside the boxes, or of a foreign ink inside one.
  private static func faults(in scene: Scene, image: RasterImage) -> [String] {
    // The ink that belongs to a pixel: that of the box that covers it.
    var owners = [Int16](repeating: -1, count: image.width * image.height)
    for (index, text) in scene.texts.enumerated() {
      let rows = max(0, Int(text.box.y))..<min(image.height, Int(text.box.bottom.rounded(.up)))
      let columns = max(0, Int(text.box.x))..<min(image.width, Int(text.box.right.rounded(.up)))
      for y in rows {
        for x in columns { owners[y * image.width + x] = Int16(index) }
      }
    }
    var faults: [String] = []
    for (place, color) in image.pixels.enumerated() where color != .white {
      let owner = Int(owners[place])
      let spot = "(\(place % image.width), \(place / image.width))"
      guard owner >= 0 else {
        faults.append("ink outside every box at \(spot)")
        continue
      }
      let ink = scene.texts[owner].color
      let isOwn =
        (ink.red < 255 || color.red == 255) && (ink.green < 255 || color.green == 255)
        && (ink.blue < 255 || color.blue == 255)
      if !isOwn { faults.append("foreign ink in \"\(scene.texts[owner].text)\" at \(spot)") }
    }
    return faults
  }
}
