/// Small multiples: a panel for each category, all on the same scales.
public struct PanelPlot: Hashable, Sendable, Encodable {
  /// The kind of mark in every panel.
  public var mark: Mark
  /// The periods that all panels share, in order of time.
  public var periods: [BarPlot.Category]
  /// The panels in the order of reading.
  public var panels: [Panel]
  /// What stands after a tick's number, such as "%".
  public var tickSuffix: String
  /// The end of the value axis when it has a natural one, such as 100 percent.
  public var maximum: Double?

  /// Creates a plot.
  public init(
    mark: Mark, periods: [BarPlot.Category], panels: [Panel], tickSuffix: String = "",
    maximum: Double? = nil
  ) {
    self.mark = mark
    self.periods = periods
    self.panels = panels
    self.tickSuffix = tickSuffix
    self.maximum = maximum
  }

  /// The kinds of mark that panels hold.
  public enum Mark: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Vertical bars.
    case bar
    /// A line.
    case line
  }

  /// One category over the periods.
  public struct Panel: Hashable, Sendable, Encodable {
    /// The category's name.
    public var title: String
    /// The values, one for each period; nothing for a gap.
    public var values: [Double?]
    /// The values as they are printed; empty for one without a label.
    public var labels: [String]
    /// What stands under the name where all panels have room for it, such as "1,360 → 1,912"; may be empty.
    public var summary: String
    /// The part that the panel's marks play.
    public var tone: Tone
    /// The confidence intervals, one or nothing for each period; nothing at all where values are exact.
    public var intervals: [ClosedRange<Double>?]?

    /// Creates a panel; there is a value and a label for each period.
    public init(
      title: String, values: [Double?], labels: [String], summary: String = "", tone: Tone,
      intervals: [ClosedRange<Double>?]? = nil
    ) {
      self.title = title
      self.values = values
      self.labels = labels
      self.summary = summary
      self.tone = tone
      self.intervals = intervals
    }
  }
}
