/// A point of a line in data units: a value, or a gap, of one period and series.
public struct LineMark: Hashable, Sendable, Encodable {
  /// The index of the period in the plot.
  public var period: Int
  /// The index of the series in the plot.
  public var series: Int
  /// The value; nothing for a gap.
  public var value: Double?
  /// The value as it is printed beside the point; empty for a point without a label, as for the last of a
  /// series, whose value stands at the line's end.
  public var label: String
  /// Whether the value is a publisher's projection, drawn with dashes.
  public var isProjected: Bool
  /// The confidence interval of the value, drawn as a band.
  public var interval: ClosedRange<Double>?

  /// Creates a mark.
  public init(
    period: Int, series: Int = 0, value: Double?, label: String = "", isProjected: Bool = false,
    interval: ClosedRange<Double>? = nil
  ) {
    self.period = period
    self.series = series
    self.value = value
    self.label = label
    self.isProjected = isProjected
    self.interval = interval
  }
}
