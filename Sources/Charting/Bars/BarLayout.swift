import SceneGraph

/// The layout of bar plots in both directions.
struct BarLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// Lays out a plot in an area and adds it to the draft.
  func place(
    _ plot: BarPlot, in area: Rectangle, draft: inout SceneDraft
  ) throws(LayoutError) {
    try validate(plot)
    // Gaps give way only where groups of bars fit in no other way.
    let ways: [BarFitting.Gaps] = hasGapsInGroups(plot) ? [.labels, .shared, .marks] : [.labels]
    for gaps in ways.dropLast() {
      var attempt = draft
      do {
        try place(plot, in: area, gaps: gaps, draft: &attempt)
        draft = attempt
        return
      } catch .doesNotFit { continue }
    }
    try place(plot, in: area, gaps: ways[ways.count - 1], draft: &draft)
  }

  private func hasGapsInGroups(_ plot: BarPlot) -> Bool {
    plot.arrangement == .grouped && plot.series.count > 1
      && plot.marks.contains { $0.value == nil }
  }

  private func place(
    _ plot: BarPlot, in area: Rectangle, gaps: BarFitting.Gaps, draft: inout SceneDraft
  ) throws(LayoutError) {
    var area = area
    if plot.series.count > 1 {
      var legend = Legend(
        entries: plot.series.enumerated().map { index, name in
          (name, theme.fill(tone(ofSeries: index, in: plot), of: plot.series.count))
        })
      if gaps == .marks { legend.gap = plot.marks.first { $0.value == nil }?.label }
      let bottom = try legend.place(
        in: area, preset: preset, typesetter: typesetter, draft: &draft)
      area = area.inset(top: bottom - area.y + preset.type.label * 0.7)
    }
    let sized = try size(plot, in: area, gaps: gaps, draft: &draft)
    try draw(sized, area: area, draft: &draft)
  }

  /// Finds sizes upright where that is asked for and fits, else lying.
  private func size(
    _ plot: BarPlot, in area: Rectangle, gaps: BarFitting.Gaps, draft: inout SceneDraft
  ) throws(LayoutError) -> SizedBars {
    let sizes = preset.labelSizes
    // Years are thinned only where bars fit neither upright nor lying with all of them.
    let lying: [Way] = gaps == .labels ? NamePlacement.allCases.map { .lying($0) } : []
    let rising: [Way] = plot.orientation == .horizontal ? [] : [.rising(thinsYears: false)]
    for way in rising + lying + [.rising(thinsYears: true)] {
      for fitting in BarFitting.all(plot.arrangement, gaps: gaps) {
        for size in sizes {
          guard let sized = try sized(plot, in: area, size: size, fitting: fitting, way: way)
          else { continue }
          if way == .rising(thinsYears: true) { draft.note(.fewerTicks, "time axis") }
          let labelSize = sized.labels.first?.font.size ?? size
          if min(size, labelSize) < sizes[0] { draft.note(.shrunk, "labels") }
          if way == .lying(.above) { draft.note(.movedAbove, "names of bars") }
          if !sized.isVertical, plot.orientation == .vertical {
            draft.note(.turnedHorizontal, "bars")
          }
          if fitting.guides == .labels {
            draft.note(.fewerTicks, "value axis, since every bar has its value")
          }
          return sized
        }
      }
    }
    throw .doesNotFit(
      what:
        "a bar chart of \(plot.categories.count) categories and \(plot.series.count) series "
        + "with legible labels",
      remedy: "show fewer categories, shorten their names or choose a higher preset")
  }

  /// A direction of bars with what it does to their names.
  private enum Way: Hashable {
    case rising(thinsYears: Bool)
    case lying(NamePlacement)
  }

  private func sized(
    _ plot: BarPlot, in area: Rectangle, size: Double, fitting: BarFitting, way: Way
  ) throws(LayoutError) -> SizedBars? {
    switch way {
    case .rising(let thinsYears):
      try vertical(plot, in: area, size: size, fitting: fitting, thinsYears: thinsYears)
    case .lying(let names):
      try horizontal(plot, in: area, size: size, fitting: fitting, names: names)
    }
  }

  private func validate(_ plot: BarPlot) throws(LayoutError) {
    guard !plot.marks.isEmpty, !plot.categories.isEmpty, !plot.series.isEmpty else {
      throw .invalid("a bar chart needs at least one bar")
    }
    try theme.check(seriesCount: plot.series.count)
    var seen = Set<[Int]>()
    for mark in plot.marks {
      guard plot.categories.indices.contains(mark.category),
        plot.series.indices.contains(mark.series),
        seen.insert([mark.category, mark.series]).inserted
      else { throw .invalid("bars must stand for different categories and series of the plot") }
      guard mark.value?.isFinite ?? true, abs(mark.value ?? 0) < 1e15 else {
        throw .invalid("the value of \"\(plot.categories[mark.category].label)\" is not finite")
      }
      try mark.checkInterval(named: plot.categories[mark.category].label, in: plot.arrangement)
      if plot.arrangement != .grouped, mark.value ?? 0 < 0 {
        throw .invalid(
          "a stack cannot hold the negative value of \"\(plot.categories[mark.category].label)\"; "
            + "use grouped bars")
      }
    }
    for rule in plot.rules where !rule.value.isFinite || abs(rule.value) >= 1e15 {
      throw .invalid("the reference value \"\(rule.label)\" is not finite")
    }
    for band in plot.bands {
      guard plot.categories.indices.contains(band.from), plot.categories.indices.contains(band.to),
        band.from <= band.to
      else { throw .invalid("the band \"\(band.label)\" must span categories of the plot") }
    }
    guard (plot.rules.map(\.label) + plot.bands.map(\.label)).allSatisfy({ !$0.isEmpty }) else {
      throw .invalid("a reference line or band of bars needs a text")
    }
    for bracket in plot.brackets {
      guard plot.categories.indices.contains(bracket.from),
        plot.categories.indices.contains(bracket.to), bracket.from != bracket.to,
        plot.series.indices.contains(bracket.series)
      else { throw .invalid("a bracket must join two categories of the plot") }
    }
  }

  /// The tone that stands for a series in the legend: that of its first bar.
  private func tone(ofSeries series: Int, in plot: BarPlot) -> Tone {
    plot.marks.first { $0.series == series }?.tone ?? .palette(series)
  }
}

