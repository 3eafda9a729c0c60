import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A position or a displacement in pixels.
struct Vector: Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  init(_ point: Point) { self.init(point.x, point.y) }

  /// The distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }
  /// The displacement turned by a quarter.
  var perpendicular: Vector { Vector(-y, x) }

  func dot(_ other: Vector) -> Double { x * other.x + y * other.y }
  func cross(_ other: Vector) -> Double { x * other.y - y * other.x }

  static func + (a: Vector, b: Vector) -> Vector { Vector(a.x + b.x, a.y + b.y) }
  static func - (a: Vector, b: Vector) -> Vector { Vector(a.x - b.x, a.y - b.y) }
  static func * (a: Vector, factor: Double) -> Vector { Vector(a.x * factor, a.y * factor) }
}

/// Arcs as chains of short chords.
enum Arc {
  /// The largest distance between an arc and its chord, in pixels.
  private static let tolerance = 0.004

  /// Returns points along an arc, both ends included; angles in radians, clockwise from the right.
  static func points(
    center: Vector, radius: Double, from start: Double, to end: Double
  ) -> [Vector] {
    let sweep = end - start
    let step = radius > tolerance ? 2 * acos(1 - tolerance / radius) : Double.pi / 2
    let count = max(1, min(4096, Int((abs(sweep) / step).rounded(.up))))
    return (0...count).map { index in
      let angle = start + sweep * Double(index) / Double(count)
      return Vector(center.x + radius * cos(angle), center.y + radius * sin(angle))
    }
  }

  /// Returns the points of a full circle, the first not repeated.
  static func circle(center: Vector, radius: Double) -> [Vector] {
    points(center: center, radius: radius, from: 0, to: 2 * .pi).dropLast()
  }
}
