import GDRendering
import SceneGraph
import Testing

/// The installed fonts with a renderer, and small scenes to draw.
enum Studio {
  static func renderer() throws -> GDRenderer { GDRenderer(fonts: try FontSet.installed()) }

  static func scene(
    _ shapes: [Shape] = [], width: Int = 200, height: Int = 200, ground: Color? = .white
  ) -> Scene {
    var scene = Scene(
      chart: "test", preset: "test", width: width, height: height, resolution: 300,
      ground: ground,
      safeArea: Rectangle(x: 0, y: 0, width: Double(width), height: Double(height)))
    scene.shapes = shapes
    return scene
  }

  /// A scene with one black text at a place.
  static func scene(
    text: String, font: Font, x: Double, baseline: Double, width: Int = 900, height: Int = 260
  ) throws -> Scene {
    let measurer = try renderer().measurer
    var scene = scene(width: width, height: height)
    scene.texts = [
      PlacedText(
        text, role: .title, x: x, baseline: baseline,
        width: try measurer.width(of: text, in: font), metrics: try measurer.metrics(of: font),
        font: font, color: .black, background: .white, block: 0)
    ]
    return scene
  }

  /// A picture with sectors, a line, a hatch, a translucent band and text.
  static func mixedScene() throws -> Scene {
    var scene = try scene(
      text: "Referrals rose 62%", font: Font(.bold, size: 40), x: 20.3, baseline: 60)
    let center = Point(x: 400, y: 150)
    scene.shapes = [
      Shape(
        .sector(center: center, inner: 30, outer: 90, start: 0, end: 0.63), role: .sector,
        color: Color(0x12436D)),
      Shape(
        .sector(center: center, inner: 30, outer: 90, start: 0.63, end: 1), role: .sector,
        color: Color(0xF46A25),
        pattern: Pattern(.diagonal, color: .white, pitch: 12)),
      Shape(
        .path([Point(x: 10, y: 200), Point(x: 150, y: 120), Point(x: 290, y: 180)], width: 8),
        role: .line, color: Color(0x28A197)),
      Shape(
        .roundedRectangle(Rectangle(x: 600.5, y: 80, width: 200, height: 90), radius: 12),
        role: .tile, color: Color(red: 162, green: 133, blue: 209, alpha: 128)),
    ]
    return scene
  }

  /// The box round all pixels that differ from white, or nothing.
  static func inkBox(of image: RasterImage) -> Rectangle? {
    var box: Rectangle?
    for y in 0..<image.height {
      for x in 0..<image.width where image.pixels[y * image.width + x] != .white {
        let pixel = Rectangle(x: Double(x), y: Double(y), width: 1, height: 1)
        box = box.map { $0.union(pixel) } ?? pixel
      }
    }
    return box
  }
}
