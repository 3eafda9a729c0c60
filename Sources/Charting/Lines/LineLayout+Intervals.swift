import SceneGraph

extension LineLayout {
  /// Returns the upright ends of a run's band, or the line of a lone interval with its caps, which labels keep
  /// clear of.
  func intervalEnds(
    _ plot: LinePlot, series: Int, run: [Int], frame: LineFrame
  ) -> [(Point, Point)] {
    let isLone = run.count == 1
    return (isLone ? run : [run[0], run[run.count - 1]]).flatMap { period in
      let mark = plot.marks.first { $0.series == series && $0.period == period }
      guard let interval = mark?.interval else { return [(Point, Point)]() }
      let ends = [interval.upperBound, interval.lowerBound].map { frame.point(period, $0) }
      let caps = ends.map { end in
        (Point(x: end.x - capReach, y: end.y), Point(x: end.x + capReach, y: end.y))
      }
      return [(ends[0], ends[1])] + (isLone ? caps : [])
    }
  }

  /// How far the caps of a lone interval reach to each side.
  private var capReach: Double { (dotRadius * 1.2).rounded(.up) }

  /// Returns the colour of a band: pale, and clear where bands of several series lie over each other.
  func intervalFill(_ fill: Color, isSingle: Bool) -> Color {
    guard !isSingle else { return fill.mixed(with: theme.ground, by: 0.8) }
    var clear = fill
    clear.alpha = 51
    return clear
  }

  /// Draws the interval of a point that stands alone between gaps, where a band would have no width.
  func drawLoneInterval(
    _ sized: SizedLines, series: Int, period: Int, _ interval: ClosedRange<Double>?,
    draft: inout SceneDraft
  ) {
    guard let interval else { return }
    let description = sized.plot.series[series]
    let point = sized.frame.point(period, interval.upperBound)
    let bottom = sized.frame.point(period, interval.lowerBound).y
    IntervalShapes(preset: preset, theme: theme).draw(
      min(point.y, bottom)...max(point.y, bottom), center: point.x,
      half: capReach, covered: point.y...point.y,
      fill: theme.fill(description.tone, of: sized.plot.series.count), isVertical: true,
      datum: Datum(
        series: description.name.isEmpty ? nil : description.name,
        period: sized.plot.periods[period].label), draft: &draft)
  }
}
