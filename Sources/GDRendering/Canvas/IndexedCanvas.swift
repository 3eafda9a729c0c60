import CGD
import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A picture of at most 256 colours, owned by libgd, in which each pixel is the number of its colour.
///
/// Charts have few colours, shades at edges included. Mixing an ink with a colour is computed once and then
/// looked up, and the pixels are those of the PNG. When many colours are taken, a shade at an edge becomes one that
/// differs from it by less than can be seen. A picture that still needs more is exhausted; what it then holds is of
/// no use, and it must be drawn on a `GDCanvas`.
final class IndexedCanvas: Canvas {
  let width: Int
  let height: Int
  /// The colours, the ground first, as libgd writes pixels.
  private(set) var palette: [Int32]
  /// Whether more than 256 colours were needed.
  private(set) var isExhausted = false

  private let image: gdImagePtr
  private let rows: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
  /// The number of each colour of the palette.
  private var numbers: [Int32: UInt8]
  /// The place of each ink in `mixtures`.
  private var inks: [UInt32: Int] = [:]
  private var lastInk: (key: UInt32, place: Int)?
  /// For each ink and level, the number of its mixture with each colour, or -1 while it is not known.
  private var mixtures: [UnsafeMutablePointer<Int16>?] = []

  private static let limit = 256
  /// The number of colours from which shades are shared, first those 2 of 255 steps apart, at last 10.
  private static let plenty = 128

  /// Creates a picture of one colour, or a transparent one.
  init(width: Int, height: Int, ground: Color?) throws(RenderError) {
    let image = try Engine.picture(width: width, height: height) { columns, rows in
      // The rows, and once more as they are compressed.
      Engine.provide(bytes: 2 * (width + 32) * height)
      return gdImageCreate(columns, rows)
    }
    guard let rows = image.pointee.pixels else {
      gdImageDestroy(image)
      throw .canvasNotCreated(width: width, height: height)
    }
    self.width = width
    self.height = height
    self.image = image
    self.rows = rows
    // Pixels are zero at first, which is the ground's number.
    let pixel = GDCanvas.pixel(of: ground)
    palette = [pixel]
    numbers = [pixel: 0]
  }

  deinit {
    mixtures.forEach { $0?.deallocate() }
    gdImageDestroy(image)
  }

  /// Gives the numbers of a row's pixels, or nothing outside the picture.
  func row(_ y: Int) -> UnsafePointer<UInt8>? {
    guard y >= 0, y < height, let row = rows[y] else { return nil }
    return UnsafePointer(row)
  }

  func blend(_ ink: Ink, level: Int, x: Int, y: Int, count: Int) {
    let start = max(0, x)
    let end = min(width, x + count)
    guard start < end, y >= 0, y < height, level > 0, let row = rows[y] else { return }
    let opacity = ink.opacity(level: level)
    if opacity >= Ink.opaque {
      memset(row + start, Int32(number(of: ink.solid)), end - start)
      return
    }
    let table = mixtures(of: ink, level: level)
    for x in start..<end {
      row[x] = mixture(table, ink, opacity, over: row[x])
    }
  }

  func blend(_ ink: Ink, levels: UnsafeBufferPointer<UInt8>, x: Int, y: Int) {
    guard y >= 0, y < height, let row = rows[y] else { return }
    var known = -1
    var table: UnsafeMutablePointer<Int16>?
    for index in max(0, -x)..<max(max(0, -x), min(levels.count, width - x)) {
      let level = Int(levels[index])
      guard level > 0 else { continue }
      if known != level {
        known = level
        table = mixtures(of: ink, level: level)
      }
      guard let table else { continue }
      let below = row[x + index]
      let mixed = table[Int(below)]
      row[x + index] =
        mixed >= 0
        ? UInt8(truncatingIfNeeded: mixed)
        : mixture(table, ink, ink.opacity(level: level), over: below)
    }
  }

  // MARK: - Colours

  @inline(__always)
  private func mixture(
    _ table: UnsafeMutablePointer<Int16>, _ ink: Ink, _ opacity: Int, over below: UInt8
  ) -> UInt8 {
    let known = table[Int(below)]
    if known >= 0 { return UInt8(truncatingIfNeeded: known) }
    let pixel = ink.over(palette[Int(below)], opacity: opacity)
    let number = similar(to: pixel) ?? number(of: pixel)
    table[Int(below)] = Int16(number)
    return number
  }

  private func mixtures(of ink: Ink, level: Int) -> UnsafeMutablePointer<Int16> {
    let index = place(of: ink) + level
    if let table = mixtures[index] { return table }
    let table = UnsafeMutablePointer<Int16>.allocate(capacity: Self.limit)
    table.initialize(repeating: -1, count: Self.limit)
    mixtures[index] = table
    return table
  }

  private func place(of ink: Ink) -> Int {
    let key = ink.key
    if let lastInk, lastInk.key == key { return lastInk.place }
    let place = inks[key] ?? mixtures.count
    if place == mixtures.count {
      inks[key] = place
      mixtures += [UnsafeMutablePointer<Int16>?](repeating: nil, count: Ink.levels + 1)
    }
    lastInk = (key, place)
    return place
  }

  /// Returns the colour that stands for a shade when many are taken, or nothing when it gets a number of its own.
  private func similar(to pixel: Int32) -> UInt8? {
    guard palette.count >= Self.plenty, numbers[pixel] == nil else { return nil }
    let tolerance = 2 + (palette.count - Self.plenty) / 16
    var nearest: (number: Int, distance: Int)?
    for (number, other) in palette.enumerated() {
      let distance = [0, 8, 16, 24].reduce(0) { greatest, shift in
        max(greatest, abs(Int(pixel >> shift & 0xFF) - Int(other >> shift & 0xFF)))
      }
      if distance <= tolerance, distance < nearest?.distance ?? .max {
        nearest = (number, distance)
      }
    }
    return nearest.map { UInt8(truncatingIfNeeded: $0.number) }
  }

  private func number(of pixel: Int32) -> UInt8 {
    if let number = numbers[pixel] { return number }
    guard palette.count < Self.limit else {
      isExhausted = true
      return 0
    }
    let number = UInt8(truncatingIfNeeded: palette.count)
    palette.append(pixel)
    numbers[pixel] = number
    return number
  }
}
