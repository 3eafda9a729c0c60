#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The area of a stroked path with round joins and butt ends.
struct Stroke {
  /// The contours of the area, all turning the same way.
  private(set) var contours: [[Vector]] = []
  /// Whether contours overlap, so that the area is their union.
  private(set) var overlaps = false

  private let points: [Vector]
  private let half: Double
  private let isClosed: Bool

  init(_ path: [Vector], width: Double) {
    var points: [Vector] = []
    for point in path where points.last != point { points.append(point) }
    isClosed = points.count > 3 && points.first == points.last
    if isClosed { points.removeLast() }
    self.points = points
    half = width / 2
    guard points.count > 1, half > 0 else { return }
    let joins = self.joins
    if joins.contains(where: { !$0.fits }) || touchesItself {
      overlaps = true
      contours = union
    } else {
      contours = tiles(joins)
    }
  }

  private var segmentCount: Int { isClosed ? points.count : points.count - 1 }

  private func segment(_ index: Int) -> Segment {
    Segment(points[index % points.count], points[(index + 1) % points.count])
  }

  // MARK: - Joins

  /// The meeting of two segments at a corner.
  private struct Join {
    var corner: Vector
    /// The normals, of stroke half-width, of the segments before and after.
    var before: Vector
    var after: Vector
    /// Where the two inner borders cross, as an offset from the corner.
    var inner: Vector
    /// Positive when the path turns towards its normals.
    var turn: Double
    /// Whether the inner borders cross within both segments.
    var fits: Bool
  }

  private func normal(_ segment: Segment) -> Vector {
    let along = segment.end - segment.start
    return along.perpendicular * (half / along.length)
  }

  private var joins: [Join] {
    let corners = isClosed ? Array(0..<points.count) : Array(1..<max(1, points.count - 1))
    return corners.map { index in
      let previous = segment((index + points.count - 1) % points.count)
      let next = segment(index)
      let before = normal(previous)
      let after = normal(next)
      let turn = before.cross(after)
      let sum = before + after
      let square = sum.dot(sum)
      guard square > half * half * 0.01 else {
        return Join(
          corner: points[index], before: before, after: after, inner: Vector(0, 0), turn: turn,
          fits: false)
      }
      let side = turn > 0 ? 1.0 : -1.0
      let inner = sum * (side * 2 * half * half / square)
      let reach = (inner.dot(inner) - half * half).squareRoot()
      let room = min(
        (previous.end - previous.start).length, (next.end - next.start).length)
      return Join(
        corner: points[index], before: before, after: after, inner: inner, turn: turn,
        fits: !(reach > room / 2))
    }
  }

  // MARK: - Contours

  /// Segments cut at the inner crossings and wedges at the outer side: nothing overlaps.
  private func tiles(_ joins: [Join]) -> [[Vector]] {
    func join(at corner: Int) -> Join? {
      if isClosed { return joins[corner % points.count] }
      return corner >= 1 && corner <= joins.count ? joins[corner - 1] : nil
    }
    var contours: [[Vector]] = []
    for index in 0..<segmentCount {
      let piece = segment(index)
      let normal = self.normal(piece)
      var left = (start: piece.start + normal, end: piece.end + normal)
      var right = (start: piece.start - normal, end: piece.end - normal)
      if let first = join(at: index) {
        if first.turn > 0 { left.start = first.corner + first.inner }
        if first.turn < 0 { right.start = first.corner + first.inner }
      }
      if let last = join(at: index + 1) {
        if last.turn > 0 { left.end = last.corner + last.inner }
        if last.turn < 0 { right.end = last.corner + last.inner }
      }
      contours.append([
        left.start, piece.start, right.start, right.end, piece.end, left.end,
      ])
    }
    return contours + joins.compactMap(wedge)
  }

  private func wedge(_ join: Join) -> [Vector]? {
    guard join.turn != 0 else { return nil }
    let side = join.turn > 0 ? -1.0 : 1.0
    let from = join.before * side
    let to = join.after * side
    let start = atan2(from.y, from.x)
    let sweep = atan2(from.cross(to), from.dot(to))
    var arc = Arc.points(center: join.corner, radius: half, from: start, to: start + sweep)
    arc[0] = join.corner + from
    arc[arc.count - 1] = join.corner + to
    // The segments' contours turn from the left border to the right one.
    return sweep > 0 ? [join.corner] + arc : [join.corner] + arc.reversed()
  }

  /// A box for each segment and a disc at each join, overlapping.
  private var union: [[Vector]] {
    let boxes = (0..<segmentCount).map { index in
      let piece = segment(index)
      let normal = self.normal(piece)
      return [
        piece.start + normal, piece.start - normal, piece.end - normal, piece.end + normal,
      ]
    }
    let corners = isClosed ? points[...] : points.dropFirst().dropLast()
    return boxes + corners.map { Arc.circle(center: $0, radius: half) }
  }

  /// Tells whether segments that are not neighbours come closer than the stroke's width.
  private var touchesItself: Bool {
    let count = segmentCount
    guard count > 2 else { return false }
    guard count <= 1500 else { return true }
    let reach = 2 * half + 1
    for i in 0..<count {
      let a = segment(i)
      let box = (
        left: min(a.start.x, a.end.x) - reach, right: max(a.start.x, a.end.x) + reach,
        top: min(a.start.y, a.end.y) - reach, bottom: max(a.start.y, a.end.y) + reach
      )
      guard i + 2 < count else { break }
      for j in (i + 2)..<count where !(isClosed && i == 0 && j == count - 1) {
        let b = segment(j)
        guard max(b.start.x, b.end.x) >= box.left, min(b.start.x, b.end.x) <= box.right,
          max(b.start.y, b.end.y) >= box.top, min(b.start.y, b.end.y) <= box.bottom
        else { continue }
        if isNearAlongPath(i, j) { continue }
        if a.distance(to: b) < reach { return true }
      }
    }
    return false
  }

  /// Tells whether two segments are close only because the path between them is short.
  ///
  /// True for gentle curves of short pieces, whose borders do not meet.
  private func isNearAlongPath(_ i: Int, _ j: Int) -> Bool {
    guard j - i <= 64 else { return false }
    let first = segment(i)
    let start = first.end - first.start
    for index in (i + 1)...j {
      let piece = segment(index)
      let along = piece.end - piece.start
      if start.dot(along) <= 0.5 * start.length * along.length { return false }
    }
    return true
  }
}
