import SceneGraph

extension LineLayout {
  /// Returns the upright ends of a run's band, or the line of a lone interval, which labels keep clear of.
  func intervalEnds(
    _ plot: LinePlot, series: Int, run: [Int], frame: LineFrame
  ) -> [(Point, Point)] {
    Set([run.first, run.last].compactMap(\.self)).compactMap { period in
      plot.marks.first { $0.series == series && $0.period == period }?.interval.map { interval in
        (frame.point(period, interval.upperBound), frame.point(period, interval.lowerBound))
      }
    }
  }

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
      half: (dotRadius * 1.2).rounded(.up), covered: point.y...point.y,
      fill: theme.fill(description.tone, of: sized.plot.series.count), isVertical: true,
      datum: Datum(
        series: description.name.isEmpty ? nil : description.name,
        period: sized.plot.periods[period].label), draft: &draft)
  }
}
