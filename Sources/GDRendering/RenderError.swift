public import SceneGraph

/// A reason why a scene cannot be drawn or a picture cannot be read.
public enum RenderError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A font file of the theme is not installed; `remedy` says how to install it.
  case fontMissing(file: String, remedy: String)
  /// A text of the scene cannot be set.
  case text(TextMeasuringError)
  /// The scene's size is zero, negative or above the limits.
  case sizeOutOfRange(width: Int, height: Int)
  /// A coordinate of a shape is not finite or far off the scene.
  case shapeOutOfRange(role: String)
  /// The engine has no memory for a picture of this size.
  case canvasNotCreated(width: Int, height: Int)
  /// The engine could not write the PNG.
  case encodingFailed(reason: String)
  /// The bytes are no sound PNG file.
  case malformedPNG(reason: String)
  /// The PNG is larger than the limit; both in the unit that is named.
  case pngTooLarge(found: Int, limit: Int, unit: String)

  /// The message for people.
  public var description: String {
    switch self {
    case .fontMissing(let file, let remedy):
      "font \(file) is not installed; \(remedy)"
    case .text(let error):
      error.description
    case .sizeOutOfRange(let width, let height):
      """
      a picture of \(width)x\(height) pixels cannot be drawn; each side must be 1 to \
      \(CanvasLimits.side) and the whole at most \(CanvasLimits.pixels) pixels
      """
    case .shapeOutOfRange(let role):
      "a shape of role \(role) has a coordinate that is not finite or far off the scene"
    case .canvasNotCreated(let width, let height):
      "no memory for a picture of \(width)x\(height) pixels; choose a smaller preset"
    case .encodingFailed(let reason):
      "the picture cannot be written as png: \(reason)"
    case .malformedPNG(let reason):
      "not a sound png file: \(reason)"
    case .pngTooLarge(let found, let limit, let unit):
      "the png file has \(found) \(unit), the limit is \(limit); make it smaller"
    }
  }
}

/// The largest pictures that are drawn.
enum CanvasLimits {
  /// Pixels per side.
  static let side = 16_384
  /// Pixels in all.
  static let pixels = 100_000_000
  /// The largest distance of a coordinate from the scene's origin, in pixels.
  static let coordinate = 1_000_000.0
  /// The largest font size in pixels.
  static let fontSize = 2_000.0
}
