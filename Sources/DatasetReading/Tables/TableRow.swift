/// A row of labels and values, or a heading of rows that has labels only.
public struct TableRow: Hashable, Sendable {
  /// The row of the spreadsheet, from 1.
  public var place: Int
  /// The labels that stand in it.
  public var labels: [TableLabel]
  /// Its label after those of the rows that it is indented under.
  public var path: [String]
  /// The nearest row above that has a label and no values, and is not a year; empty for none.
  public var section: String
  /// The cells that hold anything, from left to right.
  public var cells: [TableCell]

  /// Creates a row.
  public init(
    place: Int, labels: [TableLabel], path: [String], section: String, cells: [TableCell]
  ) {
    self.place = place
    self.labels = labels
    self.path = path
    self.section = section
    self.cells = cells
  }

  /// Whether it has labels only.
  public var isHeading: Bool { cells.isEmpty }

  /// The places that it was read from.
  var places: [TablePlace] { labels.map(\.place) + cells.flatMap(\.places) }
}
