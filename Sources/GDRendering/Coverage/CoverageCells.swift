/// The exact areas that a filled outline covers in the pixels along its edges.
///
/// Each edge adds its signed height and the area to its left to the cells that it passes; a sweep along
/// each row sums them up. The cost grows with the length of the edge, not with the area.
struct CoverageCells {
  private struct Cell {
    var x: Int32
    var cover: Double
    var area: Double
  }

  private let width: Int
  private let height: Int
  private var cells: [Cell] = []
  private var rows: [Int32] = []
  private var top = Int.max
  private var bottom = Int.min

  /// Creates an empty accumulator for a picture of the given size.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells.reserveCapacity(1024)
    rows.reserveCapacity(1024)
  }

  /// Adds a closed contour.
  mutating func add(_ contour: [Vector]) {
    guard var previous = contour.last else { return }
    for point in contour {
      addEdge(previous, point)
      previous = point
    }
  }

  /// Adds one edge; the edges of a shape must close.
  mutating func addEdge(_ a: Vector, _ b: Vector) {
    guard a.y != b.y else { return }
    let sign = b.y > a.y ? 1.0 : -1.0
    let upper = b.y > a.y ? a : b
    let lower = b.y > a.y ? b : a
    let start = max(upper.y, 0)
    let end = min(lower.y, Double(height))
    guard start < end else { return }
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let first = Int(start)
    let last = min(height - 1, Int(end.rounded(.up)) - 1)
    guard first <= last else { return }
    var from = max(start, Double(first))
    var x = upper.x + (from - upper.y) * slope
    for row in first...last {
      let to = min(end, Double(row + 1))
      let next = to == lower.y ? lower.x : upper.x + (to - upper.y) * slope
      addPiece(row: row, from: x, to: next, rise: (to - from) * sign)
      from = to
      x = next
    }
    top = min(top, first)
    bottom = max(bottom, last)
  }

  /// Adds the part of an edge within one row of pixels.
  private mutating func addPiece(row: Int, from: Double, to: Double, rise: Double) {
    let left = min(from, to)
    let right = max(from, to)
    let edge = Double(width)
    guard left < edge else { return }
    guard right > 0 else { return append(row, 0, cover: rise, area: 0) }
    let span = right - left
    if left < 0 { append(row, 0, cover: rise * (-left / span), area: 0) }
    let start = max(0, left)
    let end = min(edge, right)
    let firstColumn = Int(start)
    let lastColumn = min(width - 1, max(firstColumn, Int(end.rounded(.up)) - 1))
    if firstColumn >= lastColumn {
      let part = span > 0 ? rise * ((end - start) / span) : rise
      let middle = (start + end) / 2 - Double(firstColumn)
      return append(row, firstColumn, cover: part, area: part * middle)
    }
    let perColumn = rise / span
    for column in firstColumn...lastColumn {
      let a = max(start, Double(column))
      let b = min(end, Double(column + 1))
      let part = perColumn * (b - a)
      append(row, column, cover: part, area: part * ((a + b) / 2 - Double(column)))
    }
  }

  private mutating func append(_ row: Int, _ column: Int, cover: Double, area: Double) {
    if let last = cells.last, Int(last.x) == column, rows.last == Int32(row) {
      cells[cells.count - 1].cover += cover
      cells[cells.count - 1].area += area
      return
    }
    cells.append(Cell(x: Int32(column), cover: cover, area: area))
    rows.append(Int32(row))
  }

  /// Calls a closure for each run of pixels with its coverage in steps of 1/64, above zero.
  ///
  /// Overlapping parts count once: the summed winding is cut at one.
  func sweep(_ body: (_ y: Int, _ x: Int, _ count: Int, _ level: Int) -> Void) {
    guard top <= bottom else { return }
    let order = cellsByRow()
    var start = 0
    for row in top...bottom {
      var end = start
      while end < order.count, rows[Int(order[end])] == Int32(row) { end += 1 }
      sweepRow(row, order[start..<end], body)
      start = end
    }
  }

  private func cellsByRow() -> [Int32] {
    var starts = [Int32](repeating: 0, count: bottom - top + 2)
    for row in rows { starts[Int(row) - top + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var order = [Int32](repeating: 0, count: cells.count)
    for (index, row) in rows.enumerated() {
      order[Int(starts[Int(row) - top])] = Int32(index)
      starts[Int(row) - top] += 1
    }
    return order
  }

  private func sweepRow(
    _ y: Int, _ indices: ArraySlice<Int32>, _ body: (Int, Int, Int, Int) -> Void
  ) {
    guard !indices.isEmpty else { return }
    var row = indices.map { cells[Int($0)] }
    for index in row.indices.dropFirst() {
      let cell = row[index]
      var place = index
      while place > 0, row[place - 1].x > cell.x {
        row[place] = row[place - 1]
        place -= 1
      }
      row[place] = cell
    }
    var winding = 0.0
    var index = 0
    while index < row.count {
      let x = row[index].x
      var cover = 0.0
      var area = 0.0
      while index < row.count, row[index].x == x {
        cover += row[index].cover
        area += row[index].area
        index += 1
      }
      let level = Self.level(winding + cover - area)
      if level > 0 { body(y, Int(x), 1, level) }
      winding += cover
      let next = index < row.count ? Int(row[index].x) : width
      let between = Self.level(winding)
      if between > 0, next > Int(x) + 1 { body(y, Int(x) + 1, next - Int(x) - 1, between) }
    }
  }

  private static func level(_ winding: Double) -> Int {
    Int(min(1, abs(winding)) * Double(Ink.levels) + 0.5)
  }
}
