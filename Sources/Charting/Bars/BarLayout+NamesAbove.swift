import SceneGraph

extension BarLayout {
  /// Sizes lying bars whose names stand above them, or nothing when something has no room.
  ///
  /// Categories in time keep their names beside them, for their rows stand in proportion to time.
  func belowNames(
    _ plot: BarPlot, in area: Rectangle, size: Double, fitting: BarFitting
  ) throws(LayoutError) -> SizedBars? {
    guard BandScale.rising(plot.categories.map(\.position)) == nil else { return nil }
    let isStack = plot.arrangement != .grouped
    let hasLabels = fitting.guides != .axis
    guard hasLabels || isStack || plot.marks.count > 10,
      let references = try references(of: plot, in: area, size: size, isVertical: false)
    else { return nil }
    var labels: [FittedText] = []
    for label in try fittedLabels(plot, size: size) {
      labels.append(try typesetter.tightened(label))
    }
    let axis = ticks(for: plot, fitting: fitting)
    let tickFont = Font(.regular, size: preset.type.tick)
    let tickRoom = axis == nil ? 0 : try typesetter.metrics(tickFont).height + size * 0.3
    // The label of zero stands under the bars' start and reaches half its width to the left.
    var zeroRoom = 0.0
    for intervals in [6, 4, 3, 2, 1] {
      guard let ticks = ticks(for: plot, fitting: fitting, atMost: intervals) else { continue }
      let zero = TickText.text(0, decimals: ticks.decimals) + plot.tickSuffix
      zeroRoom = max(zeroRoom, try typesetter.width(zero, tickFont) / 2 + 2)
    }
    let rows = area.inset(top: references.head, bottom: tickRoom)
    let box = rows.inset(
      left: max(preset.axisStroke, zeroRoom.rounded(.up)),
      right: try bracketWidth(plot, size: size) + references.side)
    let lanes = isStack ? 1 : Double(plot.series.count)
    let printed = zip(plot.marks, labels).filter { hasLabels || $0.0.value == nil }.map(\.1)
    let least = leastLane(printed, size: size, isStack: isStack, lanes: lanes) * lanes
    guard box.width > 0,
      let above = try NamesAbove.fitting(
        plot.categories, size: size, width: box.right - box.x + preset.axisStroke,
        in: rows.y...rows.bottom,
        bandwidths: least...max(least, size * (isStack ? 2.2 : 1.8) * lanes),
        typesetter: typesetter),
      let (scale, ticks) = try horizontalScale(
        plot, box: box, labels: labels, showsValues: hasLabels, fitting: fitting)
    else { return nil }
    let sized = SizedBars(
      plot: plot, isVertical: false, band: BandScale(rowsOf: above), scale: scale,
      names: above.names, labels: labels, labelsAreInside: isStack, showsValues: hasLabels,
      ticks: ticks, box: box, size: size, axisStroke: preset.axisStroke, references: references,
      above: above)
    guard placedReferences(sized, area: area) != nil, sized.thickness >= 4 else { return nil }
    return isStack && hasLabels
      ? try fittingInside(sized, putsLastOutside: fitting.putsLastOutside) : sized
  }

  /// The least height of a bar under its name.
  ///
  /// A value beside a single bar may reach a little over and under it, that of a group keeps to its lane,
  /// and that of a stack lies inside.
  private func leastLane(
    _ printed: [FittedText], size: Double, isStack: Bool, lanes: Double
  ) -> Double {
    let thinnest = max(4, (size * 0.3).rounded(.up))
    if isStack { return thinnest }
    let reach = printed.map { label in
      let middle = label.metrics.capHeight / 2
      return max(label.metrics.ascent - middle, label.metrics.descent + middle)
    }.max()
    let height = 2 * (reach ?? 0)
    return max(thinnest, (lanes > 1 ? height : height - NamesAbove.gap(size)).rounded(.up))
  }

  /// Draws the names above their bars; on the ground of a band where one lies under them.
  func drawNamesAbove(_ above: NamesAbove, of sized: SizedBars, draft: inout SceneDraft) {
    let x = sized.box.x - preset.axisStroke
    for (index, name) in above.names.enumerated() {
      let isOnBand = sized.plot.bands.contains { ($0.from...$0.to).contains(index) }
      draft.place(
        name, role: .categoryLabel, x: x, baseline: above.baselines[index], color: theme.ink,
        background: isOnBand ? theme.grid.mixed(with: theme.ground, by: 0.55) : nil,
        datum: Datum(category: sized.plot.categories[index].label))
    }
  }

  /// Draws the zero line beside each bar, since names stand where a whole line would run.
  func drawZeroLines(_ above: NamesAbove, of sized: SizedBars, draft: inout SceneDraft) {
    let reach = (NamesAbove.gap(sized.size) * 0.5).rounded(.down)
    let zero = sized.scale.zero
    for center in above.centers {
      let top = (center - above.bandwidth / 2).rounded() - reach
      let line = Rectangle(
        left: zero - preset.axisStroke, top: top, right: zero,
        bottom: top + above.bandwidth + 2 * reach)
      draft.add(Shape(.rectangle(line), role: .axis, color: theme.axis))
    }
  }
}

extension BandScale {
  /// Creates the bands under names.
  init(rowsOf above: NamesAbove) {
    let steps = zip(above.centers, above.centers.dropFirst()).map { $1 - $0 }
    self.init(
      centers: above.centers, step: steps.min() ?? above.bandwidth, bandwidth: above.bandwidth)
  }
}
