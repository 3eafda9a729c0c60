/// A file of observations with its metadata.
///
/// All columns have `rowCount` rows; `lines` holds the line of the file on which each row starts.
public struct Dataset: Sendable {
  /// The name of the resource in the data package.
  public let name: String
  /// The title of the resource.
  public let title: String
  /// The file's path, relative to the project.
  public let path: String
  /// The columns in the order of the file.
  public let columns: [Column]
  /// The line of each row in the file, from 1.
  public let lines: [Int32]
  /// What an honest chart needs to know.
  public let metadata: DatasetMetadata
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public let digest: String

  /// Creates a dataset.
  ///
  /// - Precondition: Every column has as many rows as `lines`.
  public init(
    name: String, title: String, path: String, columns: [Column], lines: [Int32],
    metadata: DatasetMetadata, digest: String
  ) {
    precondition(columns.allSatisfy { $0.count == lines.count }, "columns of unequal length")
    self.name = name
    self.title = title
    self.path = path
    self.columns = columns
    self.lines = lines
    self.metadata = metadata
    self.digest = digest
  }

  /// The number of rows.
  public var rowCount: Int { lines.count }

  /// Returns the column of a name, or nothing.
  public func column(named name: String) -> Column? {
    columns.first { $0.name == name }
  }
}
