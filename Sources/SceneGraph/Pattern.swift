/// A hatch drawn over a fill, so that categories differ without colour.
public struct Pattern: Hashable, Sendable {
  /// The kind of hatch.
  public var kind: Kind
  /// The colour of the hatch's strokes or dots.
  public var color: Color
  /// The distance between strokes in pixels.
  public var pitch: Double

  /// Creates a pattern.
  public init(_ kind: Kind, color: Color, pitch: Double) {
    self.kind = kind
    self.color = color
    self.pitch = pitch
  }

  /// The kinds of hatch.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Strokes rising to the right.
    case diagonal
    /// Strokes falling to the right.
    case backDiagonal
    /// Horizontal strokes.
    case horizontal
    /// Vertical strokes.
    case vertical
    /// Strokes in both diagonals.
    case cross
    /// Dots on a square lattice.
    case dots
  }
}
