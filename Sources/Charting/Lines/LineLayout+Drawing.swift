import SceneGraph

extension LineLayout {
  /// Adds grid, bands, lines, dots and texts to the draft, the zero line on top of the grid.
  func draw(_ sized: SizedLines, draft: inout SceneDraft) throws(LayoutError) {
    drawBands(sized, draft: &draft)
    try drawGrid(
      sized.frame, suffix: sized.plot.tickSuffix,
      avoiding: textBoxes(sized), draft: &draft)
    drawIntervals(sized, draft: &draft)
    drawRules(sized, draft: &draft)
    // The first series is the most important one and is drawn last, on top of the others.
    for series in sized.plot.series.indices.reversed() {
      drawLine(sized, series: series, draft: &draft)
    }
    drawTimeAxis(sized.axis, sized.plot.periods, frame: sized.frame, draft: &draft)
    drawLabels(sized, draft: &draft)
    drawBrackets(sized, draft: &draft)
  }

  /// Draws horizontal grid lines with their tick labels, and the zero line.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - suffix: What stands after a tick's number.
  ///   - font: The font of the labels; the preset's where nothing is given.
  ///   - hasLabels: Whether ticks have their labels.
  ///   - boxes: The boxes of texts, which grid lines leave free.
  ///   - draft: The scene in the making.
  /// - Throws: `LayoutError` for a tick whose text cannot be measured.
  func drawGrid(
    _ frame: LineFrame, suffix: String, font: Font? = nil, hasLabels: Bool = true,
    avoiding boxes: [Rectangle], draft: inout SceneDraft
  ) throws(LayoutError) {
    let font = font ?? Font(.regular, size: preset.type.tick)
    let labels = try typesetter.labels(of: frame.ticks, suffix: suffix, font)
    for (value, label) in zip(frame.ticks.values, labels) {
      let y = frame.scale.position(value)
      let isZero = value == 0
      let line = Rectangle(
        x: frame.box.x, y: y, width: frame.box.width,
        height: isZero ? preset.axisStroke : preset.hairline)
      for part in isZero
        ? [line] : line.parts(leavingFree: boxes, clearance: preset.labelGap, isLevel: true)
      {
        draft.add(
          Shape(
            .rectangle(part), role: isZero ? .axis : .grid, color: isZero ? theme.axis : theme.grid,
            datum: Datum(value: value)))
      }
      guard hasLabels else { continue }
      draft.place(
        label, role: .tickLabel, x: frame.box.x - (font.size * 0.35).rounded(),
        baseline: y + label.metrics.capHeight / 2, alignment: .trailing, color: theme.secondaryInk,
        datum: Datum(value: value))
    }
  }

  /// The boxes of the texts within the plot, which grid and reference lines leave free.
  private func textBoxes(_ sized: SizedLines) -> [Rectangle] {
    sized.labels.map(\.box) + sized.earlyEndings.map(\.box) + sized.ruleTexts.map(\.box)
  }

  private func drawRules(_ sized: SizedLines, draft: inout SceneDraft) {
    for rule in sized.plot.rules {
      ReferenceLine(
        isLevel: true, position: sized.frame.scale.position(rule.value),
        reach: sized.frame.box.x...sized.frame.box.right, preset: preset,
        datum: Datum(value: rule.value)
      ).draw(
        avoiding: textBoxes(sized), preset: preset, draft: &draft)
    }
    for placed in sized.ruleTexts {
      draft.place(
        placed.text, role: .annotation, x: placed.box.x, top: placed.box.y,
        color: theme.secondaryInk)
    }
  }

  private func drawIntervals(_ sized: SizedLines, draft: inout SceneDraft) {
    for (series, description) in sized.plot.series.enumerated() {
      var intervals = [ClosedRange<Double>?](repeating: nil, count: sized.plot.periods.count)
      for mark in sized.plot.marks where mark.series == series && mark.value != nil {
        intervals[mark.period] = mark.interval
      }
      let runs = sized.frame.runs(of: intervals.map { $0?.lowerBound }, breaks: sized.plot.breaks)
      for run in runs where run.count == 1 {
        drawLoneInterval(sized, series: series, period: run[0], intervals[run[0]], draft: &draft)
      }
      for run in runs where run.count > 1 {
        let upper = run.compactMap { period in
          intervals[period].map { sized.frame.point(period, $0.upperBound) }
        }
        let lower = run.reversed().compactMap { period in
          intervals[period].map { sized.frame.point(period, $0.lowerBound) }
        }
        let fill = theme.fill(description.tone, of: sized.plot.series.count)
        draft.add(
          Shape(
            .polygon(upper + lower), role: .band,
            color: intervalFill(fill, isSingle: sized.plot.series.count == 1),
            datum: Datum(series: description.name)))
      }
    }
  }

