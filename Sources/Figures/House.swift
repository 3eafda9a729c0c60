public import Charting
public import DatasetReading
public import SceneGraph

/// The agency's house style, from `Charts/Definitions/house.json`.
public struct House: Hashable, Sendable {
  /// The agency's name, printed at the bottom right.
  public var agency: String
  /// The name of the theme, `light` or `dark`.
  public var theme: String
  /// The presets to build, the first of which is committed.
  public var presets: [String]
  /// The fills of series in order, instead of the theme's; four to six.
  public var palette: [Color]?
  /// Whether charts have no ground of their own.
  public var isTransparent: Bool
  /// Whether fills of series are hatched.
  public var usesPatterns: Bool
  /// The logo's file beside the house file, printed instead of the agency's name.
  public var logo: Located<String>?
  /// The fonts that the house names; those of the program where it names none.
  public var fonts: FontChoice?
  /// The places in the palette, from 1, of the measures that the house gives one.
  public var measurePlaces: [String: Int]
  /// What is worth telling of the colours.
  public var notices: [Diagnostic]
  /// The notices that are accepted, with the reason why.
  public var allowed: [AllowedNotice] = []

  /// Creates a house style.
  public init(
    agency: String, theme: String = "light", presets: [String], palette: [Color]? = nil,
    isTransparent: Bool = false, usesPatterns: Bool = false, logo: Located<String>? = nil,
    fonts: FontChoice? = nil, measurePlaces: [String: Int] = [:],
    notices: [Diagnostic] = []
  ) {
    self.agency = agency
    self.theme = theme
    self.presets = presets
    self.palette = palette
    self.isTransparent = isTransparent
    self.usesPatterns = usesPatterns
    self.logo = logo
    self.fonts = fonts
    self.measurePlaces = measurePlaces
    self.notices = notices
  }

  /// The fonts of a house.
  public enum FontChoice: Hashable, Sendable {
    /// A family installed on the machine, such as "Source Sans 3".
    case family(Located<String>)
    /// Files beside the house file; the bold one stands for the semibold where that is not named.
    case files(regular: Located<String>, semibold: Located<String>?, bold: Located<String>)
  }

  /// The numbers of colours that a palette may have.
  public static let paletteSizes = 4...6

  /// The colours of charts: those of the theme, with the house's own fills.
  public var colors: Theme {
    var colors: Theme = theme == "dark" ? .dark : .light
    if let palette {
      colors.palette = palette
      colors.widePalette = palette
    }
    return colors
  }
}
