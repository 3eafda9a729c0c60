import SceneGraph

/// A bar plot whose labels are fitted and whose scales are set, before any bar is placed.
///
/// Sizes and scales depend on each other through the room that labels take, so they are found
/// together; after this stage everything else follows.
struct SizedBars {
  /// The plot in data units.
  var plot: BarPlot
  /// Whether bars rise.
  var isVertical: Bool
  /// The places of the categories along their axis.
  var band: BandScale
  /// The mapping of values.
  var scale: ValueScale
  /// The names of the categories; nothing for a year that a thinned axis leaves out.
  var names: [FittedText?]
  /// The labels of the marks, in the order of the marks; none where an axis stands for them.
  var labels: [FittedText]
  /// Whether labels stand inside the bars.
  var labelsAreInside: Bool
  /// The parts of stacks whose labels stand beyond the ends of their bars instead.
  var outside: Set<Int> = []
  /// Whether values are printed; where an axis stands for them, only gaps keep their label.
  var showsValues: Bool
  /// How gaps are marked.
  var gaps = BarFitting.Gaps.labels
  /// The ticks of the value axis, where there is one.
  var ticks: Ticks?
  /// The box that bars and grid may fill.
  var box: Rectangle
  /// The size of labels.
  var size: Double
  /// The thickness of the zero line, which stands on the negative side: bars there begin after it.
  var axisStroke: Double
  /// The texts of reference lines and bands.
  var references: BarReferences
  /// The rows under names, where names stand above their bars.
  var above: NamesAbove?

  /// Returns the pixel of a value; those of negative values stand the zero line's thickness further out.
  func position(_ value: Double) -> Double { scale.position(value) + shift(value) }

  /// How far a value's pixel is moved by the zero line.
  func shift(_ value: Double) -> Double {
    value < 0 ? (isVertical ? axisStroke : -axisStroke) : 0
  }

  /// The thickness of one bar in whole pixels.
  var thickness: Double {
    let lanes = plot.arrangement == .grouped ? plot.series.count : 1
    return max(1, (band.bandwidth / Double(lanes)).rounded(.down))
  }
}
