import SceneGraph

extension BarLayout {
  /// Returns a stack with labels that fit inside its parts, smaller than the names where they must be.
  ///
  /// Where the fitting allows it, a last part that is too thin has its value beyond the bar's end; then so
  /// has its series in every bar.
  func fittingInside(
    _ sized: SizedBars, putsLastOutside: Bool
  ) throws(LayoutError) -> SizedBars? {
    var sized = sized
    let bars = sized.placedBars().filter { sized.plot.marks[$0.mark].value != nil }
    func thin(_ labels: [FittedText]) -> [Int] {
      bars.filter { !fitsInside(labels[$0.mark], $0) }.map(\.mark)
    }
    let full = thin(try fittedLabels(sized.plot, size: preset.type.label))
    // Values that would become much smaller than names are usually set stand outside instead.
    let least =
      !putsLastOutside && Set(full).isSubset(of: sized.plot.lastParts)
      ? preset.type.label * 0.85 : 0
    for size in preset.labelSizes where size <= sized.size && size >= least {
      if size < sized.size { sized.labels = try fittedLabels(sized.plot, size: size) }
      let thin = thin(sized.labels)
      if thin.isEmpty { return sized }
      guard putsLastOutside else { continue }
      let series = Set(thin.map { sized.plot.marks[$0].series })
      let moved = bars.map(\.mark).filter { series.contains(sized.plot.marks[$0].series) }
      let room = sized.isVertical ? sized.band.step : .infinity
      guard Set(moved).isSubset(of: sized.plot.lastParts),
        moved.allSatisfy({ index in
          let label = sized.labels[index]
          return label.width + size * 0.3 <= room
            && (sized.isVertical || insideHeight(label.metrics) <= sized.thickness)
        })
      else { continue }
      sized.outside = Set(moved)
      return sized
    }
    return nil
  }

  /// The width that labels beyond the ends of lying bars may take.
  func outsideWidth(_ plot: BarPlot, labels: [FittedText]) -> Double {
    let widest = plot.lastParts.map { labels[$0].width }.max() ?? 0
    return widest.rounded(.up) + preset.labelGap * 2
  }

  /// Tells whether a label fits inside its part of a stack.
  func fitsInside(_ label: FittedText, _ bar: PlacedBar) -> Bool {
    bar.box.width >= label.width + label.font.size * 0.4
      && bar.box.height >= insideHeight(label.metrics)
  }

  /// The height in which a line stands whole when its capitals are centred.
  private func insideHeight(_ metrics: LineMetrics) -> Double {
    let above = metrics.ascent - metrics.capHeight / 2
    return 2 * max(above, metrics.descent + metrics.capHeight / 2) + 1
  }

  /// Draws the label of a part of a stack inside it, or beyond the bar's end in the part's colour.
  func drawPartLabel(
    _ label: FittedText, of bar: PlacedBar, fill: Color, datum: Datum, in sized: SizedBars,
    draft: inout SceneDraft
  ) {
    let metrics = label.metrics
    if sized.outside.contains(bar.mark) {
      draft.note(.movedOutside, "values of the last parts of bars, which are too thin for them")
      draft.place(
        label, role: .valueLabel,
        x: sized.isVertical ? bar.lane : bar.end + preset.labelGap * 1.5,
        baseline: sized.isVertical
          ? bar.end - labelRise(metrics) : bar.lane + metrics.capHeight / 2,
        alignment: sized.isVertical ? .center : .leading, color: theme.text(fill), datum: datum)
      return
    }
    guard sized.showsValues || fitsInside(label, bar) else {
      draft.note(.fewerTicks, "values of parts too narrow for them, which the axis tells")
      return
    }
    draft.place(
      label, role: .valueLabel, x: bar.box.center.x,
      baseline: bar.box.center.y + metrics.capHeight / 2, alignment: .center,
      color: fill.readableInk, background: fill, datum: datum)
  }
}

extension BarPlot {
  /// The marks of a stack that end their bars.
  var lastParts: Set<Int> {
    let known = marks.indices.filter { (marks[$0].value ?? 0) > 0 }
    let last = Dictionary(grouping: known) { marks[$0].category }.values.compactMap { parts in
      parts.max { marks[$0].series < marks[$1].series }
    }
    return Set(last)
  }
}
