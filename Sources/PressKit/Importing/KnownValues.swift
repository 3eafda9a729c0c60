import DatasetReading

/// The values of a dataset's columns that labels of a table name beyond doubt.
struct KnownValues {
  /// The columns and values by their words, folded.
  private var places: [String: [(column: String, value: String)]] = [:]
  private let measures: [String: Measure]
  private let measureColumn: String?

  /// Gathers the words of a dataset: the labels of its dimensions, and the names and nouns of its measures.
  init(_ resource: DataResource?) {
    let metadata = resource?.metadata
    measures = metadata?.measures ?? [:]
    measureColumn = metadata?.roles.measure
    guard let resource, let metadata else { return }
    for column in resource.primaryKey {
      guard let dimension = metadata.dimension(named: column) else { continue }
      let field = resource.fields.first { $0.name == column }
      for value in field?.allowed ?? dimension.labels.keys.sorted() {
        add(dimension.labels[value] ?? value.replacing("_", with: " "), column, value)
      }
    }
    for id in metadata.measureOrder {
      guard let measure = metadata.measures[id] else { continue }
      let texts = [measure.label] + (measure.noun.map { [$0.singular, $0.plural] } ?? [])
      for text in Set(texts.map(TextPattern.folded)) { add(text, metadata.roles.measure, id) }
    }
  }

  private mutating func add(_ text: String, _ column: String, _ value: String) {
    places[TextPattern.folded(text), default: []].append((column, value))
  }

  /// Returns the values that the labels of a path name, by column.
  ///
  /// A label with several meanings names nothing, and neither do two labels that differ on one column. A measure
  /// must be of the unit of the numbers.
  func values(_ path: String, unit: String?) -> [String: String] {
    var values: [String: Set<String>] = [:]
    for label in path.split(separator: " > ") {
      guard let found = places[TextPattern.folded(String(label))], found.count == 1 else {
        continue
      }
      values[found[0].column, default: []].insert(found[0].value)
    }
    if let column = measureColumn, let id = values[column]?.first {
      let isOfUnit = measures[id]?.unit.rawValue == unit
      if !isOfUnit { values[column] = nil }
    }
    return values.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