// MARK: - What both directions share

extension BarLayout {
  /// The numbers that the value axis must reach, with no room for labels.
  func values(of plot: BarPlot) -> [Double] {
    switch plot.arrangement {
    case .grouped:
      return plot.marks.map(\.reach) + plot.marks.compactMap(\.crossing)
    case .normalized:
      return [100]
    case .stacked:
      return Dictionary(grouping: plot.marks, by: \.category).values.map { marks in
        marks.reduce(0) { $0 + ($1.value ?? 0) }
      }
    }
  }

  /// The ticks of the value axis: none for ten bars or fewer with a value on each.
  func ticks(for plot: BarPlot, fitting: BarFitting, atMost intervals: Int = 6) -> Ticks? {
    let bars = plot.marks.count { $0.value != nil }
    switch fitting.guides {
    case .labels: return nil
    case .labelsAndAxis where bars <= 10: return nil
    case .labelsAndAxis, .axis: break
    }
    let values = values(of: plot) + plot.rules.map(\.value)
    let low = min(0, values.min() ?? 0)
    let high = max(0, plot.maximum ?? values.max() ?? 0)
    return low < high ? Ticks(covering: low...high, atMost: intervals) : nil
  }

  /// Fits every mark's label in one line of a font.
  func fittedLabels(_ plot: BarPlot, size: Double) throws(LayoutError) -> [FittedText] {
    var labels: [FittedText] = []
    for mark in plot.marks {
      let weight: Font.Weight = plot.categories[mark.category].isEmphasized ? .bold : .semibold
      labels.append(try typesetter.line(mark.label, Font(weight, size: size)))
    }
    return labels
  }

  /// The distance between an axis and its tick labels.
  var tickGap: Double { (preset.type.tick * 0.5).rounded() }

  /// The width of the widest tick label.
  func tickWidth(_ ticks: Ticks?, plot: BarPlot) throws(LayoutError) -> Double {
    guard let ticks else { return 0 }
    let font = Font(.regular, size: preset.type.tick)
    return try typesetter.labels(of: ticks, suffix: plot.tickSuffix, font).map(\.width).max() ?? 0
  }

  /// The height of a tick's label.
  func tickHeight() throws(LayoutError) -> Double {
    try typesetter.line("0", Font(.regular, size: preset.type.tick)).height
  }
}
