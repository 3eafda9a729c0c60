import GDRendering
import SceneGraph
import TestSupport
import Testing

@Suite("Edges and areas")
struct EdgeTests {
  /// Shapes of each kind, thin slivers among them, from a seed.
  static func shapes(seed: UInt64) -> [Geometry] {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    func point() -> Point { Point(x: number(15...145), y: number(15...145)) }
    let center = Point(x: number(70...90), y: number(70...90))
    let start = number(0...0.9)
    let tip = point()
    return [
      .circle(center: center, radius: number(3...60)),
      .sector(center: center, inner: 0, outer: 65, start: start, end: start + number(0.05...0.9)),
      .sector(
        center: center, inner: 30, outer: number(45...68), start: start,
        end: start + number(0.1...0.6)),
      .sector(center: center, inner: 0, outer: 66, start: start, end: start + 0.004),
      .roundedRectangle(
        Rectangle(x: number(5...40), y: number(5...40), width: 90.3, height: 60.7),
        radius: number(2...25)),
      .rectangle(
        Rectangle(x: number(5...40), y: number(5...40), width: 77.77, height: number(0.4...60))),
      .polygon([point(), point(), point()]),
      .polygon([
        tip, Point(x: tip.x > 80 ? 10 : 150, y: number(15...145)), Point(x: tip.x, y: tip.y + 1.2),
      ]),
      .polygon([point(), point(), point(), point(), point()]),
      .path([point(), point()], width: number(0.7...12)),
      .path(
        [
          Point(x: 10, y: number(20...140)), Point(x: 55, y: number(20...140)),
          Point(x: 100, y: number(20...140)), Point(x: 145, y: number(20...140)),
        ], width: number(2...9)),
      .path([point(), point(), point(), point(), point()], width: number(3...9)),
    ]
  }

  @Test("Edges differ by less than 1 % from 512 samples a pixel", arguments: UInt64(1)...4)
  func edges(seed: UInt64) throws {
    let renderer = try Studio.renderer()
    for geometry in Self.shapes(seed: seed) {
      let scene = Studio.scene(
        [Shape(geometry, role: .bar, color: .black)], width: 160, height: 160)
      let image = try renderer.rasterImage(of: scene)
      var error = 0.0
      var edge = 0.0
      for y in 0..<160 {
        for x in 0..<160 {
          let drawn = 1 - Double(image.pixels[y * 160 + x].red) / 255
          let isEdge = drawn > 0 && drawn < 1
          guard isEdge || ReferenceShape.isMixed(geometry, x: x, y: y) else {
            let middle = Point(x: Double(x) + 0.5, y: Double(y) + 0.5)
            #expect((drawn == 1) == ReferenceShape.contains(geometry, middle), "\(geometry)")
            continue
          }
          let expected = ReferenceShape.coverage(geometry, x: x, y: y)
          edge += 1
          error += abs(drawn - expected)
        }
      }
      #expect(error < 0.01 * max(edge, 20), "mean error \(error / edge) along \(edge): \(geometry)")
    }
  }

  @Test("Edges differ by less than 1 % from the same shape drawn at 8x and averaged")
  func eightfold() throws {
    let renderer = try Studio.renderer()
    for geometry in Self.shapes(seed: 99) {
      // The file's pixels, after colours were shared.
      let image = try RasterDecoding.rasterImage(
        png: renderer.png(
          of: Studio.scene(
            [Shape(geometry, role: .bar, color: .black)], width: 160, height: 160)))
      let large = try renderer.rasterImage(
        of: Studio.scene(
          [Shape(Self.eightfold(geometry), role: .bar, color: .black)], width: 1280, height: 1280))
      var error = 0
      var edge = 0
      for y in 0..<160 {
        for x in 0..<160 {
          let drawn = Int(image.pixels[y * 160 + x].red) * 64
          let expected = (0..<64).reduce(0) { sum, part in
            sum + Int(large.pixels[(y * 8 + part / 8) * 1280 + x * 8 + part % 8].red)
          }
          guard drawn != expected else { continue }
          edge += 1
          error += abs(drawn - expected)
        }
      }
      let mean = Double(error) / (255 * 64)
      #expect(mean < 0.01 * Double(max(edge, 1)), "\(mean) along \(edge): \(geometry)")
    }
  }

  private static func eightfold(_ geometry: Geometry) -> Geometry {
    func scaled(_ point: Point) -> Point { Point(x: point.x * 8, y: point.y * 8) }
    func scaled(_ box: Rectangle) -> Rectangle {
      Rectangle(x: box.x * 8, y: box.y * 8, width: box.width * 8, height: box.height * 8)
    }
    return switch geometry {
    case .rectangle(let box): .rectangle(scaled(box))
    case .roundedRectangle(let box, let radius): .roundedRectangle(scaled(box), radius: radius * 8)
    case .sector(let center, let inner, let outer, let start, let end):
      .sector(
        center: scaled(center), inner: inner * 8, outer: outer * 8, start: start, end: end)
    case .path(let points, let width): .path(points.map(scaled), width: width * 8)
    case .polygon(let points): .polygon(points.map(scaled))
    case .circle(let center, let radius): .circle(center: scaled(center), radius: radius * 8)
    case .image(let image, in: let box): .image(image, in: scaled(box))
    }
  }

