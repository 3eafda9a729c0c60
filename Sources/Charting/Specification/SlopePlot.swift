/// The change of several categories between two periods, a line for each.
public struct SlopePlot: Hashable, Sendable, Encodable {
  /// The label of the earlier period.
  public var start: String
  /// The label of the later period.
  public var end: String
  /// The lines.
  public var marks: [SlopeMark]
  /// The end of the value axis when it has a natural one, such as 100 percent.
  public var maximum: Double?

  /// Creates a plot.
  public init(start: String, end: String, marks: [SlopeMark], maximum: Double? = nil) {
    self.start = start
    self.end = end
    self.marks = marks
    self.maximum = maximum
  }
}
