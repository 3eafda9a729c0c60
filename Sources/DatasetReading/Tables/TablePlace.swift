/// A cell of a spreadsheet, counted from 1.
public struct TablePlace: Hashable, Sendable, Comparable {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1.
  public var column: Int

  /// Creates a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Orders by row, then column.
  public static func < (left: TablePlace, right: TablePlace) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
