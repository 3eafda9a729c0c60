public import Charting

/// How a definition asks to draw a chart.
public struct ChartStyle: Hashable, Sendable {
  /// The type of chart.
  public var type: Located<Kind>
  /// The direction of bars; the type of analysis decides where nothing is given.
  public var orientation: BarPlot.Orientation?
  /// The arrangement of several series.
  public var arrangement: BarPlot.Arrangement
  /// What the title is about: `first`, `last`, `peak`, or the name of a period or category.
  public var emphasis: [Located<String>]
  /// The word that asks for the change from the first to the last value, drawn as a bracket.
  public var annotate: Located<String>?
  /// Whether periods without a value keep their place.
  public var showsGaps: Bool
  /// The marks in the panels of small multiples.
  public var mark: PanelPlot.Mark
  /// The figure that a big number shows; the analysis decides where nothing is given.
  public var figure: Located<String>?
  /// The figures drawn as dashed lines across bars or lines.
  public var references: [Reference]
  /// The spans of periods with a ground of their own.
  public var bands: [Band]

  /// Whether the change from the first to the last value is drawn as a bracket.
  public var annotatesChange: Bool { annotate != nil }

  /// A figure drawn as a reference line.
  public struct Reference: Hashable, Sendable {
    /// The figure's key, such as `peak.value`.
    public let figure: Located<String>
    /// What the line is called; the figure's value is added.
    public let label: String
  }

  /// A span of periods.
  public struct Band: Hashable, Sendable {
    /// The first period.
    public let from: Located<String>
    /// The last period.
    public let to: Located<String>
    /// What it is called.
    public let label: String
  }

  /// The types of charts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whether sectors stand for the parts of a whole.
    var isRound: Bool { self == .pie || self == .donut }

    /// Bars from zero.
    case bar
    /// A pie.
    case pie
    /// A pie with a hole that holds the base.
    case donut
    /// Points in rows, for two periods of a breakdown.
    case dot
    /// Lines over time.
    case line
    /// Points on stems from zero.
    case lollipop
    /// A line for each category between two periods.
    case slope
    /// Small multiples: a panel for each measure or category.
    case multiples
    /// A tile-grid map of the states.
    case map
    /// A big number.
    case number
  }
}
