/// Points along a value axis, a row for each category; the points of a row are joined.
///
/// There is at most one mark for each category and series.
public struct DotPlot: Hashable, Sendable, Encodable {
  /// The categories from the top.
  public var categories: [BarPlot.Category]
  /// The names of the series; one series needs no name.
  public var series: [String]
  /// The points.
  public var marks: [PointMark]
  /// What stands right of each row's points, such as "66% → 71%".
  public var rowLabels: [String]
  /// The end of the value axis when it has a natural one, such as 100 percent.
  public var maximum: Double?
  /// Whether each point stands on a stem from zero, as a lollipop does.
  public var hasStems: Bool

  /// Creates a plot; there is a row label for each category.
  public init(
    categories: [BarPlot.Category], series: [String] = [""], marks: [PointMark],
    rowLabels: [String], maximum: Double? = nil, hasStems: Bool = false
  ) {
    self.hasStems = hasStems
    self.categories = categories
    self.series = series
    self.marks = marks
    self.rowLabels = rowLabels
    self.maximum = maximum
  }
}
