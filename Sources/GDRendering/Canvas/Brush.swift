import SceneGraph

/// What a shape is filled with: one colour, or a pattern over it.
struct Brush {
  private let ink: Ink
  private let hatch: Hatch?
  /// The colours between fill and pattern, one for each level of the pattern's coverage.
  private let ramp: [Ink]

  init(color: Color, pattern: Pattern?) {
    ink = Ink(color)
    hatch = pattern.map(Hatch.init)
    ramp = pattern.map { Ink.ramp(from: color, to: $0.color) } ?? []
  }

  /// Fills part of a row at a level of coverage, 0 to `Ink.levels`.
  func fill<Picture: Canvas & ~Copyable>(
    y: Int, x: Int, count: Int, level: Int, _ canvas: borrowing Picture
  ) {
    guard let hatch else { return canvas.blend(ink, level: level, x: x, y: y, count: count) }
    let start = max(0, x)
    let end = min(canvas.width, x + count)
    guard start < end else { return }
    for x in start..<end {
      canvas.blend(ramp[hatch.level(x: x, y: y)], level: level, x: x, y: y, count: 1)
    }
  }
}

/// A box whose edges lie on whole pixels.
struct WholePixels {
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int

  /// Creates the box, or nothing when an edge lies between pixels.
  init?(_ box: Rectangle) {
    func whole(_ value: Double) -> Int? {
      let rounded = value.rounded()
      return abs(value - rounded) < 1e-6 ? Int(rounded) : nil
    }
    guard let left = whole(box.x), let top = whole(box.y), let right = whole(box.right),
      let bottom = whole(box.bottom)
    else { return nil }
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

extension Double {
  /// Whether the number is finite and near enough to a scene to be drawn.
  var isWithinLimits: Bool { abs(self) <= CanvasLimits.coordinate }
}

extension Rectangle {
  /// Whether all edges are finite and near enough to a scene to be drawn.
  var isWithinLimits: Bool {
    x.isWithinLimits && y.isWithinLimits && right.isWithinLimits && bottom.isWithinLimits
  }
}

extension Shape {
  /// Whether all its numbers are finite and near enough to a scene to be drawn.
  var isWithinLimits: Bool {
    geometry.isWithinLimits && (pattern?.pitch ?? 0).isWithinLimits
  }
}

extension Geometry {
  /// Whether all coordinates are finite and near enough to a scene to be drawn.
  var isWithinLimits: Bool {
    switch self {
    case .rectangle(let box), .image(_, in: let box):
      box.isWithinLimits
    case .roundedRectangle(let box, let radius):
      box.isWithinLimits && radius.isWithinLimits
    case .sector(let center, let inner, let outer, let start, let end):
      [center.x, center.y, inner, outer, start, end].allSatisfy(\.isWithinLimits)
    case .path(let points, let width):
      width.isWithinLimits && points.allSatisfy { $0.x.isWithinLimits && $0.y.isWithinLimits }
    case .polygon(let points):
      points.allSatisfy { $0.x.isWithinLimits && $0.y.isWithinLimits }
    case .circle(let center, let radius):
      [center.x, center.y, radius].allSatisfy(\.isWithinLimits)
    }
  }
}
