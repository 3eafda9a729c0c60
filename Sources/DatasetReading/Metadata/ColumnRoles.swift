/// The names of the columns with a fixed meaning.
public struct ColumnRoles: Hashable, Sendable {
  /// The edition's id.
  public var edition: String
  /// The measure's id.
  public var measure: String
  /// The value or missing code.
  public var value: String
  /// The id of a flag, or blank.
  public var flag: String?
  /// The id of a source.
  public var source: String?
  /// Free text about the row.
  public var note: String?

  /// Creates the value from its parts.
  public init(
    edition: String = "edition",
    measure: String = "measure",
    value: String = "value",
    flag: String? = "flag",
    source: String? = "source",
    note: String? = "note"
  ) {
    self.edition = edition
    self.measure = measure
    self.value = value
    self.flag = flag
    self.source = source
    self.note = note
  }
}
