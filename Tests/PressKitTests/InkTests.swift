import Charting
import DatasetReading
import Figures
import GDRendering
import PressKit
import SceneGraph
import TestSupport
import Testing

@Suite("Ink equals data")
struct InkTests {
  private static let presets = [Preset.tv, .square]

  private func builder() throws -> KitBuilder {
    KitBuilder(
      kit: try Kit(Project(folder: Repository.folder)), fonts: try FontSet.installed())
  }

  private func raster(_ scene: Scene) throws -> RasterImage {
    let bytes = try GDRenderer(fonts: FontSet.installed()).png(of: scene)
    return try RasterDecoding.rasterImage(png: bytes)
  }

  @Test("In every bar chart the drawn lengths are proportional to the values within half a pixel")
  func bars() throws {
    let builder = try builder()
    var measured = 0
    for chart in builder.kit.charts {
      // Numbers inside stacks and a reference line over bars part their ink; the others are of one run.
      guard case .bars(let plot) = chart.specification.plot, plot.arrangement == .grouped,
        plot.rules.isEmpty
      else { continue }
      for preset in Self.presets {
        let scene = try builder.scene(chart, preset)
        let image = try raster(scene)
        let shapes = scene.shapes.filter { $0.role == .bar }
        // Bars of one chart are equally thick, also where some run to the other side of zero.
        let isVertical = Set(shapes.map(\.bounds.width)).count == 1
        let lengths = shapes.map { inkLength(of: $0, in: image, isVertical: isVertical) }
        let values = plot.marks.compactMap(\.value).filter { $0 != 0 }.map { abs($0) }
        #expect(lengths.count == values.count)
        let longest = try #require(lengths.max())
        let greatest = try #require(values.max())
        for (length, value) in zip(lengths, values) {
          #expect(
            abs(length - value / greatest * longest) <= 0.5, "\(chart.name) \(preset.name) \(value)"
          )
          measured += 1
        }
      }
    }
    #expect(measured > 50)
  }

  /// The number of pixels of a bar's colour along the middle of its lane, from edge to edge of the
  /// picture.
  private func inkLength(of shape: Shape, in image: RasterImage, isVertical: Bool) -> Double {
    let lane = isVertical ? Int(shape.bounds.center.x) : Int(shape.bounds.center.y)
    let range = isVertical ? 0..<image.height : 0..<image.width
    let isInk = range.map { place -> Bool in
      let pixel = isVertical ? place * image.width + lane : lane * image.width + place
      return near(image.pixels[pixel], shape.color)
    }
    // The bar's own run of ink: the longest one along its lane.
    var longest = 0
    var current = 0
    for ink in isInk {
      current = ink ? current + 1 : 0
      longest = max(longest, current)
    }
    return Double(longest)
  }

  @Test("In every pie the pixel areas equal the shares within 0.2 percentage points")
  func pies() throws {
    let builder = try builder()
    var measured = 0
    for chart in builder.kit.charts {
      guard case .sectors(let plot) = chart.specification.plot else { continue }
      for preset in Self.presets {
        let scene = try builder.scene(chart, preset)
        let image = try raster(scene)
        let shapes = scene.shapes.filter { $0.role == .sector }
        let box = try #require(shapes.first).bounds
        guard case .sector(_, let inner, _, _, _) = shapes[0].geometry else { continue }
        var counts = [Double](repeating: 0, count: shapes.count)
        for y in Int(box.y)..<Int(box.bottom.rounded(.up)) {
          for x in Int(box.x)..<Int(box.right.rounded(.up)) where isInside(x, y, box, inner) {
            let pixel = image.pixels[y * image.width + x]
            // Soft edges count for no sector: a blend of blue and white may pass for grey.
            if let index = shapes.firstIndex(where: { near(pixel, $0.color) }) {
              counts[index] += 1
            }
          }
        }
        let ink = counts.reduce(0, +)
        let sum = plot.marks.reduce(0) { $0 + $1.value }
        for (count, mark) in zip(counts, plot.marks) {
          #expect(
            abs(count / ink - mark.value / sum) * 100 <= 0.2,
            "\(chart.name) \(preset.name) \(mark.label): \(count / ink * 100)")
          measured += 1
        }
      }
    }
    #expect(measured >= 20)
  }

  private func isInside(_ x: Int, _ y: Int, _ box: Rectangle, _ inner: Double) -> Bool {
    let (dx, dy) = (Double(x) + 0.5 - box.center.x, Double(y) + 0.5 - box.center.y)
    let square = dx * dx + dy * dy
    return square <= box.width * box.width / 4 && square >= inner * inner
  }

  private func near(_ first: Color, _ second: Color) -> Bool { distance(first, second) < 24 }

  private func distance(_ first: Color, _ second: Color) -> Int {
    abs(Int(first.red) - Int(second.red)) + abs(Int(first.green) - Int(second.green))
      + abs(Int(first.blue) - Int(second.blue))
  }

  @Test(
    "No shipped chart has overlapping, clipped or misplaced text at any preset",
    arguments: Preset.all)
  func placement(preset: Preset) throws {
    let builder = try builder()
    for chart in builder.kit.charts {
      let faults = SceneChecks.faults(in: try builder.scene(chart, preset))
      #expect(faults.isEmpty, "\(chart.name): \(faults)")
    }
  }
}
