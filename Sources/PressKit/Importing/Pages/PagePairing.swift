/// The joining of labels and numbers that stand on lines of their own.
///
/// A page shows either all numbers over their labels or all under them. Which, is told only by the labels
/// that are known: each of them beside a number must get one. Where both ways or neither would do, nothing is
/// joined.
struct PagePairing {
  /// The index of the label of each number, or sign in the place of one, by the index of that.
  private(set) var labels: [Int: Int] = [:]
  /// The first line of each run of lines in which the way cannot be told.
  private(set) var undecided: [Int] = []

  /// Joins what stands in lines.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - isBreak: Whether a line, such as a heading, parts what stands before it from what follows.
  ///   - isKnown: Whether a label is that of a measure.
  init(_ lines: [PageLine], isBreak: (PageLine) -> Bool, isKnown: (String) -> Bool) {
    var run: [Int] = []
    for (index, line) in lines.enumerated() {
      switch line.content {
      case .label, .number, .missing(nil, _):
        guard isBreak(line) else {
          run.append(index)
          continue
        }
      case .figure, .year, .unclear, .missing: break
      }
      join(run, lines, isKnown)
      run = []
    }
    join(run, lines, isKnown)
  }

  private mutating func join(
    _ run: [Int], _ lines: [PageLine], _ isKnown: (String) -> Bool
  ) {
    for part in parts(run, lines) { settle(part, lines, isKnown) }
  }

  /// The run cut at blank lines, where each part with a number has words too; else the run.
  private func parts(_ run: [Int], _ lines: [PageLine]) -> [[Int]] {
    var parts: [[Int]] = []
    for index in run {
      if parts.isEmpty || lines[index].followsBlank { parts.append([]) }
      parts[parts.count - 1].append(index)
    }
    let areWhole = parts.allSatisfy { part in
      let numbers = part.count { isNumber(lines[$0]) }
      return numbers == 0 || numbers < part.count
    }
    return areWhole ? parts : [run]
  }

  private mutating func settle(
    _ part: [Int], _ lines: [PageLine], _ isKnown: (String) -> Bool
  ) {
    let numbers = part.indices.filter { isNumber(lines[part[$0]]) }
    func known(_ place: Int) -> Bool {
      guard part.indices.contains(place), case .label(let text) = lines[part[place]].content else {
        return false
      }
      return isKnown(text)
    }
    let beside = Set(numbers.flatMap { [$0 - 1, $0 + 1] }.filter(known))
    guard let first = beside.min() else { return }
    let places = Set(numbers)
    let ways = [-1, 1].filter { way in
      let joined = numbers.filter { known($0 + way) }
      return Set(joined.map { $0 + way }) == beside
        && joined.allSatisfy { !places.contains($0 - way) }
    }
    guard ways.count == 1 else {
      undecided.append(part[first])
      return
    }
    for place in numbers where part.indices.contains(place + ways[0]) {
      if !isNumber(lines[part[place + ways[0]]]) { labels[part[place]] = part[place + ways[0]] }
    }
  }

  /// Whether a line is a number, or a sign in the place of one.
  private func isNumber(_ line: PageLine) -> Bool {
    switch line.content {
    case .number, .missing(nil, _): true
    default: false
    }
  }
}
