import SceneGraph

/// The line of a confidence interval with its ends, for marks that run along either axis.
struct IntervalShapes {
  var preset: Preset
  var theme: Theme

  /// The thickness of the line: that of the axis, which is seen on a screen across a room.
  var stroke: Double { max(2, preset.axisStroke) }

  /// Adds an interval to a draft.
  ///
  /// What lies over the fill of its own mark is drawn in the ink that is readable there, the rest in the
  /// colour of the axis; so both limits are seen.
  ///
  /// - Parameters:
  ///   - along: The limits in pixels along the value axis.
  ///   - center: The middle across it.
  ///   - half: Half the length of the ends across it.
  ///   - covered: The part of the value axis where the mark's fill lies under the line.
  ///   - fill: The mark's fill.
  ///   - color: The colour beyond the fill, instead of the axis'.
  ///   - isVertical: Whether values grow upwards.
  ///   - datum: What the interval is of.
  ///   - draft: The scene in the making.
  func draw(
    _ along: ClosedRange<Double>, center: Double, half: Double, covered: ClosedRange<Double>,
    fill: Color, color: Color? = nil, isVertical: Bool, datum: Datum, draft: inout SceneDraft
  ) {
    let middle = (center - stroke / 2).rounded()
    func add(_ range: ClosedRange<Double>, from: Double, to: Double, isCovered: Bool) {
      let box =
        isVertical
        ? Rectangle(left: from, top: range.lowerBound, right: to, bottom: range.upperBound)
        : Rectangle(left: range.lowerBound, top: from, right: range.upperBound, bottom: to)
      guard box.width > 0, box.height > 0 else { return }
      draft.add(
        Shape(
          .rectangle(box), role: .interval,
          color: isCovered ? fill.readableInk : color ?? theme.axis,
          datum: datum))
    }
    func part(_ low: Double, _ high: Double, isCovered: Bool) {
      guard low < high else { return }
      add(low...high, from: middle, to: middle + stroke, isCovered: isCovered)
    }
    let (low, high) = (along.lowerBound, along.upperBound)
    let from = min(max(covered.lowerBound, low), high)
    let to = max(min(covered.upperBound, high), from)
    part(low, from, isCovered: false)
    part(from, to, isCovered: true)
    part(to, high, isCovered: false)
    for (start, isCovered) in [
      (low, covered.contains(low + stroke / 2)),
      (high - stroke, covered.contains(high - stroke / 2)),
    ] {
      add(
        start...start + stroke, from: (middle + stroke / 2 - half).rounded(),
        to: (middle + stroke / 2 + half).rounded(), isCovered: isCovered)
    }
  }
}
