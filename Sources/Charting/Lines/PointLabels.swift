import SceneGraph

/// The search for places beside points where labels touch neither lines nor other texts.
struct PointLabels {
  /// The boxes that labels must stay in.
  var room: Rectangle
  /// The segments of lines to keep clear of.
  var segments: [(Point, Point)]
  /// The boxes to keep clear of.
  var taken: [Rectangle]
  /// The distance that labels keep from lines.
  var clearance: Double
  /// The part of a line's descent that may reach over a mark, since digits have none.
  var overlap = 0.6

  /// Keeps labels clear of the middles of dots.
  mutating func addDots(_ points: [Point], radius: Double) {
    let reach = radius * 0.6
    taken += points.map {
      Rectangle(left: $0.x - reach, top: $0.y - reach, right: $0.x + reach, bottom: $0.y + reach)
    }
  }

  /// Returns a place for a label at a point, or nothing.
  ///
  /// - Parameters:
  ///   - label: The fitted label.
  ///   - point: The point it belongs to.
  ///   - radius: The radius of the point's dot.
  ///   - prefersBelow: Whether places under the point come first, as at a trough.
  /// - Returns: The box; nothing when every place is taken.
  mutating func place(
    _ label: FittedText, at point: Point, radius: Double, prefersBelow: Bool
  ) -> Rectangle? {
    let distance = radius + clearance
    let (width, height) = (label.width, label.height)
    // Boxes reach from ascent to descent, so that they may stand nearer than their ink.
    let above = point.y - distance - height + label.metrics.descent * overlap
    let below = point.y + distance - (label.metrics.ascent - label.metrics.capHeight) * overlap
    let middle = point.y - height / 2
    let center = point.x - width / 2
    let right = point.x + distance
    let left = point.x - distance - width
    let vertical = prefersBelow ? [below, above] : [above, below]
    var candidates: [(x: Double, y: Double)] = []
    for y in vertical { candidates.append((center, y)) }
    for y in vertical {
      candidates += [
        (point.x - width * 0.15, y), (point.x - width * 0.85, y), (right - distance * 0.5, y),
        (left + distance * 0.5, y),
      ]
    }
    candidates += [(right, middle), (left, middle)]
    for lift in [0.5, 1.0, 1.5] {
      candidates += [
        (center, above - height * lift), (center, below + height * lift),
      ]
    }
    for (x, y) in candidates {
      let shifted = min(max(x, room.x), room.right - width)
      let box = Rectangle(x: shifted.rounded(), y: y.rounded(), width: width, height: height)
      guard abs(shifted - x) <= width, room.contains(box, tolerance: 1), isFree(box) else {
        continue
      }
      taken.append(box)
      return box
    }
    return nil
  }

  private func isFree(_ box: Rectangle) -> Bool {
    let grown = box.inset(
      left: -clearance, top: -clearance * 0.2, right: -clearance, bottom: -clearance * 0.2)
    return !taken.contains { $0.intersects(grown) }
      && !segments.contains { Self.crosses($0.0, $0.1, grown) }
  }

  /// Tells whether a segment enters a box, by clipping it against the box's sides.
  static func crosses(_ start: Point, _ end: Point, _ box: Rectangle) -> Bool {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var low = 0.0
    var high = 1.0
    for (delta, distance) in [
      (-dx, start.x - box.x), (dx, box.right - start.x), (-dy, start.y - box.y),
      (dy, box.bottom - start.y),
    ] {
      if delta == 0 {
        if distance <= 0 { return false }
      } else if delta < 0 {
        low = max(low, distance / delta)
      } else {
        high = min(high, distance / delta)
      }
      if low >= high { return false }
    }
    return true
  }
}
