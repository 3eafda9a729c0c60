/// The check that what a resource names, its columns, measures and editions, is there.
struct ReferenceCheck {
  private let fields: [DataResource.Field]
  private let metadata: DatasetMetadata?

  init(_ resource: DataResource) {
    fields = resource.fields
    metadata = resource.metadata
  }

  /// Gathers an error for each name in a resource that stands for nothing.
  func check(_ resource: JSONObjectCursor) {
    if let schema = resource.optional("schema") { checkSchema(schema) }
    guard let metadata, let own = resource.optional("podium") else { return }
    checkColumn(member("period", "column", of: own), own, metadata.period.column)
    let columns = member("columns", of: own)
    let roles = metadata.roles
    // A row of records is counted: it has no measure and no value, and may have no edition.
    if !metadata.isRecords {
      checkRole(columns, own, "edition", roles.edition, isNumeric: false)
      checkRole(columns, own, "measure", roles.measure, isNumeric: false)
      checkRole(columns, own, "value", roles.value, isNumeric: true)
    }
    for (key, name) in [("flag", roles.flag), ("source", roles.source), ("note", roles.note)] {
      // A column that is not named may be absent.
      if let name, let cursor = member(key, of: columns) { checkColumn(cursor, own, name) }
    }
    checkMeasures(own, metadata)
    checkDimensions(own, metadata)
    checkEditions(own)
  }

  // MARK: - Columns

  private func checkSchema(_ schema: JSONCursor) {
    var seen = Set<String>()
    for element in elements("fields", of: schema) {
      guard let (name, cursor) = text("name", of: element) else { continue }
      if !seen.insert(name).inserted {
        cursor.error("the column \"\(name.excerpt)\" stands twice in the schema")
      }
    }
    guard let key = member("primaryKey", of: schema) else { return }
    if case .string(let name) = key.node.value { checkColumn(key, key, name) }
    guard case .array(let names) = key.node.value else { return }
    for name in names {
      if case .string(let name) = name.value { checkColumn(key, key, name) }
    }
  }

  /// Checks that a column is there; without a cursor on the name the owner is named.
  private func checkColumn(_ cursor: JSONCursor?, _ owner: JSONCursor, _ name: String) {
    check(name, among: fields.map(\.name), "column", "columns", cursor ?? owner)
  }

  private func checkRole(
    _ columns: JSONCursor?, _ owner: JSONCursor, _ role: String, _ name: String,
    noun: String? = nil, isNumeric: Bool
  ) {
    let cursor = member(role, of: columns)
    guard let field = fields.first(where: { $0.name == name }) else {
      return checkColumn(cursor, owner, name)
    }
    guard field.type.isNumeric != isNumeric else { return }
    (cursor ?? owner).error(
      isNumeric
        ? "the column \"\(name.excerpt)\" has texts; \(noun ?? role)s are numbers"
        : "the column \"\(name.excerpt)\" has numbers; \(noun ?? role)s are texts")
  }

  // MARK: - Measures, dimensions, editions

  private func checkMeasures(_ own: JSONCursor, _ metadata: DatasetMetadata) {
    for (_, measure) in members("measures", of: own) {
      checkUncertainty(measure, metadata)
      // A measure of another dataset is looked up when that is read.
      guard let base = member("base", of: measure), member("dataset", of: base) == nil else {
        continue
      }
      checkMeasure(base, metadata)
      checkConditions(base)
    }
    for element in elements("breaks", of: own) { checkMeasure(element, metadata) }
    for element in elements("sums", of: own) { checkSum(element, metadata) }
  }

  /// A sum is of measures that count things.
  private func checkSum(_ element: JSONCursor, _ metadata: DatasetMetadata) {
    var named = elements("parts", of: element)
    if let total = member("total", of: element) { named.append(total) }
    for cursor in named {
      guard case .string(let name) = cursor.node.value else { continue }
      check(name, among: metadata.measureOrder, "measure", "measures", cursor)
      if let measure = metadata.measures[name], measure.unit != .count {
        cursor.error("the measure \"\(name.excerpt)\" is no count, and a sum is one of counts")
      }
    }
  }

  private func checkUncertainty(_ measure: JSONCursor, _ metadata: DatasetMetadata) {
    guard let own = member("uncertainty", of: measure) else { return }
    if metadata.isRecords {
      own.error("a dataset of records is counted, and a count of all has no standard error")
    }
    for (key, noun) in [
      ("standardError", "standard error"), ("lower", "lower limit"), ("upper", "upper limit"),
    ] {
      if let (name, _) = text(key, of: own) {
        checkRole(own, own, key, name, noun: noun, isNumeric: true)
      }
    }
    if let significance = member("significance", of: own),
      let (name, _) = text("column", of: significance)
    {
      checkRole(
        significance, significance, "column", name, noun: "significance mark", isNumeric: false)
    }
  }

  private func checkDimensions(_ own: JSONCursor, _ metadata: DatasetMetadata) {
    for (name, cursor) in members("dimensions", of: own) {
      guard let field = fields.first(where: { $0.name == name }) else {
        checkColumn(cursor, own, name)
        continue
      }
      if field.type.isNumeric {
        cursor.error("the column \"\(name.excerpt)\" has numbers; dimensions are texts")
      }
    }
    let dimensions = metadata.dimensions.map(\.name)
    for element in elements("partitions", of: own) {
      if let (name, cursor) = text("column", of: element) {
        check(name, among: dimensions, "dimension", "dimensions", cursor)
      }
      checkMeasure(element, metadata)
      checkConditions(element)
    }
  }

  private func checkMeasure(_ owner: JSONCursor, _ metadata: DatasetMetadata) {
    guard let (name, cursor) = text("measure", of: owner) else { return }
    check(name, among: metadata.measureOrder, "measure", "measures", cursor)
  }

  private func checkConditions(_ owner: JSONCursor) {
    for (name, cursor) in members("where", of: owner) { checkColumn(cursor, owner, name) }
  }

  private func checkEditions(_ own: JSONCursor) {
    var seen = Set<String>()
    for element in elements("editions", of: own) {
      guard let (id, cursor) = text("id", of: element), !seen.insert(id).inserted else { continue }
      cursor.error("the edition \"\(id.excerpt)\" stands twice")
    }
  }

  private func check(
    _ name: String, among names: [String], _ noun: String, _ nouns: String, _ cursor: JSONCursor
  ) {
    guard !names.contains(name) else { return }
    cursor.error(
      "unknown \(noun) \"\(name.excerpt)\"; "
        + NearestName.hint(for: name, among: names, noun: nouns))
  }

  // MARK: - Walking without reporting kinds again

  private func member(_ keys: String..., of cursor: JSONCursor?) -> JSONCursor? {
    var cursor = cursor
    for key in keys {
      guard let current = cursor, case .object = current.node.value else { return nil }
      cursor = current.object()?.optional(key)
    }
    return cursor
  }

  private func members(_ key: String, of cursor: JSONCursor) -> [(String, JSONCursor)] {
    guard let found = member(key, of: cursor), case .object = found.node.value,
      let object = found.object()
    else { return [] }
    return object.members.map { ($0.key, object.member($0)) }
  }

  private func elements(_ key: String, of cursor: JSONCursor) -> [JSONCursor] {
    guard let found = member(key, of: cursor), case .array = found.node.value else { return [] }
    return found.elements() ?? []
  }

  private func text(_ key: String, of cursor: JSONCursor) -> (String, JSONCursor)? {
    guard let found = member(key, of: cursor), case .string(let text) = found.node.value else {
      return nil
    }
    return (text, found)
  }
}