  private func drawLine(_ sized: SizedLines, series: Int, draft: inout SceneDraft) {
    let plot = sized.plot
    let description = plot.series[series]
    let values = values(plot, series: series)
    let projected = Set(
      plot.marks.filter { $0.series == series && $0.isProjected }.map(\.period))
    let labelled = Set(
      plot.marks.filter { $0.series == series && !$0.label.isEmpty }.map(\.period))
    let color = theme.fill(description.tone, of: plot.series.count)
    let width = description.tone == .muted ? preset.type.stroke / 2 : preset.type.stroke
    let name = description.name.isEmpty ? nil : description.name
    let known = values.indices.filter { values[$0] != nil }
    for run in sized.frame.runs(of: values, breaks: plot.breaks) {
      drawRun(
        run.compactMap { period in values[period].map { sized.frame.point(period, $0) } },
        isDashed: run.map(projected.contains), width: width, color: color,
        datum: Datum(series: name), draft: &draft)
      for period in run {
        guard let value = values[period] else { continue }
        let showsDot =
          run.count == 1 || period == known.last || labelled.contains(period)
          || known.count <= 16
        guard showsDot else { continue }
        let isSmall = run.count > 1 && period != known.last && !labelled.contains(period)
        draft.add(
          Shape(
            .circle(
              center: sized.frame.point(period, value),
              radius: isSmall ? dotRadius * 0.75 : dotRadius), role: .dot, color: color,
            datum: Datum(series: name, period: plot.periods[period].label, value: value)))
      }
    }
  }

  /// Draws a run of points, with dashes where a step ends at a projection.
  private func drawRun(
    _ points: [Point], isDashed: [Bool], width: Double, color: Color, datum: Datum,
    draft: inout SceneDraft
  ) {
    var solid: [Point] = []
    func flush(_ draft: inout SceneDraft) {
      if solid.count > 1 {
        draft.add(Shape(.path(solid, width: width), role: .line, color: color, datum: datum))
      }
      solid = []
    }
    for (index, point) in points.enumerated() {
      if index > 0, isDashed[index] {
        flush(&draft)
        let start = points[index - 1]
        let length =
          ((point.x - start.x) * (point.x - start.x) + (point.y - start.y) * (point.y - start.y))
          .squareRoot()
        let count = max(1, (length / (width * 5)).rounded())
        for dash in 0..<Int(min(count, 500)) {
          let from = Double(dash) / count
          let to = (Double(dash) + 0.6) / count
          func at(_ part: Double) -> Point {
            Point(
              x: start.x + (point.x - start.x) * part, y: start.y + (point.y - start.y) * part)
          }
          draft.add(
            Shape(.path([at(from), at(to)], width: width), role: .line, color: color, datum: datum))
        }
      }
      solid.append(point)
    }
    flush(&draft)
  }

  /// Draws the labels of the periods with small ticks.
  func drawTimeAxis(
    _ axis: TimeAxis, _ periods: [BarPlot.Category], frame: LineFrame, draft: inout SceneDraft
  ) {
    for (index, label) in axis.labels.enumerated() {
      guard let label else { continue }
      draft.place(
        label, role: .categoryLabel, x: axis.centers[index],
        top: frame.box.bottom + preset.axisStroke + preset.labelGap, alignment: .center,
        color: theme.ink, datum: Datum(period: periods[index].label))
    }
  }

  private func drawLabels(_ sized: SizedLines, draft: inout SceneDraft) {
    let plot = sized.plot
    for label in sized.labels {
      let mark = plot.marks[label.mark]
      let series = plot.series[mark.series]
      draft.place(
        label.text, role: .valueLabel, x: label.box.x, top: label.box.y,
        color: plot.series.count > 1
          ? theme.text(theme.fill(series.tone, of: plot.series.count)) : theme.ink,
        datum: Datum(
          series: series.name.isEmpty ? nil : series.name, period: plot.periods[mark.period].label,
          value: mark.value))
    }
    for ending in sized.earlyEndings {
      let series = plot.series[ending.series]
      draft.place(
        ending.text, role: .seriesLabel, x: ending.box.x, top: ending.box.y,
        color: theme.text(theme.fill(series.tone, of: plot.series.count)),
        datum: Datum(series: series.name))
    }
    for (index, ending) in sized.endings.enumerated() {
      guard let ending else { continue }
      let series = plot.series[index]
      let fill = theme.fill(series.tone, of: plot.series.count)
      drawLeader(to: ending, series: index, of: sized, draft: &draft)
      draft.place(
        ending.text, role: .seriesLabel, x: sized.endX, top: ending.top, color: theme.text(fill),
        datum: Datum(series: series.name))
    }
  }

  /// Draws a line from a line's end to its name where the name had to move.
  ///
  /// A line that ends before the last period has none: a level line over years without figures would be read
  /// as their figures.
  private func drawLeader(
    to ending: (text: FittedText, top: Double), series: Int, of sized: SizedLines,
    draft: inout SceneDraft
  ) {
    guard let last = lastMark(ofSeries: series, in: sized.plot), let value = last.value,
      last.period == sized.plot.periods.count - 1
    else { return }
    let start = sized.frame.point(last.period, value)
    let metrics = ending.text.metrics
    let lowest = ending.top + ending.text.height - metrics.height
    let y = min(
      max(start.y, ending.top + metrics.ascent - metrics.capHeight / 2),
      lowest + metrics.ascent - metrics.capHeight / 2)
    let end = sized.endX - sized.size * 0.15
    let distance = end - start.x
    guard abs(y - start.y) > sized.size * 0.45 || distance > sized.size * 2.2 else { return }
    let elbow = max(start.x + dotRadius * 2, end - sized.size * 0.4)
    var points = [Point(x: start.x + dotRadius * 1.6, y: start.y)]
    if abs(y - start.y) > 1 {
      points += [Point(x: elbow, y: start.y), Point(x: elbow, y: y)]
      draft.note(.movedOutside, "names at the lines' ends")
    }
    points.append(Point(x: end, y: y))
    draft.add(
      Shape(
        .path(points, width: max(1, preset.hairline)), role: .leader, color: theme.secondaryInk))
  }
}
