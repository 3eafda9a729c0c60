import Charting

/// The other forms that bars can take: the same marks as lines, lollipops, slopes or panels.
struct PlotForms {
  /// The bars, with their labels and tones.
  var bars: BarPlot
  /// The tones of the measures that are the series; places in the palette where there are none.
  var tones: [Tone] = []

  private func tone(_ series: Int) -> Tone {
    tones.indices.contains(series) ? tones[series] : .palette(series)
  }

  /// The last mark of a series that has a value.
  private func last(_ series: Int) -> BarMark? {
    bars.marks.filter { $0.series == series && $0.value != nil }
      .max { $0.category < $1.category }
  }

  /// Returns lines over the categories, named and valued at their ends.
  ///
  /// A single line also has the value of its first point and of emphasised points.
  ///
  /// - Parameters:
  ///   - breaks: The categories before which figures are not comparable.
  ///   - projections: The marks, by category and series, that are projections.
  /// - Returns: The plot.
  func lines(breaks: [Int], projections: Set<[Int]> = []) -> LinePlot {
    let isSingle = bars.series.count == 1
    let series = bars.series.enumerated().map { index, name in
      LinePlot.Series(
        name, ending: last(index)?.label ?? "", tone: tone(index))
    }
    let marks = bars.marks.map { mark in
      let first = bars.marks.filter { $0.series == mark.series && $0.value != nil }
        .map(\.category).min()
      let isLast = last(mark.series)?.category == mark.category
      // The change stands at its own end, where a projection goes on from there.
      let isEnd = !isLast && bars.brackets.first?.to == mark.category
      let isNamed =
        mark.category == first || bars.categories[mark.category].isEmphasized || isEnd
      return LineMark(
        period: mark.category, series: mark.series, value: mark.value,
        label: isSingle && isNamed && !isLast && mark.value != nil ? mark.label : "",
        isProjected: projections.contains([mark.category, mark.series]), interval: mark.interval)
    }
    return LinePlot(
      periods: bars.categories, series: series, marks: marks, tickSuffix: bars.tickSuffix,
      maximum: bars.maximum, breaks: breaks, brackets: isSingle ? bars.brackets : [])
  }

  /// Returns a point on a stem for each bar, or nothing where there are several series.
  func lollipops() -> DotPlot? {
    guard bars.series.count == 1 else { return nil }
    return DotPlot(
      categories: bars.categories,
      marks: bars.marks.map {
        PointMark(category: $0.category, value: $0.value, tone: $0.tone, interval: $0.interval)
      },
      rowLabels: bars.categories.indices.map { index in
        bars.marks.first { $0.category == index }?.label ?? "n/a"
      }, maximum: bars.maximum, hasStems: true)
  }

  /// Returns a line for each series between two categories, or nothing where there are not two.
  ///
  /// A series without both values has no line; its name is returned, for the note.
  func slopes(isEmphasized: (Int) -> Bool, hasEmphasis: Bool) -> (SlopePlot, missing: [String])? {
    guard bars.categories.count == 2 else { return nil }
    var marks: [SlopeMark] = []
    var missing: [String] = []
    for (index, name) in bars.series.enumerated() {
      let ends = (0...1).map { end in
        bars.marks.first { $0.series == index && $0.category == end }
      }
      guard let from = ends[0], let to = ends[1], let start = from.value, let end = to.value else {
        missing.append(name)
        continue
      }
      let tone: Tone =
        hasEmphasis && !isEmphasized(index) ? .muted : tone(index)
      marks.append(
        SlopeMark(
          label: name, from: start, to: end, fromText: from.label, toText: to.label, tone: tone,
          fromInterval: from.interval, toInterval: to.interval))
    }
    return (
      SlopePlot(
        start: bars.categories[0].label, end: bars.categories[1].label, marks: marks,
        maximum: nil), missing
    )
  }

  /// Returns a panel for each series over the categories; a line's first and last values are
  /// printed, of bars the highest one's, with the first and the last under the panel's name.
  func panels(_ mark: PanelPlot.Mark) -> PanelPlot {
    PanelPlot(
      mark: mark, periods: bars.categories,
      panels: bars.series.enumerated().map { index, name in
        var values = [Double?](repeating: nil, count: bars.categories.count)
        var labels = [String](repeating: "", count: bars.categories.count)
        var intervals = [ClosedRange<Double>?](repeating: nil, count: bars.categories.count)
        let own = bars.marks.filter { $0.series == index && $0.value != nil }
        // Over bars only the highest has free room everywhere; a line shows where it starts and ends.
        let peak = own.max { ($0.value ?? 0) < ($1.value ?? 0) }?.category
        let ends = [own.map(\.category).min(), own.map(\.category).max()]
        let outer = ends.compactMap { end in own.first { $0.category == end }?.label }
        let named = mark == .bar ? [peak] : ends
        for bar in own {
          values[bar.category] = bar.value
          intervals[bar.category] = bar.interval
          if named.contains(bar.category) { labels[bar.category] = bar.label }
        }
        return PanelPlot.Panel(
          title: name, values: values, labels: labels,
          summary: mark == .bar && own.count > 1 ? outer.joined(separator: " \u{2192} ") : "",
          tone: tones.isEmpty ? .palette(0) : tone(index),
          intervals: intervals.contains { $0 != nil } ? intervals : nil)
      }, tickSuffix: bars.tickSuffix, maximum: bars.maximum)
  }

  /// Returns the bars with categories and series exchanged, so that categories become series.
  func transposed() -> BarPlot {
    var bars = bars
    bars.categories = self.bars.series.map { BarPlot.Category($0) }
    bars.series = self.bars.categories.map(\.label)
    bars.marks = self.bars.marks.map { mark in
      var mark = mark
      (mark.category, mark.series) = (mark.series, mark.category)
      return mark
    }
    bars.brackets = []
    return bars
  }
}
