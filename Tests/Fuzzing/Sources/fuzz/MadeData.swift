import DatasetReading

/// A data package of one dataset, both made up, for readers that need to know some data.
enum MadeData {
  /// The package.
  static let package: DataPackage = {
    do {
      return try DataPackageReader.read(Array(packageText.utf8), file: "datapackage.json")
    } catch {
      fatalError("\(error)")
    }
  }()

  /// The dataset.
  static let dataset: Dataset = {
    do {
      let reader = DatasetReader(folder: ".", displayFolder: "Datasets", package: package)
      return try reader.dataset(named: "made", bytes: Array(table.utf8))
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let table = """
    edition,year,geography,category,measure,value,source,note
    2023,2022,State,all,signals,900,page,
    2023,2022,State,all,cases,400,page,
    2023,2022,State,sex,cases,250,page,
    2024,2023,State,all,signals,1234,page,
    2024,2023,State,all,cases,500,page,
    2024,2023,State,sex,cases,n/a,page,
    2024,2023,State,sex,share,62,page,

    """

  private static let packageText = """
    {
      "profile": "tabular-data-package",
      "name": "made",
      "resources": [
        {
          "name": "made",
          "path": "made.csv",
          "title": "Made up",
          "schema": {
            "fields": [
              { "name": "edition", "type": "string" },
              { "name": "year", "type": "year" },
              { "name": "geography", "type": "string" },
              { "name": "category", "type": "string" },
              { "name": "measure", "type": "string" },
              { "name": "value", "type": "number" },
              { "name": "source", "type": "string", "constraints": { "required": true } },
              { "name": "note", "type": "string" }
            ],
            "primaryKey": ["edition", "year", "geography", "category", "measure"],
            "missingValues": ["", "n/a"]
          },
          "podium": {
            "publisher": { "name": "Nobody", "short": "Nobody" },
            "area": "State",
            "period": { "column": "year", "kind": "calendar" },
            "columns": {
              "edition": "edition", "measure": "measure", "value": "value", "source": "source",
              "note": "note"
            },
            "missing": { "n/a": "notAvailable" },
            "measures": {
              "signals": {
                "label": "Signals", "noun": { "singular": "signal", "plural": "signals" },
                "unit": "count"
              },
              "cases": {
                "label": "Cases", "noun": { "singular": "case", "plural": "cases" }, "unit": "count"
              },
              "share": {
                "label": "Share", "unit": "percent",
                "base": { "measure": "cases", "where": { "category": "all" } }
              }
            },
            "dimensions": { "category": { "labels": { "sex": "Sex trafficking" } } },
            "editions": [
              { "id": "2023", "title": "Made up, 2023" }, { "id": "2024", "title": "Made up, 2024" }
            ]
          }
        }
      ]
    }
    """
}
