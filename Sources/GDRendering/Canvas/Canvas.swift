/// A picture on which inks are laid.
///
/// Positions outside the picture are never touched.
protocol Canvas: ~Copyable {
  /// Columns of pixels.
  var width: Int { get }
  /// Rows of pixels.
  var height: Int { get }

  /// Lays an ink over part of a row at one level of coverage, 0 to `Ink.levels`.
  func blend(_ ink: Ink, level: Int, x: Int, y: Int, count: Int)

  /// Lays an ink over part of a row, each pixel at a level of coverage of its own.
  func blend(_ ink: Ink, levels: UnsafeBufferPointer<UInt8>, x: Int, y: Int)
}
