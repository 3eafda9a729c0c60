import SceneGraph

extension BarLayout {
  /// Adds bars, labels and guides to the draft: bands and grid below, zero line on top.
  func draw(
    _ sized: SizedBars, area: Rectangle, draft: inout SceneDraft
  ) throws(LayoutError) {
    let bars = sized.placedBars()
    drawBands(sized, area: area, draft: &draft)
    let floor = draft.scene.shapes.count
    if let above = sized.above { drawNamesAbove(above, of: sized, draft: &draft) }
    drawBars(bars, of: sized, draft: &draft)
    drawGaps(bars, of: sized, draft: &draft)
    drawIntervals(bars, of: sized, draft: &draft)
    try drawBrackets(bars, of: sized, draft: &draft)
    try drawReferences(sized, bars: bars, area: area, draft: &draft)
    if let above = sized.above {
      drawZeroLines(above, of: sized, draft: &draft)
    } else {
      drawZeroLine(sized, draft: &draft)
      drawNames(sized, area: area, draft: &draft)
    }
    try drawGrid(sized, at: floor, draft: &draft)
  }

  private func datum(_ mark: BarMark, in plot: BarPlot) -> Datum {
    let series = plot.series[mark.series]
    return Datum(
      category: plot.categories[mark.category].label, series: series.isEmpty ? nil : series,
      value: mark.value)
  }

  /// Draws the grid below the shapes from an index on; its lines leave the texts over the plot free.
  private func drawGrid(
    _ sized: SizedBars, at floor: Int, draft: inout SceneDraft
  ) throws(LayoutError) {
    guard let ticks = sized.ticks else { return }
    let font = Font(.regular, size: preset.type.tick)
    let labels = try typesetter.labels(of: ticks, suffix: sized.plot.tickSuffix, font)
    let roles: [Role] = [.valueLabel, .annotation] + (sized.above == nil ? [] : [.categoryLabel])
    let texts = draft.scene.texts.filter { roles.contains($0.role) }.map(\.box)
    var grid: [Shape] = []
    for (value, label) in zip(ticks.values, labels) {
      let position = sized.position(value)
      let line =
        sized.isVertical
        ? Rectangle(
          x: sized.box.x, y: position, width: sized.box.width, height: preset.hairline)
        : Rectangle(
          x: position, y: sized.box.y, width: preset.hairline, height: sized.box.height)
      if value != 0 {
        grid += line.parts(
          leavingFree: texts, clearance: preset.labelGap, isLevel: sized.isVertical
        ).map { Shape(.rectangle($0), role: .grid, color: theme.grid, datum: Datum(value: value)) }
      }
      if sized.isVertical {
        draft.place(
          label, role: .tickLabel, x: sized.box.x - tickGap,
          baseline: position + label.metrics.capHeight / 2, alignment: .trailing,
          color: theme.secondaryInk, datum: Datum(value: value))
      } else {
        draft.place(
          label, role: .tickLabel, x: position, top: sized.box.bottom + font.size * 0.2,
          alignment: .center, color: theme.secondaryInk, datum: Datum(value: value))
      }
    }
    draft.scene.shapes.insert(contentsOf: grid, at: floor)
  }

  private func drawBars(
    _ bars: [PlacedBar], of sized: SizedBars, draft: inout SceneDraft
  ) {
    for bar in bars {
      let mark = sized.plot.marks[bar.mark]
      let datum = datum(mark, in: sized.plot)
      let fill = theme.fill(mark.tone, of: sized.plot.series.count)
      if mark.value != nil, bar.box.width > 0, bar.box.height > 0 {
        draft.add(Shape(.rectangle(bar.box), role: .bar, color: fill, datum: datum))
      }
      guard sized.gaps == .labels || mark.value != nil else { continue }
      guard !sized.labels.isEmpty, sized.showsValues || sized.labelsAreInside || mark.value == nil
      else { continue }
      drawLabel(sized.labels[bar.mark], of: bar, fill: fill, in: sized, draft: &draft)
    }
  }

