/// An axis-parallel box in pixels from the top left of a scene.
///
/// Width and height are never negative.
public struct Rectangle: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// The extent to the right of `x`.
  public var width: Double
  /// The extent below `y`.
  public var height: Double

  /// Creates a box; a negative extent becomes zero.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Creates a box from its four edges; crossed edges give an empty box.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The right edge.
  public var right: Double { x + width }
  /// The bottom edge.
  public var bottom: Double { y + height }
  /// The centre.
  public var center: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// Returns the box moved inwards by the given distances.
  public func inset(
    left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0
  ) -> Rectangle {
    Rectangle(
      left: x + left, top: y + top, right: self.right - right, bottom: self.bottom - bottom)
  }

  /// Tells whether the two boxes share area larger than a tolerance in each direction.
  ///
  /// Boxes that only touch do not intersect.
  public func intersects(_ other: Rectangle, tolerance: Double = 0) -> Bool {
    min(right, other.right) - max(x, other.x) > tolerance
      && min(bottom, other.bottom) - max(y, other.y) > tolerance
  }

  /// Tells whether the other box lies within this one, give or take a tolerance.
  public func contains(_ other: Rectangle, tolerance: Double = 1e-6) -> Bool {
    other.x >= x - tolerance && other.y >= y - tolerance && other.right <= right + tolerance
      && other.bottom <= bottom + tolerance
  }

  /// Returns the smallest box that covers both.
  public func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(x, other.x), top: min(y, other.y), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
