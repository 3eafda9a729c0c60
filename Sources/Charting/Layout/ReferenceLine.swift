import SceneGraph

/// A dashed line across a plot at a reference value.
struct ReferenceLine {
  /// Whether the line is level, as over rising bars, rather than upright.
  var isLevel: Bool
  /// The line's box.
  var box: Rectangle
  /// The value.
  var datum: Datum

  /// Creates a line at a whole pixel that reaches over a range of the other axis.
  init(
    isLevel: Bool, position: Double, reach: ClosedRange<Double>, preset: Preset, datum: Datum
  ) {
    self.isLevel = isLevel
    self.datum = datum
    let stroke = preset.axisStroke
    box =
      isLevel
      ? Rectangle(
        left: reach.lowerBound, top: position, right: reach.upperBound, bottom: position + stroke)
      : Rectangle(
        left: position, top: reach.lowerBound, right: position + stroke, bottom: reach.upperBound)
  }

  /// Draws the dashes: with a light edge over bars, and with gaps where texts stand.
  func draw(
    over bars: [Rectangle] = [], avoiding texts: [Rectangle], preset: Preset,
    draft: inout SceneDraft
  ) {
    let stroke = preset.axisStroke
    let edge = max(1, (stroke * 0.7).rounded())
    // Texts that all but touch the line are left free as well.
    let near = texts.map { $0.inset(left: -2, top: -2, right: -2, bottom: -2) }
    let free = box.parts(leavingFree: near, clearance: preset.labelGap, isLevel: isLevel)
    for part in free {
      for bar in bars where bar.intersects(part) {
        draft.add(
          Shape(
            .rectangle(bar.common(with: grown(part, by: edge))), role: .annotation,
            color: draft.theme.ground, datum: datum))
      }
    }
    for dash in free.flatMap({ dashes(of: $0, on: stroke * 4, off: stroke * 3) }) {
      draft.add(
        Shape(
          .rectangle(dash), role: .annotation, color: draft.theme.secondaryInk, datum: datum))
    }
  }

  private func grown(_ part: Rectangle, by edge: Double) -> Rectangle {
    isLevel
      ? part.inset(top: -edge, bottom: -edge) : part.inset(left: -edge, right: -edge)
  }

  private func dashes(of part: Rectangle, on: Double, off: Double) -> [Rectangle] {
    let (first, last) = isLevel ? (part.x, part.right) : (part.y, part.bottom)
    return stride(from: first.rounded(), to: last, by: on + off).map { start in
      let end = min(start + on, max(start, last.rounded()))
      return isLevel
        ? Rectangle(left: start, top: part.y, right: end, bottom: part.bottom)
        : Rectangle(left: part.x, top: start, right: part.right, bottom: end)
    }
  }
}

extension Rectangle {
  /// Returns the box that both share; empty where they share nothing.
  func common(with other: Rectangle) -> Rectangle {
    Rectangle(
      left: max(x, other.x), top: max(y, other.y), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
  }
}
