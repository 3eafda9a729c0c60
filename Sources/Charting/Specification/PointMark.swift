/// A point in data units: a value, or a gap, of one category and series.
public struct PointMark: Hashable, Sendable, Encodable {
  /// The index of the category in the plot.
  public var category: Int
  /// The index of the series in the plot.
  public var series: Int
  /// The value; nothing for a gap.
  public var value: Double?
  /// The part that the point plays.
  public var tone: Tone
  /// The confidence interval of the value, drawn as a line with ends; the value lies in it.
  public var interval: ClosedRange<Double>?

  /// Creates a mark.
  public init(
    category: Int, series: Int = 0, value: Double?, tone: Tone,
    interval: ClosedRange<Double>? = nil
  ) {
    self.category = category
    self.series = series
    self.value = value
    self.tone = tone
    self.interval = interval
  }
}
