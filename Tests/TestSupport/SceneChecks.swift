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
      for shape in scene.shapes where covers(shape, text) {
        faults.append("\"\(text.text)\" (\(text.role)) covers a \(shape.role)")
      }
    }
    return faults
  }

  private static func covers(_ shape: Shape, _ text: PlacedText) -> Bool {
    switch shape.role {
    case .bar:
      guard shape.datum != text.datum || text.background != shape.color else { return false }
      return shape.bounds.intersects(text.box, tolerance: 0.5)
    case .sector:
      guard case .sector(let center, let inner, let outer, _, _) = shape.geometry else {
        return false
      }
      if text.role == .annotation {
        return corners(text.box).contains { distance($0, center) > inner }
      }
      let nearest = Point(
        x: min(max(center.x, text.box.x), text.box.right),
        y: min(max(center.y, text.box.y), text.box.bottom))
      return distance(nearest, center) < outer - 0.5 && text.background != shape.color
    default: return false
    }
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
