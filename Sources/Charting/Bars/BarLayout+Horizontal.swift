import SceneGraph

extension BarLayout {
  /// Sizes lying bars with labels of a size, or nothing when something has no room.
  func horizontal(
    _ plot: BarPlot, in area: Rectangle, size: Double, fitting: BarFitting,
    names placement: NamePlacement
  ) throws(LayoutError) -> SizedBars? {
    if placement == .above {
      return try belowNames(plot, in: area, size: size, fitting: fitting)
    }
    var labels: [FittedText] = []
    for label in try fittedLabels(plot, size: size) {
      labels.append(try typesetter.tightened(label))
    }
    let isStack = plot.arrangement != .grouped
    let hasLabels = fitting.guides != .axis
    guard hasLabels || isStack || plot.marks.count > 10 else { return nil }
    let hasAxis = ticks(for: plot, fitting: fitting) != nil
    let tickFont = Font(.regular, size: preset.type.tick)
    let tickRoom = !hasAxis ? 0 : try typesetter.metrics(tickFont).height + size * 0.3
    let lanes = isStack ? 1 : plot.series.count
    guard let references = try references(of: plot, in: area, size: size, isVertical: false) else {
      return nil
    }
    let rows = area.inset(top: references.head, bottom: tickRoom)
    let band = BandScale(
      positions: plot.categories.map(\.position), range: rows.y...rows.bottom,
      maximumBandwidth: 0.13 * Double(preset.height) * Double(lanes).squareRoot(),
      fill: fitting.fill)
    let lane = (band.bandwidth / Double(lanes)).rounded(.down)
    let laneRoom = lanes > 1 ? lane : band.step
    // Without values only the marks of gaps need room beside the bars.
    let printed = zip(plot.marks, labels).filter { hasLabels || $0.0.value == nil }.map(\.1)
    // In a group a label must keep to its own lane, since the bar beside it may be longer.
    let reach = printed.map { label in
      let middle = label.metrics.capHeight / 2
      return max(label.metrics.ascent - middle, label.metrics.descent + middle)
    }.max()
    // Rows closer than lines of a text are set smaller first.
    guard size * 1.22 <= band.step || size <= preset.type.minimum else { return nil }
    guard FittedText.rowHeight(of: printed) <= laneRoom,
      lanes < 2 || isStack || 2 * (reach ?? 0) <= lane,
      let names = try horizontalNames(
        plot, size: size, step: band.step,
        columns: placement.columns(upTo: 0.64), width: area.width)
    else { return nil }
    let nameRoom = (names.map(\.width).max() ?? 0) + size * 0.5 + preset.axisStroke
    let box = rows.inset(
      left: nameRoom.rounded(.up),
      right: try bracketWidth(plot, size: size) + references.side)
    guard
      let (scale, ticks) = try horizontalScale(
        plot, box: box, labels: labels, showsValues: hasLabels, fitting: fitting)
    else { return nil }
    let sized = SizedBars(
      plot: plot, isVertical: false, band: band, scale: scale, names: names,
      labels: labels, labelsAreInside: isStack, showsValues: hasLabels,
      ticks: ticks, box: box, size: size, axisStroke: preset.axisStroke, references: references)
    guard placedReferences(sized, area: area) != nil, sized.thickness >= 4 else { return nil }
    return isStack && hasLabels
      ? try fittingInside(sized, putsLastOutside: fitting.putsLastOutside) : sized
  }

  /// Finds the scale, with as many ticks as keep apart.
  func horizontalScale(
    _ plot: BarPlot, box: Rectangle, labels: [FittedText], showsValues: Bool, fitting: BarFitting
  ) throws(LayoutError) -> (ValueScale, Ticks?)? {
    for intervals in [6, 4, 3, 2, 1] {
      let ticks = ticks(for: plot, fitting: fitting, atMost: intervals)
      let width = try tickWidth(ticks, plot: plot)
      guard
        let scale = horizontalScale(
          plot, box: box, labels: labels, showsValues: showsValues, ticks: ticks,
          tickHalf: width / 2 + 2,
          endRoom: fitting.putsLastOutside ? outsideWidth(plot, labels: labels) : 0)
      else { continue }
      let values = ticks?.values ?? []
      let step = values.count > 1 ? (values[1] - values[0]) * scale.unit : .infinity
      if step >= width + preset.type.tick * 0.5 { return (scale, ticks) }
    }
    return nil
  }

  private func horizontalScale(
    _ plot: BarPlot, box: Rectangle, labels: [FittedText], showsValues: Bool, ticks: Ticks?,
    tickHalf: Double, endRoom: Double
  ) -> ValueScale? {
    let isStack = plot.arrangement != .grouped
    var extents: [ValueScale.Extent]
    if isStack {
      extents = values(of: plot).map { .init(value: $0, padding: endRoom) }
    } else {
      extents = zip(plot.marks, labels).map { mark, label in
        .init(
          value: mark.reach,
          padding: lineRoom(mark.reach)
            + (showsValues || mark.value == nil
              ? label.width.rounded(.up) + preset.labelGap * 2 : 0))
      }
      extents += plot.marks.compactMap(\.crossing).map { .init(value: $0, padding: 0) }
    }
    extents += (ticks?.values ?? []).map {
      .init(value: $0, padding: tickHalf + lineRoom($0), isMark: false)
    }
    extents += self.extents(ofRulesIn: plot)
    if let maximum = plot.maximum, ticks == nil, !isStack {
      extents.append(.init(value: maximum, padding: 0, isMark: false))
    }
    let width = box.width.rounded(.down)
    guard let (unit, negativeRoom) = ValueScale.fitting(extents, in: width) else { return nil }
    // Bars on one side of zero, whichever, must be long enough to compare.
    let lowest = (values(of: plot).min() ?? 0) * unit
    guard max(width - negativeRoom, -lowest) > Double(preset.width) * 0.12 else { return nil }
    return ValueScale(
      zero: (box.x + negativeRoom).rounded(.up), unit: unit, isVertical: false)
  }

  /// Fits the names left of the bars, in a column that grows only as far as it must.
  private func horizontalNames(
    _ plot: BarPlot, size: Double, step: Double, columns: [(share: Double, lines: Int)],
    width: Double
  ) throws(LayoutError) -> [FittedText]? {
    for (share, lines) in columns {
      var names: [FittedText] = []
      for category in plot.categories {
        let font = Font(category.isEmphasized ? .semibold : .regular, size: size)
        guard
          let name = try typesetter.fit(
            category.label, font, width: width * share, maxLines: lines)
        else { break }
        names.append(try typesetter.tightened(name))
      }
      if names.count == plot.categories.count, FittedText.rowHeight(of: names) <= max(step - 1, 1) {
        return names
      }
    }
    return nil
  }

  /// The width right of the bars that brackets take.
  func bracketWidth(_ plot: BarPlot, size: Double) throws(LayoutError) -> Double {
    var width = 0.0
    for bracket in plot.brackets {
      width += try typesetter.width(bracket.text, Font(.bold, size: size)) + size * 1.6
    }
    return width
  }
}
