/// The agency's house style, from `Charts/Definitions/house.json`.
public struct House: Hashable, Sendable {
  /// The agency's name, printed at the bottom right.
  public var agency: String
  /// The name of the theme, `light` or `dark`.
  public var theme: String
  /// The presets to build, the first of which is committed.
  public var presets: [String]

  /// Creates a house style.
  public init(agency: String, theme: String = "light", presets: [String]) {
    self.agency = agency
    self.theme = theme
    self.presets = presets
  }
}