  @Test(
    "A pie's pixels divide as its shares within 0.2 percentage points",
    arguments: [[0.63, 0.18, 0.17, 0.02], [0.92, 0.08], [0.333, 0.333, 0.334], [0.995, 0.005]],
    [0.0, 120.0])
  func pieAreas(shares: [Double], inner: Double) throws {
    let colors = [Color(0x12436D), Color(0xF46A25), Color(0x28A197), Color(0xA285D1)]
    let renderer = try Studio.renderer()
    var start = 0.0
    var shapes: [Shape] = []
    for (share, color) in zip(shares, colors) {
      shapes.append(
        Shape(
          .sector(
            center: Point(x: 310.3, y: 309.6), inner: inner, outer: 300, start: start,
            end: start + share), role: .sector, color: color))
      start += share
    }
    // Each sector alone, in black: the sum of its coverage is its area.
    let areas = try shapes.map { shape in
      var shape = shape
      shape.color = .black
      return try renderer.rasterImage(of: Studio.scene([shape], width: 620, height: 620))
        .pixels.reduce(0.0) { $0 + 1 - Double($1.red) / 255 }
    }
    let image = try renderer.rasterImage(of: Studio.scene(shapes, width: 620, height: 620))
    let pure = colors.prefix(shares.count).map { color in image.pixels.count { $0 == color } }
    for (index, share) in shares.enumerated() {
      #expect(abs(areas[index] / areas.reduce(0, +) - share) < 0.0002)
      #expect(abs(Double(pure[index]) / Double(pure.reduce(0, +)) - share) < 0.002)
    }
  }

  @Test("A bar on whole pixels has sharp edges and its exact colour")
  func wholePixels() throws {
    let bar = Shape(
      .rectangle(Rectangle(x: 10, y: 20, width: 30, height: 40)), role: .bar,
      color: Color(0x12436D))
    let image = try Studio.renderer().rasterImage(of: Studio.scene([bar]))
    #expect(image.pixels.count { $0 == Color(0x12436D) } == 1200)
    #expect(image.pixels.count { $0 == .white } == 200 * 200 - 1200)
  }

  @Test("A bar between pixels covers its exact area")
  func fractionalArea() throws {
    let bar = Shape(
      .rectangle(Rectangle(x: 10.25, y: 20.5, width: 30, height: 40.25)), role: .bar,
      color: .black)
    let image = try Studio.renderer().rasterImage(of: Studio.scene([bar]))
    let area = image.pixels.reduce(0.0) { $0 + 1 - Double($1.red) / 255 }
    // 30 x 40.25 = 1,207.5 square pixels; a quarter of the edge levels' step per edge pixel at most.
    #expect(abs(area - 1207.5) < 0.6)
  }

  @Test("A full ring leaves its hole free", arguments: [0.0, 0.3, 12.75])
  func fullRing(start: Double) throws {
    let ring = Shape(
      .sector(
        center: Point(x: 100, y: 100), inner: 40, outer: 80, start: start, end: start + 1),
      role: .sector, color: .black)
    let image = try Studio.renderer().rasterImage(of: Studio.scene([ring]))
    let area = image.pixels.reduce(0.0) { $0 + 1 - Double($1.red) / 255 }
    // pi x (80^2 - 40^2) = 15,079.6 square pixels.
    #expect(abs(area - 15_079.6) < 15)
    #expect(image.pixels[100 * 200 + 100] == .white)
  }

  @Test(
    "A hatch stays inside its shape and covers a quarter of it", arguments: Pattern.Kind.allCases)
  func hatch(kind: Pattern.Kind) throws {
    let bar = Shape(
      .rectangle(Rectangle(x: 20, y: 20, width: 160, height: 160)), role: .bar, color: .white,
      pattern: Pattern(kind, color: .black, pitch: 16))
    let image = try Studio.renderer().rasterImage(of: Studio.scene([bar]))
    let box = try #require(Studio.inkBox(of: image))
    #expect(Rectangle(x: 20, y: 20, width: 160, height: 160).contains(box))
    let ink = image.pixels.reduce(0.0) { $0 + 1 - Double($1.red) / 255 } / 25_600
    // Strokes take 2/8 of the pitch, two crossing ones 1 - (3/4)^2, dots pi / 4.5^2 = 15.5 %.
    let expected = kind == .cross ? 0.4375 : kind == .dots ? 0.155 : 0.25
    #expect(abs(ink - expected) < 0.012)
  }
}
