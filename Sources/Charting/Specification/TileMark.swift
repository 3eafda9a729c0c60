/// A tile in data units: one place with its value and class.
public struct TileMark: Hashable, Sendable, Encodable {
  /// The short name, such as "MO".
  public var code: String
  /// The full name, such as "Missouri".
  public var name: String
  /// The column in the grid, from 0 at the left.
  public var column: Int
  /// The row in the grid, from 0 at the top.
  public var row: Int
  /// The value; nothing where it is not known.
  public var value: Double?
  /// The value as it is printed.
  public var label: String
  /// The index of the value's class; nothing without a value.
  public var valueClass: Int?
  /// Whether the tile is outlined, as the title's subject.
  public var isEmphasized: Bool

  /// Creates a mark.
  public init(
    code: String, name: String, column: Int, row: Int, value: Double?, label: String,
    valueClass: Int?, isEmphasized: Bool = false
  ) {
    self.code = code
    self.name = name
    self.column = column
    self.row = row
    self.value = value
    self.label = label
    self.valueClass = valueClass
    self.isEmphasized = isEmphasized
  }
}
