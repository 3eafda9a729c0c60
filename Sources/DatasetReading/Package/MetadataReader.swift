/// The step from the property `podium` of a resource to metadata.
enum MetadataReader {
  private static let keys = [
    "publisher", "area", "period", "columns", "missing", "measures", "dimensions", "partitions",
    "caveat", "breaks", "flags", "smallCount", "labels", "editions",
  ]

  static func metadata(_ cursor: JSONCursor) -> DatasetMetadata? {
    guard let object = cursor.object(allowing: keys) else { return nil }
    if let missing = object.optional("missing")?.object() {
      for member in missing.members {
        _ = missing.member(member).string(
          among: MissingReason.allCases.map(\.rawValue), noun: "reason")
      }
    }
    guard let publisher = publisher(object.required("publisher")),
      let period = period(object.required("period")),
      let measures = object.required("measures")?.object()
    else { return nil }
    var byID: [String: Measure] = [:]
    for member in measures.members {
      byID[member.key] = measure(member.key, measures.member(member))
    }
    return DatasetMetadata(
      publisher: publisher, area: object.optional("area")?.string(), period: period,
      roles: roles(object.optional("columns")), measures: byID, measureOrder: measures.keys,
      dimensions: dimensions(object.optional("dimensions")),
      partitions: list(object.optional("partitions"), partition),
      caveat: shortAndFull(object.optional("caveat")),
      breaks: list(object.optional("breaks"), `break`),
      flags: flags(object.optional("flags")), smallCount: smallCount(object.optional("smallCount")),
      avoidedWords: object.optional("labels")?.object(allowing: ["avoid"])?.optional("avoid")?
        .object()?.strings() ?? [:],
      editions: list(object.required("editions"), edition))
  }

  private static func list<Element>(
    _ cursor: JSONCursor?, _ element: (JSONCursor) -> Element?
  ) -> [Element] {
    (cursor?.elements() ?? []).compactMap(element)
  }

  private static func publisher(_ cursor: JSONCursor?) -> Publisher? {
    guard let object = cursor?.object(allowing: ["name", "short"]),
      let name = object.required("name")?.string()
    else { return nil }
    return Publisher(name: name, short: object.optional("short")?.string() ?? name)
  }

  private static func period(_ cursor: JSONCursor?) -> PeriodDescription? {
    let keys = ["column", "kind", "label", "short", "explanation", "labels"]
    guard let object = cursor?.object(allowing: keys),
      let column = object.required("column")?.string(),
      let kind = object.required("kind")?.string(
        among: PeriodDescription.Kind.allCases.map(\.rawValue), noun: "kind of period")
    else { return nil }
    return PeriodDescription(
      column: column, kind: PeriodDescription.Kind(rawValue: kind) ?? .calendar,
      label: object.optional("label")?.string() ?? "",
      short: object.optional("short")?.string() ?? "",
      explanation: object.optional("explanation")?.string(),
      labels: object.optional("labels")?.object()?.strings() ?? [:])
  }

  private static func roles(_ cursor: JSONCursor?) -> ColumnRoles {
    let keys = ["edition", "measure", "value", "flag", "source", "note"]
    guard let object = cursor?.object(allowing: keys) else { return ColumnRoles() }
    return ColumnRoles(
      edition: object.required("edition")?.string() ?? "edition",
      measure: object.required("measure")?.string() ?? "measure",
      value: object.required("value")?.string() ?? "value",
      flag: object.optional("flag")?.string(), source: object.optional("source")?.string(),
      note: object.optional("note")?.string())
  }

  private static func measure(_ id: String, _ cursor: JSONCursor) -> Measure? {
    let keys = ["label", "noun", "subtitle", "unit", "people", "of", "base"]
    guard let object = cursor.object(allowing: keys),
      let unit = object.required("unit")?.string(
        among: Measure.Unit.allCases.map(\.rawValue), noun: "unit")
    else { return nil }
    return Measure(
      id: id, label: object.optional("label")?.string() ?? id, noun: noun(object.optional("noun")),
      subtitle: object.optional("subtitle")?.string(),
      unit: Measure.Unit(rawValue: unit) ?? .count, base: base(object.optional("base")))
  }

  private static func noun(_ cursor: JSONCursor?) -> Noun? {
    guard let object = cursor?.object(allowing: ["singular", "plural"]),
      let singular = object.required("singular")?.string(),
      let plural = object.required("plural")?.string()
    else { return nil }
    return Noun(singular: singular, plural: plural)
  }

  private static func base(_ cursor: JSONCursor?) -> Measure.BaseReference? {
    guard let object = cursor?.object(allowing: ["dataset", "measure", "where"]),
      let measure = object.required("measure")?.string()
    else { return nil }
    return Measure.BaseReference(
      dataset: object.optional("dataset")?.string(), measure: measure,
      conditions: object.optional("where")?.object()?.strings() ?? [:])
  }

  private static func dimensions(_ cursor: JSONCursor?) -> [Dimension] {
    guard let object = cursor?.object() else { return [] }
    return object.members.compactMap { member in
      guard let own = object.member(member).object(allowing: ["label", "labels", "order"]) else {
        return nil
      }
      return Dimension(
        name: member.key, label: own.optional("label")?.string() ?? member.key,
        labels: own.optional("labels")?.object()?.strings() ?? [:],
        order: own.optional("order")?.strings())
    }
  }

  private static func partition(_ cursor: JSONCursor) -> Partition? {
    guard let object = cursor.object(allowing: ["column", "where", "measure", "remainder"]),
      let column = object.required("column")?.string()
    else { return nil }
    return Partition(
      column: column, conditions: object.optional("where")?.object()?.strings() ?? [:],
      measure: object.optional("measure")?.string(),
      remainder: object.optional("remainder")?.string())
  }

  private static func shortAndFull(_ cursor: JSONCursor?) -> ShortAndFull? {
    guard let object = cursor?.object(allowing: ["short", "full"]),
      let shortCursor = object.required("short"), let short = shortCursor.string()
    else { return nil }
    if short.count > 90 {
      shortCursor.error("the short form has \(short.count) characters; at most 90 fit a screen")
    }
    return ShortAndFull(short: short, full: object.optional("full")?.string() ?? short)
  }

  private static func `break`(_ cursor: JSONCursor) -> ComparabilityBreak? {
    guard let object = cursor.object(allowing: ["measure", "at", "note"]),
      let year = object.required("at")?.integer(), let note = object.required("note")?.string()
    else { return nil }
    return ComparabilityBreak(
      measure: object.optional("measure")?.string(), at: year, note: note)
  }

  private static func flags(_ cursor: JSONCursor?) -> [String: ShortAndFull] {
    guard let object = cursor?.object() else { return [:] }
    var flags: [String: ShortAndFull] = [:]
    for member in object.members { flags[member.key] = shortAndFull(object.member(member)) }
    return flags
  }

  private static func smallCount(_ cursor: JSONCursor?) -> SmallCount? {
    guard let object = cursor?.object(allowing: ["threshold", "note"]),
      let threshold = object.required("threshold")?.integer(in: 1...1_000_000)
    else { return nil }
    return SmallCount(threshold: threshold, note: object.optional("note")?.string() ?? "")
  }

  private static func edition(_ cursor: JSONCursor) -> Edition? {
    guard let object = cursor.object(allowing: ["id", "title", "number", "published", "url"]),
      let id = object.required("id")?.string(), let title = object.required("title")?.string()
    else { return nil }
    return Edition(
      id: id, title: title, number: object.optional("number")?.string(),
      published: object.optional("published")?.string(), url: object.optional("url")?.string())
  }
}
