import SceneGraph

/// A colour prepared for blending into a canvas.
///
/// Opacity is counted in steps of 1/10,200: 40 steps of coverage times 255 of the colour's alpha.
struct Ink {
  /// The steps of coverage between none and full.
  ///
  /// Rounding to 40 steps errs by 0.6 percent of full scale on the mean; a chart of several colours then has fewer
  /// than 256 shades.
  static let levels = 40
  /// The opacity of an opaque colour at full coverage.
  static let opaque = levels * 255

  private let red: Int
  private let green: Int
  private let blue: Int
  private let alpha: Int
  /// The pixel value of the opaque colour.
  let solid: Int32

  init(_ color: Color) {
    red = Int(color.red)
    green = Int(color.green)
    blue = Int(color.blue)
    alpha = Int(color.alpha)
    solid = Int32(red << 16 | green << 8 | blue)
  }

  /// The colour and its alpha as one number.
  var key: UInt32 { UInt32(bitPattern: solid) | UInt32(alpha) << 24 }

  /// Returns the opacity at a level of coverage, 0 to 40.
  func opacity(level: Int) -> Int { level * alpha }

  /// Returns the colour laid over a pixel of the canvas.
  ///
  /// A pixel has seven bits of transparency above three channels of eight bits.
  func over(_ pixel: Int32, opacity: Int) -> Int32 {
    if opacity >= Self.opaque { return solid }
    if opacity <= 0 { return pixel }
    let below = Int(UInt32(bitPattern: pixel))
    let transparency = below >> 24 & 0x7F
    if transparency == 0 {
      let rest = Self.opaque - opacity
      let half = Self.opaque / 2
      let r = (red * opacity + (below >> 16 & 0xFF) * rest + half) / Self.opaque
      let g = (green * opacity + (below >> 8 & 0xFF) * rest + half) / Self.opaque
      let b = (blue * opacity + (below & 0xFF) * rest + half) / Self.opaque
      return Int32(r << 16 | g << 8 | b)
    }
    return overTransparent(below, transparency: transparency, opacity: opacity)
  }

  private func overTransparent(_ below: Int, transparency: Int, opacity: Int) -> Int32 {
    let source = Double(opacity) / Double(Self.opaque)
    let rest = Double(127 - transparency) / 127 * (1 - source)
    let alpha = source + rest
    func mixed(_ channel: Int, _ shift: Int) -> Int {
      Int((Double(channel) * source + Double(below >> shift & 0xFF) * rest) / alpha + 0.5)
    }
    let a = 127 - Int(alpha * 127 + 0.5)
    if a >= 127 { return 0x7F00_0000 }
    return Int32(a << 24 | mixed(red, 16) << 16 | mixed(green, 8) << 8 | mixed(blue, 0))
  }

  /// Returns the opaque colours between two, one for each level of the second's coverage.
  static func ramp(from first: Color, to second: Color) -> [Ink] {
    let lower = Ink(first)
    let upper = Ink(second)
    return (0...levels).map { level in
      let pixel = Int(upper.over(lower.solid, opacity: upper.opacity(level: level)))
      var color = Color(UInt32(pixel))
      color.alpha = first.alpha
      return Ink(color)
    }
  }
}
