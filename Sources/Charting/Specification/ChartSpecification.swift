/// What to draw, before any pixel: the words and the marks of one chart in data units.
public struct ChartSpecification: Hashable, Sendable, Encodable {
  /// The chart's name, as its files are called.
  public var name: String
  /// The words round the plot.
  public var text: ChartText
  /// The marks and their guides.
  public var plot: Plot

  /// Creates a specification.
  public init(name: String, text: ChartText, plot: Plot) {
    self.name = name
    self.text = text
    self.plot = plot
  }

  /// The kinds of plot.
  public enum Plot: Hashable, Sendable, Encodable {
    /// Bars along a value axis from zero.
    case bars(BarPlot)
    /// The sectors of a pie or donut.
    case sectors(SectorPlot)
    /// Points in rows, joined where a row has several.
    case dots(DotPlot)
    /// Lines over time.
    case lines(LinePlot)
    /// A line for each category between two periods.
    case slopes(SlopePlot)
    /// Small multiples.
    case panels(PanelPlot)
    /// A tile-grid map.
    case tiles(TilePlot)
    /// A big number.
    case number(NumberPlot)
  }
}
