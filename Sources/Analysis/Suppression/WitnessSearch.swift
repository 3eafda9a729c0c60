/// The search for a second table that agrees with everything shown.
///
/// A hidden cell is safe when whole, nonnegative numbers can stand in the hidden cells so that all sums
/// hold and the cell has another value than its own. Such a table is found by moving the cell by one and
/// then, sum by sum, another cell that makes the sum hold again. What is found is a proof; what is
/// not found within the steps allowed counts as unsafe.
///
/// A count above zero is never moved to zero: since zeros are shown, whoever knows that can tell that a
/// hidden cell is none.
struct WitnessSearch {
  /// The most cells that are moved.
  static let maximumDepth = 40
  /// The most steps for one cell and direction among hidden cells.
  static let maximumSteps = 400
  /// The most steps for one cell and direction where shown cells may be hidden too.
  static let maximumHidingSteps = 2000

  private let counts: [Double]
  private let lines: [[Int]]
  private let linesOf: [[Int]]
  /// Whether a cell is the total of each of its lines.
  private let isTotal: [[Bool]]
  /// What hiding a cell costs: one, and up to one more the greater its count; a zero, which tells that
  /// there is nobody, costs three.
  private let costs: [Double]
  private var isHidden: [Bool]
  private var values: [Double]
  private var excess: [Double]
  /// The lines whose sum does not hold.
  private var broken: [Int] = []
  private var isMoved: [Bool]
  private var moved: [Int] = []
  private var steps = 0
  /// All steps taken since the search was made.
  private(set) var allSteps = 0

  /// Creates the search in a table whose lines hold; the first cell of a line is its total.
  init(counts: [Double], lines: [[Int]]) {
    self.counts = counts
    self.lines = lines
    var linesOf = Array(repeating: [Int](), count: counts.count)
    var isTotal = Array(repeating: [Bool](), count: counts.count)
    for (index, line) in lines.enumerated() {
      for (place, cell) in line.enumerated() {
        linesOf[cell].append(index)
        isTotal[cell].append(place == 0)
      }
    }
    self.linesOf = linesOf
    self.isTotal = isTotal
    let most = counts.max() ?? 0
    costs = counts.map { $0 == 0 ? 3 : 1 + $0 / (most + 1) }
    isHidden = Array(repeating: false, count: counts.count)
    values = counts
    excess = Array(repeating: 0, count: lines.count)
    isMoved = Array(repeating: false, count: counts.count)
  }

  /// Lets a cell have other values.
  mutating func hide(_ cell: Int) { isHidden[cell] = true }

  /// Shows a cell again.
  mutating func show(_ cell: Int) { isHidden[cell] = false }

  /// Returns the cells that have another value in a table that agrees with everything shown, one of
  /// them the given cell; nothing where none was found.
  mutating func witness(for cell: Int) -> [Int]? {
    for step in [1.0, -1] where counts[cell] + step >= floor(of: cell) {
      steps = Self.maximumSteps
      move(cell, by: step)
      let found = repair()
      let cells = moved
      while let last = moved.last { undo(last) }
      if found { return cells }
    }
    return nil
  }

  /// Returns the cells of a witness that hides least of what is shown; nothing where none was found.
  mutating func cheapestWitness(for cell: Int) -> [Int]? {
    var best: (cost: Double, cells: [Int])?
    for step in [1.0, -1] where counts[cell] + step >= floor(of: cell) {
      steps = Self.maximumHidingSteps
      move(cell, by: step)
      repair(cost: 0, &best)
      while let last = moved.last { undo(last) }
    }
    return best?.cells ?? raised(cell)
  }

  /// Returns the cells of a witness in which a cell rises with the totals that it is part of.
  ///
  /// Where every total is the sum of the same cells, there is one.
  private mutating func raised(_ cell: Int) -> [Int]? {
    steps = Self.maximumHidingSteps
    move(cell, by: 1)
    let found = rise()
    let cells = moved
    while let last = moved.last { undo(last) }
    return found ? cells : nil
  }

  /// Makes every sum hold again, by its total where that has not moved, else by any of its cells.
  private mutating func rise() -> Bool {
    guard let line = broken.first(where: { !isMoved[lines[$0][0]] }) ?? broken.first else {
      return true
    }
    let cells =
      isMoved[lines[line][0]]
      ? lines[line].dropFirst().filter { !isMoved[$0] }
        .sorted { (isHidden[$1] ? 1 : 0, counts[$1], $0) < (isHidden[$0] ? 1 : 0, counts[$0], $1) }
      : [lines[line][0]]
    for cell in cells where counts[cell] + step(of: cell, in: line) >= floor(of: cell) {
      steps -= 1
      allSteps += 1
      guard steps > 0 else { return false }
      move(cell, by: step(of: cell, in: line))
      if rise() { return true }
      undo(cell)
    }
    return false
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
    for (line, isTotal) in zip(linesOf[cell], isTotal[cell]) {
      let wasWhole = excess[line] == 0
      excess[line] += isTotal ? -step : step
      if wasWhole {
        broken.append(line)
      } else if excess[line] == 0, let place = broken.firstIndex(of: line) {
        broken.remove(at: place)
      }
    }
  }

