/// A publisher's release of figures.
public struct Edition: Hashable, Sendable {
  /// The id used in the edition column.
  public var id: String
  /// The title of the publication.
  public var title: String
  /// The publisher's number, such as an NCJ number.
  public var number: String?
  /// The day of publication as YYYY-MM-DD, or the month as YYYY-MM or the year as YYYY.
  public var published: String?
  /// Where it was published.
  public var url: String?

  /// Creates the value from its parts.
  public init(
    id: String,
    title: String,
    number: String? = nil,
    published: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.published = published
    self.url = url
  }
}
