/// The counts of several datasets with what ties them, as one table for each period, or for those periods together
/// that make up one another.
struct LinkedCounts {
  /// A value of a count; editions that differ have one each.
  private struct Node: Hashable {
    var name: Int
    var value: Double
  }

  private let tables: [CountTable]
  private let thresholds: [Double?]
  /// The number of each count's name in each dataset; one for all names of a shared count.
  private let numbers: [[[String]: Int]]
  /// The sums over time by the numbers of counts, the total first.
  private let sums: [[Int]]
  /// The periods, those together that sums tie.
  private let periods: [[String]]

  /// Ties counts by links and sums.
  init(
    _ tables: [CountTable], links: [CountLinks.Link], sums: [SpanSums.Sum], thresholds: [Double?]
  ) {
    self.tables = tables
    self.thresholds = thresholds
    var numbers = tables.map { _ in [[String]: Int]() }
    var roots: [Int] = []
    for (index, table) in tables.enumerated() {
      for row in table.cells.slices.values.joined().sorted()
      where numbers[index][table.cells.names[row]] == nil {
        numbers[index][table.cells.names[row]] = roots.count
        roots.append(roots.count)
      }
    }
    func root(_ number: Int) -> Int {
      var number = number
      while roots[number] != number { number = roots[number] }
      return number
    }
    for link in links {
      guard let first = numbers[link.first.dataset][link.first.parts],
        let second = numbers[link.second.dataset][link.second.parts]
      else { continue }
      let (one, other) = (root(first), root(second))
      roots[max(one, other)] = min(one, other)
    }
    let all = numbers.map { $0.mapValues(root) }
    self.numbers = all
    self.sums = sums.map { sum in
      ([sum.total] + sum.parts).compactMap { all[$0.dataset][$0.parts] }
    }
    periods = Self.periods(tables, sums)
  }

  /// The periods of the tables, those together that a sum has.
  private static func periods(_ tables: [CountTable], _ sums: [SpanSums.Sum]) -> [[String]] {
    let all = Set(tables.flatMap { $0.cells.slices.keys.map { $0[1] } }).sorted()
    var first = Dictionary(uniqueKeysWithValues: all.map { ($0, $0) })
    func root(_ period: String) -> String {
      var period = period
      while let next = first[period], next != period { period = next }
      return period
    }
    for sum in sums {
      for part in sum.parts {
        let (one, other) = (root(sum.total.parts[1]), root(part.parts[1]))
        first[max(one, other)] = min(one, other)
      }
    }
    return Dictionary(grouping: all, by: root).values.sorted { $0[0] < $1[0] }
  }

  /// The rows of counts that are hidden in each dataset.
  func hiddenRows() -> [Set<Int>] {
    var hidden = tables.map { _ in Set<Int>() }
    for together in periods {
      for (index, rows) in hiddenRows(in: Set(together)).enumerated() {
        hidden[index].formUnion(rows)
      }
    }
    return hidden
  }

  private func hiddenRows(in periods: Set<String>) -> [[Int]] {
    var counts: [Double] = []
    var places: [Node: Int] = [:]
    var names: [Int] = []
    var rows: [[(row: Int, cell: Int)]] = tables.map { _ in [] }
    var lines: [[Int]] = []
    var asked: Set<Int> = []
    for (index, table) in tables.enumerated() {
      let keys = table.cells.slices.keys.filter { periods.contains($0[1]) }
      for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let own = table.cells.slices[key] ?? []
        let cells = own.map { row -> Int in
          let value = table.numbers[row]
          let node = Node(name: numbers[index][table.cells.names[row]] ?? 0, value: value)
          let cell = places[node] ?? counts.count
          if cell == counts.count {
            places[node] = cell
            counts.append(value)
            names.append(node.name)
          }
          if let threshold = thresholds[index], value > 0, value < threshold { asked.insert(cell) }
          return cell
        }
        rows[index] += zip(own, cells).map { (row: $0, cell: $1) }
        lines += table.lines(among: own).map { line in line.map { cells[$0] } }
      }
    }
    guard !asked.isEmpty else { return tables.map { _ in [] } }
    lines += spanLines(names: names, counts: counts)
    var seen: Set<[Int]> = []
    lines = lines.filter { seen.insert($0).inserted }
    // The same count of another edition would give it away.
    func withOtherEditions(_ cells: Set<Int>) -> Set<Int> {
      let tied = Set(cells.map { names[$0] })
      return Set(names.indices.filter { tied.contains(names[$0]) })
    }
    var hidden = withOtherEditions(asked)
    while true {
      let pattern = SuppressionPattern(counts: counts, lines: lines, threshold: 0, hiding: hidden)
      hidden = withOtherEditions(pattern.hidden)
      if hidden == pattern.hidden { break }
    }
    return rows.map { rows in rows.filter { hidden.contains($0.cell) }.map(\.row) }
  }

  /// The most values of several editions that a sum over time is tried with.
  private static let mostValues = 64

  /// The sums over time that hold among cells, with each value of counts that have several.
  private func spanLines(names: [Int], counts: [Double]) -> [[Int]] {
    var cells: [Int: [Int]] = [:]
    for (cell, name) in names.enumerated() { cells[name, default: []].append(cell) }
    return sums.flatMap { sum -> [[Int]] in
      var lines: [[Int]] = [[]]
      for name in sum {
        lines = lines.flatMap { line in (cells[name] ?? []).map { line + [$0] } }
        if lines.count > Self.mostValues { lines.removeSubrange(Self.mostValues...) }
      }
      return lines.filter { line in
        line.first.map { total in
          abs(line.dropFirst().reduce(0) { $0 + counts[$1] } - counts[total]) < 1e-9
        } ?? false
      }
    }
  }
}
