/// One character's shape at one size, as libgd draws it.
///
/// Coverage has two columns to a pixel, so that small glyphs can stand on halves of a pixel.
final class Glyph: Sendable {
  /// The columns of coverage to a pixel.
  static let columns = 2
  /// The full coverage of a column.
  static let full = 127
  /// The size in pixels from which four steps of coverage look the same as sixteen, for two thirds of the bytes;
  /// smaller text is drawn in eight.
  private static let coarseSize = 28.0

  /// The distance to the next character in pixels.
  let advance: Double
  /// The first column of ink, from the pen.
  let left: Int
  /// The first row of ink, from the baseline; negative above it.
  let top: Int
  /// Columns of ink, two to a pixel.
  let width: Int
  /// Rows of ink.
  let height: Int
  /// The glyph as it stands when its first column begins a pixel, and when it is the second of one.
  private let rasters: [Raster]

  /// The levels of coverage of a glyph's pixels.
  struct Raster {
    /// Pixels in a row.
    var width: Int
    /// The levels, 0 to `Ink.levels`, row by row.
    var levels: [UInt8]
  }

  /// Creates a glyph from the coverage of each column, 0 to 127, row by row.
  init(
    size: Double, advance: Double, left: Int, top: Int, width: Int, height: Int,
    coverage: [UInt8]
  ) {
    self.advance = advance
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    let levels = size < Self.coarseSize ? Self.fineLevels : Self.coarseLevels
    rasters = (0..<Self.columns).map { lead in
      Self.raster(coverage, width: width, height: height, lead: lead, levels: levels)
    }
  }

  /// The right border of the ink in pixels from the pen.
  var inkRight: Double { Double(left + width) / Double(Self.columns) }
  /// The left border of the ink in pixels from the pen.
  var inkLeft: Double { Double(left) / Double(Self.columns) }

  /// Returns the pixels of a glyph whose first column stands at a place within a pixel, 0 or 1.
  func raster(lead: Int) -> Raster { rasters[lead] }

  private static func raster(
    _ coverage: [UInt8], width: Int, height: Int, lead: Int, levels: [UInt8]
  ) -> Raster {
    guard width > 0 else { return Raster(width: 0, levels: []) }
    let pixels = (lead + width + columns - 1) / columns
    var sums = [Int](repeating: 0, count: pixels * height)
    for y in 0..<height {
      for x in 0..<width {
        sums[y * pixels + (lead + x) / columns] += Int(coverage[y * width + x])
      }
    }
    return Raster(width: pixels, levels: sums.map { levels[$0] })
  }

  private static let fineLevels = levels(steps: 8)
  private static let coarseLevels = levels(steps: 4)

  /// Returns the level of coverage for each sum of the columns of a pixel.
  private static func levels(steps: Int) -> [UInt8] {
    let whole = columns * full
    return (0...whole).map { UInt8(($0 * steps + whole / 2) / whole * (Ink.levels / steps)) }
  }
}
