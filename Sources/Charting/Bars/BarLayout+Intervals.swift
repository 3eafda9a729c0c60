import SceneGraph

extension BarLayout {
  /// The room between the end of an interval and the label over it, whose commas reach down.
  func intervalGap(_ mark: BarMark) -> Double {
    mark.interval == nil ? 0 : preset.labelGap * 0.8
  }

  /// Draws the confidence intervals over the bars.
  func drawIntervals(_ bars: [PlacedBar], of sized: SizedBars, draft: inout SceneDraft) {
    guard sized.plot.arrangement == .grouped else { return }
    let shapes = IntervalShapes(preset: preset, theme: theme)
    for bar in bars {
      let mark = sized.plot.marks[bar.mark]
      guard let interval = mark.interval, mark.value != nil else { continue }
      let ends = [interval.lowerBound, interval.upperBound].map {
        sized.scale.position($0) + sized.shift($0)
      }
      let zero = sized.scale.zero
      let series = sized.plot.series[mark.series]
      shapes.draw(
        min(ends[0], ends[1])...max(ends[0], ends[1]), center: bar.lane,
        half: (min(sized.thickness * 0.22, preset.type.label * 0.45)).rounded(.up),
        covered: min(bar.end, zero)...max(bar.end, zero),
        fill: theme.fill(mark.tone, of: sized.plot.series.count), isVertical: sized.isVertical,
        datum: Datum(
          category: sized.plot.categories[mark.category].label,
          series: series.isEmpty ? nil : series, value: mark.value), draft: &draft)
    }
  }
}

extension BarMark {
  /// The value farthest from zero on the bar's side: its own, or the end of its interval.
  var reach: Double {
    let value = value ?? 0
    guard let interval else { return value }
    return value < 0 ? min(value, interval.lowerBound) : max(value, interval.upperBound)
  }

  /// The end of an interval that crosses zero.
  var crossing: Double? {
    guard let value, let interval else { return nil }
    let other = value < 0 ? interval.upperBound : interval.lowerBound
    return (value < 0 && other > 0) || (value >= 0 && other < 0) ? other : nil
  }

  /// Checks that an interval is finite, holds the value and does not stand in a stack.
  func checkInterval(
    named name: String, in arrangement: BarPlot.Arrangement
  ) throws(LayoutError) {
    guard let interval, let value else { return }
    guard interval.lowerBound.isFinite, interval.upperBound.isFinite, interval.contains(value),
      max(abs(interval.lowerBound), abs(interval.upperBound)) < 1e15
    else { throw .invalid("the interval of \"\(name)\" does not hold its value") }
    guard arrangement == .grouped else {
      throw .invalid("a stack has no room for the interval of \"\(name)\"; use grouped bars")
    }
  }
}
