import DatasetReading
import PressKit

/// The recipe of an import, and of a page.
enum RecipeInput {
  /// Reads a text as both kinds; a recipe is then compared with the titles of a table.
  static func read(_ bytes: [UInt8]) {
    if let recipe = try? ImportRecipeReader.read(bytes, name: "fuzz", file: "fuzz.json") {
      _ = recipe.fits(header)
    }
    _ = try? PageRecipeReader.read(bytes, name: "fuzz", file: "fuzz.json")
  }

  private static let header = TableHeader(
    lines: [
      TableHeader.Line(
        kind: .report, text: "Report title: Made up, 2024", place: TablePlace(row: 1, column: 1)),
      TableHeader.Line(
        kind: .title, text: "Table 1. Signals and cases, 2022-2023",
        place: TablePlace(row: 2, column: 1)),
    ], versionDay: nil)
}
