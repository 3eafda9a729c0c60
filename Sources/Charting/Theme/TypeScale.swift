/// The sizes of a preset's text in pixels.
public struct TypeScale: Hashable, Sendable {
  /// The title.
  public var title: Double
  /// The subtitle.
  public var subtitle: Double
  /// Category, value and series labels.
  public var label: Double
  /// Tick labels.
  public var tick: Double
  /// Source and note.
  public var footer: Double
  /// The smallest that any text may become.
  public var minimum: Double
  /// The width of main lines.
  public var stroke: Double

  /// Creates a scale.
  public init(
    title: Double, subtitle: Double, label: Double, tick: Double, footer: Double,
    minimum: Double, stroke: Double
  ) {
    self.title = title
    self.subtitle = subtitle
    self.label = label
    self.tick = tick
    self.footer = footer
    self.minimum = minimum
    self.stroke = stroke
  }

  /// The scale of a canvas that is wider than high.
  ///
  /// - Parameters:
  ///   - height: The height that sizes are parts of, in pixels.
  ///   - minimum: The smallest that text may become, in pixels; 2.6 percent of the height by default.
  /// - Returns: The scale.
  public static func wide(height: Double, minimum: Double? = nil) -> TypeScale {
    TypeScale(
      title: 0.058 * height, subtitle: 0.042 * height, label: 0.038 * height,
      tick: 0.034 * height, footer: 0.030 * height, minimum: minimum ?? 0.026 * height,
      stroke: 0.006 * height)
  }

  /// The scale of a canvas that is square or upright, by its shorter side.
  public static func tall(side: Double) -> TypeScale {
    TypeScale(
      title: 0.050 * side, subtitle: 0.037 * side, label: 0.037 * side, tick: 0.033 * side,
      footer: 0.0325 * side, minimum: 0.0306 * side, stroke: 0.006 * side)
  }
}
