/// A face of the theme's type family at a size.
public struct Font: Hashable, Sendable {
  /// The weight of the face.
  public var weight: Weight
  /// The em size in pixels, a multiple of one half.
  public var size: Double

  /// Creates a font; the size is rounded to the nearest half pixel.
  public init(_ weight: Weight, size: Double) {
    self.weight = weight
    self.size = (size * 2).rounded() / 2
  }

  /// How heavy the strokes are.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// Running text.
    case regular
    /// Emphasised labels.
    case semibold
    /// Titles.
    case bold
  }
}