  private func drawLabel(
    _ label: FittedText, of bar: PlacedBar, fill: Color, in sized: SizedBars,
    draft: inout SceneDraft
  ) {
    let mark = sized.plot.marks[bar.mark]
    let datum = datum(mark, in: sized.plot)
    let color = mark.value == nil ? theme.secondaryInk : theme.ink
    let metrics = label.metrics
    if sized.labelsAreInside {
      guard mark.value != nil else { return }
      drawPartLabel(label, of: bar, fill: fill, datum: datum, in: sized, draft: &draft)
    } else if sized.isVertical {
      let gap = labelRise(metrics) + intervalGap(mark)
      let baseline =
        bar.isNegative ? bar.reach + metrics.ascent + intervalGap(mark) : bar.reach - gap
      draft.place(
        label, role: .valueLabel, x: bar.lane, baseline: baseline, alignment: .center,
        color: color, datum: datum)
    } else {
      draft.place(
        label, role: .valueLabel,
        x: bar.isNegative ? bar.reach - preset.labelGap * 1.5 : bar.reach + preset.labelGap * 1.5,
        baseline: bar.lane + metrics.capHeight / 2,
        alignment: bar.isNegative ? .trailing : .leading, color: color, datum: datum)
    }
  }

  /// The distance from a rising bar's end to the baseline of its label.
  func labelRise(_ metrics: LineMetrics) -> Double { metrics.descent + preset.labelGap * 0.5 }

  private func drawZeroLine(_ sized: SizedBars, draft: inout SceneDraft) {
    let zero = sized.scale.zero
    let box = sized.box
    let stroke = preset.axisStroke
    let reach = sized.thickness * 0.25
    let first = (sized.band.centers.first ?? box.x) - sized.band.bandwidth / 2 - reach
    let last = (sized.band.centers.last ?? box.right) + sized.band.bandwidth / 2 + reach
    let line =
      sized.isVertical
      ? Rectangle(
        left: sized.ticks == nil ? max(box.x, first.rounded()) : box.x, top: zero,
        right: sized.ticks == nil ? min(box.right, last.rounded()) : box.right,
        bottom: zero + stroke)
      : Rectangle(
        left: zero - stroke, top: max(box.y, first.rounded()), right: zero,
        bottom: min(box.bottom, last.rounded()))
    draft.add(Shape(.rectangle(line), role: .axis, color: theme.axis))
  }

  private func drawNames(_ sized: SizedBars, area: Rectangle, draft: inout SceneDraft) {
    let column = (sized.names.compactMap { $0?.width }.max() ?? 0).rounded(.up)
    for (index, name) in sized.names.enumerated() {
      guard let name else { continue }
      let category = sized.plot.categories[index]
      let center = sized.band.centers[index]
      let datum = Datum(category: category.label)
      if sized.isVertical {
        let bottom = sized.box.bottom + preset.axisStroke
        draft.place(
          name, role: .categoryLabel, x: center, top: bottom + preset.labelGap,
          alignment: .center, color: theme.ink, datum: datum)
      } else {
        let lead = Double(name.lines.count - 1) * name.leading
        draft.place(
          name, role: .categoryLabel, x: area.x + column,
          baseline: center + (name.metrics.capHeight - lead) / 2, alignment: .trailing,
          color: theme.ink, datum: datum)
      }
    }
  }

  // MARK: - Brackets

  private func drawBrackets(
    _ bars: [PlacedBar], of sized: SizedBars, draft: inout SceneDraft
  ) throws(LayoutError) {
    let size = sized.size
    let font = Font(.bold, size: size)
    var outward = 0.0
    for (level, bracket) in sized.plot.brackets.enumerated() {
      guard let from = bars.first(where: { isEnd($0, bracket.from, bracket, sized) }),
        let to = bars.first(where: { isEnd($0, bracket.to, bracket, sized) })
      else { continue }
      let text = try typesetter.line(bracket.text, font)
      if sized.isVertical {
        let y = (sized.box.y - Double(level) * size * 1.9 - size * 0.95).rounded()
        drawRisingBracket(text, from: from, to: to, y: y, sized: sized, draft: &draft)
      } else {
        let start = labelEnd(bars, sized: sized) + size * 0.6 + outward
        outward += text.width + size * 1.6
        drawLyingBracket(text, from: from, to: to, x: start.rounded(), sized: sized, draft: &draft)
      }
    }
  }

