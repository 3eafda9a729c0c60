/// The step from the property `uncertainty` of a measure to its columns.
enum UncertaintyReader {
  static func columns(_ cursor: JSONCursor?) -> UncertaintyColumns? {
    let keys = ["level", "standardError", "lower", "upper", "significance"]
    guard let cursor, let object = cursor.object(allowing: keys) else { return nil }
    let columns = UncertaintyColumns(
      level: object.optional("level").flatMap(level) ?? 95,
      standardError: object.optional("standardError")?.string(),
      lower: object.optional("lower")?.string(), upper: object.optional("upper")?.string(),
      significance: significance(object.optional("significance")))
    if (columns.lower == nil) != (columns.upper == nil) {
      let missing = columns.lower == nil ? "lower" : "upper"
      cursor.error("the key \"\(missing)\" is missing; confidence limits come as a pair")
    } else if columns.numberColumns.isEmpty, object.optional("significance") == nil {
      cursor.error(
        "name a column under \"standardError\", \"lower\" and \"upper\", or \"significance\"")
    }
    return columns
  }

  private static func level(_ cursor: JSONCursor) -> Int? {
    guard let level = cursor.integer() else { return nil }
    guard UncertaintyColumns.levels.contains(level) else {
      cursor.error("expected a level of confidence of 90, 95 or 99 percent, found \(level)")
      return nil
    }
    return level
  }

  private static func significance(_ cursor: JSONCursor?) -> UncertaintyColumns.Significance? {
    guard let object = cursor?.object(allowing: ["column", "comparison", "marks"]) else {
      return nil
    }
    let column = object.required("column")?.string()
    let comparison = object.optional("comparison")?.string() ?? "*"
    let own = object.required("marks")?.object()
    var marks: [String: Int] = [:]
    for member in own?.members ?? [] {
      let value = own?.member(member)
      if member.key == comparison {
        value?.error("the mark \"\(comparison.excerpt)\" is that of the comparison period")
      }
      marks[member.key] = value.flatMap(level)
    }
    if let own, own.members.isEmpty { own.cursor.error("the list of marks is empty") }
    return column.map {
      UncertaintyColumns.Significance(column: $0, comparison: comparison, marks: marks)
    }
  }
}
