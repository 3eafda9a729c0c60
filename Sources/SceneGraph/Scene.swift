/// A chart as shapes and texts in pixels: all that a renderer needs to know.
///
/// Shapes are drawn in order, then the texts.
public struct Scene: Hashable, Sendable {
  /// The chart's name.
  public var chart: String
  /// The preset's name.
  public var preset: String
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels.
  public var height: Int
  /// Pixels per inch on paper or screen.
  public var resolution: Int
  /// The ground; nothing for a transparent one.
  public var ground: Color?
  /// The box that all text lies in.
  public var safeArea: Rectangle
  /// The shapes, lowest first.
  public var shapes: [Shape]
  /// The lines of text.
  public var texts: [PlacedText]
  /// What layout did when room was short, in order.
  public var remedies: [Remedy]

  /// Creates a scene with nothing in it.
  public init(
    chart: String, preset: String, width: Int, height: Int, resolution: Int, ground: Color?,
    safeArea: Rectangle
  ) {
    self.chart = chart
    self.preset = preset
    self.width = width
    self.height = height
    self.resolution = resolution
    self.ground = ground
    self.safeArea = safeArea
    self.shapes = []
    self.texts = []
    self.remedies = []
  }
}
