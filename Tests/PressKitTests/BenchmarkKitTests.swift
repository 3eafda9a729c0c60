import Figures
import Foundation
import GDRendering
import PressKit
import SceneGraph
import TestSupport
import Testing

@Suite("The benchmark's kit")
struct BenchmarkKitTests {
  @Test("All eight charts are drawn for television, decode, and say that their values are invented")
  func eight() throws {
    let folder = try TemporaryFolder()
    try Repository.copyProject(below: "Tests/BenchmarkKit", to: folder)
    let builder = KitBuilder(
      kit: try Kit(Project(folder: folder.path)), fonts: try FontSet.installed())
    let report = try builder.build(builder.presets(["tv"]))
    #expect(report.drawn.count == 8)
    for status in report.drawn {
      let bytes = Array(try folder.data(status.file))
      let image = try RasterDecoding.rasterImage(png: bytes)
      #expect(image.width == 1920 && image.height == 1080)
      #expect(try PNGDocument(bytes).metadata.source?.contains("Invented values") ?? false)
    }
  }
}
