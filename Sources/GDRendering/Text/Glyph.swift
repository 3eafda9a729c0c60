/// One character's shape at one size, as libgd draws it.
///
/// Coverage has four columns to a pixel, so that glyphs can stand on quarters of a pixel.
final class Glyph: Sendable {
  /// The columns of coverage to a pixel.
  static let columns = 4
  /// The full coverage of a column.
  static let full = 127

  /// The distance to the next character in pixels.
  let advance: Double
  /// The first column of ink, from the pen.
  let left: Int
  /// The first row of ink, from the baseline; negative above it.
  let top: Int
  /// Columns of ink, four to a pixel.
  let width: Int
  /// Rows of ink.
  let height: Int
  /// The coverage of each column, 0 to 127, row by row.
  let coverage: [UInt8]

  init(advance: Double, left: Int, top: Int, width: Int, height: Int, coverage: [UInt8]) {
    self.advance = advance
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.coverage = coverage
  }

  /// The right border of the ink in pixels from the pen.
  var inkRight: Double { Double(left + width) / Double(Self.columns) }
  /// The left border of the ink in pixels from the pen.
  var inkLeft: Double { Double(left) / Double(Self.columns) }
}
