/// The counts of several datasets with what ties them, as one table for each period.
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

  init(_ tables: [CountTable], links: [CountLinks.Link], thresholds: [Double?]) {
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
    self.numbers = numbers.map { $0.mapValues(root) }
  }

  /// The rows of counts that are hidden in each dataset.
  func hiddenRows() -> [Set<Int>] {
    var hidden = tables.map { _ in Set<Int>() }
    let periods = Set(tables.flatMap { $0.cells.slices.keys.map { $0[1] } })
    for period in periods.sorted() {
      for (index, rows) in hiddenRows(in: period).enumerated() { hidden[index].formUnion(rows) }
    }
    return hidden
  }

  private func hiddenRows(in period: String) -> [[Int]] {
    var counts: [Double] = []
    var places: [Node: Int] = [:]
    var names: [Int] = []
    var rows: [[(row: Int, cell: Int)]] = tables.map { _ in [] }
    var lines: [[Int]] = []
    var asked: Set<Int> = []
    for (index, table) in tables.enumerated() {
      let keys = table.cells.slices.keys.filter { $0[1] == period }
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
}
