/// A decoded picture, such as an agency's logo.
///
/// `pixels` holds `width` times `height` colours, row by row from the top left.
public struct RasterImage: Hashable, Sendable {
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// The colours, row by row.
  public let pixels: [Color]

  /// Creates a picture, or nothing when the number of pixels is not width times height.
  public init?(width: Int, height: Int, pixels: [Color]) {
    guard width > 0, height > 0, pixels.count == width * height else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
