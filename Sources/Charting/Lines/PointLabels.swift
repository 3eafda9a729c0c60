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
    // Farther away a label would no longer be read as its point's.
    candidates += [(center, above - height * 0.5), (center, below + height * 0.5)]
    return take(candidates, width: width, height: height)
  }

  /// Returns a place for the name of a line that ends at a point: right of it, else right over or under it, or
  /// nothing.
  mutating func placeEnding(
    _ name: FittedText, at point: Point, radius: Double
  ) -> Rectangle? {
    let distance = radius + clearance
    let (width, height) = (name.width, name.height)
    let above = point.y - distance - height + name.metrics.descent * overlap
    let below = point.y + distance - (name.metrics.ascent - name.metrics.capHeight) * overlap
    let right = point.x + distance
    let middle = point.y - height / 2
    let candidates: [(x: Double, y: Double)] = [
      (right, middle), (right, middle - height * 0.3), (right, middle + height * 0.3),
      (right - distance * 0.5, above), (right - distance * 0.5, below),
      (point.x - width / 2, above), (point.x - width / 2, below),
      (point.x - width * 0.85, above), (point.x - width * 0.85, below),
    ]
    return take(candidates, width: width, height: height)
  }

  /// Returns a place for the value of a bar.
  ///
  /// It stands over the bar's end, or under that of one below zero, only so much farther as higher bars beside
  /// it demand.
  ///
  /// - Parameters:
  ///   - label: The fitted label.
  ///   - end: The middle of the bar's end.
  ///   - isBelow: Whether the bar runs to the negative side.
  /// - Returns: The box; nothing when there is no room.
  mutating func placeAtBar(
    _ label: FittedText, end: Point, isBelow: Bool
  ) -> Rectangle? {
    let (width, height) = (label.width, label.height)
    let near =
      isBelow
      ? end.y + clearance - (label.metrics.ascent - label.metrics.capHeight) * overlap
      : end.y - clearance - height + label.metrics.descent * overlap
    let x = min(max(end.x - width / 2, room.x), room.right - width)
    guard x <= end.x, end.x <= x + width else { return nil }
    let tops = stride(from: 0.0, through: 0.8, by: 0.1).map {
      (x: x, y: near + (isBelow ? 1 : -1) * $0 * height)
    }
    return take(tops, width: width, height: height)
  }

  /// Returns a place for the text of a level line.
  ///
  /// It stands right over the line, right under it or in it, and nearer to it than to any other such line.
  ///
  /// - Parameters:
  ///   - text: The fitted text.
  ///   - line: The line's y.
  ///   - others: The y of other lines of the kind.
  ///   - across: The stretch of the line.
  /// - Returns: The box; nothing when there is no room.
  mutating func placeBeside(
    _ text: FittedText, line: Double, others: [Double], across: ClosedRange<Double>
  ) -> Rectangle? {
    let (width, height) = (text.width, text.height)
    var within = self
    within.segments.removeAll { $0.0.y == line && $0.1.y == line }
    let places: [(top: Double, search: PointLabels)] = [
      (line - clearance - height, within), (line + clearance, within),
      (line - text.metrics.ascent + text.metrics.capHeight / 2, within),
    ]
    let steps = stride(from: 0.0, through: 1, by: 0.05).map {
      across.lowerBound + $0 * (across.upperBound - across.lowerBound - width)
    }
    for var place in places
    where others.allSatisfy({ $0 < place.top - height * 0.3 || $0 > place.top + height * 1.3 }) {
      let tops = steps.map { (x: $0, y: place.top) }
      if let box = place.search.take(tops, width: width, height: height) {
        taken.append(box)
        return box
      }
    }
    return nil
  }

  /// Takes the first of some places that is free, in the room and not shifted by more than the width.
  private mutating func take(
    _ candidates: [(x: Double, y: Double)], width: Double, height: Double
  ) -> Rectangle? {
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
