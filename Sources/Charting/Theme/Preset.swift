/// A named canvas size with its type scale and safe area.
public struct Preset: Hashable, Sendable {
  /// The name on the command line.
  public var name: String
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels.
  public var height: Int
  /// Pixels per inch.
  public var resolution: Int
  /// Pixels kept free of text at the left and the right.
  public var sideMargin: Double
  /// Pixels kept free of text at the top.
  public var topMargin: Double
  /// Pixels kept free of text at the bottom.
  public var bottomMargin: Double
  /// The sizes of text.
  public var type: TypeScale
  /// Whether source and note take their full forms where they fit, as on paper.
  public var usesFullForms: Bool

  /// Creates a preset.
  public init(
    name: String, width: Int, height: Int, resolution: Int = 96, sideMargin: Double,
    topMargin: Double, bottomMargin: Double, type: TypeScale, usesFullForms: Bool = false
  ) {
    self.name = name
    self.width = width
    self.height = height
    self.resolution = resolution
    self.sideMargin = sideMargin
    self.topMargin = topMargin
    self.bottomMargin = bottomMargin
    self.type = type
    self.usesFullForms = usesFullForms
  }

  /// The news conference's screen and television.
  public static let tv = wide("tv", 1920, 1080, side: 96, top: 54, bottom: 54)
  /// Television, twice as fine.
  public static let tv4k = wide("tv4k", 3840, 2160, side: 192, top: 108, bottom: 108)
  /// Posts.
  public static let x = wide("x", 1600, 900, side: 80, top: 45, bottom: 45)
  /// Link cards.
  public static let link = wide("link", 1200, 630, side: 60, top: 35, bottom: 35)
  /// A square for social media.
  public static let square = tall("square", 1080, 1080, top: 54, bottom: 54)
  /// An upright for social media.
  public static let portrait = tall("portrait", 1080, 1350, top: 60, bottom: 60)
  /// A full telephone screen, with room for its controls.
  public static let story = tall("story", 1080, 1920, top: 250, bottom: 250)
  /// A hand-out of 6.5 by 4 inches.
  public static let print = Preset(
    name: "print", width: 1950, height: 1200, resolution: 300, sideMargin: 60, topMargin: 54,
    bottomMargin: 54, type: .wide(height: 1000, minimum: 0.024 * 1200), usesFullForms: true)

  /// The presets in the order of help texts.
  public static let all = [tv, tv4k, x, link, square, portrait, story, print]

  /// The sides that a canvas of one's own may have, in pixels.
  public static let ownSides = 320...8192

  /// Returns the preset of a name, or one made from `WIDTHxHEIGHT` or `WIDTHxHEIGHT@DPI`.
  ///
  ///     Preset.named("1200x675@144")?.resolution  // 144
  public static func named(_ name: String) -> Preset? {
    if let known = all.first(where: { $0.name == name }) { return known }
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    let sides = parts[0].split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count <= 2, sides.count == 2, name.allSatisfy({ $0.isASCII }),
      let width = Int(sides[0]), let height = Int(sides[1]), ownSides.contains(width),
      ownSides.contains(height), "\(width)x\(height)" == parts[0]
    else { return nil }
    let resolution = parts.count == 2 ? Int(parts[1]) ?? 0 : 96
    guard (36...1200).contains(resolution) else { return nil }
    let margin = (0.05 * Double(min(width, height))).rounded()
    var preset =
      Double(width) > 1.2 * Double(height)
      ? wide(
        name, width, height, side: (0.05 * Double(width)).rounded(), top: margin, bottom: margin)
      : tall(name, width, height, top: margin, bottom: margin)
    preset.resolution = resolution
    if !preset.isWide { preset.sideMargin = margin }
    return preset
  }

  private static func wide(
    _ name: String, _ width: Int, _ height: Int, side: Double, top: Double, bottom: Double
  ) -> Preset {
    Preset(
      name: name, width: width, height: height, sideMargin: side, topMargin: top,
      bottomMargin: bottom, type: .wide(height: Double(height)))
  }

  private static func tall(
    _ name: String, _ width: Int, _ height: Int, top: Double, bottom: Double
  ) -> Preset {
    Preset(
      name: name, width: width, height: height, sideMargin: 54, topMargin: top,
      bottomMargin: bottom, type: .tall(side: Double(min(width, height))))
  }
}
