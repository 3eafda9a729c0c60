import SceneGraph

extension SlopeLayout {
  /// The confidence intervals at one end of the lines, side by side where they would lie over each other.
  struct EndIntervals {
    /// The limits in data units with the places from left to right, by mark.
    var places: [Int: (interval: ClosedRange<Double>, slot: Int)] = [:]
    /// The number of places.
    var slots = 0

    /// Gives each interval the first place that is free over its whole range.
    init(_ intervals: [ClosedRange<Double>?]) {
      var ends: [Double] = []
      let known = intervals.enumerated().compactMap { index, interval in
        interval.map { (index: index, interval: $0) }
      }
      let order = known.sorted {
        ($0.interval.lowerBound, $0.index) < ($1.interval.lowerBound, $1.index)
      }
      for (index, interval) in order {
        let slot = ends.firstIndex { $0 < interval.lowerBound } ?? ends.count
        if slot == ends.count { ends.append(interval.upperBound) }
        ends[slot] = interval.upperBound
        places[index] = (interval, slot)
      }
      slots = ends.count
    }
  }

  /// Half the length of the ends of an interval.
  private var cap: Double { (preset.type.stroke * 1.2).rounded(.up) }

  /// The distance between intervals side by side.
  private var pitch: Double { 2 * cap + preset.axisStroke }

  /// How far intervals reach to either side of the axis that they stand at.
  func reach(of intervals: EndIntervals) -> Double {
    intervals.slots == 0 ? 0 : Double(intervals.slots - 1) / 2 * pitch + cap
  }

  /// Checks that intervals are finite and hold their values.
  func checkIntervals(_ plot: SlopePlot) throws(LayoutError) {
    for mark in plot.marks {
      for (interval, value) in [(mark.fromInterval, mark.from), (mark.toInterval, mark.to)] {
        guard let interval else { continue }
        guard interval.contains(value), interval.lowerBound.isFinite, interval.upperBound.isFinite,
          max(abs(interval.lowerBound), abs(interval.upperBound)) < 1e15
        else { throw .invalid("the interval of \"\(mark.label)\" does not hold its value") }
      }
    }
  }

  /// Draws the intervals of both ends under the dots, in the colours of their lines.
  func drawIntervals(
    _ plot: SlopePlot, box: Rectangle, scale: ValueScale, draft: inout SceneDraft
  ) {
    let shapes = IntervalShapes(preset: preset, theme: theme)
    for (x, period, ends) in [
      (box.x, plot.start, EndIntervals(plot.marks.map(\.fromInterval))),
      (box.right, plot.end, EndIntervals(plot.marks.map(\.toInterval))),
    ] {
      for (index, place) in ends.places.sorted(by: { $0.key < $1.key }) {
        let mark = plot.marks[index]
        let fill = theme.fill(mark.tone, of: plot.marks.count)
        let limits = [place.interval.upperBound, place.interval.lowerBound].map {
          scale.zero - $0 * scale.unit
        }
        let shift = (Double(place.slot) - Double(ends.slots - 1) / 2) * pitch
        shapes.draw(
          limits[0]...limits[1], center: x + shift.rounded(), half: cap,
          covered: limits[0]...limits[0], fill: fill, color: fill, isVertical: true,
          datum: Datum(category: mark.label, period: period), draft: &draft)
      }
    }
  }
}
