/// How much a table holds.
public struct TableCounts: Hashable, Sendable {
  /// The rows with values.
  public var rows = 0
  /// The rows with labels only.
  public var headings = 0
  /// The columns of values.
  public var columns = 0
  /// The numbers.
  public var values = 0
  /// The marks in the place of a number.
  public var missing = 0
  /// The words in the place of a number.
  public var texts = 0
  /// The marks and footnotes on numbers.
  public var marks = 0
  /// The lines below the body.
  public var notes = 0
  /// The cells of the file that are in the table.
  public var cells = 0

  /// Creates counts of nothing.
  public init() {}
}
