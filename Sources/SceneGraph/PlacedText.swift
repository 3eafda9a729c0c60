/// One line of text at its place.
public struct PlacedText: Hashable, Sendable {
  /// The text of the line.
  public var text: String
  /// What the text is for.
  public var role: Role
  /// The box from the line's ascent to its descent; all ink lies inside it.
  public var box: Rectangle
  /// The y of the baseline.
  public var baseline: Double
  /// The font.
  public var font: Font
  /// The colour of the ink.
  public var color: Color
  /// The colour that the text stands on, for contrast.
  public var background: Color
  /// What the text stands for.
  public var datum: Datum?
  /// The number shared by the lines of one wrapped text.
  public var block: Int

  /// Creates a line whose box starts at `x` and whose baseline is at `baseline`.
  public init(
    _ text: String, role: Role, x: Double, baseline: Double, width: Double, metrics: LineMetrics,
    font: Font, color: Color, background: Color, datum: Datum? = nil, block: Int
  ) {
    self.text = text
    self.role = role
    self.box = Rectangle(
      x: x, y: baseline - metrics.ascent, width: width, height: metrics.height)
    self.baseline = baseline
    self.font = font
    self.color = color
    self.background = background
    self.datum = datum
    self.block = block
  }
}
