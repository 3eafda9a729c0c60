/// The step from the property `sameCounts` of a resource to the counts that stand in two datasets, and the
/// check of what they name in the other one.
enum SharedCountReader {
  static func count(_ cursor: JSONCursor) -> SharedCount? {
    guard let object = cursor.object(allowing: ["measure", "where", "as"]) else { return nil }
    let measure = object.required("measure")?.string()
    let conditions = object.optional("where")?.object()?.strings()
    let other = object.required("as")?.object(allowing: ["dataset", "measure", "where"])
    let dataset = other?.required("dataset")?.string()
    let otherMeasure = other?.optional("measure")?.string()
    let otherConditions = other?.optional("where")?.object()?.strings()
    guard let measure, let dataset else { return nil }
    return SharedCount(
      measure: measure, conditions: conditions ?? [:], dataset: dataset,
      otherMeasure: otherMeasure ?? measure, otherConditions: otherConditions ?? [:])
  }

  /// Gathers an error for each count that its other dataset cannot have.
  static func check(_ package: JSONObjectCursor, _ resources: [DataResource]) {
    let byName = Dictionary(
      resources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    guard let list = package.optional("resources"), case .array = list.node.value else { return }
    for element in list.elements() ?? [] {
      guard case .object = element.node.value, let object = element.object(),
        case .string(let name)? = object.optional("name")?.node.value,
        let metadata = byName[name]?.metadata, !metadata.sharedCounts.isEmpty,
        let elements = object.optional("podium")?.object()?.optional("sameCounts")?.elements(),
        // One that could not be read has its error already.
        elements.count == metadata.sharedCounts.count
      else { continue }
      for (shared, cursor) in zip(metadata.sharedCounts, elements) {
        check(shared, cursor, in: name, metadata, byName)
      }
    }
  }

  private static func check(
    _ shared: SharedCount, _ cursor: JSONCursor, in name: String, _ metadata: DatasetMetadata,
    _ resources: [String: DataResource]
  ) {
    guard let object = cursor.object(), let place = object.optional("as"),
      let own = place.object()
    else { return }
    checkNames(
      shared.measure, shared.conditions, object.optional("measure") ?? cursor,
      object.optional("where") ?? cursor, metadata)
    let target = own.optional("dataset") ?? place
    guard shared.dataset != name else {
      target.error("\"\(name.excerpt)\" is this dataset; name another one")
      return
    }
    guard let other = resources[shared.dataset]?.metadata else {
      let known = resources.values.filter { $0.metadata != nil }.map(\.name).sorted()
      target.error(
        "unknown dataset \"\(shared.dataset.excerpt)\"; "
          + NearestName.hint(for: shared.dataset, among: known, noun: "datasets"))
      return
    }
    checkNames(
      shared.otherMeasure, shared.otherConditions, own.optional("measure") ?? place,
      own.optional("where") ?? place, other)
    if other.period.kind != metadata.period.kind {
      target.error(
        "\"\(shared.dataset.excerpt)\" has \(other.period.kind.rawValue) and this dataset "
          + "\(metadata.period.kind.rawValue) periods; a count of one is none of the other")
    }
  }

  private static func checkNames(
    _ measure: String, _ conditions: [String: String], _ cursor: JSONCursor, _ place: JSONCursor,
    _ metadata: DatasetMetadata
  ) {
    if metadata.measureOrder.contains(measure) {
      if let unit = metadata.measures[measure]?.unit, unit != .count {
        cursor.error("the measure \"\(measure.excerpt)\" is no count")
      }
    } else {
      cursor.error(
        "unknown measure \"\(measure.excerpt)\"; "
          + NearestName.hint(for: measure, among: metadata.measureOrder, noun: "measures"))
    }
    let dimensions = metadata.dimensions.map(\.name)
    for name in conditions.keys.sorted() where !dimensions.contains(name) {
      place.error(
        "unknown dimension \"\(name.excerpt)\"; "
          + NearestName.hint(for: name, among: dimensions, noun: "dimensions"))
    }
  }
}
