/// What says which labels of a publisher's web page become which observations.
public struct PageRecipe: Hashable, Sendable {
  /// The file's name without its end.
  public var name: String
  /// The datasets that it is for, each with the values of columns that all its figures have; `{area}`
  /// stands for the area that the officer names.
  public var datasets: [String: [String: String]]
  /// The labels, of which the first that fits is taken.
  public var labels: [Label]
  /// Headings, of which each opens a part of the page.
  public var sections: [Section]

  /// Other names of areas, by the area as the datasets have it.
  public var places: [String: [String]] = [:]
  /// Names that say nothing of the figures, such as that of the publisher.
  public var names: [String] = []

  /// The column that areas stand in: the one that every dataset of the recipe has a value for.
  var areaColumn: String? {
    let columns = datasets.values.map { Set($0.keys) }
    return columns.first.map { first in columns.dropFirst().reduce(first) { $0.intersection($1) } }?
      .min()
  }

  /// A label and the values of columns that it stands for.
  public struct Label: Hashable, Sendable {
    /// A pattern of the label.
    public var pattern: String
    /// Values of columns.
    public var set: [String: String]
  }

  /// A heading, and whether the figures under it are those of the period.
  public struct Section: Hashable, Sendable {
    /// A pattern of the whole line.
    public var pattern: String
    /// Whether its figures are taken.
    public var isTaken: Bool
    /// Whether it says of which time the figures are, so that it holds through the headings of subjects
    /// below it.
    public var isOfTime = false
  }
}
