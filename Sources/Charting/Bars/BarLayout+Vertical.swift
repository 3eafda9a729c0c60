import SceneGraph

extension BarLayout {
  /// Sizes rising bars with labels of a size, or nothing when something has no room.
  func vertical(
    _ plot: BarPlot, in area: Rectangle, size: Double, fitting: BarFitting,
    thinsYears: Bool = false
  ) throws(LayoutError) -> SizedBars? {
    let labels = try fittedLabels(plot, size: size)
    let isStack = plot.arrangement != .grouped
    let hasLabels = fitting.guides != .axis
    guard hasLabels || isStack || plot.marks.count > 10 else { return nil }
    let ticks = ticks(for: plot, fitting: fitting, atMost: try tickLimit(area))
    let tickRoom = ticks == nil ? 0 : try tickWidth(ticks, plot: plot).rounded(.up) + tickGap + 1
    guard let references = try references(of: plot, in: area, size: size, isVertical: true) else {
      return nil
    }
    let plotArea = area.inset(left: tickRoom, right: references.side)
    let lanes = isStack ? 1 : plot.series.count
    // A thinned axis has years wider than their bars, also under the first and the last.
    let inset =
      thinsYears ? try typesetter.width("0000", Font(.regular, size: size)) / 2 + size * 0.2 : 0
    guard plotArea.width > inset * 4 else { return nil }
    let band = BandScale(
      positions: plot.categories.map(\.position),
      range: (plotArea.x + inset)...(plotArea.right - inset),
      maximumBandwidth: 0.2 * Double(preset.width) * Double(lanes).squareRoot(),
      fill: fitting.fill)
    guard
      let names = try thinsYears
        ? thinnedYears(plot, size: size, band: band, area: plotArea)
        : verticalNames(plot, size: size, band: band, area: plotArea),
      isStack
        || (fitting.gaps == .labels
          ? labelsFitAcross(labels, plot: plot, band: band, gapsOnly: !hasLabels)
          : gapsFit(labels, plot: plot, band: band, gaps: fitting.gaps))
    else { return nil }
    let metrics = labels[0].metrics
    let nameRoom =
      (names.compactMap { $0?.height }.max() ?? 0) + preset.labelGap * 1.5 + preset.axisStroke
    // The highest tick's label reaches half its height over the box.
    let tickHead = ticks == nil ? 0 : try tickHeight() / 2
    let box = plotArea.inset(
      top: max(tickHead, bracketRoom(plot, size: size) + references.head), bottom: nameRoom)
    let labelRoom =
      hasLabels && (!isStack || fitting.putsLastOutside)
      ? metrics.ascent + labelRise(metrics) + (plot.marks.map(intervalGap).max() ?? 0) : 0
    var extents = values(of: plot).map {
      ValueScale.Extent(value: $0, padding: labelRoom + lineRoom($0))
    }
    extents += (ticks?.values ?? []).map {
      .init(value: $0, padding: lineRoom($0), isMark: false)
    }
    extents += self.extents(ofRulesIn: plot)
    if let maximum = plot.maximum, ticks == nil, !isStack {
      extents.append(.init(value: maximum, padding: 0, isMark: false))
    }
    guard box.height > size * 4,
      let (unit, negativeRoom) = ValueScale.fitting(extents, in: box.height.rounded(.down))
    else { return nil }
    let sized = SizedBars(
      plot: plot, isVertical: true, band: band,
      scale: ValueScale(
        zero: (box.bottom - negativeRoom).rounded(.down), unit: unit, isVertical: true),
      names: names, labels: labels, labelsAreInside: isStack,
      showsValues: hasLabels, gaps: fitting.gaps, ticks: ticks, box: box, size: size,
      axisStroke: preset.axisStroke, references: references)
    guard placedReferences(sized, area: area) != nil, sized.thickness >= 4 else { return nil }
    return isStack && hasLabels
      ? try fittingInside(sized, putsLastOutside: fitting.putsLastOutside) : sized
  }

  /// Fits the names under their bands in at most two lines, leaving room between neighbours.
  ///
  /// Years that do not fit in full are written in short after the first.
  private func verticalNames(
    _ plot: BarPlot, size: Double, band: BandScale, area: Rectangle
  ) throws(LayoutError) -> [FittedText?]? {
    let full = plot.categories.map(\.label)
    if let names = try names(full, of: plot, size: size, width: band.step - size * 0.5) {
      return names
    }
    guard BandScale.rising(plot.categories.map(\.position)) != nil,
      let short = TimeAxis.shortYears(full, Set(full.indices)), let first = full.first
    else { return nil }
    // The first year, in full, may reach past its band, since the next is narrow.
    let width = try typesetter.width(first, Font(.semibold, size: size))
    let second = try typesetter.width(short[1], Font(.semibold, size: size))
    guard band.centers[0] - width / 2 >= area.x,
      (width + second) / 2 + size * 0.4 <= band.centers[1] - band.centers[0]
    else { return nil }
    guard let rest = try names(short, of: plot, size: size, width: max(width, band.step)) else {
      return nil
    }
    let isApart = rest.dropFirst().allSatisfy { ($0?.width ?? 0) + size * 0.4 <= band.step }
    return isApart ? rest : nil
  }

  private func names(
    _ texts: [String], of plot: BarPlot, size: Double, width: Double
  ) throws(LayoutError) -> [FittedText?]? {
    var names: [FittedText?] = []
    for (category, text) in zip(plot.categories, texts) {
      let font = Font(category.isEmphasized ? .semibold : .regular, size: size)
      guard let name = try typesetter.fit(text, font, width: width, maxLines: 2) else { return nil }
      names.append(name)
    }
    return names
  }

  /// Fits years at even steps, or returns nothing where categories are no years or one that the title is
  /// about would be left out.
  private func thinnedYears(
    _ plot: BarPlot, size: Double, band: BandScale, area: Rectangle
  ) throws(LayoutError) -> [FittedText?]? {
    let labels = plot.categories.map(\.label)
    guard BandScale.rising(plot.categories.map(\.position)) != nil,
      TimeAxis.shortYears(labels, Set(labels.indices)) != nil,
      let axis = try TimeAxis(
        plot.categories, at: band.centers, font: Font(.regular, size: size), within: area.width,
        bounds: area.x...area.right, typesetter: typesetter)
    else { return nil }
    let isNamed = zip(plot.categories, axis.labels).allSatisfy { !$0.isEmphasized || $1 != nil }
    return isNamed && axis.centers == band.centers ? axis.labels : nil
  }

  /// The most intervals whose tick labels keep apart in half of an area's height.
  private func tickLimit(_ area: Rectangle) throws(LayoutError) -> Int {
    let metrics = try typesetter.metrics(Font(.regular, size: preset.type.tick))
    return max(2, min(6, Int(area.height * 0.55 / (metrics.height * 1.2))))
  }

  /// Tells whether labels over the bars keep clear of their neighbours.
  private func labelsFitAcross(
    _ labels: [FittedText], plot: BarPlot, band: BandScale, gapsOnly: Bool
  ) -> Bool {
    let lanes = Double(plot.series.count)
    let pitch =
      (lanes > 1 ? (band.bandwidth / lanes).rounded(.down) : band.step)
      - labels[0].font.size * (lanes > 1 ? 0.12 : 0.3)
    return zip(plot.marks, labels).allSatisfy { mark, label in
      (gapsOnly && mark.value != nil) || label.width <= pitch
    }
  }

  /// The height above the bars that brackets take.
  func bracketRoom(_ plot: BarPlot, size: Double) -> Double {
    Double(plot.brackets.count) * size * 1.9
  }
}
