import SceneGraph

extension LineLayout {
  /// Where lines that end before the last period have their names.
  enum EarlyEndings {
    /// Beside their own last points.
    case besidePoints
    /// With the other names, and with the period that they end in.
    case inColumnWithPeriod
  }

  /// The names at the lines' ends, by series.
  struct FittedEndings {
    /// The names in the column right of the plot; nothing for a series without one there.
    var inColumn: [FittedText?]
    /// The names beside last points within the plot; nothing for a series without one there.
    var beside: [FittedText?]
  }

  /// The ways to name the lines of a plot, the best first: a single one where all reach the last period.
  func earlyEndings(of plot: LinePlot) -> [EarlyEndings] {
    plot.series.indices.contains { endsEarly($0, in: plot) }
      ? [.besidePoints, .inColumnWithPeriod] : [.besidePoints]
  }

  /// The last point of a series.
  func lastMark(ofSeries series: Int, in plot: LinePlot) -> LineMark? {
    plot.marks.filter { $0.series == series && $0.value != nil }.max { $0.period < $1.period }
  }

  /// Tells whether a line ends before the last period, where a name in the column would be read as a value of
  /// that period.
  private func endsEarly(_ series: Int, in plot: LinePlot) -> Bool {
    lastMark(ofSeries: series, in: plot).map { $0.period < plot.periods.count - 1 } ?? false
  }

  /// Fits the names at the ends of the lines, or returns nothing when one does not fit.
  func fittedEndings(
    _ plot: LinePlot, size: Double, width: Double, lines: Int, early: EarlyEndings
  ) throws(LayoutError) -> FittedEndings? {
    let none = [FittedText?](repeating: nil, count: plot.series.count)
    var endings = FittedEndings(inColumn: none, beside: none)
    for (index, series) in plot.series.enumerated() {
      var words = [series.name, series.ending].filter { !$0.isEmpty }
      guard !words.isEmpty else { continue }
      let isEarly = endsEarly(index, in: plot)
      if isEarly, early == .inColumnWithPeriod,
        let last = lastMark(ofSeries: index, in: plot)
      {
        words.append("(\(plot.periods[last.period].label))")
      }
      guard
        let fitted = try typesetter.fit(
          words.joined(separator: " "), Font(.semibold, size: size), width: width, maxLines: lines)
      else { return nil }
      if isEarly, early == .besidePoints {
        endings.beside[index] = fitted
      } else {
        endings.inColumn[index] = fitted
      }
    }
    return endings
  }

  /// Finds the tops of the names in the column, kept apart.
  func placedEndings(
    _ ends: [FittedText?], plot: LinePlot, frame: LineFrame, area: Rectangle
  ) -> [(text: FittedText, top: Double)?]? {
    var items: [(series: Int, text: FittedText, wish: Double)] = []
    for (series, text) in ends.enumerated() {
      guard let text, let last = lastMark(ofSeries: series, in: plot), let value = last.value
      else { continue }
      let y = frame.point(last.period, value).y
      items.append((series, text, y - text.metrics.ascent + text.metrics.capHeight / 2))
    }
    items.sort { $0.wish != $1.wish ? $0.wish < $1.wish : $0.series < $1.series }
    // The lowest name stands no lower than one of a line that ends at the foot of the plot, so that no
    // leader runs through the labels of the periods.
    let lowest = items.last.map {
      frame.box.bottom + $0.text.height - $0.text.metrics.ascent + $0.text.metrics.capHeight / 2
    }
    guard
      let tops = LabelColumn.tops(
        wishes: items.map(\.wish), heights: items.map(\.text.height),
        gap: preset.type.label * 0.15,
        in: area.y...max(area.y, min(area.bottom, lowest ?? area.bottom)))
    else { return nil }
    var endings = [(text: FittedText, top: Double)?](repeating: nil, count: ends.count)
    for (item, top) in zip(items, tops) { endings[item.series] = (item.text, top.rounded()) }
    return endings
  }

  /// Finds places for the names of lines that end early, right of their last points where room is free, or
  /// returns nothing when one has none near its point.
  func placedEarlyEndings(
    _ ends: [FittedText?], plot: LinePlot, frame: LineFrame, search: inout PointLabels
  ) -> [(series: Int, text: FittedText, box: Rectangle)]? {
    var placed: [(series: Int, text: FittedText, box: Rectangle)] = []
    // Leaders from the last points to the column start right of them.
    let room = search.room
    let isAlone = ends.allSatisfy { $0 != nil }
    let right = isAlone ? room.right : (frame.positions.last ?? room.right) - dotRadius
    defer { search.room = room }
    search.room = Rectangle(left: room.x, top: room.y, right: right, bottom: room.bottom)
    for (series, text) in ends.enumerated() {
      guard let text, let last = lastMark(ofSeries: series, in: plot), let value = last.value
      else { continue }
      guard
        let box = search.placeEnding(
          text, at: frame.point(last.period, value), radius: dotRadius)
      else { return nil }
      placed.append((series, text, box))
    }
    return placed
  }
}
