/// Whoever has everything that is published and wants a hidden count.
///
/// The solver is exact: it looks for whole numbers in the hidden cells that make all sums hold, narrowing
/// the range of each cell by the sums it is in and halving ranges where that is not enough, until it has
/// such numbers or none can exist.
public struct HiddenCellSolver {
  /// The true counts; those of hidden cells are used as the question, never as a hint.
  let counts: [Int]
  /// The sums: a total and its parts.
  let lines: [[Int]]
  let hidden: Set<Int>
  /// The least value that each cell can have: one where it is known that zeros are not hidden.
  let floors: [Int]

  private static let most = 100_000

  /// Creates the solver; whoever knows that zeros are shown can tell that a hidden cell is none.
  public init(counts: [Int], lines: [[Int]], hidden: Set<Int>, knowsZeros: Bool = true) {
    self.counts = counts
    self.lines = lines
    self.hidden = hidden
    floors = counts.map { knowsZeros ? min($0, 1) : 0 }
  }

  /// What is found out of a cell.
  public enum Answer: Equatable {
    /// Its value.
    case found
    /// That it has one of two values at least.
    case open
    /// Nothing within the steps that are allowed.
    case undecided
  }

  /// Tries to find the value of a hidden cell.
  public func answer(_ cell: Int) -> Answer {
    var ranges = counts.indices.map { index in
      hidden.contains(index) ? floors[index]...Self.most : counts[index]...counts[index]
    }
    let (low, value) = (floors[cell], counts[cell])
    var isUndecided = false
    for (least, most) in [(low, value - 1), (value + 1, Self.most)] where least <= most {
      ranges[cell] = least...most
      var steps = 100_000
      switch hasSolution(ranges, &steps) {
      case true: return .open
      case false: continue
      case nil: isUndecided = true
      }
    }
    return isUndecided ? .undecided : .found
  }

  /// Whether whole numbers within the ranges make all sums hold; nothing when the steps run out.
  private func hasSolution(_ ranges: [ClosedRange<Int>], _ steps: inout Int) -> Bool? {
    steps -= 1
    guard steps > 0 else { return nil }
    var ranges = ranges
    guard narrow(&ranges) else { return false }
    let open = hidden.filter { ranges[$0].count > 1 }
    guard let cell = open.min(by: { (ranges[$0].count, $0) < (ranges[$1].count, $1) }) else {
      return true
    }
    let range = ranges[cell]
    let middle = range.lowerBound + (range.count - 1) / 2
    for half in [range.lowerBound...middle, (middle + 1)...range.upperBound] {
      ranges[cell] = half
      guard let found = hasSolution(ranges, &steps) else { return nil }
      if found { return true }
    }
    return false
  }

  /// Narrows ranges by the sums until nothing changes; false when a sum cannot hold.
  private func narrow(_ ranges: inout [ClosedRange<Int>]) -> Bool {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for line in lines {
        let parts = line.dropFirst()
        let low = parts.reduce(0) { $0 + ranges[$1].lowerBound }
        let high = parts.reduce(0) { $0 + ranges[$1].upperBound }
        let total = ranges[line[0]]
        guard let whole = Self.overlap(total, low...high) else { return false }
        if whole != total {
          ranges[line[0]] = whole
          hasChanged = true
        }
        for part in parts where ranges[part].count > 1 {
          let range = ranges[part]
          let least = whole.lowerBound - (high - range.upperBound)
          let most = whole.upperBound - (low - range.lowerBound)
          guard least <= most, let own = Self.overlap(range, least...most) else { return false }
          if own != range {
            ranges[part] = own
            hasChanged = true
            break
          }
        }
      }
    }
    return true
  }

  private static func overlap(
    _ first: ClosedRange<Int>, _ second: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    let low = max(first.lowerBound, second.lowerBound)
    let high = min(first.upperBound, second.upperBound)
    return low <= high ? low...high : nil
  }
}
