import GDRendering
import SceneGraph
import Testing

@Suite("Rendering")
struct RendererTests {
  @Test("The same scene gives the same bytes twice")
  func deterministic() throws {
    let renderer = try Studio.renderer()
    let scene = try Studio.mixedScene()
    #expect(try renderer.png(of: scene) == renderer.png(of: scene))
    #expect(try renderer.timedPNG(of: scene).bytes == renderer.png(of: scene))
  }

  @Test("Eight tasks at once draw the same bytes as one")
  func concurrent() async throws {
    let renderer = try Studio.renderer()
    let scene = try Studio.mixedScene()
    let expected = try renderer.png(of: scene)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for size in 0..<8 {
        group.addTask {
          let font = Font(.regular, size: 50 + Double(size))
          _ = try renderer.measurer.width(of: "Fresh glyphs", in: font)
          return try (0..<5).allSatisfy { _ in try renderer.png(of: scene) == expected }
        }
      }
      for try await isEqual in group { #expect(isEqual) }
    }
  }

  @Test("A PNG decodes to what was drawn, give or take the rounding of shades")
  func decodes() throws {
    let renderer = try Studio.renderer()
    let scene = try Studio.mixedScene()
    let drawn = try renderer.rasterImage(of: scene)
    let decoded = try RasterDecoding.rasterImage(png: renderer.png(of: scene))
    #expect(decoded.width == drawn.width && decoded.height == drawn.height)
    let change = zip(drawn.pixels, decoded.pixels).reduce(0) { sum, pair in
      sum + abs(Int(pair.0.red) - Int(pair.1.red)) + abs(Int(pair.0.green) - Int(pair.1.green))
        + abs(Int(pair.0.blue) - Int(pair.1.blue))
    }
    #expect(Double(change) / Double(3 * drawn.pixels.count) < 0.5)
    for color in [Color(0x12436D), Color(0x28A197), .white] {
      #expect(
        decoded.pixels.count { $0 == color } >= drawn.pixels.count { $0 == color },
        "flat fills keep their exact colour")
    }
  }

  @Test("A picture of thousands of colours keeps them")
  func manyColors() throws {
    let pixels = (0..<10_000).map { Color(UInt32($0 * 1663)) }
    let photo = try #require(RasterImage(width: 100, height: 100, pixels: pixels))
    let scene = Studio.scene(
      [
        Shape(
          .image(photo, in: Rectangle(x: 50, y: 50, width: 100, height: 100)), role: .agency,
          color: .black)
      ])
    let decoded = try RasterDecoding.rasterImage(png: Studio.renderer().png(of: scene))
    #expect(decoded.pixels[50 * 200 + 50] == pixels[0])
    #expect(decoded.pixels[149 * 200 + 149] == pixels[9999])
    #expect(decoded.pixels[0] == .white)
  }

  @Test("A scene without ground is transparent where nothing is drawn")
  func transparent() throws {
    let bar = Shape(
      .circle(center: Point(x: 100, y: 100), radius: 50.5), role: .dot, color: Color(0xF46A25))
    let png = try Studio.renderer().png(of: Studio.scene([bar], ground: nil))
    let image = try RasterDecoding.rasterImage(png: png)
    #expect(image.pixels[0].alpha == 0)
    #expect(image.pixels[100 * 200 + 100] == Color(0xF46A25))
    #expect(image.pixels.contains { $0.alpha > 60 && $0.alpha < 200 })
  }

  @Test(
    "Sizes out of range are refused", arguments: [(0, 10), (-1, 10), (16_385, 1), (16_000, 16_000)])
  func sizes(width: Int, height: Int) throws {
    let renderer = try Studio.renderer()
    #expect(throws: RenderError.sizeOutOfRange(width: width, height: height)) {
      try renderer.png(of: Studio.scene(width: width, height: height))
    }
  }

  @Test(
    "Coordinates that are not finite or far off are refused",
    arguments: [
      Geometry.rectangle(Rectangle(x: .nan, y: 0, width: 1, height: 1)),
      .circle(center: Point(x: 0, y: 0), radius: .infinity),
      .path([Point(x: 0, y: 0), Point(x: 1e300, y: 0)], width: 2),
      .polygon([Point(x: 0, y: 0), Point(x: 0, y: -.infinity), Point(x: 1, y: 1)]),
      .sector(center: Point(x: 0, y: 0), inner: 0, outer: 5, start: 0, end: .nan),
    ])
  func coordinates(geometry: Geometry) throws {
    let renderer = try Studio.renderer()
    #expect(throws: RenderError.shapeOutOfRange(role: "bar")) {
      try renderer.png(of: Studio.scene([Shape(geometry, role: .bar, color: .black)]))
    }
  }

  @Test(
    "Empty and odd shapes draw without fault",
    arguments: [
      Geometry.polygon([]), .polygon([Point(x: 5, y: 5)]), .path([], width: 3),
      .path([Point(x: 5, y: 5)], width: 3),
      .path([Point(x: 5, y: 5), Point(x: 9, y: 5)], width: -1),
      .circle(center: Point(x: 5, y: 5), radius: 0), .circle(center: Point(x: 5, y: 5), radius: -4),
      .roundedRectangle(Rectangle(x: 0, y: 0, width: 0, height: 0), radius: 9),
      .sector(center: Point(x: 5, y: 5), inner: 9, outer: 3, start: 0, end: 1),
    ])
  func emptyShapes(geometry: Geometry) throws {
    let image = try Studio.renderer().rasterImage(
      of: Studio.scene([Shape(geometry, role: .bar, color: .black)]))
    #expect(Studio.inkBox(of: image) == nil)
  }

  @Test("Shapes that lie partly off the picture are cut at its edge")
  func cut() throws {
    let shapes = [
      Shape(.circle(center: Point(x: 0, y: 0), radius: 50), role: .dot, color: .black),
      Shape(
        .path([Point(x: -500, y: 300), Point(x: 700, y: 150)], width: 9), role: .line,
        color: .black),
      Shape(
        .rectangle(Rectangle(x: 190, y: -50, width: 900_000, height: 60)), role: .bar,
        color: .black),
    ]
    let image = try Studio.renderer().rasterImage(of: Studio.scene(shapes))
    let dark = image.pixels[..<(200 * 50)].reduce(0.0) { $0 + 1 - Double($1.red) / 255 }
    // A quarter disc of radius 50, 1,963.5, and a corner of 10 x 10.
    #expect(abs(dark - 2063.5) < 3)
  }
}
