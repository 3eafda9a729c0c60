public import DatasetReading

/// The step from text that was copied off a web page to rows of a dataset.
public enum PastedPageReader {
  /// The rows that a text gives.
  public struct Result: Sendable {
    /// The rows by column; each has a key of its own.
    public var rows: [[String: String]]
    /// The place of the number of each row.
    public var places: [SourceLocation]
    /// The dataset's file and schema.
    public var resource: DataResource
    /// What the package says of the dataset.
    public var metadata: DatasetMetadata
    /// Numbers that no measure takes, marks, and whatever else is worth telling.
    public var notices: [Diagnostic]
  }

  /// Returns the rows of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8: labels and numbers in either order, on one line or on two.
  ///   - page: The dataset, the edition and what the text itself does not say.
  ///   - recipes: The recipes of pages, of which the first for the dataset is taken.
  ///   - package: The data package.
  ///   - file: The path to name in messages.
  /// - Returns: The rows and their dataset.
  /// - Throws: What cannot be told apart, or does not fit the dataset.
  public static func read(
    _ bytes: [UInt8], page: PastedPage, recipes: [PageRecipe], package: DataPackage, file: String
  ) throws(DiagnosticList) -> Result {
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard let resource = package.resource(named: page.dataset), let metadata = resource.metadata
    else {
      throw DiagnosticList(
        at: start,
        "unknown dataset \"\(page.dataset)\"; "
          + NearestName.hint(for: page.dataset, among: package.datasetNames, noun: "datasets"))
    }
    let fault = EditionCheck.fault(
      of: page.release, hasTitle: page.title != nil, with: metadata)
    if let fault { throw DiagnosticList(at: start, fault) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticList(
        at: start, "the text is not UTF-8; save it as plain text in UTF-8 and import again")
    }
    let recipe = recipes.first { $0.datasets[page.dataset] != nil }
    var reading = PageReading(
      page: page, recipe: recipe, places: PagePlaces(recipe: recipe, package: package),
      resource: resource, metadata: metadata, file: file)
    let rows = try reading.rows(of: text)
    return Result(
      rows: rows.map(\.values), places: rows.map { $0.location() }, resource: resource,
      metadata: metadata, notices: reading.notices)
  }
}
