import DatasetReading

/// The rows of a dataset by what they are of, each in the order of the editions.
struct EditionTable {
  /// The rows of one figure in two editions; at least one is there.
  struct Pair {
    var from: String
    var to: String
    var measure: String
    var period: String
    var dimensions: [String]
    var oldRow: Int?
    var newRow: Int?
    /// The rows of all editions before the later one that have the earlier value.
    var earlierRows: [Int]
    /// The rows of the later edition and those after it that have the later value.
    var laterRows: [Int]
    /// The row of the newest edition with a value, unless it is older than the later one of the two.
    var currentRow: Int?
  }

  /// What a figure is of.
  struct Key: Hashable {
    var measure: String
    var period: String
    var dimensions: [String]
  }

  private let dataset: Dataset
  /// The ids of the editions, oldest first.
  let order: [String]
  /// The keys in the order of the file.
  private(set) var keys: [Key] = []
  /// The rows of each figure by edition.
  private(set) var rows: [Key: [String: Int]] = [:]

  init(_ dataset: Dataset) {
    self.dataset = dataset
    let metadata = dataset.metadata
    order = metadata.editions.map(\.id)
    guard let editions = dataset.column(named: metadata.roles.edition),
      let measures = dataset.column(named: metadata.roles.measure),
      let periods = dataset.column(named: metadata.period.column)
    else { return }
    let dimensions = metadata.dimensions.map { dataset.column(named: $0.name) }
    for row in dataset.lines.indices {
      let key = Key(
        measure: measures.text(at: row), period: periods.text(at: row),
        dimensions: dimensions.map { $0?.text(at: row) ?? "" })
      if rows[key] == nil { keys.append(key) }
      rows[key, default: [:]][editions.text(at: row)] = row
    }
  }

  /// Each figure whose value differs from the one in the edition before that has it.
  var successions: [Pair] {
    keys.flatMap { key in
      // An edition that leaves a figure out does not withdraw it.
      let found = order.filter { rows[key]?[$0].flatMap(number) != nil }
      return zip(found, found.dropFirst()).compactMap { pair(key, from: $0, to: $1) }
    }
  }

  /// Each figure that differs between two editions, or that one lacks for a period that both cover.
  func pairs(from: String, to: String) -> [Pair] {
    func covered(_ edition: String) -> Set<String> {
      Set(keys.filter { rows[$0]?[edition] != nil }.map(\.period))
    }
    let shared = covered(from).intersection(covered(to))
    return keys.filter { shared.contains($0.period) }.compactMap { pair($0, from: from, to: to) }
  }

  /// The value of a row; nothing for a missing one.
  func number(_ row: Int) -> Double? {
    dataset.column(named: dataset.metadata.roles.value)?.observation(at: row).number
  }

  private func pair(_ key: Key, from: String, to: String) -> Pair? {
    let own = rows[key] ?? [:]
    let (old, new) = (own[from].flatMap(number), own[to].flatMap(number))
    guard old != new else { return nil }
    let place = order.firstIndex(of: to) ?? order.count
    func found(in editions: ArraySlice<String>, with value: Double?) -> [Int] {
      guard let value else { return [] }
      return editions.compactMap { own[$0] }.filter { number($0) == value }
    }
    return Pair(
      from: from, to: to, measure: key.measure, period: key.period, dimensions: key.dimensions,
      oldRow: own[from], newRow: own[to], earlierRows: found(in: order[..<place], with: old),
      laterRows: found(in: order[place...], with: new),
      currentRow: order[place...].compactMap { own[$0] }.last { number($0) != nil })
  }
}
