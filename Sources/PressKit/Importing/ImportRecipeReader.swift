public import DatasetReading

/// The step from the files of `Datasets/recipes/` to recipes.
public enum ImportRecipeReader {
  /// The folder of recipes below the project.
  static let folder = "Datasets/recipes"

  /// Returns the recipes in the order of their names.
  ///
  /// - Throws: All problems of all recipes.
  static func recipes(of project: Project) throws(DiagnosticList) -> [ImportRecipe] {
    try RecipeFolder.recipes(in: folder, of: project) { bytes, name, file throws(DiagnosticList) in
      try read(bytes, name: name, file: file)
    }
  }

  /// Returns the recipe of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name without its end.
  ///   - file: The path to name in messages.
  /// - Returns: The recipe.
  /// - Throws: All problems of the file.
  public static func read(
    _ bytes: [UInt8], name: String, file: String
  ) throws(DiagnosticList) -> ImportRecipe {
    try RecipeFolder.parsed(bytes, file) { recipe($0, name: name) }
  }

  private static func recipe(_ cursor: JSONCursor, name: String) -> ImportRecipe? {
    let keys = ["dataset", "reports", "tables", "edition", "source", "set", "rows", "columns"]
    guard let object = cursor.object(allowing: keys) else { return nil }
    let dataset = object.required("dataset")?.string()
    let reports = object.required("reports")?.strings() ?? []
    let tables = object.required("tables")?.strings() ?? []
    let edition = object.required("edition")?.string()
    let set = object.optional("set")?.object()?.strings() ?? [:]
    var rowColumn: String?
    var rows: [ImportRecipe.Entry] = []
    if let cursor = object.required("rows") {
      if case .array = cursor.node.value {
        rows = entries(cursor, "label")
      } else {
        rowColumn = cursor.object(allowing: ["column"])?.required("column")?.string()
      }
    }
    let columns = object.required("columns").map { entries($0, "head") } ?? []
    guard let dataset, let edition else { return nil }
    return ImportRecipe(
      name: name, dataset: dataset, reports: reports, tables: tables, edition: edition,
      source: object.optional("source")?.string(), set: set, rowColumn: rowColumn, rows: rows,
      columns: columns)
  }

  private static func entries(_ cursor: JSONCursor, _ key: String) -> [ImportRecipe.Entry] {
    (cursor.elements() ?? []).compactMap { element in
      guard let object = element.object(allowing: [key, "set", "unit", "scale"]),
        let pattern = object.required(key)?.string()
      else { return nil }
      return ImportRecipe.Entry(
        pattern: pattern, set: object.optional("set")?.object()?.strings() ?? [:],
        unit: object.optional("unit")?.string(among: ["percent", "count"], noun: "unit"),
        scale: object.optional("scale")?.string(
          among: TableScale.Magnitude.allCases.map(\.rawValue), noun: "scale"
        ).flatMap(TableScale.Magnitude.init))
    }
  }
}
