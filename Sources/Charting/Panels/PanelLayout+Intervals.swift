import SceneGraph

extension PanelPlot.Panel {
  /// The interval of a period that has a value and an interval.
  func interval(_ period: Int) -> ClosedRange<Double>? {
    guard let intervals, intervals.indices.contains(period) else { return nil }
    return values[period] == nil ? nil : intervals[period]
  }

  /// All numbers that the value axis must reach.
  var extents: [Double] {
    values.indices.flatMap { period in
      [values[period], interval(period)?.lowerBound, interval(period)?.upperBound]
        .compactMap(\.self)
    }
  }

  /// The end of a bar, or that of its interval where one reaches farther.
  func reach(_ period: Int) -> Double {
    let value = values[period] ?? 0
    guard let interval = interval(period) else { return value }
    return value < 0 ? interval.lowerBound : interval.upperBound
  }

  /// Checks that intervals are finite and hold their values.
  func checkIntervals() throws(LayoutError) {
    guard intervals.map({ $0.count == values.count }) ?? true else {
      throw .invalid("a panel with intervals needs one, or a gap, for each period")
    }
    for period in values.indices {
      guard let interval = interval(period), let value = values[period] else { continue }
      guard interval.contains(value), interval.lowerBound.isFinite, interval.upperBound.isFinite,
        max(abs(interval.lowerBound), abs(interval.upperBound)) < 1e15
      else { throw .invalid("the interval of \"\(title)\" does not hold its value") }
    }
  }
}

extension PanelLayout {
  /// Draws a panel's intervals: under a line a band, over bars and at lone points a line with ends.
  func drawIntervals(
    _ panel: PanelPlot.Panel, of plot: PanelPlot, in frame: LineFrame, barWidth: Double,
    draft: inout SceneDraft
  ) {
    let fill = theme.fill(panel.tone, of: 1)
    let limits = panel.values.indices.map { panel.interval($0) }
    let runs =
      plot.mark == .bar
      ? limits.indices.filter { limits[$0] != nil }.map { [$0] }
      : frame.runs(of: limits.map { $0?.lowerBound }, breaks: [])
    for run in runs {
      if run.count > 1 {
        let upper = run.compactMap { period in
          limits[period].map { frame.point(period, $0.upperBound) }
        }
        let lower = run.reversed().compactMap { period in
          limits[period].map { frame.point(period, $0.lowerBound) }
        }
        draft.add(
          Shape(
            .polygon(upper + lower), role: .band, color: fill.mixed(with: theme.ground, by: 0.8),
            datum: Datum(series: panel.title)))
      } else if let interval = limits[run[0]], let value = panel.values[run[0]] {
        let ends = [interval.upperBound, interval.lowerBound].map(frame.scale.position)
        let end = frame.scale.position(value)
        let zero = frame.scale.zero
        let isBar = plot.mark == .bar
        IntervalShapes(preset: preset, theme: theme).draw(
          ends[0]...ends[1], center: frame.point(run[0], value).x,
          half: isBar ? min(barWidth * 0.3, preset.type.stroke * 1.5).rounded(.up) : capReach,
          covered: isBar ? min(end, zero)...max(end, zero) : end...end, fill: fill,
          isVertical: true,
          datum: Datum(series: panel.title, period: plot.periods[run[0]].label), draft: &draft)
      }
    }
  }

  /// How far the ends of a lone point's interval reach to each side.
  var capReach: Double { (preset.type.stroke * 1.2).rounded(.up) }

  /// The upright ends of bands, and the lines of lone intervals, which labels keep clear of.
  func intervalEnds(_ panel: PanelPlot.Panel, in frame: LineFrame) -> [(Point, Point)] {
    panel.values.indices.flatMap { period -> [(Point, Point)] in
      guard let interval = panel.interval(period) else { return [] }
      let isLone = [period - 1, period + 1].allSatisfy { near in
        !panel.values.indices.contains(near) || panel.interval(near) == nil
      }
      let isEnd =
        isLone
        || [period - 1, period + 1].contains { near in
          !panel.values.indices.contains(near) || panel.interval(near) == nil
        }
      guard isEnd else { return [] }
      let ends = [interval.upperBound, interval.lowerBound].map { frame.point(period, $0) }
      let caps = ends.map {
        (Point(x: $0.x - capReach, y: $0.y), Point(x: $0.x + capReach, y: $0.y))
      }
      return [(ends[0], ends[1])] + (isLone ? caps : [])
    }
  }
}
