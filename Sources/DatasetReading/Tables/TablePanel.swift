/// A body with heads of its own; most tables have one.
public struct TablePanel: Hashable, Sendable {
  /// Texts over the heads, such as "Twelve months ending December 31".
  public var captions: [TableLabel]
  /// The heads over the columns of labels.
  public var stubHeads: [TableLabel]
  /// Every head over columns of values, from the top row to the bottom one.
  public var heads: [Head]
  /// The columns of values.
  public var columns: [Column]
  /// The rows in order.
  public var rows: [TableRow]

  /// Creates a panel.
  public init(
    captions: [TableLabel], stubHeads: [TableLabel], heads: [Head], columns: [Column],
    rows: [TableRow]
  ) {
    self.captions = captions
    self.stubHeads = stubHeads
    self.heads = heads
    self.columns = columns
    self.rows = rows
  }

  /// A head with the columns that it stands over.
  public struct Head: Hashable, Sendable {
    /// The words.
    public var label: TableLabel
    /// The columns of the spreadsheet, from 1; a file does not mark where a group ends, so it runs to
    /// the next head of its row.
    public var columns: ClosedRange<Int>

    /// Creates a head.
    public init(label: TableLabel, columns: ClosedRange<Int>) {
      self.label = label
      self.columns = columns
    }
  }

  /// A column of values.
  public struct Column: Hashable, Sendable {
    /// The column of the spreadsheet, from 1.
    public var place: Int
    /// Its heads from the widest group to its own name.
    public var path: [String]

    /// Creates a column.
    public init(place: Int, path: [String]) {
      self.place = place
      self.path = path
    }
  }

  /// Returns the cell of a row and column, or nothing where the file has none.
  public func cell(row: Int, column: Int) -> TableCell? {
    guard rows.indices.contains(row) else { return nil }
    return rows[row].cells.first { $0.column == column }
  }

  /// The places that it was read from.
  var places: [TablePlace] {
    captions.map(\.place) + stubHeads.map(\.place) + heads.map(\.label.place)
      + rows.flatMap(\.places)
  }
}
