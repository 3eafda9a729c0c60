public import DatasetReading

/// The step from the files of `Datasets/recipes/pages/` to recipes of pages.
public enum PageRecipeReader {
  /// The folder below the project.
  static let folder = ImportRecipeReader.folder + "/pages"

  /// Returns the recipes in the order of their names.
  ///
  /// - Throws: All problems of all recipes.
  static func recipes(of project: Project) throws(DiagnosticList) -> [PageRecipe] {
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
  ) throws(DiagnosticList) -> PageRecipe {
    try RecipeFolder.parsed(bytes, file) { recipe($0, name: name) }
  }

  private static func recipe(_ cursor: JSONCursor, name: String) -> PageRecipe? {
    guard
      let object = cursor.object(allowing: ["datasets", "places", "names", "labels", "sections"]),
      let datasets = object.required("datasets")?.object(),
      let labels = object.required("labels")?.elements()
    else { return nil }
    var sets: [String: [String: String]] = [:]
    for member in datasets.members {
      sets[member.key] = datasets.member(member).object()?.strings() ?? [:]
    }
    var places: [String: [String]] = [:]
    if let own = object.optional("places")?.object() {
      for member in own.members {
        places[member.key] = (own.member(member).elements() ?? []).compactMap { $0.string() }
      }
    }
    return PageRecipe(
      name: name, datasets: sets,
      labels: labels.compactMap { element in
        guard let object = element.object(allowing: ["label", "set"]),
          let pattern = object.required("label")?.string(),
          let set = object.required("set")?.object()?.strings()
        else { return nil }
        return PageRecipe.Label(pattern: pattern, set: set)
      },
      sections: (object.optional("sections")?.elements() ?? []).compactMap { element in
        guard let object = element.object(allowing: ["heading", "figures", "of"]),
          let pattern = object.required("heading")?.string(),
          let figures = object.required("figures")?.string(
            among: ["taken", "left out"], noun: "figures")
        else { return nil }
        let kind = object.optional("of")?.string(
          among: ["subject", "time"], noun: "kinds of headings")
        return PageRecipe.Section(
          pattern: pattern, isTaken: figures == "taken", isOfTime: kind == "time")
      }, places: places,
      names: (object.optional("names")?.elements() ?? []).compactMap { $0.string() })
  }
}
