/// One character's shape at one size, as FreeType draws it.
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

  /// Creates a glyph without ink.
  init(advance: Double) {
    self.advance = advance
    left = 0
    top = 0
    width = 0
    height = 0
    rasters = []
  }

  /// Creates a glyph from the coverage of each column.
  ///
  /// - Parameters:
  ///   - size: The size of the font in pixels.
  ///   - advance: The distance to the next character in pixels.
  ///   - left: The first column, from the pen.
  ///   - top: The first row, from the baseline.
  ///   - coverage: The coverage; columns and rows without ink at its borders are left out.
  init(size: Double, advance: Double, left: Int, top: Int, coverage: FontFace.Coverage) {
    let ink = InkExtent(of: coverage)
    self.advance = advance
    self.left = left + ink.columns.lowerBound
    self.top = top + ink.rows.lowerBound
    width = ink.columns.count
    height = ink.rows.count
    let levels = size < Self.coarseSize ? Self.fineLevels : Self.coarseLevels
    rasters = (0..<Self.columns).map { lead in
      Self.raster(coverage, ink, lead: lead, levels: levels)
    }
  }

  /// The right border of the ink in pixels from the pen.
  var inkRight: Double { Double(left + width) / Double(Self.columns) }
  /// The left border of the ink in pixels from the pen.
  var inkLeft: Double { Double(left) / Double(Self.columns) }

  /// Returns the pixels of a glyph whose first column stands at a place within a pixel, 0 or 1.
  func raster(lead: Int) -> Raster { rasters[lead] }

  /// The columns and rows of a glyph's picture that hold ink.
  private struct InkExtent {
    var columns = 0..<0
    var rows = 0..<0

    init(of coverage: FontFace.Coverage) {
      var first = coverage.width
      var end = 0
      for y in 0..<coverage.height {
        let row = coverage.buffer + y * coverage.pitch
        guard let left = (0..<coverage.width).first(where: { Glyph.level(row[$0]) > 0 }) else {
          continue
        }
        var right = coverage.width
        while Glyph.level(row[right - 1]) == 0 { right -= 1 }
        first = min(first, left)
        end = max(end, right)
        rows = rows.isEmpty ? y..<y + 1 : rows.lowerBound..<y + 1
      }
      if first < end { columns = first..<end }
    }
  }

  /// Returns a column's coverage, 0 to `full`, from FreeType's, 0 to 255.
  @inline(__always)
  private static func level(_ coverage: UInt8) -> Int { Int(coverage) * full / 255 }

  private static func raster(
    _ coverage: FontFace.Coverage, _ ink: InkExtent, lead: Int, levels: [UInt8]
  ) -> Raster {
    let pixels = (lead + ink.columns.count + columns - 1) / columns
    var raster = Raster(width: pixels, levels: [])
    raster.levels.reserveCapacity(pixels * ink.rows.count)
    for y in ink.rows {
      let row = coverage.buffer + y * coverage.pitch
      for pixel in 0..<pixels {
        var sum = 0
        for column in 0..<columns {
          let x = pixel * columns - lead + column
          if x >= 0, x < ink.columns.count { sum += level(row[ink.columns.lowerBound + x]) }
        }
        raster.levels.append(levels[sum])
      }
    }
    return raster
  }

  private static let fineLevels = levels(steps: 8)
  private static let coarseLevels = levels(steps: 4)

  /// Returns the level of coverage for each sum of the columns of a pixel.
  private static func levels(steps: Int) -> [UInt8] {
    let whole = columns * full
    return (0...whole).map { UInt8(($0 * steps + whole / 2) / whole * (Ink.levels / steps)) }
  }
}
