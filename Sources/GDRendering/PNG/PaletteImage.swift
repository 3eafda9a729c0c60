import CGD
import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A canvas reduced to at most 256 colours, so that its PNG is small and quick to write.
///
/// Colours that fill areas stay exact. When antialiasing made too many shades, shades a few steps apart
/// become one; a picture that would change visibly is not reduced.
struct PaletteImage {
  /// The largest number of distinct colours that are counted at all.
  private static let countable = 8192
  /// The widths of the steps, in channel values, that shades are rounded to when there are too many.
  private static let steps = [2, 3, 4, 5, 6, 8, 10, 12]
  /// A colour on this part of the picture is kept exact.
  private static let flatShare = 1.0 / 20_000

  /// The colours in order of their first appearance.
  private var colors: [Int32] = []
  private var counts: [Int] = []
  private var table: [Int32]
  /// For each counted colour its place in the palette.
  private var place: [UInt8] = []
  private var palette: [Int32] = []
  /// Which rows are the same as the row above.
  private var repeatsPrevious: [Bool] = []

  /// Counts the colours of a canvas, or gives nothing when they cannot be reduced.
  init?(_ canvas: borrowing GDCanvas) {
    table = [Int32](repeating: -1, count: Self.countable * 4)
    repeatsPrevious = [Bool](repeating: false, count: canvas.height)
    var y = 0
    while y < canvas.height {
      guard let row = canvas.row(y) else { return nil }
      var next = y + 1
      while next < canvas.height, let other = canvas.row(next), Self.isEqual(row, other) {
        repeatsPrevious[next] = true
        next += 1
      }
      guard count(row, times: next - y) else { return nil }
      y = next
    }
    if colors.count <= 256 {
      palette = colors
      place = (0..<colors.count).map { UInt8($0) }
      return
    }
    let pixels = canvas.width * canvas.height
    guard Self.steps.contains(where: { reduce(step: $0, pixels: pixels) }) else { return nil }
  }

  /// Writes the picture as an indexed PNG.
  func encodedPNG(
    _ canvas: borrowing GDCanvas, resolution: Int
  ) throws(RenderError) -> [UInt8] {
    let png = IndexedPNG(
      width: canvas.width, height: canvas.height, palette: palette, resolution: resolution)
    let width = canvas.width
    let indices = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: width * canvas.height)
    defer { indices.deallocate() }
    guard let start = indices.baseAddress else { throw .encodingFailed(reason: "no memory") }
    for y in 0..<canvas.height {
      guard let source = canvas.row(y) else { continue }
      let target = start + y * width
      if repeatsPrevious[y], y > 0 {
        target.update(from: target - width, count: width)
        continue
      }
      var x = 0
      while x < width {
        let pixel = source[x]
        var end = x + 1
        while end < width, source[end] == pixel { end += 1 }
        (target + x).update(repeating: place[slot(of: pixel)], count: end - x)
        x = end
      }
    }
    return try png.bytes { UnsafePointer(start + $0 * width) }
  }

  // MARK: - Counting

  private static func isEqual(
    _ a: UnsafeMutableBufferPointer<Int32>, _ b: UnsafeMutableBufferPointer<Int32>
  ) -> Bool {
    guard let first = a.baseAddress, let second = b.baseAddress else { return false }
    return memcmp(first, second, a.count * MemoryLayout<Int32>.stride) == 0
  }

  private func position(of color: Int32) -> Int {
    var hash = UInt32(bitPattern: color) &* 0x9E37_79B1
    hash ^= hash >> 15
    var position = Int(hash) & (table.count - 1)
    while table[position] >= 0, colors[Int(table[position])] != color {
      position = (position + 1) & (table.count - 1)
    }
    return position
  }

  /// The place of a colour in `colors`; the colour has been counted.
  private func slot(of color: Int32) -> Int { Int(table[position(of: color)]) }

  /// Counts a row that stands several times in the picture; tells whether there was room.
  private mutating func count(
    _ row: UnsafeMutableBufferPointer<Int32>, times: Int
  ) -> Bool {
    var x = 0
    while x < row.count {
      let color = row[x]
      var end = x + 1
      while end < row.count, row[end] == color { end += 1 }
      let position = position(of: color)
      if table[position] < 0 {
        guard colors.count < Self.countable else { return false }
        table[position] = Int32(colors.count)
        colors.append(color)
        counts.append(0)
      }
      counts[Int(table[position])] += (end - x) * times
      x = end
    }
    return true
  }

  // MARK: - Reducing

  /// Rounds shades to a lattice; tells whether the colours then fit and the picture keeps its look.
  private mutating func reduce(step: Int, pixels: Int) -> Bool {
    let flat = max(32, Int(Double(pixels) * Self.flatShare))
    var lattice: [UInt32: Int] = [:]
    var groups: [ColorGroup] = []
    place = []
    for (color, count) in zip(colors, counts) {
      let channels = ColorGroup.channels(of: color)
      if count >= flat {
        groups.append(ColorGroup(exact: color))
        place.append(UInt8(truncatingIfNeeded: groups.count - 1))
      } else {
        let key = channels.reduce(UInt32(0)) { $0 << 8 | UInt32($1 / step) }
        let index = lattice[key] ?? groups.count
        if index == groups.count {
          lattice[key] = index
          groups.append(ColorGroup())
        }
        groups[index].add(channels, count: count)
        place.append(UInt8(truncatingIfNeeded: index))
      }
      guard groups.count <= 256 else { return false }
    }
    palette = groups.map(\.color)
    let change = zip(zip(colors, counts), place).reduce(0) { sum, entry in
      let before = ColorGroup.channels(of: entry.0.0)
      let after = ColorGroup.channels(of: palette[Int(entry.1)])
      return sum + entry.0.1 * zip(before, after).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
    return Double(change) < 0.5 * 3 * Double(pixels)
  }
}

/// Shades that become one colour, their mean.
private struct ColorGroup {
  private var sums = [0, 0, 0, 0]
  private var count = 0

  init() {}

  init(exact color: Int32) { add(Self.channels(of: color), count: 1) }

  mutating func add(_ channels: [Int], count: Int) {
    for index in sums.indices { sums[index] += channels[index] * count }
    self.count += count
  }

  var color: Int32 {
    let total = max(1, count)
    let means = sums.map { UInt32(($0 + total / 2) / total) }
    return Int32(bitPattern: means[0] << 24 | means[1] << 16 | means[2] << 8 | means[3])
  }

  /// Transparency, red, green and blue.
  static func channels(of color: Int32) -> [Int] {
    let value = Int(UInt32(bitPattern: color))
    return [value >> 24 & 0x7F, value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF]
  }
}