  /// Makes every sum hold again that the moved cells broke, moving hidden cells alone.
  private mutating func repair() -> Bool {
    guard let (line, cells) = tightest() else { return true }
    guard moved.count < Self.maximumDepth else { return false }
    for cell in cells {
      steps -= 1
      allSteps += 1
      guard steps > 0 else { return false }
      move(cell, by: step(of: cell, in: line))
      if repair() { return true }
      undo(cell)
    }
    return false
  }

  /// Makes every sum hold again, moving shown cells too, at the least cost.
  private mutating func repair(cost: Double, _ best: inout (cost: Double, cells: [Int])?) {
    guard let (line, cells) = nearest() else {
      best = (cost, moved)
      return
    }
    guard moved.count < Self.maximumDepth else { return }
    for cell in cells {
      steps -= 1
      allSteps += 1
      guard steps > 0 else { return }
      let whole = isHidden[cell] ? cost : cost + costs[cell]
      if let best, whole >= best.cost { continue }
      move(cell, by: step(of: cell, in: line))
      repair(cost: whole, &best)
      undo(cell)
    }
  }

  /// The step of a cell that makes a line hold.
  private func step(of cell: Int, in line: Int) -> Double {
    lines[line][0] == cell ? excess[line] : -excess[line]
  }

  /// The broken sum with the fewest cells that could mend it, with those; nothing when all hold.
  private func tightest() -> (line: Int, cells: [Int])? {
    var best: (line: Int, cells: [Int])?
    for line in broken {
      var cells: [Int] = []
      for cell in lines[line] where isHidden[cell] && !isMoved[cell] {
        if counts[cell] + step(of: cell, in: line) >= floor(of: cell) { cells.append(cell) }
      }
      guard cells.count < best?.cells.count ?? .max else { continue }
      best = (line, cells)
      if cells.count < 2 { break }
    }
    // Cells that mend most sums and break least come first: they close the circle.
    if let (line, cells) = best, cells.count > 1 {
      let scored = cells.map { (cell: $0, score: score(of: $0, step(of: $0, in: line))) }
      best = (line, scored.sorted { ($1.score, $0.cell) < ($0.score, $1.cell) }.map(\.cell))
    }
    return best
  }

  /// The broken sum that a cell can mend together with most others, and those cells; where none mends
  /// two, all cells that could mend a sum, the cheapest first.
  private func nearest() -> (line: Int, cells: [Int])? {
    var best: (line: Int, mends: Int, cells: [Int])?
    for line in broken {
      var found: (mends: Int, cells: [Int]) = (0, [])
      for cell in lines[line] where !isMoved[cell] {
        let step = step(of: cell, in: line)
        guard counts[cell] + step >= floor(of: cell) else { continue }
        let mends = mends(of: cell, step)
        if mends > found.mends {
          found = (mends, [cell])
        } else if mends == found.mends {
          found.cells.append(cell)
        }
      }
      if found.mends == 0 { return (line, []) }
      if (found.mends, -found.cells.count) > (best?.mends ?? 0, -(best?.cells.count ?? 0)) {
        best = (line, found.mends, found.cells)
      }
    }
    guard let best else { return nil }
    func cost(_ cell: Int) -> Double { isHidden[cell] ? 0 : costs[cell] }
    return (best.line, best.cells.sorted { (cost($0), $0) < (cost($1), $1) })
  }

  /// How many broken sums hold when a cell moves.
  private func mends(of cell: Int, _ step: Double) -> Int {
    var mends = 0
    for (line, isTotal) in zip(linesOf[cell], isTotal[cell])
    where excess[line] != 0 && excess[line] == (isTotal ? step : -step) { mends += 1 }
    return mends
  }

  /// How many sums moving a cell makes hold, less those that it breaks.
  private func score(of cell: Int, _ step: Double) -> Int {
    linesOf[cell].reduce(0) { score, line in
      let after = excess[line] + (lines[line][0] == cell ? -step : step)
      return score + (after == 0 ? 1 : excess[line] == 0 ? -1 : 0)
    }
  }
}
