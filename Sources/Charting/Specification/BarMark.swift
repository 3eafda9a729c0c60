/// A bar in data units: a value, or a gap, of one category and series.
public struct BarMark: Hashable, Sendable, Encodable {
  /// The index of the category in the plot.
  public var category: Int
  /// The index of the series in the plot.
  public var series: Int
  /// The value; nothing for a gap.
  public var value: Double?
  /// The value as it is printed, such as "1,360" or "92%", or the mark of a gap, such as "n/a".
  public var label: String
  /// The part that the bar plays.
  public var tone: Tone
  /// The confidence interval of the value, drawn as a line with ends; the value lies in it.
  public var interval: ClosedRange<Double>?

  /// Creates a mark.
  public init(
    category: Int, series: Int = 0, value: Double?, label: String, tone: Tone,
    interval: ClosedRange<Double>? = nil
  ) {
    self.category = category
    self.series = series
    self.value = value
    self.label = label
    self.tone = tone
    self.interval = interval
  }
}
