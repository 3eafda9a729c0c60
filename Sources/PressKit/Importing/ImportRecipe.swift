public import DatasetReading

/// What says which cells of a published table become which observations of a dataset.
public struct ImportRecipe: Hashable, Sendable {
  /// The file's name without its end.
  public var name: String
  /// The dataset.
  public var dataset: String
  /// Patterns of the report's title.
  public var reports: [String]
  /// Patterns of the table's title.
  public var tables: [String]
  /// The edition's id; `{year}` stands for the last year in the report's title.
  public var edition: String
  /// The id of the source; `{year}` as in the edition.
  public var source: String?
  /// Values of columns for every observation; `{title.year}` stands for the last year in the table's
  /// title.
  public var set: [String: String]
  /// The column that takes the label of the row, when the rows have no entries.
  public var rowColumn: String?
  /// The entries of rows, of which the first that fits is taken.
  public var rows: [Entry]
  /// The entries of columns, of which the first that fits is taken.
  public var columns: [Entry]

  /// What a row or column means.
  public struct Entry: Hashable, Sendable {
    /// A pattern of the labels or heads from the outermost to the own one, joined by " > ".
    public var pattern: String
    /// Values of columns for its observations.
    public var set: [String: String]
    /// "percent", or "count" for numbers without a unit; cells of another unit are left out.
    public var unit: String?
    /// What one of its numbers stands for, where people decide that because the table leaves it open.
    public var scale: TableScale.Magnitude?
  }

  /// Returns whether the recipe is for a table.
  public func fits(_ header: TableHeader) -> Bool {
    guard let report = header.reportTitle, let title = header.title ?? header.bodyTitle else {
      return false
    }
    return reports.contains { TextPattern.matches(report, $0) }
      && tables.contains { TextPattern.matches(title, $0) }
  }

  /// What people have not filled in, in words.
  var blanks: [String] {
    func blanks(_ set: [String: String], _ place: String) -> [String] {
      set.filter { $0.value.isEmpty }.keys.sorted().map { "the \($0) of \(place)" }
    }
    return (edition.isEmpty ? ["the edition"] : [])
      + (source?.isEmpty == true ? ["the source"] : [])
      + blanks(set, "all rows") + rows.flatMap { blanks($0.set, "\"\($0.pattern)\"") }
      + columns.flatMap { blanks($0.set, "\"\($0.pattern)\"") }
  }

  /// The columns that its rows set, each once, in order of their names.
  var setColumns: [String] {
    let sets = [set] + rows.map(\.set) + columns.map(\.set)
    return Set(sets.flatMap(\.keys) + [rowColumn].compactMap(\.self)).sorted()
  }

  /// Returns the last year from 1900 to 2100 in a text, or nothing.
  static func lastYear(_ text: String?) -> String? {
    text?.split { !$0.isASCII || !$0.isNumber }.last {
      $0.count == 4 && (Int($0).map { (1900...2100).contains($0) } ?? false)
    }.map(String.init)
  }
}
