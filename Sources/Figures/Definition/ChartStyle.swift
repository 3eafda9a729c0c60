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
  /// Whether the change from the first to the last value is drawn as a bracket.
  public var annotatesChange: Bool
  /// Whether periods without a value keep their place.
  public var showsGaps: Bool

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
  }
}
