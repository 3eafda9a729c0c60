/// A set of hidden cells, each with a witness that proves it safe.
///
/// A witness moves hidden cells alone, so it is one for each cell that it moves, and it stays one when
/// more is hidden.
struct WitnessCover {
  /// The most steps for finding what is hidden without need; what is left then stays hidden.
  static let maximumRevealingSteps = 100_000

  private let counts: [Double]
  private let lines: [[Int]]
  private let linesOf: [[Int]]
  /// The cells that are to be hidden.
  private let asked: Set<Int>
  /// All cells that are hidden.
  private(set) var hidden: Set<Int>
  private var search: WitnessSearch
  /// The witnesses that were found, as the cells that they move.
  private var witnesses: [Set<Int>] = []
  /// The place of each hidden cell's witness.
  private var proofs: [Int: Int] = [:]

  /// Creates the cover of a table whose lines hold; the first cell of a line is its total.
  init(counts: [Double], lines: [[Int]], asked: Set<Int>) {
    self.counts = counts
    self.lines = lines
    self.asked = asked
    var linesOf = Array(repeating: [Int](), count: counts.count)
    for (index, line) in lines.enumerated() {
      for cell in line { linesOf[cell].append(index) }
    }
    self.linesOf = linesOf
    hidden = asked
    search = WitnessSearch(counts: counts, lines: lines)
    for cell in asked { search.hide(cell) }
  }

  /// Hides what it takes for every cell that is to be hidden to have a witness.
  mutating func protect() {
    for cell in asked.sorted(by: { (counts[$0], $0) < (counts[$1], $1) })
    where proofs[cell] == nil && !linesOf[cell].isEmpty {
      var seen: Set<Int> = [cell]
      while true {
        if let witness = search.witness(for: cell) ?? search.cheapestWitness(for: cell) {
          add(witness)
          break
        }
        // Whatever is in a sum with the cell is hidden, then what is in one with that, to the last.
        let near = Set(seen.flatMap { linesOf[$0].flatMap { lines[$0] } })
        if near.isSubset(of: seen) { break }
        seen.formUnion(near)
        for other in near.sorted() { hide(other) }
      }
    }
  }

  /// Shows again what is hidden without need, the greatest counts first.
  mutating func reveal() {
    let start = search.allSteps
    for cell in hidden.subtracting(asked).sorted(by: { (counts[$1], $0) < (counts[$0], $1) })
    where proofs[cell] != nil {
      guard search.allSteps - start < Self.maximumRevealingSteps else { return }
      let (oldProofs, oldCount) = (proofs, witnesses.count)
      show(cell)
      let lost = proofs.filter { witnesses[$0.value].contains(cell) }.map(\.key).sorted()
      for other in lost { proofs[other] = nil }
      let isNeeded = lost.contains { other in
        guard proofs[other] == nil else { return false }
        guard let witness = search.witness(for: other) else { return true }
        add(witness)
        return false
      }
      guard isNeeded else { continue }
      hide(cell)
      proofs = oldProofs
      witnesses.removeSubrange(oldCount...)
    }
  }

  private mutating func hide(_ cell: Int) {
    if hidden.insert(cell).inserted { search.hide(cell) }
  }

  private mutating func show(_ cell: Int) {
    hidden.remove(cell)
    proofs[cell] = nil
    search.show(cell)
  }

  private mutating func add(_ witness: [Int]) {
    for cell in witness {
      hide(cell)
      proofs[cell] = witnesses.count
    }
    witnesses.append(Set(witness))
  }
}
