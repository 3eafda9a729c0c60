/// The step from the property `podium` of a resource to metadata.
enum MetadataReader {
  private static let keys = [
    "publisher", "area", "period", "columns", "missing", "measures", "dimensions", "partitions",
    "sums", "sameCounts", "caveat", "breaks", "flags", "smallCount", "labels", "records",
    "editions",
  ]

  static func metadata(_ cursor: JSONCursor) -> DatasetMetadata? {
    guard let object = cursor.object(allowing: keys) else { return nil }
    if let missing = object.optional("missing")?.object() {
      for member in missing.members {
        _ = missing.member(member).string(
          among: MissingReason.allCases.map(\.rawValue), noun: "reason")
      }
    }
    // Every part is read before any is missed, so that all problems are reported at once.
    let publisher = publisher(object.required("publisher"))
    let area = object.optional("area")?.string()
    let period = period(object.required("period"))
    let roles = roles(object.optional("columns"))
    let measures = object.required("measures")?.object()
    var byID: [String: Measure] = [:]
    for member in measures?.members ?? [] {
      byID[member.key] = measures.flatMap { measure(member.key, $0.member(member)) }
    }
    let dimensions = dimensions(object.optional("dimensions"))
    let partitions = list(object.optional("partitions"), partition)
    let sums = list(object.optional("sums"), sum)
    let sharedCounts = list(object.optional("sameCounts"), SharedCountReader.count)
    let caveat = shortAndFull(object.optional("caveat"))
    let breaks = list(object.optional("breaks"), `break`)
    let flags = flags(object.optional("flags"))
    let smallCount = smallCount(object.optional("smallCount"))
    let avoided = object.optional("labels")?.object(allowing: ["avoid"])?.optional("avoid")?
      .object()?.strings()
    let isRecords = object.optional("records")?.bool() ?? false
    let editions = list(object.required("editions"), edition)
    guard let publisher, let period, let measures else { return nil }
    return DatasetMetadata(
      publisher: publisher, area: area, period: period, roles: roles, measures: byID,
      measureOrder: measures.keys, dimensions: dimensions, partitions: partitions, caveat: caveat,
      breaks: breaks, flags: flags.remarks, projectionFlags: flags.projections,
      approximateFlags: flags.approximations,
      smallCount: smallCount, avoidedWords: avoided ?? [:],
      isRecords: isRecords, sums: sums, sharedCounts: sharedCounts, editions: editions)
  }

  private static func list<Element>(
    _ cursor: JSONCursor?, _ element: (JSONCursor) -> Element?
  ) -> [Element] {
    (cursor?.elements() ?? []).compactMap(element)
  }

  private static func publisher(_ cursor: JSONCursor?) -> Publisher? {
    guard let object = cursor?.object(allowing: ["name", "short"]) else { return nil }
    let name = object.required("name")?.string()
    let short = object.optional("short")?.string()
    return name.map { Publisher(name: $0, short: short ?? $0) }
  }

  private static func period(_ cursor: JSONCursor?) -> PeriodDescription? {
    let keys = ["column", "kind", "label", "short", "explanation", "labels"]
    guard let object = cursor?.object(allowing: keys) else { return nil }
    let column = object.required("column")?.string()
    let kind = object.required("kind")?.string(
      among: PeriodDescription.Kind.allCases.map(\.rawValue), noun: "kind of period")
    let label = object.optional("label")?.string()
    let short = object.optional("short")?.string()
    let explanation = object.optional("explanation")?.string()
    let labels = object.optional("labels")?.object()?.strings()
    guard let column, let kind else { return nil }
    return PeriodDescription(
      column: column, kind: PeriodDescription.Kind(rawValue: kind) ?? .calendar,
      label: label ?? "", short: short ?? "", explanation: explanation, labels: labels ?? [:])
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
    let keys = ["label", "noun", "subtitle", "unit", "people", "of", "base", "uncertainty"]
    guard let object = cursor.object(allowing: keys) else { return nil }
    let unit = object.required("unit")?.string(
      among: Measure.Unit.allCases.map(\.rawValue), noun: "unit")
    let label = object.optional("label")?.string()
    let noun = noun(object.optional("noun"))
    let subtitle = object.optional("subtitle")?.string()
    let base = base(object.optional("base"))
    let uncertainty = UncertaintyReader.columns(object.optional("uncertainty"))
    guard let unit else { return nil }
    return Measure(
      id: id, label: label ?? id, noun: noun, subtitle: subtitle,
      unit: Measure.Unit(rawValue: unit) ?? .count, base: base, uncertainty: uncertainty)
  }

  private static func noun(_ cursor: JSONCursor?) -> Noun? {
    guard let object = cursor?.object(allowing: ["singular", "plural"]) else { return nil }
    let singular = object.required("singular")?.string()
    let plural = object.required("plural")?.string()
    guard let singular, let plural else { return nil }
    return Noun(singular: singular, plural: plural)
  }

