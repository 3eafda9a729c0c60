import SceneGraph

/// The layout of dot plots.
struct DotLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// A dot plot whose labels are fitted and whose scales are set.
  private struct SizedDots {
    /// What the intervals of points are drawn by.
    var intervalFrame: IntervalFrame {
      IntervalFrame(plot: plot, scale: scale, radius: radius)
    }

    var plot: DotPlot
    var names: [FittedText]
    var labels: [FittedText]
    var band: BandScale
    var scale: ValueScale
    var start: Double
    var nameRight: Double
    var end: Double
    var radius: Double
    var above: NamesAbove?
  }

  /// Lays out a plot in an area and adds it to the draft.
  func place(
    _ plot: DotPlot, in area: Rectangle, draft: inout SceneDraft
  ) throws(LayoutError) {
    try validate(plot)
    var area = area
    if plot.series.count > 1 {
      let legend = Legend(
        entries: plot.series.enumerated().map { index, name in
          let tone = plot.marks.first { $0.series == index }?.tone ?? .palette(index)
          return (name, theme.fill(tone, of: plot.series.count))
        }, isRound: true)
      let bottom = try legend.place(
        in: area, preset: preset, typesetter: typesetter, draft: &draft)
      area = area.inset(top: bottom - area.y + preset.type.label * 0.4)
    }
    let sizes = preset.labelSizes
    for names in NamePlacement.allCases {
      for size in sizes {
        guard let sized = try sized(plot, in: area, size: size, names: names) else { continue }
        if size < sizes[0] { draft.note(.shrunk, "labels") }
        if names == .above { draft.note(.movedAbove, "names of points") }
        draw(sized, draft: &draft)
        return
      }
    }
    throw .doesNotFit(
      what: "a dot plot of \(plot.categories.count) categories with legible labels",
      remedy: "show fewer categories, shorten their names or choose a higher preset")
  }

  private func validate(_ plot: DotPlot) throws(LayoutError) {
    var seen = Set<[Int]>()
    for mark in plot.marks {
      guard plot.categories.indices.contains(mark.category),
        plot.series.indices.contains(mark.series),
        seen.insert([mark.category, mark.series]).inserted,
        mark.value?.isFinite ?? true, abs(mark.value ?? 0) < 1e15
      else { throw .invalid("points must be finite and stand for different places of the plot") }
    }
    for mark in plot.marks {
      guard let interval = mark.interval, let value = mark.value else { continue }
      guard interval.contains(value), interval.lowerBound.isFinite, interval.upperBound.isFinite,
        max(abs(interval.lowerBound), abs(interval.upperBound)) < 1e15
      else {
        throw .invalid(
          "the interval of \"\(plot.categories[mark.category].label)\" does not hold its value")
      }
    }
    guard !plot.marks.isEmpty, plot.rowLabels.count == plot.categories.count else {
      throw .invalid("a dot plot needs points, and a label for each row")
    }
  }

  private func sized(
    _ plot: DotPlot, in area: Rectangle, size: Double, names placement: NamePlacement
  ) throws(LayoutError) -> SizedDots? {
    var labels: [FittedText] = []
    let emphases = plot.categories.map(\.isEmphasized)
    let texts = zip(plot.rowLabels, emphases).map {
      (text: $0, isEmphasized: $1 || !emphases.contains(true))
    }
    for label in texts {
      guard
        let fitted = try typesetter.fit(
          label.text, Font(label.isEmphasized ? .bold : .regular, size: size), width: area.width,
          maxLines: 1)
      else { return nil }
      labels.append(try typesetter.tightened(fitted))
    }
    let radius = (size * 0.3).rounded()
    let height = FittedText.rowHeight(of: labels)
    let rows =
      try placement == .above
      ? rowsBelowNames(plot, in: area, size: size, labelHeight: height, radius: radius)
      : rows(plot, in: area, size: size, labelHeight: height, names: placement)
    guard let rows else { return nil }
    let nameRight = area.x + (rows.names.map(\.width).max() ?? 0).rounded(.up)
    let start =
      (placement == .above ? area.x + radius : nameRight + size * 0.5 + radius).rounded(.up)
    let end = (area.right - (labels.map(\.width).max() ?? 0) - size * 0.6).rounded(.down)
    let values = plot.marks.flatMap {
      [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound]
    }
    .compactMap(\.self)
    let extents =
      values.map { ValueScale.Extent(value: $0, padding: radius) }
      + [.init(value: plot.maximum ?? 0, padding: radius, isMark: false)]
    guard end - start > Double(preset.width) * 0.12,
      let (unit, negativeRoom) = ValueScale.fitting(extents, in: end - start)
    else { return nil }
    return SizedDots(
      plot: plot, names: rows.names, labels: labels, band: rows.band,
      scale: ValueScale(
        zero: (start + negativeRoom).rounded(.up), unit: unit, isVertical: false),
      start: area.x, nameRight: nameRight, end: end, radius: radius, above: rows.above)
  }

  /// Rows with the names in them.
  private typealias Rows = (names: [FittedText], band: BandScale, above: NamesAbove?)

  /// Finds the rows with names above their points, or nothing where they have no room.
  private func rowsBelowNames(
    _ plot: DotPlot, in area: Rectangle, size: Double, labelHeight: Double, radius: Double
  ) throws(LayoutError) -> Rows? {
    // The intervals of several series lie over and under their points.
    let isWide = plot.series.count > 1 && plot.marks.contains { $0.interval != nil }
    let least = max(radius * (isWide ? 4 : 2), labelHeight - NamesAbove.gap(size)).rounded(.up)
    let above = try NamesAbove.fitting(
      plot.categories, size: size, width: area.width, in: area.y...area.bottom,
      bandwidths: least...max(least, size * 1.5), typesetter: typesetter)
    return above.map { ($0.names, BandScale(rowsOf: $0), $0) }
  }

  /// Finds the rows with names beside their points, or nothing where they have no room.
  private func rows(
    _ plot: DotPlot, in area: Rectangle, size: Double, labelHeight: Double,
    names placement: NamePlacement
  ) throws(LayoutError) -> Rows? {
    let band = BandScale(
      positions: plot.categories.map { _ in nil }, range: area.y...area.bottom,
      maximumBandwidth: 0.1 * Double(preset.height))
    guard labelHeight <= band.step - 1 else { return nil }
    for (share, lines) in placement.columns(upTo: 0.62) {
      var names: [FittedText] = []
      for category in plot.categories {
        let font = Font(category.isEmphasized ? .bold : .regular, size: size)
        guard
          let name = try typesetter.fit(
            category.label, font, width: area.width * share, maxLines: lines)
        else { break }
        names.append(try typesetter.tightened(name))
      }
      if names.count == plot.categories.count, FittedText.rowHeight(of: names) <= band.step - 1 {
        return (names, band, nil)
      }
    }
    return nil
  }

  // MARK: - Drawing

  private func draw(_ sized: SizedDots, draft: inout SceneDraft) {
    let plot = sized.plot
    let stroke = preset.axisStroke
    let zero = sized.scale.zero
    for (row, category) in plot.categories.enumerated() {
      let center = sized.band.centers[row].rounded()
      let marks = plot.marks.filter { $0.category == row }
      drawTrack(sized, at: center, draft: &draft)
      let positions = marks.compactMap { $0.value.map(sized.scale.position) }
      if let first = positions.min(), let last = positions.max(), plot.series.count > 1 {
        draft.add(
          Shape(
            .rectangle(
              Rectangle(left: first, top: center - stroke, right: last, bottom: center + stroke)),
            role: .line, color: theme.muted, datum: Datum(category: category.label)))
      }
      for mark in marks {
        guard let value = mark.value else { continue }
        let series = plot.series[mark.series]
        // The last series is a little smaller, so that equal values show as rings.
        let isLast = plot.series.count > 1 && mark.series == plot.series.count - 1
        drawInterval(sized.intervalFrame, mark, at: center, draft: &draft)
        if plot.hasStems { drawStem(sized, to: value, mark, at: center, draft: &draft) }
        draft.add(
          Shape(
            .circle(
              center: Point(x: sized.scale.position(value), y: center),
              radius: isLast ? (sized.radius * 0.8).rounded() : sized.radius),
            role: .dot, color: theme.fill(mark.tone, of: plot.series.count),
            datum: Datum(
              category: category.label, series: series.isEmpty ? nil : series, value: value)))
      }
      let datum = Datum(category: category.label)
      drawName(of: row, sized, at: center, draft: &draft)
      let label = sized.labels[row]
      draft.place(
        label, role: .valueLabel, x: sized.end + label.font.size * 0.6,
        baseline: center + label.metrics.capHeight / 2, color: theme.ink, datum: datum)
    }
    let centers = sized.band.centers
    let half = sized.above.map { $0.bandwidth / 2 } ?? sized.band.step / 2
    // Under names the line is in parts, one beside each row of points.
    let spans =
      sized.above == nil
      ? [((centers.first ?? zero) - half, (centers.last ?? zero) + half)]
      : centers.map { ($0 - half, $0 + half) }
    for (top, bottom) in spans {
      draft.add(
        Shape(
          .rectangle(
            Rectangle(
              left: zero - stroke, top: top.rounded(), right: zero, bottom: bottom.rounded())),
          role: .axis, color: theme.axis))
    }
  }

  private func drawName(
    of row: Int, _ sized: SizedDots, at center: Double, draft: inout SceneDraft
  ) {
    let name = sized.names[row]
    let lead = Double(name.lines.count - 1) * name.leading
    let datum = Datum(category: sized.plot.categories[row].label)
    if let above = sized.above {
      draft.place(
        name, role: .categoryLabel, x: sized.start, baseline: above.baselines[row],
        color: theme.ink, datum: datum)
    } else {
      draft.place(
        name, role: .categoryLabel, x: sized.nameRight,
        baseline: center + (name.metrics.capHeight - lead) / 2, alignment: .trailing,
        color: theme.ink, datum: datum)
    }
  }

  /// Draws the line from zero to a point.
  private func drawStem(
    _ sized: SizedDots, to value: Double, _ mark: PointMark, at center: Double,
    draft: inout SceneDraft
  ) {
    let half = max(1, (preset.type.stroke / 2).rounded())
    let position = sized.scale.position(value)
    draft.add(
      Shape(
        .rectangle(
          Rectangle(
            left: min(sized.scale.zero, position), top: center - half,
            right: max(sized.scale.zero, position), bottom: center + half)), role: .line,
        color: theme.fill(mark.tone, of: sized.plot.series.count),
        datum: Datum(category: sized.plot.categories[mark.category].label, value: value)))
  }

  /// Draws the hairline along which a row's points stand.
  private func drawTrack(_ sized: SizedDots, at center: Double, draft: inout SceneDraft) {
    let half = (preset.hairline / 2).rounded(.down)
    draft.add(
      Shape(
        .rectangle(
          Rectangle(
            left: sized.scale.zero, top: center - half, right: sized.end,
            bottom: center - half + preset.hairline)), role: .grid, color: theme.grid))
  }
}
