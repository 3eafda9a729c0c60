import CGD
import SceneGraph
import TestSupport
import Testing

@testable import GDRendering

@Suite("Compression of rows")
struct RowCompressorTests {
  /// Inflates with zlib, which checks the checksum too.
  private static func inflated(_ compressed: [UInt8], count: Int) -> [UInt8]? {
    var length = uLongf(count + 1)
    var bytes = [UInt8](repeating: 0, count: count + 1)
    let status = compressed.withUnsafeBufferPointer { source in
      uncompress(&bytes, &length, source.baseAddress, uLong(source.count))
    }
    return status == Z_OK ? Array(bytes[..<Int(length)]) : nil
  }

  private static func compressed(_ bytes: [UInt8], stride: Int) -> [UInt8] {
    bytes.withUnsafeBufferPointer { RowCompressor.compressed($0, stride: stride) }
  }

  /// Rows of many kinds: noise, runs, repetitions of rows above, and the lengths about which formats err.
  private static func rows(_ generator: inout SeededGenerator, stride: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let colors = [1, 2, 5, 40, 256].randomElement(using: &generator) ?? 2
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      var row: [UInt8] = []
      switch Int.random(in: 0..<5, using: &generator) {
      case 0 where bytes.count >= stride: row = Array(bytes.suffix(stride))
      case 1: row = [UInt8](repeating: 0, count: stride)
      case 2:
        row = (0..<stride).map { _ in
          UInt8(Int.random(in: 0..<colors, using: &generator))
        }
      default:
        while row.count < stride {
          let lengths = [1, 2, 3, 4, 17, 127, 128, 257, 258, 259, 260, 261, 516, 1000]
          row += [UInt8](
            repeating: UInt8(Int.random(in: 0..<colors, using: &generator)),
            count: lengths.randomElement(using: &generator) ?? 1)
        }
      }
      bytes += row.prefix(stride)
    }
    return bytes
  }

  @Test("zlib reads back what was compressed, for 150 random pictures")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<150 {
      let strides = [1, 2, 3, 61, 257, 1921]
      let stride = strides.randomElement(using: &generator) ?? 61
      let bytes = Self.rows(&generator, stride: stride)
      let read = try #require(
        Self.inflated(Self.compressed(bytes, stride: stride), count: bytes.count))
      #expect(read == bytes)
    }
  }

  @Test("nothing, one byte and long runs are compressed too")
  func edges() {
    let streams: [[UInt8]] = [[], [7], [7, 7, 7], [UInt8](repeating: 9, count: 3_000_000)]
    for bytes in streams {
      // Rows longer than the window cannot repeat the row above.
      #expect(Self.inflated(Self.compressed(bytes, stride: 40_000), count: bytes.count) == bytes)
    }
  }

  @Test("a line of text takes fewer bytes than with zlib's best")
  func size() throws {
    let text = "Persons referred to U.S. attorneys for human trafficking offenses, 2011 to 2020"
    let scene = try Studio.scene(
      text: text, font: Font(.regular, size: 40), x: 20, baseline: 60, width: 1700, height: 100)
    let png = try Studio.renderer().png(of: scene)
    let image = try RasterDecoding.rasterImage(png: png)
    var numbers: [Color: UInt8] = [.white: 0]
    var rows: [UInt8] = []
    for y in 0..<image.height {
      rows.append(0)
      for color in image.pixels[y * image.width..<(y + 1) * image.width] {
        let number = numbers[color] ?? UInt8(numbers.count)
        numbers[color] = number
        rows.append(number)
      }
    }
    var length = compressBound(uLong(rows.count))
    var best = [UInt8](repeating: 0, count: Int(length))
    #expect(compress2(&best, &length, rows, uLong(rows.count), 9) == Z_OK)
    let ours = Self.compressed(rows, stride: image.width + 1)
    #expect(Self.inflated(ours, count: rows.count) == rows)
    #expect(
      Double(ours.count) < 0.98 * Double(length), "\(ours.count) against \(length) bytes")
    #expect(png.count < ours.count + 200)
  }

  @Test("codes are complete, within the limit, and longer for rarer symbols")
  func huffmanCodes() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let limit = [7, 15].randomElement(using: &generator) ?? 15
      let symbols = Int.random(in: 2...(limit == 7 ? 19 : 286), using: &generator)
      // Counts over many orders of magnitude make Huffman's own codes deeper than the limit.
      let counts: [Int] = (0..<symbols).map { _ in
        let isAbsent = Int.random(in: 0...3, using: &generator) == 0
        return isAbsent ? 0 : 1 << Int.random(in: 0...40, using: &generator)
      }
      guard counts.filter({ $0 > 0 }).count > 1 else { continue }
      let code = HuffmanCode(counts: counts, limit: limit)
      let used: [Int] = code.lengths.filter { $0 > 0 }.map { Int($0) }
      #expect(used.allSatisfy { $0 <= limit })
      var space = 0
      for length in used { space += 1 << (limit - length) }
      #expect(space == 1 << limit)
      for a in counts.indices where counts[a] > 0 {
        for b in counts.indices where counts[b] > counts[a] {
          #expect(code.lengths[b] <= code.lengths[a])
        }
        #expect(code.lengths[a] > 0)
      }
    }
  }
}

@Suite("Indexed PNG")
struct IndexedPNGTests {
  /// Pixels of so many colours, some rows alike; the last pixel of odd rows shares its byte with nothing.
  private static func picture(colors: Int, width: Int) -> [[UInt8]] {
    (0..<24).map { y in (0..<width).map { x in UInt8((x * 7 + y / 3 * 5) % colors) } }
  }

  @Test(
    "pixels of few and of many colours, in even and odd rows, are read back as they were",
    arguments: [1, 2, 15, 16, 17, 256], [1, 2, 7, 40])
  func roundTrip(colors: Int, width: Int) throws {
    let picture = Self.picture(colors: colors, width: width)
    let palette = (0..<colors).map { Int32(truncatingIfNeeded: $0 * 0x0103) }
    let png = IndexedPNG(width: width, height: 24, palette: palette, resolution: 96)
    let bytes = try picture.flatMap(\.self).withUnsafeBufferPointer { pixels in
      try png.bytes { y in pixels.baseAddress.map { $0 + y * width } }
    }
    #expect(bytes[24] == (colors <= 16 ? 4 : 8))
    let image = try RasterDecoding.rasterImage(png: bytes)
    for y in 0..<24 {
      for x in 0..<width {
        #expect(image.pixels[y * width + x] == Color(UInt32(picture[y][x]) * 0x0103))
      }
    }
  }
}
