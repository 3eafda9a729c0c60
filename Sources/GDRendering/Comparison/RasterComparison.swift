public import SceneGraph

/// The difference between two pictures as an eye would see it.
///
/// A pixel differs when nothing within one pixel of it in the other picture has about its colour, and
/// the same holds the other way round; so a shade of antialiasing or a shift by a fraction of a pixel
/// does not count. Pictures of different sizes differ everywhere.
public struct RasterComparison: Sendable {
  /// Whether the sizes are the same.
  public let isSameSize: Bool
  /// The number of pixels that differ.
  public let differingCount: Int
  /// The box around all that differ; nothing where none does.
  public let bounds: Rectangle?
  /// For each pixel, row by row, whether it differs; empty for pictures of different sizes.
  public let mask: [Bool]

  /// The largest difference of a channel, of 255, that is not seen at an edge.
  public static let tolerance = 40
  /// The pixels in a million that may differ in pictures that look the same.
  public static let allowance = 4.0

  /// Compares two pictures.
  public init(_ old: RasterImage, _ new: RasterImage) {
    guard old.width == new.width, old.height == new.height else {
      isSameSize = false
      differingCount = max(old.pixels.count, new.pixels.count)
      bounds = nil
      mask = []
      return
    }
    isSameSize = true
    var mask = [Bool](repeating: false, count: old.pixels.count)
    var count = 0
    var box: Rectangle?
    for y in 0..<old.height {
      for x in 0..<old.width {
        let place = y * old.width + x
        guard old.pixels[place] != new.pixels[place],
          Self.isForeign(old.pixels[place], around: x, y, in: new)
            || Self.isForeign(new.pixels[place], around: x, y, in: old)
        else { continue }
        mask[place] = true
        count += 1
        let pixel = Rectangle(x: Double(x), y: Double(y), width: 1, height: 1)
        box = box?.union(pixel) ?? pixel
      }
    }
    self.mask = mask
    differingCount = count
    bounds = box
  }

  /// Whether the pictures look the same.
  public var looksSame: Bool {
    isSameSize
      && Double(differingCount) <= max(2, Double(mask.count) * Self.allowance / 1_000_000)
  }

  /// Tells whether no pixel around a place has about a colour.
  private static func isForeign(
    _ color: Color, around x: Int, _ y: Int, in image: RasterImage
  ) -> Bool {
    for row in max(0, y - 1)...min(image.height - 1, y + 1) {
      for column in max(0, x - 1)...min(image.width - 1, x + 1)
      where distance(color, image.pixels[row * image.width + column]) <= tolerance {
        return false
      }
    }
    return true
  }

  private static func distance(_ first: Color, _ second: Color) -> Int {
    max(
      abs(Int(first.red) - Int(second.red)), abs(Int(first.green) - Int(second.green)),
      abs(Int(first.blue) - Int(second.blue)), abs(Int(first.alpha) - Int(second.alpha)))
  }

  /// Returns the old picture, the new one and what differs side by side.
  ///
  /// What differs is red on a pale copy of the new picture.
  public func report(_ old: RasterImage, _ new: RasterImage) -> Scene {
    let gap = 16
    let height = max(old.height, new.height)
    var scene = Scene(
      chart: "comparison", preset: "report", width: old.width + 2 * new.width + 2 * gap,
      height: height, resolution: 96, ground: Color(0x808080),
      safeArea: Rectangle(
        x: 0, y: 0, width: Double(old.width + 2 * new.width + 2 * gap), height: Double(height)))
    var x = 0
    for image in [old, new, marked(new)] {
      let box = Rectangle(
        x: Double(x), y: 0, width: Double(image.width), height: Double(image.height))
      scene.shapes.append(Shape(.image(image, in: box), role: .rule, color: .black))
      x += image.width + gap
    }
    return scene
  }

  private func marked(_ image: RasterImage) -> RasterImage {
    let pixels = image.pixels.enumerated().map { place, color in
      guard mask.indices.contains(place), !mask[place] else { return Color(0xE00000) }
      func pale(_ channel: UInt8) -> UInt8 { UInt8(191 + Int(channel) / 4) }
      return Color(red: pale(color.red), green: pale(color.green), blue: pale(color.blue))
    }
    return RasterImage(width: image.width, height: image.height, pixels: pixels) ?? image
  }
}
