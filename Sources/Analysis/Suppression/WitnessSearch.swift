/// The search for a second table that agrees with everything shown.
///
/// A hidden cell is safe when whole, nonnegative numbers can stand in the hidden cells so that all sums
/// hold and the cell has another value than its own. Such a table is found by moving the cell by one and
/// then, sum by sum, another hidden cell that makes the sum hold again. What is found is a proof; what is
/// not found within the budget counts as unsafe.
///
/// A count above zero is never moved to zero: since zeros are shown, whoever knows that can tell that a
/// hidden cell is none.
struct WitnessSearch {
  /// The most cells that are moved, and the most steps for one cell and direction.
  static let maximumDepth = 40
  static let maximumSteps = 400

  private let counts: [Double]
  private let lines: [[Int]]
  private let linesOf: [[Int]]
  private var isHidden: [Bool]
  private var values: [Double]
  private var excess: [Double]
  /// The lines whose sum does not hold.
  private var broken: [Int] = []
  private var isMoved: [Bool]
  private var moved: [Int] = []
  private var steps = 0

  /// Creates the search in a table whose lines hold; the first cell of a line is its total.
  init(counts: [Double], lines: [[Int]]) {
    self.counts = counts
    self.lines = lines
    var linesOf = Array(repeating: [Int](), count: counts.count)
    for (index, line) in lines.enumerated() {
      for cell in line { linesOf[cell].append(index) }
    }
    self.linesOf = linesOf
    isHidden = Array(repeating: false, count: counts.count)
    values = counts
    excess = Array(repeating: 0, count: lines.count)
    isMoved = Array(repeating: false, count: counts.count)
  }

  /// Lets a cell have other values.
  mutating func hide(_ cell: Int) { isHidden[cell] = true }

  /// Returns the cells that have another value in a table that agrees with everything shown, one of
  /// them the given cell; nothing where none was found.
  mutating func witness(for cell: Int) -> [Int]? {
    for step in [1.0, -1] {
      steps = 0
      guard counts[cell] + step >= floor(of: cell) else { continue }
      move(cell, by: step)
      let found = repair()
      let cells = moved
      while let last = moved.last { undo(last) }
      if found { return cells }
    }
    return nil
  }

  private func floor(of cell: Int) -> Double { min(counts[cell], 1) }

  private mutating func move(_ cell: Int, by step: Double) {
    values[cell] += step
    isMoved[cell] = true
    moved.append(cell)
    shift(cell, by: step)
  }

  private mutating func undo(_ cell: Int) {
    let step = values[cell] - counts[cell]
    values[cell] = counts[cell]
    isMoved[cell] = false
    moved.removeLast()
    shift(cell, by: -step)
  }

  private mutating func shift(_ cell: Int, by step: Double) {
    for line in linesOf[cell] {
      let wasWhole = excess[line] == 0
      excess[line] += lines[line][0] == cell ? -step : step
      if wasWhole {
        broken.append(line)
      } else if excess[line] == 0, let place = broken.firstIndex(of: line) {
        broken.remove(at: place)
      }
    }
  }

  /// Makes every sum hold again that the moved cells broke.
  private mutating func repair() -> Bool {
    guard let (line, cells) = tightest() else { return true }
    guard moved.count < Self.maximumDepth else { return false }
    for cell in cells {
      steps += 1
      guard steps < Self.maximumSteps else { return false }
      move(cell, by: lines[line][0] == cell ? excess[line] : -excess[line])
      if repair() { return true }
      undo(cell)
    }
    return false
  }

  /// The broken sum with the fewest cells that could mend it, with those; nothing when all hold.
  private func tightest() -> (line: Int, cells: [Int])? {
    var best: (line: Int, cells: [Int])?
    for line in broken {
      var cells: [Int] = []
      for cell in lines[line] where isHidden[cell] && !isMoved[cell] {
        let step = lines[line][0] == cell ? excess[line] : -excess[line]
        if counts[cell] + step >= floor(of: cell) { cells.append(cell) }
      }
      guard cells.count < best?.cells.count ?? .max else { continue }
      best = (line, cells)
      if cells.count < 2 { break }
    }
    // Cells that mend most sums and break least come first: they close the circle.
    if let (line, cells) = best, cells.count > 1 {
      let scored = cells.map { cell -> (cell: Int, score: Int) in
        let step = lines[line][0] == cell ? excess[line] : -excess[line]
        return (cell, score(of: cell, step))
      }
      best = (
        line,
        scored.sorted { ($1.score, $0.cell) < ($0.score, $1.cell) }.map(\.cell)
      )
    }
    return best
  }

  /// How many sums moving a cell makes hold, less those that it breaks.
  private func score(of cell: Int, _ step: Double) -> Int {
    linesOf[cell].reduce(0) { score, line in
      let after = excess[line] + (lines[line][0] == cell ? -step : step)
      return score + (after == 0 ? 1 : excess[line] == 0 ? -1 : 0)
    }
  }
}
