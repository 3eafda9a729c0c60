import DatasetReading
import PressKit

/// Text as it is copied off a web page, for a dataset that is made up.
enum PageInput {
  /// Reads a text; rows that come of it must have numbers and keys of their own.
  static func read(_ bytes: [UInt8]) {
    _ = PageRecognition(recipes: [recipe], package: MadeData.package, file: "fuzz.txt")
      .fault(of: bytes, into: nil)
    for page in pages {
      guard
        let result = try? PastedPageReader.read(
          bytes, page: page, recipes: [recipe], package: MadeData.package, file: "fuzz.txt")
      else { continue }
      var keys: Set<[String]> = []
      for row in result.rows {
        let key = result.resource.primaryKey.map { row[$0] ?? "" }
        precondition(keys.insert(key).inserted, "two rows have one key")
        precondition(row["value"].flatMap(Double.init) != nil, "a value is no number")
        precondition(row["note"]?.contains(where: \.isNewline) != true, "a note has lines")
      }
    }
  }

  /// A page whose period is named, and one whose period is a heading.
  private static let pages = [
    PastedPage(dataset: "made", edition: "2024", period: "2024", source: "page"),
    PastedPage(dataset: "made", edition: "2024", source: "page"),
  ]

  private static let recipe: PageRecipe = {
    do {
      return try PageRecipeReader.read(Array(recipeText.utf8), name: "made", file: "made.json")
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let recipeText = """
    {
      "datasets": { "made": { "geography": "State" } },
      "places": { "State": ["Land"], "Other State": ["Elsewhere", "State of Elsewhere"] },
      "names": ["State Hotline"],
      "labels": [
        { "label": "Signals*", "set": { "measure": "signals", "category": "all" } },
        { "label": "Cases identified", "set": { "measure": "cases", "category": "all" } },
        { "label": "Sex trafficking", "set": { "measure": "cases", "category": "sex" } },
        { "label": "Share of cases", "set": { "measure": "share", "category": "all" } }
      ],
      "sections": [
        { "heading": "*since*2007*", "figures": "left out", "of": "time" },
        { "heading": "This year", "figures": "taken", "of": "time" },
        { "heading": "Statistics for", "figures": "taken" },
        { "heading": "Top*venues*", "figures": "left out" },
        { "heading": "Type of trafficking", "figures": "taken" }
      ]
    }
    """
}
