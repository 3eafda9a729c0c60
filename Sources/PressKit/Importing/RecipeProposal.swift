public import DatasetReading

/// A recipe to start from, made of what is recognised in a table.
public enum RecipeProposal {
  /// Returns the text of a recipe: its labels and heads are those of the table, years stand where the
  /// dataset's period goes, and what people have to say is blank.
  ///
  /// - Parameters:
  ///   - table: A table without a recipe.
  ///   - package: The data package, for the dataset that has editions of the same series.
  ///   - dataset: The dataset, where people named it.
  /// - Returns: JSON that reads as a recipe once the blanks are filled.
  public static func text(
    for table: Table, package: DataPackage, dataset: String? = nil
  ) -> String {
    let header = table.header
    let report = withoutYear(header.reportTitle ?? "")
    let resource = package.resources.first { resource in
      if let dataset { return resource.name == dataset }
      return resource.metadata?.editions.contains { TextPattern.matches($0.title, report) } ?? false
    }
    let metadata = resource?.metadata
    let edition = metadata?.editions.last { TextPattern.matches($0.title, report) }
    let units = Units(table)
    let paths = units.rows.map(\.path)
    let period = metadata?.period.column ?? ""
    let hasYears = !paths.isEmpty && paths.allSatisfy { ImportRecipe.lastYear($0) == $0 }
    let years = hasYears || period.isEmpty ? [] : [period]
    let measure = metadata?.roles.measure ?? "measure"
    let given = [metadata?.roles.edition, measure, period]
    let named = (resource?.primaryKey ?? []).filter { !given.contains($0) }
    let known = KnownValues(resource)
    let rowSets = units.rows.map { hasYears ? [:] : known.values($0.path, unit: $0.unit) }
    let columnSets = units.columns.map { known.values($0.path, unit: $0.unit) }
    let ofRows = named.filter { column in rowSets.contains { $0[column] != nil } }
    let ofColumns = named.filter { column in
      !ofRows.contains(column) && columnSets.contains { $0[column] != nil }
    }
    let blanks = named.filter { !(ofRows + ofColumns).contains($0) }
    let rows =
      hasYears
      ? "{ \"column\": \(quoted(period)) }"
      : list(
        zip(units.rows, rowSets).map { row, set in
          entry(
            "label", row.path, years: years, values: ofRows.map { ($0, set[$0] ?? "") },
            unit: units.isMixed ? row.unit : nil)
        })
    let columns = list(
      zip(units.columns, columnSets).map { column, set in
        entry(
          "head", column.path, years: years,
          values: (ofColumns + [measure]).map { ($0, set[$0] ?? "") }, unit: column.unit,
          isScaleOpen: units.open.contains(column.path))
      })
    return """
      {
      \(remarks(resource).map { "  // \($0)\n" }.joined())  "dataset": \(quoted(resource?.name ?? "")),
        "reports": [\(quoted(report))],
        "tables": [\(quoted(withoutYear(header.title ?? header.bodyTitle ?? "")))],
        "edition": \(quoted(edition.map { withYearName($0.id) } ?? "{year}")),
        "source": "",
        "set": { \(blanks.map { "\(quoted($0)): \"\"" }.joined(separator: ", ")) },
        "rows": \(rows),
        "columns": \(columns)
      }

      """
  }

  /// What to fill in, and with which values.
  private static func remarks(_ resource: DataResource?) -> [String] {
    guard let resource, let metadata = resource.metadata else {
      return [
        "Fill in what is blank; no dataset of the package has editions of this report, and none was named",
        "with --into.",
      ]
    }
    let fixed = [metadata.roles.edition, metadata.period.column]
    return [
      "Fill in what is blank, and take out what is not to be imported. A row of \(resource.name) is",
      "named by: \(resource.primaryKey.joined(separator: ", ")).",
    ]
      + resource.primaryKey.filter { !fixed.contains($0) }.compactMap { column in
        let allowed = resource.fields.first { $0.name == column }?.allowed ?? []
        return (1...maximumValues).contains(allowed.count)
          ? "\(column): \(allowed.joined(separator: ", "))" : nil
      }
  }

  /// The most values of a column that are listed.
  private static let maximumValues = 30

  /// An entry with the only year of its path in the period's column, and with values that are known or blank.
  private static func entry(
    _ key: String, _ path: String, years columns: [String], values: [(String, String)],
    unit: String?,
    isScaleOpen: Bool = false
  ) -> String {
    let years = unique(
      path.split(separator: " > ").map(String.init).filter { ImportRecipe.lastYear($0) == $0 })
    var members = years.count == 1 ? columns.map { ($0, years[0]) } : []
    members += values
    let set = members.map { "\(quoted($0.0)): \(quoted($0.1))" }.joined(separator: ", ")
    return "{ \"\(key)\": \(quoted(path)), \"set\": { \(set)\(set.isEmpty ? "" : " ")}"
      + (unit.map { ", \"unit\": \(quoted($0))" } ?? "")
      + (isScaleOpen ? ", \"scale\": \"\"" : "") + " }"
  }

  /// The paths of a table's rows and columns, each once, with the unit that all their numbers have.
  private struct Units {
    private(set) var rows: [(path: String, unit: String?)] = []
    private(set) var columns: [(path: String, unit: String?)] = []
    /// The columns of which the table leaves open whether they are in thousands, millions or billions.
    private(set) var open: Set<String> = []
    /// Whether some column has numbers of several units, so that the rows must tell them apart.
    var isMixed: Bool { columns.contains { $0.unit == nil } }

    init(_ table: Table) {
      var ofRows: [String: Set<String>] = [:]
      var ofColumns: [String: Set<String>] = [:]
      for panel in table.panels {
        let heads = panel.columns.map { $0.path.joined(separator: " > ") }
        for row in panel.rows where !row.isHeading {
          let path = row.path.joined(separator: " > ")
          if ofRows[path] == nil { rows.append((path, nil)) }
          ofRows[path, default: []].formUnion([])
          for cell in row.cells where cell.value != nil {
            let unit = cell.unit?.name ?? "count"
            ofRows[path, default: []].insert(unit)
            ofColumns[heads[cell.column], default: []].insert(unit)
            if cell.scale?.isSure == false { open.insert(heads[cell.column]) }
          }
        }
        for head in heads where !columns.contains(where: { $0.path == head }) {
          columns.append((head, nil))
        }
      }
      for index in rows.indices { rows[index].unit = Self.only(ofRows[rows[index].path]) }
      for index in columns.indices {
        columns[index].unit = Self.only(ofColumns[columns[index].path])
      }
    }

    /// The only unit, if it is one that a recipe can ask for.
    private static func only(_ units: Set<String>?) -> String? {
      guard let units, units.count == 1, let unit = units.first else { return nil }
      return ["count", "percent"].contains(unit) ? unit : nil
    }
  }

  /// Replaces each year by `*`, so that the recipe fits the next edition too.
  private static func withoutYear(_ text: String) -> String { replacingYears(text, with: "*") }

  /// Replaces each year by the name that stands for the year of the report's title.
  private static func withYearName(_ text: String) -> String {
    replacingYears(text, with: "{year}")
  }

  private static func replacingYears(_ text: String, with name: String) -> String {
    var result = ""
    var digits = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      result += ImportRecipe.lastYear(digits) == digits && !digits.isEmpty ? name : digits
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

  private static func quoted(_ text: String) -> String { JSONString.quoted(text) }
}
