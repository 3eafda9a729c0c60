import SceneGraph

/// The contours that bound a filled area.
///
/// When `overlaps` is false, the contours tile the area: no part is covered twice in the same sense.
/// Otherwise the area is where the winding number is not zero.
struct Outline {
  var contours: [[Vector]]
  var overlaps = false

  /// Creates the outline of a geometry, or nothing for a picture.
  init?(_ geometry: Geometry) {
    switch geometry {
    case .rectangle(let box):
      contours = [Self.corners(of: box)]
    case .roundedRectangle(let box, let radius):
      contours = [Self.roundedRectangle(box, radius: radius)]
    case .sector(let center, let inner, let outer, let start, let end):
      contours = Self.sector(
        Vector(center), inner: max(0, inner), outer: outer, start: start, end: end)
    case .circle(let center, let radius):
      contours = radius > 0 ? [Arc.circle(center: Vector(center), radius: radius)] : []
    case .polygon(let points):
      contours = [points.map(Vector.init)]
      overlaps = !Self.isSimple(points.map(Vector.init))
    case .path(let points, let width):
      let stroke = Stroke(points.map(Vector.init), width: width)
      contours = stroke.contours
      overlaps = stroke.overlaps
    case .image:
      return nil
    }
  }

  private static func corners(of box: Rectangle) -> [Vector] {
    [
      Vector(box.x, box.y), Vector(box.right, box.y), Vector(box.right, box.bottom),
      Vector(box.x, box.bottom),
    ]
  }

  private static func roundedRectangle(_ box: Rectangle, radius: Double) -> [Vector] {
    let radius = min(max(0, radius), box.width / 2, box.height / 2)
    guard radius > 0 else { return corners(of: box) }
    let quarter = Double.pi / 2
    let centers = [
      Vector(box.right - radius, box.bottom - radius), Vector(box.x + radius, box.bottom - radius),
      Vector(box.x + radius, box.y + radius), Vector(box.right - radius, box.y + radius),
    ]
    return centers.enumerated().flatMap { index, center in
      Arc.points(
        center: center, radius: radius, from: Double(index) * quarter,
        to: Double(index + 1) * quarter)
    }
  }

  private static func sector(
    _ center: Vector, inner: Double, outer: Double, start: Double, end: Double
  ) -> [[Vector]] {
    guard outer > inner, end > start else { return [] }
    if end - start >= 1 - 1e-12 {
      let disc = Arc.circle(center: center, radius: outer)
      guard inner > 0 else { return [disc] }
      return [disc, Arc.circle(center: center, radius: inner).reversed()]
    }
    let from = (start - 0.25) * 2 * .pi
    let to = (end - 0.25) * 2 * .pi
    let rim = Arc.points(center: center, radius: outer, from: from, to: to)
    guard inner > 0 else { return [rim + [center]] }
    return [rim + Arc.points(center: center, radius: inner, from: to, to: from)]
  }

  /// Tells whether a closed polygon's edges only meet at shared corners.
  ///
  /// Large polygons count as not simple: the check compares every pair of edges.
  private static func isSimple(_ points: [Vector]) -> Bool {
    let count = points.count
    guard count > 3 else { return true }
    guard count <= 400 else { return false }
    for i in 0..<count {
      let a = points[i]
      let b = points[(i + 1) % count]
      for j in (i + 1)..<count {
        let c = points[j]
        let d = points[(j + 1) % count]
        let isNeighbour = j == i + 1 || (i == 0 && j == count - 1)
        if isNeighbour {
          // Neighbours share a corner and overlap only when one turns straight back.
          let forward = b - a
          let onward = d - c
          if forward.cross(onward) == 0, forward.dot(onward) < 0 { return false }
        } else if Segment(a, b).meets(Segment(c, d)) {
          return false
        }
      }
    }
    return true
  }
}
