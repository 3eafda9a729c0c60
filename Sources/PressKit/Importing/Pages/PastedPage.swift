internal import DatasetReading

/// What an officer says of figures that were copied off a web page as text.
public struct PastedPage: Hashable, Sendable {
  /// The dataset that the figures go to.
  public var dataset: String
  /// The id of the edition.
  public var edition: String
  /// The title of an edition that the package does not know yet; without it the edition must be known.
  public var title: String?
  /// The day of such an edition as YYYY-MM-DD, or its month as YYYY-MM.
  public var published: String?
  /// The publisher's number of such an edition.
  public var number: String?
  /// The address of such an edition.
  public var url: String?
  /// The period of the figures; nothing where the text has its year as a heading.
  public var period: String?
  /// The area of the figures, where the dataset has several.
  public var area: String?
  /// The id of the text in the list of sources.
  public var source: String?

  /// Creates the value from its parts.
  public init(
    dataset: String, edition: String, title: String? = nil, published: String? = nil,
    number: String? = nil, url: String? = nil, period: String? = nil, area: String? = nil,
    source: String? = nil
  ) {
    self.dataset = dataset
    self.edition = edition
    self.title = title
    self.published = published
    self.number = number
    self.url = url
    self.period = period
    self.area = area
    self.source = source
  }

  /// The edition, with its id for a title where none was given.
  var release: Edition {
    Edition(
      id: edition, title: title ?? edition, number: number, published: published, url: url)
  }
}
