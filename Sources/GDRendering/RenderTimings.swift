/// The time that each stage of rendering took, in milliseconds.
public struct RenderTimings: Hashable, Sendable {
  /// Creating the canvas and drawing the shapes.
  public var drawing: Double
  /// Setting and drawing the texts.
  public var text: Double
  /// Reducing the colours and writing the PNG with its metadata.
  public var encoding: Double

  /// Creates timings from their three parts in milliseconds.
  public init(drawing: Double, text: Double, encoding: Double) {
    self.drawing = drawing
    self.text = text
    self.encoding = encoding
  }

  /// All stages together, in milliseconds.
  public var total: Double { drawing + text + encoding }
}

extension Duration {
  /// The duration in milliseconds.
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
  }
}
