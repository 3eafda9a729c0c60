/// A drawable thing in pixels, with its role and the datum it stands for.
public struct Shape: Hashable, Sendable {
  /// The outline.
  public var geometry: Geometry
  /// What the shape is for.
  public var role: Role
  /// The fill, or the stroke of a path.
  public var color: Color
  /// The pattern drawn over the fill, for print.
  public var pattern: Pattern?
  /// What the shape stands for.
  public var datum: Datum?

  /// Creates a shape.
  public init(
    _ geometry: Geometry, role: Role, color: Color, pattern: Pattern? = nil, datum: Datum? = nil
  ) {
    self.geometry = geometry
    self.role = role
    self.color = color
    self.pattern = pattern
    self.datum = datum
  }

  /// The box that the shape's ink lies in.
  public var bounds: Rectangle { geometry.bounds }
}
