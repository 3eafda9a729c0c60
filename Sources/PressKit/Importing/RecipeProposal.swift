public import DatasetReading

/// A recipe to start from, made of what is recognised in a table.
public enum RecipeProposal {
  /// Returns the text of a recipe: its labels and heads are those of the table, and its columns of
  /// the dataset are for people to fill in.
  ///
  /// - Parameters:
  ///   - table: A table without a recipe.
  ///   - package: The data package, for the dataset that has editions of the same series.
  /// - Returns: JSON that reads as a recipe once the blanks are filled.
  public static func text(for table: Table, package: DataPackage) -> String {
    let header = table.header
    let report = withoutYear(header.reportTitle ?? "")
    let resource = package.resources.first { resource in
      resource.metadata?.editions.contains { TextPattern.matches($0.title, report) } ?? false
    }
    let paths = table.panels.flatMap(\.rows).filter { !$0.isHeading }
      .map { $0.path.joined(separator: " > ") }
    let heads = table.panels.flatMap(\.columns).map { $0.path.joined(separator: " > ") }
    let hasYears = !paths.isEmpty && paths.allSatisfy { ImportRecipe.lastYear($0) == $0 }
    let period = resource?.metadata?.period.column ?? ""
    let rows =
      hasYears
      ? "{ \"column\": \(JSONString.quoted(period)) }"
      : list(unique(paths).map { "{ \"label\": \(JSONString.quoted($0)), \"set\": { } }" })
    let columns = unique(heads).map {
      "{ \"head\": \(JSONString.quoted($0)), \"set\": { \"measure\": \"\" } }"
    }
    return """
      {
        "dataset": \(JSONString.quoted(resource?.name ?? "")),
        "reports": [\(JSONString.quoted(report))],
        "tables": [\(JSONString.quoted(withoutYear(header.title ?? header.bodyTitle ?? "")))],
        "edition": "{year}",
        "source": "",
        "set": { },
        "rows": \(rows),
        "columns": \(list(columns))
      }

      """
  }

  /// Replaces each year by `*`, so that the recipe fits the next edition too.
  private static func withoutYear(_ text: String) -> String {
    var result = ""
    var digits = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      result += ImportRecipe.lastYear(digits) == digits && !digits.isEmpty ? "*" : digits
      digits = ""
      result.append(character)
    }
    return String(result.dropLast())
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private static func list(_ entries: [String]) -> String {
    "[\n" + entries.map { "    " + $0 }.joined(separator: ",\n") + "\n  ]"
  }
}
