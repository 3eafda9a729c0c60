import DatasetReading
import TestSupport

/// A package of one dataset, `a.csv`, that tests change text by text.
enum DatasetFixture {
  static let csv = """
    edition,year,kind,measure,value,share,day,flag
    E1,2020,all,cases,270,12.5,2020-01-31,
    E1,2021,all,cases,n/a,,,estimate
    """

  static let package = """
    { "name": "p", "title": "P", "version": "1.0", "resources": [ {
      "name": "a", "path": "a.csv", "title": "A",
      "schema": {
        "fields": [
          { "name": "edition", "type": "string", "constraints": { "required": true } },
          { "name": "year", "type": "year", "constraints": { "minimum": 1900, "maximum": 2100 } },
          { "name": "kind", "type": "string", "constraints": { "enum": ["all", "labor"] } },
          { "name": "measure", "type": "string" },
          { "name": "value", "type": "integer", "constraints": { "minimum": 0 } },
          { "name": "share", "type": "number", "constraints": { "enum": [12.5, 50] } },
          { "name": "day", "type": "date" },
          { "name": "flag", "type": "string" } ],
        "missingValues": ["", "n/a", "-9"],
        "primaryKey": ["edition", "year", "kind", "measure"] },
      "podium": {
        "publisher": { "name": "Publisher", "short": "P" },
        "period": { "column": "year", "kind": "calendar" },
        "missing": { "n/a": "notAvailable", "-9": "notCollected" },
        "measures": { "cases": { "label": "Cases", "unit": "count" } },
        "dimensions": { "kind": { "label": "Kind", "labels": { "all": "All" } } },
        "flags": { "estimate": { "short": "estimate" } },
        "editions": [ { "id": "E1", "title": "One" } ] } } ] }
    """

  /// Reads the dataset, after a text of the package is replaced.
  static func read(
    csv: String = csv, replacing old: String = "", with new: String = ""
  ) throws -> (dataset: Dataset, notices: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try folder.write(csv, to: "a.csv")
    let package = try readPackage(replacing: old, with: new)
    return try DatasetReader(folder: folder.path, displayFolder: "D", package: package)
      .dataset(named: "a")
  }

  /// Reads the package, after a text of it is replaced.
  static func readPackage(
    replacing old: String = "", with new: String = ""
  ) throws(DiagnosticList) -> DataPackage {
    let text = old.isEmpty ? package : package.replacing(old, with: new, maxReplacements: 1)
    return try DataPackageReader.read(Array(text.utf8), file: "d.json")
  }

  /// The lines of what a reading throws, or nothing.
  static func messages(_ reading: () throws -> Void) -> [String] {
    do {
      try reading()
      return []
    } catch {
      return "\(error)".split(separator: "\n").map(String.init)
    }
  }

  /// The messages of a CSV text, after a text of the package is replaced.
  static func messages(
    csv: String, replacing old: String = "", with new: String = ""
  ) -> [String] {
    messages { _ = try read(csv: csv, replacing: old, with: new) }
  }

  /// The messages of the package alone, after a text of it is replaced.
  static func packageMessages(replacing old: String, with new: String) -> [String] {
    messages { _ = try readPackage(replacing: old, with: new) }
  }
}
