extension TableImport {
  /// A row of a dataset that changes.
  public struct Change: Hashable, Sendable {
    /// The values of the columns that name the row.
    public let key: [String]
    /// The value before, or nothing for a new row.
    public let old: String?
    /// The new value; the old one where only other columns change.
    public let new: String
    /// What was put into the row's note.
    public var note: String?
    /// Other columns that change, and the note where it replaces one.
    public var columns: [ColumnChange] = []
    /// The flag and the note that stay although the value changes, by column.
    public var kept: [Kept] = []
  }

  /// A column of a row that changes beside the value.
  public struct ColumnChange: Hashable, Sendable {
    /// The column.
    public let column: String
    /// Its text before; empty where there was none.
    public let old: String
    /// Its new text; empty where there is none any more.
    public let new: String
  }

  /// A column that says something of the old value and stays.
  public struct Kept: Hashable, Sendable {
    /// The column.
    public let column: String
    /// Its text.
    public let text: String
  }
}
