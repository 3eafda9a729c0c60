import Foundation

/// A project of one dataset and two charts: the least that a trend and a breakdown need.
///
/// The figures are those of the abstracts of "Human Trafficking Data Collection Activities", 2022 to
/// 2025, of the Bureau of Justice Statistics.
public enum SmallProject {
  /// The dataset's file.
  public static let table = "Datasets/bjs/defendants.csv"
  /// The data package.
  public static let package = "Datasets/datapackage.json"
  /// The house file.
  public static let house = "Charts/Definitions/house.json"
  /// The definition of a trend of counts, drawn as bars.
  public static let trend = "Charts/Definitions/charged.json"
  /// The definition of a breakdown of published shares, drawn as a donut.
  public static let breakdown = "Charts/Definitions/sex.json"

  /// The text of each file by its path below the project's folder.
  public static let files = [
    table: tableText, package: packageText, house: houseText, trend: trendText,
    breakdown: breakdownText,
  ]

  /// Writes the project into a folder.
  public static func write(to folder: TemporaryFolder) throws {
    for (path, text) in files { try folder.write(text, to: path) }
  }

  private static let tableText = """
    edition,fiscal_year,characteristic,category,measure,value,note
    HTDCA 2022,2020,all,all,defendants,1169,
    HTDCA 2022,2020,sex,male,share,92,
    HTDCA 2022,2020,record,us_citizen,share,95,
    HTDCA 2022,2020,record,no_prior_convictions,share,66,
    HTDCA 2024,2022,all,all,defendants,1070,
    HTDCA 2025,2023,all,all,defendants,n/a,
    HTDCA 2025,2023,sex,male,share,92,

    """

  private static let packageText = """
    {
      "name": "small",
      "title": "A small project",
      "resources": [
        {
          "name": "defendants",
          "path": "bjs/defendants.csv",
          "title": "Defendants charged",
          "schema": {
            "fields": [
              { "name": "edition", "type": "string", "constraints": { "required": true } },
              { "name": "fiscal_year", "type": "integer", "constraints": { "required": true } },
              { "name": "characteristic", "type": "string", "constraints": { "required": true } },
              { "name": "category", "type": "string", "constraints": { "required": true } },
              { "name": "measure", "type": "string", "constraints": { "required": true } },
              { "name": "value", "type": "number", "constraints": { "minimum": 0 } },
              { "name": "note", "type": "string" }
            ],
            "missingValues": ["", "n/a"],
            "primaryKey": ["edition", "fiscal_year", "characteristic", "category", "measure"]
          },
          "podium": {
            "publisher": { "name": "Bureau of Justice Statistics", "short": "BJS" },
            "area": "United States",
            "period": {
              "column": "fiscal_year", "kind": "fiscal", "label": "fiscal year", "short": "FY"
            },
            "columns": { "edition": "edition", "measure": "measure", "value": "value", "note": "note" },
            "missing": { "n/a": "notAvailable" },
            "measures": {
              "defendants": {
                "label": "Defendants charged",
                "noun": { "singular": "defendant charged", "plural": "defendants charged" },
                "subtitle": "Defendants charged with human trafficking in U.S. district court",
                "unit": "count"
              },
              "share": {
                "label": "Share",
                "unit": "percent",
                "base": {
                  "measure": "defendants", "where": { "characteristic": "all", "category": "all" }
                }
              }
            },
            "dimensions": {
              "characteristic": { "label": "Characteristic" },
              "category": {
                "label": "Category",
                "labels": {
                  "male": "Male", "us_citizen": "U.S. citizen",
                  "no_prior_convictions": "No prior convictions"
                }
              }
            },
            "partitions": [
              {
                "column": "category", "where": { "characteristic": "sex" }, "measure": "share",
                "remainder": "Female or not stated"
              }
            ],
            "editions": [
              { "id": "HTDCA 2022", "title": "Human Trafficking Data Collection Activities, 2022" },
              { "id": "HTDCA 2024", "title": "Human Trafficking Data Collection Activities, 2024" },
              { "id": "HTDCA 2025", "title": "Human Trafficking Data Collection Activities, 2025" }
            ]
          }
        }
      ]
    }

    """

  private static let houseText = """
    {
      "agency": "Example Police Department",
      "theme": "light",
      "presets": ["link"]
    }

    """

  private static let trendText = """
    {
      "title": "Defendants charged {change.phrase} from {first.period} to {last.period}",
      "analysis": {
        "trend": { "dataset": "defendants", "measures": ["defendants"], "periods": [2020, 2022] }
      },
      "chart": { "type": "bar", "emphasis": ["last"] },
      "allow": [{ "code": "PD122", "reason": "No edition has both years." }]
    }

    """

  private static let breakdownText = """
    {
      "title": "{male.percent} of defendants charged were male",
      "analysis": {
        "breakdown": {
          "dataset": "defendants",
          "by": "category",
          "where": { "characteristic": "sex", "fiscal_year": 2020 }
        }
      },
      "chart": { "type": "donut" }
    }

    """
}
