import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An independent judge of which points lie inside a geometry.
enum ReferenceShape {
  /// Returns the coverage of a pixel from 512 samples.
  ///
  /// The samples follow the R2 sequence of Roberts (2018), spread so evenly that edges along the grid are
  /// judged as finely as slanted ones.
  static func coverage(_ geometry: Geometry, x: Int, y: Int) -> Double {
    let inside = samples.count { sample in
      contains(geometry, Point(x: Double(x) + sample.x, y: Double(y) + sample.y))
    }
    return Double(inside) / Double(samples.count)
  }

  /// Tells whether a pixel may lie across the border: its corners and middle disagree.
  static func isMixed(_ geometry: Geometry, x: Int, y: Int) -> Bool {
    let offsets = [(0.001, 0.001), (0.999, 0.001), (0.001, 0.999), (0.999, 0.999), (0.5, 0.5)]
    let inside = offsets.count { offset in
      contains(geometry, Point(x: Double(x) + offset.0, y: Double(y) + offset.1))
    }
    return inside != 0 && inside != offsets.count
  }

  private static let samples: [Point] = (1...512).map { index in
    Point(
      x: (Double(index) * 0.754_877_666_246_693).truncatingRemainder(dividingBy: 1),
      y: (Double(index) * 0.569_840_290_998_053).truncatingRemainder(dividingBy: 1))
  }

  static func contains(_ geometry: Geometry, _ point: Point) -> Bool {
    switch geometry {
    case .rectangle(let box), .image(_, in: let box):
      return box.x <= point.x && point.x < box.right && box.y <= point.y && point.y < box.bottom
    case .roundedRectangle(let box, let radius):
      let dx = max(box.x + radius - point.x, point.x - box.right + radius, 0)
      let dy = max(box.y + radius - point.y, point.y - box.bottom + radius, 0)
      return hypot(dx, dy) <= radius
    case .circle(let center, let radius):
      return hypot(point.x - center.x, point.y - center.y) <= radius
    case .sector(let center, let inner, let outer, let start, let end):
      let distance = hypot(point.x - center.x, point.y - center.y)
      guard inner <= distance, distance <= outer else { return false }
      var turn = atan2(point.x - center.x, center.y - point.y) / (2 * .pi)
      while turn < start { turn += 1 }
      return turn <= end
    case .polygon(let points):
      return winding(points, point) != 0
    case .path(let points, let width):
      return isOnStroke(points, width / 2, point)
    }
  }

  private static func winding(_ points: [Point], _ point: Point) -> Int {
    points.indices.reduce(0) { sum, index in
      let a = points[index]
      let b = points[(index + 1) % points.count]
      let side = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
      if a.y <= point.y, b.y > point.y, side > 0 { return sum + 1 }
      if a.y > point.y, b.y <= point.y, side < 0 { return sum - 1 }
      return sum
    }
  }

  private static func isOnStroke(_ points: [Point], _ half: Double, _ point: Point) -> Bool {
    for corner in points.dropFirst().dropLast()
    where hypot(point.x - corner.x, point.y - corner.y) <= half { return true }
    return zip(points, points.dropFirst()).contains { a, b in
      let length = hypot(b.x - a.x, b.y - a.y)
      let along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
      let across = ((point.x - a.x) * (b.y - a.y) - (point.y - a.y) * (b.x - a.x)) / length
      return along >= 0 && along <= length && abs(across) <= half
    }
  }
}
