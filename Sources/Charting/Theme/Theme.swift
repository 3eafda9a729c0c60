public import SceneGraph

/// The colours of a house style.
public struct Theme: Hashable, Sendable {
  /// The ground that charts stand on.
  public var ground: Color
  /// Titles and labels.
  public var ink: Color
  /// Subtitles, ticks, source and note.
  public var secondaryInk: Color
  /// Fills of two to four series, in order; one series takes the first.
  public var palette: [Color]
  /// Fills of five and six series, in order.
  public var widePalette: [Color]
  /// Marks shown for comparison.
  public var muted: Color
  /// What is left over or not stated.
  public var unknown: Color
  /// Zero lines.
  public var axis: Color
  /// Grid lines and rules.
  public var grid: Color

  /// The fills of classes of values, from the lowest to the highest.
  public var classes: [Color]
  /// The outline of a tile that the title is about.
  public var emphasis: Color

  /// Creates a theme.
  public init(
    ground: Color, ink: Color, secondaryInk: Color, palette: [Color], widePalette: [Color],
    muted: Color, unknown: Color, axis: Color, grid: Color, classes: [Color], emphasis: Color
  ) {
    self.classes = classes
    self.emphasis = emphasis
    self.ground = ground
    self.ink = ink
    self.secondaryInk = secondaryInk
    self.palette = palette
    self.widePalette = widePalette
    self.muted = muted
    self.unknown = unknown
    self.axis = axis
    self.grid = grid
  }

  /// Dark text and saturated fills on white.
  public static let light = Theme(
    ground: .white, ink: Color(0x222222), secondaryInk: Color(0x555555),
    palette: [0x12436D, 0xF46A25, 0x28A197, 0xA285D1].map(Color.init(_:)),
    widePalette: [0x00295B, 0xA285D1, 0x843215, 0x009E73, 0x5C5859, 0xD55E00]
      .map(Color.init(_:)),
    muted: Color(0x949494), unknown: Color(0x949494), axis: Color(0x333333),
    grid: Color(0xD9D9D9),
    classes: [0x6596C0, 0x4279AA, 0x2B6493, 0x164A76, 0x002A54].map(Color.init(_:)),
    emphasis: Color(0xF46A25))

  /// White text and light fills on near-black, for television.
  public static let dark = Theme(
    ground: Color(0x212121), ink: .white, secondaryInk: Color(0xC8C8C8),
    palette: [0x56B4E9, 0xE69F00, 0xD3F0BC, 0x8650E0].map(Color.init(_:)),
    widePalette: [0x56B4E9, 0xE69F00, 0xD3F0BC, 0x8650E0, 0x118074, 0xAD5B00]
      .map(Color.init(_:)),
    muted: Color(0x8A8A8A), unknown: Color(0x8A8A8A), axis: Color(0xE0E0E0),
    grid: Color(0x4A4A4A),
    classes: [0x3E7499, 0x4E93C0, 0x6FB0DA, 0x9BCBEA, 0xD0E7F7].map(Color.init(_:)),
    emphasis: Color(0xE69F00))

  /// Returns the fill of a mark in a chart whose palette has `count` colours in use.
  ///
  /// A place past the end of the palette is taken from the wide one.
  public func fill(_ tone: Tone, of count: Int) -> Color {
    switch tone {
    case .palette(let index):
      let colors = max(count, index + 1) > palette.count ? widePalette : palette
      return colors[index % colors.count]
    case .ordered(let index, let count): return classFill(index, of: count)
    case .emphasized: return palette[0]
    case .muted: return muted
    case .unknown: return unknown
    }
  }

  /// Returns the fill of a class of values among `count`, spread over the whole range of fills.
  public func classFill(_ index: Int, of count: Int) -> Color {
    guard count > 1, classes.count > 1 else { return classes.last ?? palette[0] }
    let place = Double(min(max(index, 0), count - 1)) / Double(count - 1)
    return classes[Int((place * Double(classes.count - 1)).rounded())]
  }
}
