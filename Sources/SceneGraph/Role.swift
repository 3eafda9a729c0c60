/// What a shape or a text is for in a chart.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// The finding.
  case title
  /// Measure, unit, population, area and period.
  case subtitle
  /// The source line.
  case source
  /// Base, unknowns, rounding, caveat.
  case note
  /// The agency's name or logo.
  case agency
  /// The text of a tick of a value axis.
  case tickLabel
  /// The name of a category or period.
  case categoryLabel
  /// The value of a mark.
  case valueLabel
  /// The name of a series at its line or bar.
  case seriesLabel
  /// A key of a legend, or its text.
  case legend
  /// Text or bracket anchored to data.
  case annotation
  /// A bar.
  case bar
  /// A sector of a pie or donut.
  case sector
  /// A line of a series, or one of its segments.
  case line
  /// A point of a line or of a dot plot.
  case dot
  /// The line of a confidence interval, or one of its ends.
  case interval
  /// A tile of a tile-grid map.
  case tile
  /// A band behind marks.
  case band
  /// An axis or zero line.
  case axis
  /// A tick.
  case tick
  /// A grid line.
  case grid
  /// A line from a label to its mark.
  case leader
  /// The rule above the footer and other furniture.
  case rule
  /// The mark of a missing value.
  case gap
}
