/// One file of a data package with its schema.
public struct DataResource: Sendable {
  /// The name, by which definitions call the dataset.
  public var name: String
  /// The path relative to the folder of `datapackage.json`; it never leaves that folder.
  public var path: String
  /// The title.
  public var title: String
  /// The file's size when the package was made.
  public var byteCount: Int?
  /// The SHA-256 of the file's bytes when the package was made, in hexadecimal.
  public var digest: String?
  /// The columns in the order of the file.
  public var fields: [Field]
  /// The columns that together name a row.
  public var primaryKey: [String]
  /// The reason for each missing code; the empty code is for blank cells.
  public var missingCodes: [String: MissingReason]
  /// What an honest chart needs to know; nothing for a resource that is no dataset.
  public var metadata: DatasetMetadata?
  /// Where the resource begins in `datapackage.json`.
  public var location: SourceLocation
  /// The property `podium` as it is written; nothing for a resource that is no dataset.
  public var description: JSONNode?

  /// A column of a Table Schema.
  public struct Field: Hashable, Sendable {
    /// The name in the header.
    public var name: String
    /// The type.
    public var type: Kind
    /// Whether a cell may not be blank.
    public var isRequired: Bool
    /// The least value.
    public var minimum: Double?
    /// The greatest value.
    public var maximum: Double?
    /// The texts or numbers that are allowed, as texts; nothing for all.
    public var allowed: [String]?

    /// The types of cells.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Whole numbers.
      case integer
      /// Years.
      case year
      /// Numbers.
      case number
      /// Texts.
      case string
      /// Days, kept as texts.
      case date

      /// Whether cells are numbers.
      var isNumeric: Bool { self == .integer || self == .year || self == .number }

      /// What a cell must hold, for messages.
      var expectation: String {
        switch self {
        case .integer: "a whole number"
        case .year: "a year"
        case .number: "a number"
        case .string: "a text"
        case .date: "a day as YYYY-MM-DD"
        }
      }
    }
  }
}
