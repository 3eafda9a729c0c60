import SceneGraph

/// The layout of line charts.
struct LineLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// Lays out a plot in an area and adds it to the draft.
  func place(_ plot: LinePlot, in area: Rectangle, draft: inout SceneDraft) throws(LayoutError) {
    try validate(plot)
    let sizes = preset.labelSizes
    for size in sizes {
      for earlyEndings in earlyEndings(of: plot) {
        for (share, lines) in [(0.2, 1), (0.28, 1), (0.2, 4), (0.28, 4), (0.36, 4), (0.44, 4)] {
          if let sized = try sized(
            plot, in: area, size: size, endShare: share, endLines: lines, early: earlyEndings)
          {
            if size < sizes[0] { draft.note(.shrunk, "labels") }
            if sized.axis.isThinned { draft.note(.fewerTicks, "time axis") }
            try draw(sized, draft: &draft)
            return
          }
        }
      }
    }
    let extras = [
      plot.rules.isEmpty ? nil : "reference lines", plot.bands.isEmpty ? nil : "bands",
      plot.brackets.isEmpty ? nil : "brackets",
    ].compactMap(\.self)
    throw .doesNotFit(
      what: "a line chart of \(plot.periods.count) periods and \(plot.series.count) series with "
        + "legible labels" + extras.map { ", \($0)" }.joined(),
      remedy: "show fewer series, \((["labels"] + extras).joined(separator: ", ")), shorten their "
        + "names or choose a higher preset")
  }

  private func validate(_ plot: LinePlot) throws(LayoutError) {
    guard !plot.periods.isEmpty, !plot.series.isEmpty,
      plot.marks.contains(where: { $0.value != nil })
    else { throw .invalid("a line chart needs at least one point") }
    try theme.check(seriesCount: plot.series.count)
    var seen = Set<[Int]>()
    for mark in plot.marks {
      let numbers = [mark.value, mark.interval?.lowerBound, mark.interval?.upperBound]
      guard plot.periods.indices.contains(mark.period),
        plot.series.indices.contains(mark.series),
        seen.insert([mark.period, mark.series]).inserted,
        numbers.allSatisfy({ ($0?.isFinite ?? true) && abs($0 ?? 0) < 1e15 })
      else { throw .invalid("points must be finite and stand for different places of the plot") }
    }
    for (index, series) in plot.series.enumerated()
    where !plot.marks.contains(where: { $0.series == index && $0.value != nil }) {
      throw .invalid("the line \"\(series.name)\" has no value; leave it out")
    }
    for rule in plot.rules where !rule.value.isFinite || abs(rule.value) >= 1e15 {
      throw .invalid("the reference value \"\(rule.label)\" is not finite")
    }
    for bracket in plot.brackets {
      let ends = [bracket.from, bracket.to]
      guard plot.series.count == 1, bracket.from != bracket.to, bracket.series == 0,
        ends.allSatisfy({ end in plot.marks.contains { $0.period == end && $0.value != nil } })
      else { throw .invalid("a bracket must join two points of a chart's only line") }
    }
    for band in plot.bands {
      guard plot.periods.indices.contains(band.from), plot.periods.indices.contains(band.to),
        band.from <= band.to
      else { throw .invalid("the band \"\(band.label)\" must span periods of the plot") }
    }
  }

  // MARK: - Sizes

  /// A line chart whose texts are fitted and whose frame is set.
  struct SizedLines {
    var plot: LinePlot
    var frame: LineFrame
    var axis: TimeAxis
    var size: Double
    /// The names at the lines' ends with their tops; nothing for a series without one.
    var endings: [(text: FittedText, top: Double)?]
    /// Where the names at the ends start.
    var endX: Double
    /// The names of lines that end before the others, beside their own last points.
    var earlyEndings: [(series: Int, text: FittedText, box: Rectangle)]
    /// The labels of points by mark, with their boxes.
    var labels: [(mark: Int, text: FittedText, box: Rectangle)]
    /// The texts over bands and at rules with their tops and starts.
    var bandTexts: [(text: FittedText, x: Double, top: Double)]
    var ruleTexts: [(text: FittedText, box: Rectangle)]
    /// The brackets over the line.
    var brackets: [PlacedBracket]
  }

  /// The values of a series by period.
  func values(_ plot: LinePlot, series: Int) -> [Double?] {
    var values = [Double?](repeating: nil, count: plot.periods.count)
    for mark in plot.marks where mark.series == series { values[mark.period] = mark.value }
    return values
  }

  private func sized(
    _ plot: LinePlot, in area: Rectangle, size: Double, endShare: Double,
    endLines: Int, early: EarlyEndings
  ) throws(LayoutError) -> SizedLines? {
    guard
      let ends = try fittedEndings(
        plot, size: size, width: area.width * endShare, lines: endLines, early: early)
    else {
      return nil
    }
    let tickFont = Font(.regular, size: preset.type.tick)
    let tickMetrics = try typesetter.metrics(tickFont)
    let periodFont = Font(.regular, size: size)
    let periodMetrics = try typesetter.metrics(periodFont)
    let bandRoom = try bandRoom(plot, size: size, width: area.width * 0.3)
    let endWidth = (ends.inColumn.compactMap { $0?.width }.max() ?? 0).rounded(.up)
    let endGap = (size * 0.55).rounded()
    let bracketRoom = Double(plot.brackets.count) * PlacedBracket.room(size)
    let head = (periodMetrics.height * 1.1 + bracketRoom).rounded() + bandRoom
    for lines in [1.0, 2.0] {
      let foot = preset.labelGap + periodMetrics.height * lines * (lines > 1 ? 1.05 : 1)
      let height = area.height - head - foot
      guard height > max(periodMetrics.height * 3, leastHeight) else { return nil }
      let most = max(2, min(6, Int(height / (tickMetrics.height * 2))))
      let ticks = ticks(plot, atMost: most)
      let tickWidth =
        try typesetter.labels(of: ticks, suffix: plot.tickSuffix, tickFont).map(\.width).max() ?? 0
      let left = area.x + tickWidth.rounded(.up) + (tickFont.size * 0.4).rounded(.up)
      let right = area.right - (endWidth > 0 ? endWidth + endGap : size * 0.3)
      guard right - left > area.width * 0.3 else { return nil }
      let box = Rectangle(
        left: left.rounded(), top: (area.y + head).rounded(), right: right.rounded(.down),
        bottom: (area.bottom - foot).rounded(.down))
      let firstLabel = plot.marks.first { $0.period == 0 && !$0.label.isEmpty }?.label ?? ""
      let labelHalf = try typesetter.width(firstLabel, Font(.semibold, size: size)) / 2
      let inset = max(size * 0.9, labelHalf + size * 0.4).rounded()
      // The last period's label stands under its point, short of the names at the ends.
      let lastHalf = try typesetter.width(plot.periods.last?.label ?? "", periodFont) / 2
      // Where all those names stand over the foot of the plot, it may reach under them.
      for endBound in [area.right, endWidth > 0 ? right + endGap - size * 0.3 : area.right] {
        let endInset = max(size * 0.35, lastHalf - (endBound - right)).rounded(.up)
        let frame = LineFrame(
          box: box, periods: plot.periods, ticks: ticks, inset: inset, endInset: endInset)
        let step =
          plot.periods.count > 1
          ? (box.width - 2 * inset) / Double(plot.periods.count - 1) : box.width
        guard
          let axis = try TimeAxis(
            plot.periods, at: frame.positions, font: periodFont, within: max(step, size * 6),
            bounds: area.x...endBound,
            typesetter: typesetter),
          axis.height <= foot - preset.labelGap + 1, frame.keepsTicksApart(tickMetrics.height),
          let sized = try fill(
            plot, frame: frame, axis: axis, ends: ends, endX: right + endGap, size: size,
            area: area, head: head, labelTop: area.y + bandRoom + bracketRoom)
        else { continue }
        let lowest = sized.endings.compactMap { $0.map { $0.top + $0.text.height } }.max()
        if endBound < area.right || endWidth == 0 || (lowest ?? 0) <= box.bottom { return sized }
      }
    }
    return nil
  }

  private func ticks(_ plot: LinePlot, atMost most: Int) -> Ticks {
    let values =
      plot.marks.flatMap { [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound] }
      .compactMap { $0 } + plot.rules.map(\.value)
    let low = min(0, values.min() ?? 0)
    var high = max(plot.maximum ?? 0, values.max() ?? 0, 0)
    if low == high { high = 1 }
    return Ticks(covering: low...high, atMost: most)
  }

  // MARK: - Places of texts

  private func fill(
    _ plot: LinePlot, frame: LineFrame, axis: TimeAxis, ends: FittedEndings, endX: Double,
    size: Double, area: Rectangle, head: Double, labelTop: Double
  ) throws(LayoutError) -> SizedLines? {
    guard let endings = placedEndings(ends.inColumn, plot: plot, frame: frame, area: area),
      let bandTexts = try placedBands(plot, frame: frame, size: size, area: area)
    else { return nil }
    var search = PointLabels(
      room: Rectangle(
        left: frame.box.x + size * 0.4, top: labelTop, right: endX - size * 0.3,
        bottom: frame.scale.zero > frame.box.y ? frame.box.bottom : area.bottom),
      segments: [], taken: bandTexts.map { box(of: $0) }, clearance: max(3, size * 0.14))
    for series in plot.series.indices {
      let values = values(plot, series: series)
      for run in frame.runs(of: values, breaks: plot.breaks) {
        let points = run.compactMap { period in
          values[period].map { frame.point(period, $0) }
        }
        search.segments += zip(points, points.dropFirst()).map { ($0, $1) }
        search.addDots(points, radius: dotRadius)
        search.segments += intervalEnds(plot, series: series, run: run, frame: frame)
      }
    }
    // Values on both sides of it make zero a line across the plot.
    for y in [frame.scale.zero] where y > frame.box.y && y < frame.box.bottom - 1 {
      search.segments.append((Point(x: frame.box.x, y: y), Point(x: frame.box.right, y: y)))
    }
    for rule in plot.rules {
      let y = frame.point(0, rule.value).y
      search.segments.append((Point(x: frame.box.x, y: y), Point(x: frame.box.right, y: y)))
    }
    // The labels of a bracket's ends come first: its legs end above them, and the other labels keep
    // clear of the legs.
    let joined = Set(plot.brackets.flatMap { [$0.from, $0.to] })
    let named = plot.marks.indices.filter {
      plot.marks[$0].value != nil && !plot.marks[$0].label.isEmpty
    }
    var labels: [(mark: Int, text: FittedText, box: Rectangle)] = []
    func place(_ indices: [Int]) throws(LayoutError) -> Bool {
      for index in indices {
        let mark = plot.marks[index]
        let font = Font(.semibold, size: size)
        guard let value = mark.value,
          let text = try typesetter.fit(mark.label, font, width: frame.box.width, maxLines: 1),
          let box = search.place(
            text, at: frame.point(mark.period, value), radius: dotRadius,
            prefersBelow: isTrough(mark, plot: plot))
        else { return false }
        labels.append((index, text, box))
      }
      return true
    }
    guard try place(named.filter { joined.contains(plot.marks[$0].period) }),
      let brackets = try placedBrackets(
        plot, frame: frame, labels: labels.map { (plot.marks[$0.mark].period, $0.box) }, size: size,
        bottom: labelTop)
    else { return nil }
    for leg in brackets.flatMap(\.legs) {
      search.segments.append((Point(x: leg.x, y: leg.top), Point(x: leg.x, y: leg.bottom)))
    }
    guard
      let early = placedEarlyEndings(ends.beside, plot: plot, frame: frame, search: &search)
    else { return nil }
    guard try place(named.filter { !joined.contains(plot.marks[$0].period) }) else { return nil }
    guard let ruleTexts = try placedRules(plot, frame: frame, size: size, search: &search) else {
      return nil
    }
    return SizedLines(
      plot: plot, frame: frame, axis: axis, size: size, endings: endings, endX: endX,
      earlyEndings: early, labels: labels, bandTexts: bandTexts, ruleTexts: ruleTexts,
      brackets: brackets)
  }

  /// The least height of the space between the lowest and the highest tick: a fifth of the shorter side, since a
  /// flatter line tells nothing.
  private var leastHeight: Double { 0.2 * Double(min(preset.width, preset.height)) }

  func box(of placed: (text: FittedText, x: Double, top: Double)) -> Rectangle {
    Rectangle(x: placed.x, y: placed.top, width: placed.text.width, height: placed.text.height)
  }

  /// The radius of a point's dot.
  var dotRadius: Double { (preset.type.stroke * 0.95).rounded(.up) }

  private func isTrough(_ mark: LineMark, plot: LinePlot) -> Bool {
    let values = values(plot, series: mark.series)
    guard let value = mark.value else { return false }
    let before = values[..<mark.period].last { $0 != nil } ?? nil
    let after = values[(mark.period + 1)...].first { $0 != nil } ?? nil
    return value < (before ?? .infinity) && value < (after ?? .infinity)
      && !(before == nil && after == nil)
  }
}
