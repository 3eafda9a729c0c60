import TestSupport

/// A project of estimates: violent victimizations with the standard errors and marks of table 1 and
/// appendix table 3 of "Criminal Victimization, 2017" (NCJ 252472) of the Bureau of Justice Statistics.
///
/// Robbery 2017 differs from 2016 at the 90 percent level (‡) and rape or sexual assault does not; assault
/// 2017 differs from 2015 at the 90 percent level. Fraud is invented and differs by any test.
enum EstimateProject {
  static let package = "Datasets/datapackage.json"
  static let table = "Datasets/victimizations.csv"

  static func write(to folder: TemporaryFolder) throws {
    try folder.write(rows, to: table)
    try folder.write(packageText, to: package)
    try folder.write(
      "{ \"agency\": \"Example\", \"presets\": [\"tv\"] }", to: "Charts/Definitions/house.json")
  }

  /// Writes the definition of a trend of one crime, on one line but for the title's.
  static func trend(
    _ title: String, crime: String = "robbery", chart: String = "\"type\": \"bar\"",
    more: String = "", name: String = "trend", to folder: TemporaryFolder
  ) throws {
    try folder.write(
      """
      { "title": "\(title)",
        "analysis": { "trend": { "dataset": "cv", "measures": ["victimizations"],
          "where": { "crime": "\(crime)" } } },
        "chart": { \(chart) }\(more) }
      """, to: "Charts/Definitions/\(name).json")
  }

  private static let rows = """
    edition,year,crime,measure,value,standard_error,lower,upper,mark
    CV 2017,2016,robbery,victimizations,458810,54278,,,*
    CV 2017,2017,robbery,victimizations,613840,69542,,,‡
    CV 2017,2016,rape,victimizations,298410,41819,,,*
    CV 2017,2017,rape,victimizations,393980,53259,,,
    CV 2017,2015,assault,victimizations,3996200,269261,,,*
    CV 2017,2017,assault,victimizations,4604850,246366,,,‡
    CV 2017,2016,fraud,victimizations,1000,10,900,1100,
    CV 2017,2017,fraud,victimizations,2100,10,2000,2200,
    CV 2017,2017,reported,share,45,2,,,
    CV 2017,2016,reported,share,41,2,,,
    CV 2017,2017,weapon,share,30,1,,,
    CV 2017,2016,weapon,share,20,1,,,
    CV 2017,2017,all,victims,3000,,,,
    CV 2017,2016,all,victims,2900,,,,

    """

  private static let packageText = """
    { "name": "cv", "resources": [ {
      "name": "cv", "path": "victimizations.csv", "title": "Violent victimizations",
      "schema": { "fields": [
        { "name": "edition" }, { "name": "year", "type": "year" }, { "name": "crime" },
        { "name": "measure" }, { "name": "value", "type": "number" },
        { "name": "standard_error", "type": "number" }, { "name": "lower", "type": "number" },
        { "name": "upper", "type": "number" }, { "name": "mark" } ], "missingValues": [""] },
      "podium": {
        "publisher": { "name": "Bureau of Justice Statistics", "short": "BJS" },
        "period": { "column": "year", "kind": "calendar" },
        "measures": {
          "victimizations": { "label": "Victimizations", "unit": "count",
            "noun": { "singular": "victimization", "plural": "victimizations" },
            "uncertainty": { "level": 95, "standardError": "standard_error",
              "lower": "lower", "upper": "upper",
              "significance": { "column": "mark", "marks": { "†": 95, "‡": 90 } } } },
          "share": { "label": "Share", "unit": "percent",
            "base": { "measure": "victims", "where": { "crime": "all" } },
            "uncertainty": { "standardError": "standard_error" } },
          "victims": { "label": "Victims", "unit": "count",
            "noun": { "singular": "victim", "plural": "victims" } } },
        "dimensions": { "crime": { "label": "Crime", "labels": {
          "reported": "Reported to police", "weapon": "With a weapon" } } },
        "editions": [{ "id": "CV 2017", "title": "Criminal Victimization, 2017" }] } } ] }
    """
}
