import DatasetReading

/// What says which labels of a publisher's web page become which observations.
struct PageRecipe: Hashable, Sendable {
  /// The file's name without its end.
  var name: String
  /// The datasets that it is for, each with the values of columns that all its figures have; `{area}`
  /// stands for the area that the officer names.
  var datasets: [String: [String: String]]
  /// The labels, of which the first that fits is taken.
  var labels: [Label]
  /// Headings, of which each opens a part of the page.
  var sections: [Section]

  /// A label and the values of columns that it stands for.
  struct Label: Hashable, Sendable {
    /// A pattern of the label.
    var pattern: String
    /// Values of columns.
    var set: [String: String]
  }

  /// A heading, and whether the figures under it are those of the period.
  struct Section: Hashable, Sendable {
    /// A pattern of the whole line.
    var pattern: String
    /// Whether its figures are taken.
    var isTaken: Bool
  }
}
