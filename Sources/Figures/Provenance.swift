/// The datasets, editions and rows that a chart was made from.
///
/// Line numbers and digests of whole files are left out, so that a chart stays the same when rows
/// that it does not use change.
public struct Provenance: Hashable, Sendable, Codable {
  /// One entry a dataset, in order of name.
  public var datasets: [DatasetEntry]

  /// Creates the provenance of a chart.
  public init(datasets: [DatasetEntry]) { self.datasets = datasets }

  /// What a chart took from one dataset.
  public struct DatasetEntry: Hashable, Sendable, Codable {
    /// The dataset's name.
    public var name: String
    /// The ids of the editions used, oldest first.
    public var editions: [String]
    /// The number of rows used.
    public var rowCount: Int
    /// The SHA-256 of the used rows' texts.
    public var rowsDigest: String

    /// Creates an entry.
    public init(name: String, editions: [String], rowCount: Int, rowsDigest: String) {
      self.name = name
      self.editions = editions
      self.rowCount = rowCount
      self.rowsDigest = rowsDigest
    }
  }
}
