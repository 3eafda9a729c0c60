import Analysis
import DatasetReading
import TestSupport
import Testing

/// Hidden counts against a solver that has everything published and knows how the hiding works.
@Suite("Attacks on hidden counts")
struct SuppressionAttackTests {
  /// A table of several characteristics with all its margins.
  private struct Cube {
    var counts: [Int] = []
    var lines: [[Int]] = []

    /// Makes a table; the last value of each characteristic is the total of the others.
    init(sizes: [Int], count: () -> Int) {
      var places: [[Int]] = [[]]
      for size in sizes { places = places.flatMap { place in (0...size).map { place + [$0] } } }
      var index: [[Int]: Int] = [:]
      for (offset, place) in places.enumerated() { index[place] = offset }
      counts = Array(repeating: 0, count: places.count)
      for place in places where zip(place, sizes).allSatisfy({ $0 < $1 }) {
        let value = count()
        for (offset, other) in places.enumerated()
        where zip(zip(place, other), sizes).allSatisfy({ $0.0 == $0.1 || $0.1 == $1 }) {
          counts[offset] += value
        }
      }
      for dimension in sizes.indices {
        for place in places where place[dimension] == sizes[dimension] {
          let parts = (0..<sizes[dimension]).compactMap { value -> Int? in
            var part = place
            part[dimension] = value
            return index[part]
          }
          lines.append([index[place] ?? 0] + parts)
        }
      }
    }
  }

  private func pattern(_ counts: [Int], _ lines: [[Int]]) -> SuppressionPattern {
    SuppressionPattern(counts: counts.map(Double.init), lines: lines, threshold: 5)
  }

  /// Returns the hidden cells whose value the solver finds, or cannot tell.
  private func found(_ counts: [Int], _ lines: [[Int]], _ hidden: Set<Int>) -> [Int] {
    let solver = HiddenCellSolver(counts: counts, lines: lines, hidden: hidden)
    return hidden.sorted().filter { solver.answer($0) != .open }
  }

  @Test("The solver finds what is hidden alone, or by too little")
  func canFind() {
    // Two by two with margins: 3 20 23 / 30 40 70 / 33 60 93.
    let counts = [3, 20, 23, 30, 40, 70, 33, 60, 93]
    let lines = [
      [2, 0, 1], [5, 3, 4], [8, 6, 7], [6, 0, 3], [7, 1, 4], [8, 2, 5],
    ]
    #expect(found(counts, lines, [0]) == [0])
    #expect(found(counts, lines, [0, 1]) == [0, 1])
    #expect(found(counts, lines, [0, 1, 3]) == [0, 1, 3])
    #expect(found(counts, lines, [0, 1, 3, 4]) == [])
    // 1 and 1 of 2: each is one, for whoever knows that zeros are shown.
    #expect(found([2, 1, 1], [[0, 1, 2]], [1, 2]) == [1, 2])
    let trusting = HiddenCellSolver(
      counts: [2, 1, 1], lines: [[0, 1, 2]], hidden: [1, 2], knowsZeros: false)
    #expect(trusting.answer(1) == .open)
  }

  /// Eight cells of a cube, all free by adding and subtracting alone, and one of them zero: it cannot
  /// fall, so that none can move that way; the other way the 1 would be zero.
  @Test("The solver sees what follows from counts being whole and not negative")
  func canFindBySign() {
    let cube = Cube(sizes: [2, 2, 2], count: { 0 })
    var counts = cube.counts
    let inner = cube.counts.indices.filter { index in
      [index / 9, index / 3 % 3, index % 3].allSatisfy { $0 < 2 }
    }
    // Cells of even parity rise when those of odd parity fall: 1 is of the first kind, 0 of the other.
    for (offset, value) in [1, 0, 7, 9, 8, 6, 11, 5].enumerated() { counts[inner[offset]] = value }
    for line in cube.lines.reversed() {
      counts[line[0]] = line.dropFirst().reduce(0) { $0 + counts[$1] }
    }
    #expect(found(counts, cube.lines, Set(inner)) == inner)
    #expect(found(counts, cube.lines, pattern(counts, cube.lines).hidden) == [])
  }

  @Test("Nothing hidden in 60 random tables of three and four characteristics can be recovered")
  func cubes() {
    var generator = SeededGenerator(seed: 46)
    var (hiddenCount, shown) = (0, 0)
    for round in 0..<60 {
      let sizes = (0..<(round % 5 == 0 ? 4 : 3)).map { _ in
        round % 5 == 0 ? 2 : Int.random(in: 2...3, using: &generator)
      }
      let limit = [3, 9, 30, 90][round % 4]
      let cube = Cube(sizes: sizes) { Int.random(in: 0...limit, using: &generator) }
      let hidden = pattern(cube.counts, cube.lines).hidden
      #expect(
        hidden.isSuperset(of: cube.counts.indices.filter { (1..<5).contains(cube.counts[$0]) }))
      hiddenCount += hidden.count
      shown += cube.counts.count - hidden.count
      #expect(found(cube.counts, cube.lines, hidden) == [], "\(sizes) \(cube.counts)")
    }
    #expect(hiddenCount > 1000 && shown > 1000)
  }

  /// Cells of four characteristics are each in four sums; two values of each, sixteen cells, can move
  /// together, so a small count need not hide more than fifteen others.
  @Test("A large table of four characteristics hides no more than its small counts need")
  func largeCube() {
    var generator = SeededGenerator(seed: 7)
    let cube = Cube(sizes: [4, 4, 6, 6]) { Int.random(in: 0...400, using: &generator) }
    #expect(cube.counts.count == 1225)
    let small = cube.counts.indices.filter { (1..<5).contains(cube.counts[$0]) }
    #expect(small.count == 5)
    let hidden = pattern(cube.counts, cube.lines).hidden
    #expect(hidden.isSuperset(of: small) && hidden.count <= 16 * small.count)
    let solver = HiddenCellSolver(counts: cube.counts, lines: cube.lines, hidden: hidden)
    #expect(small.filter { solver.answer($0) != .open } == [])
  }
}
