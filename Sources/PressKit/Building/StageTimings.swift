/// How long the stages of drawing took, in milliseconds.
public struct StageTimings: Hashable, Sendable {
  /// Reading files, computing figures and composing charts.
  public var analysis = 0.0
  /// Placing marks and text.
  public var layout = 0.0
  /// Drawing shapes.
  public var drawing = 0.0
  /// Drawing text.
  public var text = 0.0
  /// Encoding PNG.
  public var encoding = 0.0

  /// Creates timings of zero.
  public init() {}

  /// Adds the times of another piece of work.
  static func += (left: inout StageTimings, right: StageTimings) {
    left.analysis += right.analysis
    left.layout += right.layout
    left.drawing += right.drawing
    left.text += right.text
    left.encoding += right.encoding
  }
}
