import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The coverage of a pattern's strokes in each pixel of the picture.
///
/// The lattice is fixed to the picture, so that neighbouring shapes continue each other's strokes.
struct Hatch {
  private let kind: Pattern.Kind
  private let pitch: Double
  private let half: Double

  init(_ pattern: Pattern) {
    kind = pattern.kind
    pitch = min(10_000, max(2, pattern.pitch))
    half = max(0.5, pitch / 8)
  }

  /// Returns the coverage of a pixel in steps of 1/64.
  func level(x: Int, y: Int) -> Int {
    let px = Double(x) + 0.5
    let py = Double(y) + 0.5
    let diagonal = 0.5.squareRoot()
    let coverage =
      switch kind {
      case .horizontal: strip(at: py, square: true)
      case .vertical: strip(at: px, square: true)
      case .diagonal: strip(at: (px + py) * diagonal, square: false)
      case .backDiagonal: strip(at: (px - py) * diagonal, square: false)
      case .cross: cross(px, py, diagonal)
      case .dots: dot(px, py)
      }
    return Int(coverage * Double(Ink.levels) + 0.5)
  }

  private func cross(_ x: Double, _ y: Double, _ diagonal: Double) -> Double {
    let rising = strip(at: (x + y) * diagonal, square: false)
    let falling = strip(at: (x - y) * diagonal, square: false)
    return 1 - (1 - rising) * (1 - falling)
  }

  /// The part of a pixel that lies in the strokes, for a pixel centre at a distance along the normal.
  private func strip(at distance: Double, square: Bool) -> Double {
    let offset = distance - (distance / pitch).rounded() * pitch
    let below = Self.integral(half - offset, square: square)
    let beside = Self.integral(-half - offset, square: square)
    let nextStroke = pitch - half - abs(offset)
    return min(1, below - beside + 1 - Self.integral(nextStroke, square: square))
  }

  private func dot(_ x: Double, _ y: Double) -> Double {
    let dx = x - (x / pitch).rounded() * pitch
    let dy = y - (y / pitch).rounded() * pitch
    let radius = max(1, pitch / 4.5)
    return min(1, max(0, radius - (dx * dx + dy * dy).squareRoot() + 0.5))
  }

  /// The part of a unit pixel on the near side of a straight border at a distance from its centre.
  ///
  /// `square` is for borders along the pixel grid, otherwise they are at 45 degrees.
  private static func integral(_ distance: Double, square: Bool) -> Double {
    if square { return min(1, max(0, distance + 0.5)) }
    let reach = 0.5.squareRoot()
    if distance <= -reach { return 0 }
    if distance >= reach { return 1 }
    let rest = reach - abs(distance)
    return distance < 0 ? rest * rest : 1 - rest * rest
  }
}
