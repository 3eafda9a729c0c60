import Foundation
public import SceneGraph

/// The promises that every laid-out scene keeps.
public enum SceneChecks {
  /// Returns a sentence for each broken promise: overlapping text, text outside the safe area, text
  /// over a mark that it does not belong to.
  public static func faults(in scene: Scene) -> [String] {
    var faults: [String] = []
    let texts = scene.texts
    for (index, text) in texts.enumerated() {
      if !scene.safeArea.contains(text.box, tolerance: 1) {
        faults.append("\"\(text.text)\" (\(text.role)) leaves the safe area: \(text.box)")
      }
      for other in texts[(index + 1)...]
      where other.block != text.block && text.box.intersects(other.box, tolerance: 0.5) {
        faults.append("\"\(text.text)\" (\(text.role)) overlaps \"\(other.text)\" (\(other.role))")
      }
      for shape in scene.shapes where covers(shape, text) || strikes(shape, text) {
        faults.append("\"\(text.text)\" (\(text.role)) covers a \(shape.role)")
      }
    }
    return faults
  }

  private static func covers(_ shape: Shape, _ text: PlacedText) -> Bool {
    switch shape.role {
    case .interval:
      return shape.bounds.intersects(text.box, tolerance: 0.5)
    case .bar, .tile:
      guard shape.datum != text.datum || text.background != shape.color else { return false }
      return shape.bounds.intersects(text.box, tolerance: 0.5)
    case .sector:
      guard case .sector(let center, let inner, let outer, _, _) = shape.geometry else {
        return false
      }
      if text.role == .annotation {
        return corners(text.box).contains { distance($0, center) > inner }
      }
      if text.background == shape.color, text.datum == shape.datum {
        return !corners(text.box).allSatisfy { lies($0, in: shape.geometry) }
      }
      if corners(text.box).contains(where: { lies($0, in: shape.geometry) }) { return true }
      let nearest = Point(
        x: min(max(center.x, text.box.x), text.box.right),
        y: min(max(center.y, text.box.y), text.box.bottom))
      return distance(nearest, center) < outer - 0.5 && lies(nearest, in: shape.geometry)
    case .dot:
      guard case .circle(let center, let radius) = shape.geometry else { return false }
      let nearest = Point(
        x: min(max(center.x, text.box.x), text.box.right),
        y: min(max(center.y, text.box.y), text.box.bottom))
      return distance(nearest, center) < radius * 0.5
    case .line:
      guard case .path(let points, _) = shape.geometry else { return false }
      let inner = text.box.inset(
        left: 1, top: text.box.height * 0.25, right: 1, bottom: text.box.height * 0.25)
      return zip(points, points.dropFirst()).contains { crosses($0, $1, inner) }
    default: return false
    }
  }

  /// Tells whether a thin shape runs through a text: a reference line or bracket, a leader, a grid line.
  private static func strikes(_ shape: Shape, _ text: PlacedText) -> Bool {
    // A descent or the room over the capitals may be touched; the letters may not.
    let letters = text.box.inset(
      left: 1, top: text.box.height * 0.15, right: 1, bottom: text.box.height * 0.1)
    switch shape.role {
    case .annotation:
      // The outline of a tile holds the tile's own texts.
      if shape.datum == text.datum, shape.bounds.contains(text.box) { return false }
      return shape.bounds.intersects(letters)
    case .grid, .axis:
      return shape.bounds.intersects(letters)
    case .leader:
      guard case .path(let points, _) = shape.geometry else { return false }
      return zip(points, points.dropFirst()).contains { crosses($0, $1, letters) }
    default: return false
    }
  }

  /// Tells whether a segment has a point in a box, by looking at many points of it.
  private static func crosses(_ start: Point, _ end: Point, _ box: Rectangle) -> Bool {
    let steps = 64
    return (0...steps).contains { step in
      let part = Double(step) / Double(steps)
      let x = start.x + (end.x - start.x) * part
      let y = start.y + (end.y - start.y) * part
      return x > box.x && x < box.right && y > box.y && y < box.bottom
    }
  }

  /// Tells whether a point lies in a sector, by the angle from 12 o'clock.
  private static func lies(_ point: Point, in geometry: Geometry) -> Bool {
    guard case .sector(let center, let inner, let outer, let start, let end) = geometry else {
      return false
    }
    let away = distance(point, center)
    guard away > inner, away < outer - 0.5 else { return false }
    let degrees = atan2(point.x - center.x, center.y - point.y) / (2 * .pi)
    let turn = degrees < 0 ? degrees + 1 : degrees
    return turn >= start && turn <= end
  }

  private static func corners(_ box: Rectangle) -> [Point] {
    [
      Point(x: box.x, y: box.y), Point(x: box.right, y: box.y),
      Point(x: box.x, y: box.bottom), Point(x: box.right, y: box.bottom),
    ]
  }

  private static func distance(_ first: Point, _ second: Point) -> Double {
    let (x, y) = (first.x - second.x, first.y - second.y)
    return (x * x + y * y).squareRoot()
  }
}
