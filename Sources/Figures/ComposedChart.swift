public import Analysis
public import Charting
public import DatasetReading

/// A chart ready for layout, with everything that is said and known of it.
public struct ComposedChart: Sendable {
  /// The chart's name.
  public var name: String
  /// What to draw.
  public var specification: ChartSpecification
  /// The computed figures, in the order in which templates name them.
  public var figures: [Figure]
  /// The alternative text, at most 250 characters.
  public var altText: String
  /// Every value with base, kind of year and source.
  public var longDescription: String
  /// The datasets, editions and rows that the chart was made from.
  public var provenance: Provenance
  /// What is worth telling.
  public var notices: [Diagnostic]
  /// The colours in which measures are drawn.
  public var measureColors: [MeasureColor]

  /// The title that is drawn.
  public var title: String { specification.text.title }

  /// Creates a chart.
  public init(
    name: String, specification: ChartSpecification, figures: [Figure] = [], altText: String,
    longDescription: String, provenance: Provenance, notices: [Diagnostic] = [],
    measureColors: [MeasureColor] = []
  ) {
    self.name = name
    self.specification = specification
    self.figures = figures
    self.altText = altText
    self.longDescription = longDescription
    self.provenance = provenance
    self.notices = notices
    self.measureColors = measureColors
  }
}