  private func isEnd(
    _ bar: PlacedBar, _ category: Int, _ bracket: BarPlot.Bracket, _ sized: SizedBars
  ) -> Bool {
    let mark = sized.plot.marks[bar.mark]
    return mark.category == category && mark.series == bracket.series
  }

  /// The right end of the rightmost bar, value label, reference line or name above a bar.
  private func labelEnd(_ bars: [PlacedBar], sized: SizedBars) -> Double {
    let rules = rulePositions(sized).map { $0 + preset.axisStroke }
    let ends = bars.map { bar in
      let label =
        !printsLabel(of: bar, in: sized) || bar.isNegative
          || (sized.labelsAreInside && !sized.outside.contains(bar.mark))
        ? 0 : sized.labels[bar.mark].width + preset.labelGap * 1.5
      return max(bar.reach, sized.scale.zero) + label
    }
    let start = sized.box.x - preset.axisStroke
    let names = (sized.above?.names ?? []).map { start + $0.width }
    return (ends + rules + names).max() ?? sized.box.right
  }

  /// Tells whether a bar's label is printed: its value unless an axis tells it, the mark of a gap always.
  private func printsLabel(of bar: PlacedBar, in sized: SizedBars) -> Bool {
    !sized.labels.isEmpty && (sized.showsValues || sized.plot.marks[bar.mark].value == nil)
  }

  private func drawRisingBracket(
    _ text: FittedText, from: PlacedBar, to: PlacedBar, y: Double, sized: SizedBars,
    draft: inout SceneDraft
  ) {
    let stroke = preset.axisStroke
    let clear = text.font.size * 0.35
    let middle = ((from.lane + to.lane) / 2).rounded()
    func top(_ bar: PlacedBar) -> Double {
      let label =
        !printsLabel(of: bar, in: sized)
        ? 0 : sized.labels[bar.mark].metrics.capHeight + sized.labels[bar.mark].metrics.descent
      let gap = intervalGap(sized.plot.marks[bar.mark])
      return (min(bar.reach, sized.scale.zero) - gap - label - text.font.size * 0.55).rounded()
    }
    func add(_ box: Rectangle) {
      guard box.width > 0, box.height > 0 else { return }
      draft.add(Shape(.rectangle(box), role: .annotation, color: theme.secondaryInk))
    }
    let left = min(from.lane, to.lane).rounded()
    let right = max(from.lane, to.lane).rounded()
    add(
      Rectangle(
        left: left, top: y, right: middle - (text.width / 2 + clear).rounded(.up),
        bottom: y + stroke))
    add(
      Rectangle(
        left: middle + (text.width / 2 + clear).rounded(.up), top: y, right: right + stroke,
        bottom: y + stroke))
    for bar in [from, to] {
      add(
        Rectangle(
          left: bar.lane.rounded(), top: y, right: bar.lane.rounded() + stroke, bottom: top(bar)))
    }
    draft.place(
      text, role: .annotation, x: middle,
      baseline: y + stroke / 2 + text.metrics.capHeight / 2, alignment: .center,
      color: theme.ink)
  }

  private func drawLyingBracket(
    _ text: FittedText, from: PlacedBar, to: PlacedBar, x: Double, sized: SizedBars,
    draft: inout SceneDraft
  ) {
    let stroke = preset.axisStroke
    let arm = (text.font.size * 0.35).rounded()
    let top = min(from.lane, to.lane).rounded()
    let bottom = max(from.lane, to.lane).rounded()
    let boxes = [
      Rectangle(left: x - arm, top: top, right: x + stroke, bottom: top + stroke),
      Rectangle(left: x, top: top, right: x + stroke, bottom: bottom + stroke),
      Rectangle(left: x - arm, top: bottom, right: x + stroke, bottom: bottom + stroke),
    ]
    for box in boxes {
      draft.add(Shape(.rectangle(box), role: .annotation, color: theme.secondaryInk))
    }
    draft.place(
      text, role: .annotation, x: x + stroke + text.font.size * 0.35,
      baseline: (top + bottom) / 2 + text.metrics.capHeight / 2, color: theme.ink)
  }
}
