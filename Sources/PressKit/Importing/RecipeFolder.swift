import DatasetReading

/// The recipes in a folder of a project.
enum RecipeFolder {
  /// Returns the recipes in the order of their names.
  ///
  /// - Parameters:
  ///   - folder: The folder below the project.
  ///   - project: The project.
  ///   - read: The reading of a file by its bytes, its name without its end and its path.
  /// - Returns: The recipes; none where there is no such folder.
  /// - Throws: All problems of all recipes.
  static func recipes<Recipe>(
    in folder: String, of project: Project,
    read: ([UInt8], String, String) throws(DiagnosticList) -> Recipe
  ) throws(DiagnosticList) -> [Recipe] {
    let collector = DiagnosticCollector()
    var recipes: [Recipe] = []
    for name in FolderListing.names(in: project.path(folder))
    where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let file = "\(folder)/\(name)"
      let bytes: [UInt8]
      do {
        bytes = try FileBytes.read(
          project.path(file), named: file, limit: Project.maximumDefinitionSize)
      } catch {
        collector.error(at: SourceLocation(file: file, line: 1, column: 1), error.reason)
        continue
      }
      do throws(DiagnosticList) {
        recipes.append(try read(bytes, String(name.dropLast(5)), file))
      } catch {
        error.diagnostics.forEach(collector.add)
      }
    }
    try collector.throwErrors()
    return recipes
  }

  /// Returns what a cursor at the root of a file makes of it.
  ///
  /// - Throws: All problems of the file.
  static func parsed<Recipe>(
    _ bytes: [UInt8], _ file: String, _ recipe: (JSONCursor) -> Recipe?
  ) throws(DiagnosticList) -> Recipe {
    let collector = DiagnosticCollector()
    let found = recipe(JSONCursor(try JSONReader.read(bytes, file: file), collector: collector))
    try collector.throwErrors()
    guard let found else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1), "the file holds no recipe")
    }
    return found
  }
}
