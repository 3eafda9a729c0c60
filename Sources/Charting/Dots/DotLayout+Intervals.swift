import SceneGraph

extension DotLayout {
  /// What the intervals of points are drawn by.
  struct IntervalFrame {
    var plot: DotPlot
    var scale: ValueScale
    var radius: Double
  }

  /// Draws a point's confidence interval along its row, under the point and its stem, past which the ends
  /// stand out.
  ///
  /// Points of several series stand in one row; there the lines lie above and below it in the colours of
  /// their points.
  func drawInterval(
    _ frame: IntervalFrame, _ mark: PointMark, at center: Double, draft: inout SceneDraft
  ) {
    guard let interval = mark.interval, let value = mark.value else { return }
    let shapes = IntervalShapes(preset: preset, theme: theme)
    let count = frame.plot.series.count
    let place = Double(mark.series) - Double(count - 1) / 2
    let pitch = frame.radius * (count == 2 ? 2.9 : 1.45)
    let fill = theme.fill(mark.tone, of: count)
    let series = frame.plot.series[mark.series]
    let position = frame.scale.position(value)
    let ends = [interval.lowerBound, interval.upperBound].map(frame.scale.position)
    shapes.draw(
      min(ends[0], ends[1])...max(ends[0], ends[1]),
      center: center + (place * pitch).rounded(),
      half: (frame.radius * (count > 1 ? 0.5 : 0.8)).rounded(.up), covered: position...position,
      fill: fill, color: count > 1 ? fill : nil, isVertical: false,
      datum: Datum(
        category: frame.plot.categories[mark.category].label,
        series: series.isEmpty ? nil : series, value: value), draft: &draft)
  }
}
