/// The part that a mark plays, from which the theme takes its colour.
public enum Tone: Hashable, Sendable, Encodable {
  /// The colour of the series or category at this place in the palette, from 0.
  case palette(Int)
  /// The place in a row of shades from faint to strong, from 0, of so many, such as a period among several.
  case ordered(Int, of: Int)
  /// The one that the title is about.
  case emphasized
  /// Shown for comparison.
  case muted
  /// What is left over or not stated; never an identity's colour.
  case unknown
}
