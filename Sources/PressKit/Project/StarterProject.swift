import DatasetReading

/// A small project of real figures to start from.
public enum StarterProject {
  /// Writes the project into a new or empty folder.
  ///
  /// - Returns: The files written, below the folder.
  /// - Throws: `FileWritingError`, also when the folder holds something already.
  public static func write(to folder: String) throws(FileWritingError) -> [String] {
    if !FolderListing.names(in: folder).isEmpty {
      throw FileWritingError(path: folder, reason: "the folder is not empty; name a new one")
    }
    let files = [
      ("Datasets/bjs/federal-cases.csv", table),
      (Project.packagePath, package),
      (Project.housePath, house),
      ("\(Project.definitionsPath)/referred.json", referred),
      ("\(Project.definitionsPath)/prosecuted.json", prosecuted),
    ]
    for (path, text) in files {
      let target = "\(folder)/\(path)"
      try AtomicFile.createFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
      try AtomicFile.write(Array(text.utf8), to: target)
    }
    return files.map(\.0)
  }

  /// Figures of the abstract of "Human Trafficking Data Collection Activities, 2023".
  private static let table = """
    edition,fiscal_year,measure,value,note
    HTDCA 2023,2011,referred,1360,
    HTDCA 2023,2021,referred,2027,
    HTDCA 2023,2011,prosecuted,729,
    HTDCA 2023,2021,prosecuted,1672,

    """

  private static var package: String {
    """
    {
      "profile": "data-package",
      "name": "starter",
      "title": "A first dataset",
      "resources": [
        {
          "name": "federal-cases",
          "path": "bjs/federal-cases.csv",
          "title": "Persons in federal human trafficking cases",
          "bytes": \(table.utf8.count),
          "hash": "sha256:\(ContentDigest.sha256(Array(table.utf8)))",
          "schema": {
            "fields": [
              { "name": "edition", "type": "string", "constraints": { "required": true } },
              { "name": "fiscal_year", "type": "integer", "constraints": { "required": true } },
              { "name": "measure", "type": "string", "constraints": { "required": true } },
              { "name": "value", "type": "number", "constraints": { "minimum": 0 } },
              { "name": "note", "type": "string" }
            ],
            "missingValues": ["", "n/a"],
            "primaryKey": ["edition", "fiscal_year", "measure"]
          },
          "podium": {
            "publisher": { "name": "Bureau of Justice Statistics", "short": "BJS" },
            "area": "United States",
            "period": {
              "column": "fiscal_year", "kind": "fiscal", "label": "fiscal year", "short": "FY",
              "explanation": "Federal fiscal years run from October 1 to September 30."
            },
            "columns": { "edition": "edition", "measure": "measure", "value": "value", "note": "note" },
            "missing": { "n/a": "notAvailable" },
            "measures": {
              "referred": {
                "label": "Referred",
                "noun": { "singular": "person referred", "plural": "persons referred" },
                "subtitle": "Persons referred to U.S. attorneys for human trafficking offenses",
                "unit": "count"
              },
              "prosecuted": {
                "label": "Prosecuted",
                "noun": { "singular": "person prosecuted", "plural": "persons prosecuted" },
                "subtitle": "Persons prosecuted for human trafficking offenses",
                "unit": "count"
              }
            },
            "editions": [
              {
                "id": "HTDCA 2023",
                "title": "Human Trafficking Data Collection Activities, 2023"
              }
            ]
          }
        }
      ]
    }

    """
  }

  private static let house = """
    // The agency's house style. Change the name here; every chart is then drawn again.
    {
      "agency": "Your Agency",
      "theme": "light",
      "presets": ["tv", "square"],
    }

    """

  private static let referred = """
    // Numbers in words come from the data: {change.phrase} is filled in.
    {
      "title": "Federal human trafficking referrals {change.phrase} from {first.period} to {last.period}",
      "analysis": {
        "trend": { "dataset": "federal-cases", "measures": ["referred"], "periods": [2011, 2021] },
      },
      "chart": { "type": "bar", "emphasis": ["last"], "annotate": ["change"] },
    }

    """

  private static let prosecuted = """
    {
      "title": "Prosecutions {change.multiple} from {first.period} to {last.period}",
      "analysis": {
        "trend": { "dataset": "federal-cases", "measures": ["prosecuted"], "periods": [2011, 2021] },
      },
      "chart": { "type": "bar", "emphasis": ["last"] },
    }

    """
}
