/// The coverage of outlines that overlap themselves, by the nonzero winding rule.
///
/// Each row of pixels is cut into 64 lines; along a line, coverage is exact. Where very many edges cross a row,
/// 16 lines do.
struct SampledCoverage {
  /// The number of edges in a row above which fewer lines are used.
  private static let busy = 48

  private struct Edge {
    var top: Double
    var bottom: Double
    var x: Double
    var slope: Double
    var sign: Int
  }

  private let width: Int
  private let height: Int
  private let edges: [Edge]

  init(_ contours: [[Vector]], width: Int, height: Int) {
    self.width = width
    self.height = height
    var edges: [Edge] = []
    for contour in contours {
      guard var a = contour.last else { continue }
      for b in contour {
        if a.y != b.y, max(a.y, b.y) > 0, min(a.y, b.y) < Double(height) {
          let upper = a.y < b.y ? a : b
          let lower = a.y < b.y ? b : a
          edges.append(
            Edge(
              top: upper.y, bottom: lower.y, x: upper.x,
              slope: (lower.x - upper.x) / (lower.y - upper.y), sign: a.y < b.y ? 1 : -1))
        }
        a = b
      }
    }
    self.edges = edges.sorted { $0.top < $1.top }
  }

  /// Calls a closure for each run of pixels with its coverage in steps of 1/64, above zero.
  func sweep(_ body: (_ y: Int, _ x: Int, _ count: Int, _ level: Int) -> Void) {
    guard let first = edges.first else { return }
    let bottom = edges.reduce(first.bottom) { max($0, $1.bottom) }
    let rows = max(0, Int(first.top))..<min(height, Int(min(bottom, 1e9).rounded(.up)))
    var next = 0
    var active: [Edge] = []
    var row = RowCoverage(width: width)
    for y in rows {
      while next < edges.count, edges[next].top < Double(y + 1) {
        active.append(edges[next])
        next += 1
      }
      active.removeAll { $0.bottom <= Double(y) }
      sweepRow(y, active, &row, body)
    }
  }

  private func sweepRow(
    _ y: Int, _ active: [Edge], _ row: inout RowCoverage, _ body: (Int, Int, Int, Int) -> Void
  ) {
    var crossings: [(x: Double, sign: Int)] = []
    let lines = active.count > Self.busy ? 16 : 64
    for line in 0..<lines {
      let at = Double(y) + (Double(line) + 0.5) / Double(lines)
      crossings.removeAll(keepingCapacity: true)
      for edge in active where edge.top <= at && at < edge.bottom {
        crossings.append((edge.x + (at - edge.top) * edge.slope, edge.sign))
      }
      crossings.sort { $0.x < $1.x }
      var winding = 0
      for (index, crossing) in crossings.enumerated() {
        winding += crossing.sign
        if winding != 0, index + 1 < crossings.count {
          row.add(from: crossing.x, to: crossings[index + 1].x)
        }
      }
    }
    row.takeRuns(lines: lines) { x, count, level in body(y, x, count, level) }
  }
}

/// The summed coverage of the lines of one row, as differences along the row.
private struct RowCoverage {
  private var change: [Double]
  private var first: Int
  private var last = -1
  private let width: Int

  init(width: Int) {
    self.width = width
    change = [Double](repeating: 0, count: width + 2)
    first = width
  }

  /// Adds a covered piece of one line.
  mutating func add(from: Double, to: Double) {
    let start = max(0, from)
    let end = min(Double(width), to)
    guard start < end else { return }
    step(at: start, by: 1)
    step(at: end, by: -1)
  }

  /// Adds a step up or down, shared between a pixel and the next.
  private mutating func step(at x: Double, by amount: Double) {
    let column = Int(x)
    let part = x - Double(column)
    change[column] += amount * (1 - part)
    change[column + 1] += amount * part
    first = min(first, column)
    last = max(last, column + 1)
  }

  /// Calls a closure for each run of equal coverage and makes the row empty again.
  mutating func takeRuns(lines: Int, _ body: (_ x: Int, _ count: Int, _ level: Int) -> Void) {
    guard first <= last else { return }
    var sum = 0.0
    var start = first
    var level = 0
    for column in first...last {
      sum += change[column]
      change[column] = 0
      let next = Int(min(1, max(0, sum / Double(lines))) * Double(Ink.levels) + 0.5)
      guard next != level else { continue }
      if level > 0 { body(start, min(column, width) - start, level) }
      start = column
      level = next
    }
    if level > 0, start < width { body(start, min(last + 1, width) - start, level) }
    first = width
    last = -1
  }
}
