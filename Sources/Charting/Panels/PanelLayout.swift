import SceneGraph

/// The layout of small multiples.
struct PanelLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// Panels whose texts are fitted and whose frames share one scale.
  private struct SizedPanels {
    var plot: PanelPlot
    var frames: [LineFrame]
    var titles: [FittedText]
    /// What stands under the names; nothing at all where there is no room.
    var summaries: [FittedText?]
    var axis: TimeAxis
    var columns: Int
    var labels: [(panel: Int, period: Int, text: FittedText, box: Rectangle)]
    var barWidth: Double
    var titleRise: Double
    var tickFont: Font
  }

  /// Lays out a plot in an area and adds it to the draft.
  func place(_ plot: PanelPlot, in area: Rectangle, draft: inout SceneDraft) throws(LayoutError) {
    try validate(plot)
    let sizes = preset.labelSizes
    for (counts, hasSummary) in ways(plot, in: area) {
      for (size, axisLines) in sizes.flatMap({ size in [1.0, 2].map { (size, $0) } }) {
        for columns in counts {
          if let sized = try sized(
            plot, in: area, size: size, columns: columns, axisLines: axisLines,
            hasSummary: hasSummary)
          {
            if size < sizes[0] { draft.note(.shrunk, "labels") }
            if sized.axis.isThinned { draft.note(.fewerTicks, "time axis") }
            try draw(sized, draft: &draft)
            return
          }
        }
      }
    }
    throw .doesNotFit(
      what: "a chart of \(plot.panels.count) panels with legible labels",
      remedy: "show fewer panels, shorten their names or choose a higher preset")
  }

  private func validate(_ plot: PanelPlot) throws(LayoutError) {
    guard !plot.panels.isEmpty, !plot.periods.isEmpty,
      plot.panels.contains(where: { $0.values.contains { $0 != nil } })
    else { throw .invalid("small multiples need at least one value") }
    for panel in plot.panels {
      guard panel.values.count == plot.periods.count, panel.labels.count == plot.periods.count,
        panel.values.allSatisfy({ ($0?.isFinite ?? true) && abs($0 ?? 0) < 1e15 })
      else { throw .invalid("a panel needs a finite value or a gap for each period") }
      try panel.checkIntervals()
    }
  }

  /// The numbers of columns to try, with and without what stands under the panels' names: up to four panels leave
  /// a place empty only where they fit in no other way.
  private func ways(
    _ plot: PanelPlot, in area: Rectangle
  ) -> [(counts: [Int], hasSummary: Bool)] {
    let panels = plot.panels.count
    let counts = columnCounts(panels, in: area)
    let full = counts.filter { panels % $0 == 0 || panels > 4 }
    let rest = counts.filter { !full.contains($0) }
    let summaries = plot.panels.contains { !$0.summary.isEmpty } ? [true, false] : [false]
    return [full, rest].filter { !$0.isEmpty }.flatMap { counts in
      summaries.map { (counts, $0) }
    }
  }

  /// The numbers of columns, those first whose panels are nearest to 3 : 2.
  private func columnCounts(_ panels: Int, in area: Rectangle) -> [Int] {
    func unlikeness(_ columns: Int) -> Double {
      let rows = (panels + columns - 1) / columns
      let ratio = area.width / Double(columns) / (area.height / Double(rows))
      let empty = Double(rows * columns - panels) / Double(panels)
      return (ratio > 1.5 ? ratio / 1.5 : 1.5 / ratio) + empty
    }
    return (1...min(panels, 6)).sorted {
      let (left, right) = (unlikeness($0), unlikeness($1))
      return left != right ? left < right : $0 < $1
    }
  }

  // MARK: - Sizes

  private func sized(
    _ plot: PanelPlot, in area: Rectangle, size: Double, columns: Int, axisLines: Double,
    hasSummary: Bool
  ) throws(LayoutError) -> SizedPanels? {
    let rows = (plot.panels.count + columns - 1) / columns
    let tickFont = Font(.regular, size: min(size, preset.type.tick))
    let tickMetrics = try typesetter.metrics(tickFont)
    let gutter = (size * 1.1).rounded()
    let values = plot.panels.flatMap(\.extents)
    let low = min(0, values.min() ?? 0)
    var high = max(plot.maximum ?? 0, values.max() ?? 0, 0)
    if low == high { high = 1 }
    let rowHeight = ((area.height - gutter * 0.6 * Double(rows - 1)) / Double(rows)).rounded(.down)
    let ticks = Ticks(
      covering: low...high, atMost: max(1, min(4, Int(rowHeight / (tickMetrics.height * 3)))))
    let tickWidth =
      try typesetter.labels(of: ticks, suffix: plot.tickSuffix, tickFont).map(\.width).max() ?? 0
    let margin = tickWidth.rounded(.up) + (tickFont.size * 0.4).rounded()
    let width =
      ((area.width - margin - gutter * Double(columns - 1)) / Double(columns)).rounded(.down)
    guard width > size * 4 else { return nil }
    var titles: [FittedText] = []
    for panel in plot.panels {
      guard
        let title = try typesetter.fit(
          panel.title, Font(.semibold, size: size), width: width, maxLines: 2)
      else { return nil }
      titles.append(title)
    }
    var summaries: [FittedText?] = []
    for panel in plot.panels where hasSummary {
      guard !panel.summary.isEmpty else {
        summaries.append(nil)
        continue
      }
      guard
        let summary = try typesetter.fit(
          panel.summary, Font(.regular, size: size), width: width, maxLines: 1)
      else { return nil }
      summaries.append(summary)
    }
    let titleHeight =
      (titles.map(\.height).max() ?? 0) + (summaries.compactMap { $0?.height }.max() ?? 0)
    let labelRoom =
      plot.panels.contains { $0.labels.contains { !$0.isEmpty } }
      ? try typesetter.metrics(Font(.semibold, size: size)).height + size * 0.1 + 4 : size * 0.3
    let axisHeight = tickMetrics.height * (1 + (axisLines - 1) * 1.05)
    let foot = preset.labelGap + preset.axisStroke + axisHeight
    var frames: [LineFrame] = []
    for index in plot.panels.indices {
      let (row, column) = (index / columns, index % columns)
      let left = area.x + margin + Double(column) * (width + gutter)
      let top = area.y + Double(row) * (rowHeight + gutter * 0.6)
      let box = Rectangle(
        left: left.rounded(), top: (top + titleHeight + labelRoom).rounded(),
        right: (left + width).rounded(.down), bottom: (top + rowHeight - foot).rounded(.down))
      // More words are no reason for panels too low to be read.
      let least = hasSummary ? 0.11 * Double(min(preset.width, preset.height)) : 0
      guard box.height > max(size * 1.6, least) else { return nil }
      let step = box.width / Double(max(plot.periods.count, 1))
      frames.append(
        LineFrame(
          box: box, periods: plot.periods, ticks: ticks,
          inset: plot.mark == .bar ? (step / 2).rounded(.up) : (size * 0.35).rounded()))
    }
    guard
      let axis = try TimeAxis(
        plot.periods, at: frames[0].positions, font: tickFont, within: width,
        bounds: frames[0].box.x...frames[0].box.right, endsOnly: true, typesetter: typesetter
      ),
      axis.height <= axisHeight + 1, frames[0].keepsTicksApart(tickMetrics.height),
      let labels = try labels(plot, frames: frames, size: size, room: labelRoom)
    else { return nil }
    return SizedPanels(
      plot: plot, frames: frames, titles: titles, summaries: summaries,
      axis: axis, columns: columns, labels: labels,
      barWidth: barWidth(frames[0]), titleRise: titleHeight + labelRoom, tickFont: tickFont)
  }

  /// The thickness of bars in whole pixels: two thirds of the least step.
  private func barWidth(_ frame: LineFrame) -> Double {
    let steps = zip(frame.positions, frame.positions.dropFirst()).map { $1 - $0 }
    return max(1, ((steps.min() ?? frame.box.width * 0.4) * 2 / 3).rounded(.down))
  }

  private func labels(
    _ plot: PanelPlot, frames: [LineFrame], size: Double, room: Double
  ) throws(LayoutError) -> [(panel: Int, period: Int, text: FittedText, box: Rectangle)]? {
    var labels: [(panel: Int, period: Int, text: FittedText, box: Rectangle)] = []
    for (index, panel) in plot.panels.enumerated() {
      let frame = frames[index]
      let points = panel.values.enumerated().compactMap { period, value in
        value.map { frame.point(period, $0) }
      }
      var search = PointLabels(
        room: Rectangle(
          left: frame.box.x, top: frame.box.y - room + 1, right: frame.box.right,
          bottom: frame.box.bottom),
        segments: [], taken: [], clearance: max(2, size * 0.1))
      search.overlap = 0.3
      if plot.mark == .line {
        search.segments = zip(points, points.dropFirst()).map { ($0, $1) }
        search.segments += intervalEnds(panel, in: frame)
        search.addDots(points, radius: preset.type.stroke)
      } else {
        search.overlap = 0
        let half = barWidth(frame) / 2
        search.taken = panel.values.indices.filter { panel.values[$0] != nil }.map { period in
          let end = frame.point(period, panel.reach(period))
          return Rectangle(
            left: end.x - half, top: min(end.y, frame.scale.zero), right: end.x + half,
            bottom: max(end.y, frame.scale.zero))
        }
      }
      for (period, label) in panel.labels.enumerated() where !label.isEmpty {
        guard let value = panel.values[period] else { continue }
        let text = try typesetter.fit(
          label, Font(.semibold, size: size), width: frame.box.width, maxLines: 1)
        let point = frame.point(period, panel.reach(period))
        guard let text,
          let box = plot.mark == .line
            ? search.place(text, at: point, radius: size * 0.2, prefersBelow: value < 0)
            : search.placeAtBar(text, end: point, isBelow: value < 0)
        else { return nil }
        labels.append((index, period, text, box))
      }
    }
    return labels
  }

  // MARK: - Drawing

  private func draw(_ sized: SizedPanels, draft: inout SceneDraft) throws(LayoutError) {
    let lines = LineLayout(preset: preset, theme: theme, typesetter: typesetter)
    for (index, panel) in sized.plot.panels.enumerated() {
      let frame = sized.frames[index]
      try lines.drawGrid(
        frame, suffix: sized.plot.tickSuffix, font: sized.tickFont,
        hasLabels: index % sized.columns == 0,
        avoiding: sized.labels.filter { $0.panel == index }.map(\.box), draft: &draft)
      let isBar = sized.plot.mark == .bar
      func drawIntervals(_ draft: inout SceneDraft) {
        self.drawIntervals(
          panel, of: sized.plot, in: frame, barWidth: sized.barWidth, draft: &draft)
      }
      if !isBar { drawIntervals(&draft) }
      drawMarks(panel, mark: sized.plot.mark, frame, sized, draft: &draft)
      if isBar { drawIntervals(&draft) }
      lines.drawTimeAxis(
        sized.axis.moved(by: frame.box.x - sized.frames[0].box.x), sized.plot.periods, frame: frame,
        draft: &draft)
      let title = sized.titles[index]
      draft.place(
        title, role: .seriesLabel, x: frame.box.x,
        top: frame.box.y - sized.titleRise, color: theme.ink, datum: Datum(series: panel.title))
      if sized.summaries.indices.contains(index), let summary = sized.summaries[index] {
        draft.place(
          summary, role: .annotation, x: frame.box.x,
          top: frame.box.y - sized.titleRise + title.height, color: theme.secondaryInk,
          datum: Datum(series: panel.title))
      }
    }
    for label in sized.labels {
      let panel = sized.plot.panels[label.panel]
      draft.place(
        label.text, role: .valueLabel, x: label.box.x, top: label.box.y, color: theme.ink,
        datum: Datum(
          series: panel.title, period: sized.plot.periods[label.period].label,
          value: panel.values[label.period]))
    }
  }

  private func drawMarks(
    _ panel: PanelPlot.Panel, mark: PanelPlot.Mark, _ frame: LineFrame, _ sized: SizedPanels,
    draft: inout SceneDraft
  ) {
    let fill = theme.fill(panel.tone, of: 1)
    var alone = Set<Int>()
    if mark == .line {
      for run in frame.runs(of: panel.values, breaks: []) {
        if run.count == 1 { alone.formUnion(run) }
        let points = run.compactMap { period in panel.values[period].map { frame.point(period, $0) }
        }
        if points.count > 1 {
          draft.add(
            Shape(
              .path(points, width: preset.type.stroke * 0.8), role: .line, color: fill,
              datum: Datum(series: panel.title)))
        }
      }
    }
    for (period, value) in panel.values.enumerated() {
      guard let value else { continue }
      let point = frame.point(period, value)
      let datum = Datum(
        series: panel.title, period: sized.plot.periods[period].label, value: value)
      if mark == .bar {
        let left = (point.x - sized.barWidth / 2).rounded()
        let end = frame.scale.position(value)
        let box = Rectangle(
          left: left, top: min(end, frame.scale.zero), right: left + sized.barWidth,
          bottom: max(end, frame.scale.zero))
        guard box.height > 0 else { continue }
        draft.add(Shape(.rectangle(box), role: .bar, color: fill, datum: datum))
      } else if !panel.labels[period].isEmpty || alone.contains(period) {
        draft.add(
          Shape(
            .circle(center: point, radius: (preset.type.stroke * 0.85).rounded(.up)), role: .dot,
            color: fill, datum: datum))
      }
    }
  }
}
