/// The outline of a shape in pixels.
public enum Geometry: Hashable, Sendable {
  /// A filled box; edges off whole pixels are drawn with partial coverage.
  case rectangle(Rectangle)
  /// A filled box with circular corners.
  case roundedRectangle(Rectangle, radius: Double)
  /// A filled part of a ring.
  ///
  /// Angles are in turns, clockwise from 12 o'clock, and `end` is at least `start`. An inner radius
  /// of zero makes a pie's sector.
  case sector(center: Point, inner: Double, outer: Double, start: Double, end: Double)
  /// A stroked path with round joins and butt ends.
  case path([Point], width: Double)
  /// A filled polygon, closed from the last point to the first; nonzero winding.
  case polygon([Point])
  /// A filled disc.
  case circle(center: Point, radius: Double)
  /// A picture drawn to fill a box.
  case image(RasterImage, in: Rectangle)

  /// The box that the outline lies in.
  public var bounds: Rectangle {
    switch self {
    case .rectangle(let box), .roundedRectangle(let box, radius: _), .image(_, in: let box):
      box
    case .sector(let center, _, let outer, _, _):
      Rectangle(
        x: center.x - outer, y: center.y - outer, width: 2 * outer, height: 2 * outer)
    case .path(let points, let width):
      Self.bounds(of: points, margin: width / 2)
    case .polygon(let points):
      Self.bounds(of: points, margin: 0)
    case .circle(let center, let radius):
      Rectangle(
        x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    }
  }

  private static func bounds(of points: [Point], margin: Double) -> Rectangle {
    guard let first = points.first else { return Rectangle(x: 0, y: 0, width: 0, height: 0) }
    let start = Rectangle(x: first.x, y: first.y, width: 0, height: 0)
    return points.reduce(start) { box, point in
      box.union(Rectangle(x: point.x, y: point.y, width: 0, height: 0))
    }
    .inset(left: -margin, top: -margin, right: -margin, bottom: -margin)
  }
}
