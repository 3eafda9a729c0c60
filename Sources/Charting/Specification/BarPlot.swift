/// Bars of one or several series over categories.
///
/// There is at most one mark for each category and series. Values of stacked bars are not negative.
public struct BarPlot: Hashable, Sendable, Encodable {
  /// The direction of the bars.
  public var orientation: Orientation
  /// How the series of a category stand to each other.
  public var arrangement: Arrangement
  /// The categories in the order of reading.
  public var categories: [Category]
  /// The names of the series; one series needs no name.
  public var series: [String]
  /// The bars.
  public var marks: [BarMark]
  /// What stands after a tick's number, such as "%".
  public var tickSuffix: String
  /// The end of the value axis when it has a natural one, such as 100 percent.
  public var maximum: Double?
  /// Differences to point out.
  public var brackets: [Bracket]
  /// Reference values, drawn as dashed lines across the bars.
  public var rules: [RuleMark]
  /// Spans of categories with a ground of their own.
  public var bands: [BandMark]

  /// Creates a plot.
  public init(
    orientation: Orientation = .automatic, arrangement: Arrangement = .grouped,
    categories: [Category], series: [String] = [""], marks: [BarMark], tickSuffix: String = "",
    maximum: Double? = nil, brackets: [Bracket] = [], rules: [RuleMark] = [],
    bands: [BandMark] = []
  ) {
    self.orientation = orientation
    self.arrangement = arrangement
    self.categories = categories
    self.series = series
    self.marks = marks
    self.tickSuffix = tickSuffix
    self.maximum = maximum
    self.brackets = brackets
    self.rules = rules
    self.bands = bands
  }

  /// The directions of bars.
  public enum Orientation: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Vertical where the names fit in two lines, else horizontal.
    case automatic
    /// Bars that rise; they turn horizontal when the names do not fit.
    case vertical
    /// Bars that run to the right.
    case horizontal
  }

  /// The arrangements of several series.
  public enum Arrangement: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Side by side.
    case grouped
    /// On top of each other.
    case stacked
    /// On top of each other, each category filling 100 percent.
    case normalized
  }

  /// A place on the category axis.
  public struct Category: Hashable, Sendable, Encodable {
    /// The name.
    public var label: String
    /// The place in time, in years; nothing for categories without a natural distance.
    public var position: Double?
    /// Whether the name is set in a heavier face.
    public var isEmphasized: Bool

    /// Creates a category.
    public init(_ label: String, position: Double? = nil, isEmphasized: Bool = false) {
      self.label = label
      self.position = position
      self.isEmphasized = isEmphasized
    }
  }

  /// A difference between two bars, drawn as a bracket with a text such as "+62%".
  public struct Bracket: Hashable, Sendable, Encodable {
    /// The index of the category where it starts.
    public var from: Int
    /// The index of the category where it ends.
    public var to: Int
    /// The index of the series.
    public var series: Int
    /// The text.
    public var text: String

    /// Creates a bracket.
    public init(from: Int, to: Int, series: Int = 0, text: String) {
      self.from = from
      self.to = to
      self.series = series
      self.text = text
    }
  }
}
