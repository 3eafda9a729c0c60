public import DatasetReading

/// What an officer says of a file of new rows beside the file itself.
public struct NewRows: Hashable, Sendable {
  /// The edition that rows without a column of editions are of, or that is new; nothing where the file
  /// says all.
  public var edition: Edition?
  /// Whether the edition was given with its title, as a new one must be.
  public var hasTitle: Bool
  /// The id of the rows' text in the list of sources, where the file has no column of sources.
  public var source: String?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - edition: The id of the edition.
  ///   - title: Its title, where it is new.
  ///   - number: The publisher's number.
  ///   - published: The day as YYYY-MM-DD, or the month as YYYY-MM.
  ///   - url: Where it was published.
  ///   - source: The id of the rows' text in the list of sources.
  public init(
    edition: String? = nil, title: String? = nil, number: String? = nil, published: String? = nil,
    url: String? = nil, source: String? = nil
  ) {
    self.edition = edition.map {
      Edition(id: $0, title: title ?? $0, number: number, published: published, url: url)
    }
    hasTitle = title != nil
    self.source = source
  }
}
