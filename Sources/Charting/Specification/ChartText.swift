/// The words round a plot.
public struct ChartText: Hashable, Sendable, Encodable {
  /// The finding, in at most two lines when set.
  public var title: String
  /// Measure, unit, population, area and period; may be empty.
  public var subtitle: String
  /// The source line, without the word "Source".
  public var source: Wording
  /// Base, unknowns, rounding and caveat, without the word "Note"; may be empty.
  public var note: Wording
  /// The agency's name; may be empty.
  public var agency: String

  /// Creates the words.
  public init(
    title: String, subtitle: String = "", source: Wording, note: Wording = Wording(""),
    agency: String = ""
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.note = note
    self.agency = agency
  }

  /// A text in a form for screens and a form for paper.
  public struct Wording: Hashable, Sendable, Encodable {
    /// The form for screens.
    public var short: String
    /// The form for paper and pages.
    public var full: String

    /// Creates a text whose forms may differ.
    public init(short: String, full: String) {
      self.short = short
      self.full = full
    }

    /// Creates a text of one form.
    public init(_ text: String) {
      self.init(short: text, full: text)
    }
  }
}
