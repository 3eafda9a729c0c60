/// The files of a zip archive that can hold tables, and the names of the others.
public struct ZipArchive: Hashable, Sendable {
  /// The CSV files in the order of their names.
  public var tables: [Entry]
  /// The names of the other files, in order.
  public var others: [String]

  /// Creates an archive.
  public init(tables: [Entry], others: [String]) {
    self.tables = tables
    self.others = others
  }

  /// A file of an archive.
  public struct Entry: Hashable, Sendable {
    /// The name with its folders; relative, and never leading out of the archive.
    public var name: String
    /// The content.
    public var bytes: [UInt8]

    /// Creates an entry.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }
}
