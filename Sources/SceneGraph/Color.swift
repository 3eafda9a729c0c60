/// An sRGB colour of eight bits a channel, with opacity.
public struct Color: Hashable, Sendable {
  /// The red channel, 0 to 255.
  public var red: UInt8
  /// The green channel, 0 to 255.
  public var green: UInt8
  /// The blue channel, 0 to 255.
  public var blue: UInt8
  /// The opacity, 0 (clear) to 255 (opaque).
  public var alpha: UInt8

  /// Creates a colour from its channels.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Creates an opaque colour from a number such as `0x12436D`.
  public init(_ rgb: UInt32) {
    self.init(
      red: UInt8(rgb >> 16 & 0xFF), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
  }

  /// Creates an opaque colour from `#RRGGBB`, or nothing if the text is not of that form.
  public init?(hex: String) {
    guard hex.utf8.count == 7, hex.first == "#",
      hex.dropFirst().allSatisfy(\.isHexDigit),
      let rgb = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(rgb)
  }

  /// The colour as `#RRGGBB`, or `#RRGGBBAA` when it is not opaque.
  public var hex: String {
    let channels = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return channels.reduce(into: "#") { text, channel in
      text += channel < 16 ? "0" : ""
      text += String(channel, radix: 16, uppercase: true)
    }
  }

  /// White.
  public static let white = Color(0xFFFFFF)
  /// Black.
  public static let black = Color(0x000000)
}

// MARK: - Contrast

extension Color {
  /// The relative luminance, 0 for black to 1 for white.
  ///
  /// The formula is that of the Web Content Accessibility Guidelines 2.2.
  public var relativeLuminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// Returns the contrast ratio with another opaque colour, 1 to 21.
  public func contrast(with other: Color) -> Double {
    let pair = [relativeLuminance, other.relativeLuminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// Returns black-ish or white, whichever reads better on this colour.
  public var readableInk: Color {
    let dark = Color(0x222222)
    return contrast(with: .white) >= contrast(with: dark) ? .white : dark
  }

  /// The channels in linear light, 0 to 1, after IEC 61966-2-1.
  public var linear: (red: Double, green: Double, blue: Double) {
    (Self.linearChannels[Int(red)], Self.linearChannels[Int(green)], Self.linearChannels[Int(blue)])
  }

  private static let linearChannels: [Double] = (0...255).map { channel in
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : raisedTo2Point4((value + 0.055) / 1.055)
  }

  /// Returns base^2.4 for a base in 0...1, as base^2 times the fifth root of base^2.
  ///
  /// Newton's method finds the root, so that the module needs no mathematics library.
  private static func raisedTo2Point4(_ base: Double) -> Double {
    let square = base * base
    guard square > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<64 {
      let fourth = root * root * root * root
      root -= (root * fourth - square) / (5 * fourth)
    }
    return square * root
  }
}
