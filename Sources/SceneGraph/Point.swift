/// A position in pixels from the top left of a scene; y grows downwards.
public struct Point: Hashable, Sendable {
  /// Pixels from the left edge.
  public var x: Double
  /// Pixels from the top edge.
  public var y: Double

  /// Creates a point from its two distances in pixels.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
