/// A straight piece between two points.
struct Segment {
  let start: Vector
  let end: Vector

  init(_ start: Vector, _ end: Vector) {
    self.start = start
    self.end = end
  }

  /// Tells whether the two pieces touch or cross.
  func meets(_ other: Segment) -> Bool {
    guard max(start.x, end.x) >= min(other.start.x, other.end.x),
      max(other.start.x, other.end.x) >= min(start.x, end.x),
      max(start.y, end.y) >= min(other.start.y, other.end.y),
      max(other.start.y, other.end.y) >= min(start.y, end.y)
    else { return false }
    let along = end - start
    let across = other.end - other.start
    let a = along.cross(other.start - start)
    let b = along.cross(other.end - start)
    let c = across.cross(start - other.start)
    let d = across.cross(end - other.start)
    return (a <= 0 && b >= 0 || a >= 0 && b <= 0) && (c <= 0 && d >= 0 || c >= 0 && d <= 0)
  }

  /// Returns the distance from a point to the nearest point of the piece.
  func distance(to point: Vector) -> Double {
    let along = end - start
    let square = along.dot(along)
    guard square > 0 else { return (point - start).length }
    let part = min(1, max(0, (point - start).dot(along) / square))
    return (point - (start + along * part)).length
  }

  /// Returns the smallest distance between the two pieces, zero where they meet.
  func distance(to other: Segment) -> Double {
    if meets(other) { return 0 }
    return min(
      distance(to: other.start), distance(to: other.end), other.distance(to: start),
      other.distance(to: end))
  }
}
