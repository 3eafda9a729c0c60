import SceneGraph

/// A bar in pixels.
struct PlacedBar {
  /// The index of the mark in the plot.
  var mark: Int
  /// The bar's box; empty for a gap or zero.
  var box: Rectangle
  /// The centre of the bar's lane along the category axis.
  var lane: Double
  /// The pixel of the bar's end along the value axis.
  var end: Double
  /// The pixel that nothing of the mark reaches beyond: the bar's end, or that of its interval.
  var reach: Double
  /// Whether the bar runs to the negative side.
  var isNegative: Bool
}

extension SizedBars {
  /// Returns the bars in the order of the marks.
  ///
  /// One path serves both directions: boxes are made along a category axis and a value axis and
  /// transposed at the end.
  func placedBars() -> [PlacedBar] {
    let totals = Dictionary(grouping: plot.marks, by: \.category).mapValues { marks in
      marks.reduce(0) { $0 + ($1.value ?? 0) }
    }
    var stacked: [Int: Double] = [:]
    return plot.marks.enumerated().map { index, mark in
      let lanes = plot.arrangement == .grouped ? Double(plot.series.count) : 1
      let lane = plot.arrangement == .grouped ? Double(mark.series) : 0
      let start =
        (band.centers[mark.category] - thickness * lanes / 2).rounded() + lane * thickness
      let gap: Double = lanes > 1 && thickness > 6 ? 2 : 0
      var base = 0.0
      var value = mark.value ?? 0
      if plot.arrangement != .grouped {
        if plot.arrangement == .normalized {
          let total = totals[mark.category] ?? 0
          value = total > 0 ? value / total * 100 : 0
        }
        base = stacked[mark.category] ?? 0
        stacked[mark.category] = base + value
      }
      let from = scale.position(base) + shift(value)
      let to = scale.position(base + value) + shift(value)
      return PlacedBar(
        mark: index,
        box: box(across: start..<(start + thickness - gap), along: min(from, to)...max(from, to)),
        lane: start + (thickness - gap) / 2, end: to,
        reach: plot.arrangement == .grouped
          ? scale.position(mark.reach) + shift(mark.reach) : to,
        isNegative: value < 0)
    }
  }

  private func box(across: Range<Double>, along: ClosedRange<Double>) -> Rectangle {
    isVertical
      ? Rectangle(
        left: across.lowerBound, top: along.lowerBound, right: across.upperBound,
        bottom: along.upperBound)
      : Rectangle(
        left: along.lowerBound, top: across.lowerBound, right: along.upperBound,
        bottom: across.upperBound)
  }
}
