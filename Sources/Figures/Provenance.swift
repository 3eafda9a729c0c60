/// The datasets, editions and rows that a chart was made from.
///
/// Rows are numbered within their edition, and lines and digests of whole files are left out, so that a
/// chart stays the same when rows that it does not use come, go or change.
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
    /// The rows by edition, numbered from 1 in the order of the file, such as "3-9,14"; none where the
    /// dataset's rows are records, of which all are counted.
    public var rows: [String: String]
    /// The SHA-256 of the used rows' texts.
    public var rowsDigest: String

    /// Creates an entry.
    public init(
      name: String, editions: [String], rowCount: Int, rows: [String: String] = [:],
      rowsDigest: String
    ) {
      self.name = name
      self.editions = editions
      self.rowCount = rowCount
      self.rows = rows
      self.rowsDigest = rowsDigest
    }

    /// Reads an entry; pictures of earlier versions do not tell their rows.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      name = try values.decode(String.self, forKey: .name)
      editions = try values.decode([String].self, forKey: .editions)
      rowCount = try values.decode(Int.self, forKey: .rowCount)
      rows = try values.decodeIfPresent([String: String].self, forKey: .rows) ?? [:]
      rowsDigest = try values.decode(String.self, forKey: .rowsDigest)
    }
  }
}