  private static func base(_ cursor: JSONCursor?) -> Measure.BaseReference? {
    guard let object = cursor?.object(allowing: ["dataset", "measure", "where"]) else { return nil }
    let dataset = object.optional("dataset")?.string()
    let measure = object.required("measure")?.string()
    let conditions = object.optional("where")?.object()?.strings()
    return measure.map {
      Measure.BaseReference(dataset: dataset, measure: $0, conditions: conditions ?? [:])
    }
  }

  private static func dimensions(_ cursor: JSONCursor?) -> [Dimension] {
    guard let object = cursor?.object() else { return [] }
    return object.members.compactMap { member in
      let keys = ["label", "labels", "order", "total"]
      guard let own = object.member(member).object(allowing: keys) else { return nil }
      return Dimension(
        name: member.key, label: own.optional("label")?.string() ?? member.key,
        labels: own.optional("labels")?.object()?.strings() ?? [:],
        order: own.optional("order")?.strings(), total: own.optional("total")?.string())
    }
  }

  private static func partition(_ cursor: JSONCursor) -> Partition? {
    guard let object = cursor.object(allowing: ["column", "where", "measure", "remainder"]) else {
      return nil
    }
    let column = object.required("column")?.string()
    let conditions = object.optional("where")?.object()?.strings()
    let measure = object.optional("measure")?.string()
    let remainder = object.optional("remainder")?.string()
    return column.map {
      Partition(
        column: $0, conditions: conditions ?? [:], measure: measure, remainder: remainder)
    }
  }

  private static func sum(_ cursor: JSONCursor) -> MeasureSum? {
    guard let object = cursor.object(allowing: ["total", "parts"]) else { return nil }
    let total = object.required("total")?.string()
    let list = object.required("parts")
    let parts = list?.strings()
    guard let total, let list, let parts else { return nil }
    guard parts.count > 1, Set(parts).count == parts.count, !parts.contains(total) else {
      list.error("a sum has two or more different parts, and the total is none of them")
      return nil
    }
    return MeasureSum(total: total, parts: parts)
  }

  private static func shortAndFull(
    _ cursor: JSONCursor?, beside keys: [String] = []
  ) -> ShortAndFull? {
    guard let object = cursor?.object(allowing: ["short", "full"] + keys) else { return nil }
    let shortCursor = object.required("short")
    let short = shortCursor?.string()
    let full = object.optional("full")?.string()
    guard let shortCursor, let short else { return nil }
    if short.count > 90 {
      shortCursor.error("the short form has \(short.count) characters; at most 90 fit a screen")
    }
    return ShortAndFull(short: short, full: full ?? short)
  }

  private static func `break`(_ cursor: JSONCursor) -> ComparabilityBreak? {
    guard let object = cursor.object(allowing: ["measure", "at", "note"]) else { return nil }
    let measure = object.optional("measure")?.string()
    let year = object.required("at")?.integer()
    let note = object.required("note")?.string()
    guard let year, let note else { return nil }
    return ComparabilityBreak(measure: measure, at: year, note: note)
  }

  /// Returns the remarks of flags by id, and the ids of those that mark the publisher's projections and
  /// approximate values.
  private static func flags(
    _ cursor: JSONCursor?
  ) -> (
    remarks: [String: ShortAndFull], projections: Set<String>, approximations: Set<String>
  ) {
    guard let object = cursor?.object() else { return ([:], [], []) }
    var remarks: [String: ShortAndFull] = [:]
    var projections: Set<String> = []
    var approximations: Set<String> = []
    for member in object.members {
      let flag = object.member(member)
      guard let remark = shortAndFull(flag, beside: ["projection", "approximate"]) else { continue }
      remarks[member.key] = remark
      if flag.object()?.optional("projection")?.bool() == true { projections.insert(member.key) }
      if flag.object()?.optional("approximate")?.bool() == true {
        approximations.insert(member.key)
      }
    }
    return (remarks, projections, approximations)
  }

  private static func smallCount(_ cursor: JSONCursor?) -> SmallCount? {
    guard let object = cursor?.object(allowing: ["threshold", "note", "apply"]) else { return nil }
    let threshold = object.required("threshold")?.integer(in: 1...1_000_000)
    let note = object.optional("note")?.string()
    let isApplied = object.optional("apply")?.bool() ?? false
    return threshold.map { SmallCount(threshold: $0, note: note ?? "", isApplied: isApplied) }
  }

  private static func edition(_ cursor: JSONCursor) -> Edition? {
    let keys = ["id", "title", "number", "published", "url"]
    guard let object = cursor.object(allowing: keys) else { return nil }
    let id = object.required("id")?.string()
    let title = object.required("title")?.string()
    let number = object.optional("number")?.string()
    let published = object.optional("published").flatMap(publicationDay)
    let url = object.optional("url")?.string()
    guard let id, let title else { return nil }
    return Edition(id: id, title: title, number: number, published: published, url: url)
  }

  private static func publicationDay(_ cursor: JSONCursor) -> String? {
    guard let text = cursor.string() else { return nil }
    guard PublicationDay(text) != nil else {
      cursor.error("expected \(PublicationDay.expectation), found \"\(text.excerpt)\"")
      return nil
    }
    return text
  }
}
