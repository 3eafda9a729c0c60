/// Lines of one or several series over time, on a value axis that holds zero.
///
/// There is at most one mark for each period and series. A gap interrupts its line.
public struct LinePlot: Hashable, Sendable, Encodable {
  /// The periods in order of time.
  public var periods: [BarPlot.Category]
  /// The series.
  public var series: [Series]
  /// The points.
  public var marks: [LineMark]
  /// What stands after a tick's number, such as "%".
  public var tickSuffix: String
  /// The end of the value axis when it has a natural one, such as 100 percent.
  public var maximum: Double?
  /// Reference values.
  public var rules: [RuleMark]
  /// Spans of periods with a ground of their own.
  public var bands: [BandMark]
  /// The periods, by index, before which figures are not comparable; lines are interrupted there.
  public var breaks: [Int]
  /// Differences between two points of the only line, pointed out over it.
  public var brackets: [BarPlot.Bracket]

  /// Creates a plot.
  public init(
    periods: [BarPlot.Category], series: [Series], marks: [LineMark], tickSuffix: String = "",
    maximum: Double? = nil, rules: [RuleMark] = [], bands: [BandMark] = [], breaks: [Int] = [],
    brackets: [BarPlot.Bracket] = []
  ) {
    self.periods = periods
    self.series = series
    self.marks = marks
    self.tickSuffix = tickSuffix
    self.maximum = maximum
    self.rules = rules
    self.bands = bands
    self.breaks = breaks
    self.brackets = brackets
  }

  /// A line's name and colour.
  public struct Series: Hashable, Sendable, Encodable {
    /// The name, printed at the line's end; may be empty for a single series.
    public var name: String
    /// What stands at the line's end under the name, such as the latest value.
    public var ending: String
    /// The part that the line plays.
    public var tone: Tone

    /// Creates a series.
    public init(_ name: String, ending: String = "", tone: Tone) {
      self.name = name
      self.ending = ending
      self.tone = tone
    }
  }
}
