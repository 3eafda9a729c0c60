import SceneGraph

/// The layout of slope charts.
struct SlopeLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// A label of one end with its top.
  private struct EndLabel {
    var mark: Int
    var text: FittedText
    var wish: Double
    var top = 0.0
  }

  /// A slope chart whose texts are fitted and whose scale is set.
  private struct SizedSlopes {
    var plot: SlopePlot
    var box: Rectangle
    var scale: ValueScale
    var heads: (start: FittedText, end: FittedText)
    var left: [EndLabel]
    var right: [EndLabel]
    var gap: Double
    var headBottom: Double
  }

  /// Lays out a plot in an area and adds it to the draft.
  func place(_ plot: SlopePlot, in area: Rectangle, draft: inout SceneDraft) throws(LayoutError) {
    guard !plot.marks.isEmpty,
      plot.marks.allSatisfy({
        $0.from.isFinite && $0.to.isFinite && abs($0.from) < 1e15 && abs($0.to) < 1e15
      })
    else { throw .invalid("a slope chart needs lines between two finite values") }
    try checkIntervals(plot)
    let places = plot.marks.map { mark in
      if case .palette(let index) = mark.tone { index + 1 } else { 0 }
    }
    try theme.check(seriesCount: places.max() ?? 0)
    let sizes = preset.labelSizes
    for size in sizes {
      // Names take more width before they take more lines; long ones need both.
      for (share, lines) in [(0.26, 2), (0.34, 2), (0.4, 2), (0.34, 4), (0.46, 4)] {
        if let sized = try sized(plot, in: area, size: size, share: share, lines: lines) {
          if size < sizes[0] { draft.note(.shrunk, "labels") }
          draw(sized, draft: &draft)
          return
        }
      }
    }
    throw .doesNotFit(
      what: "a slope chart of \(plot.marks.count) lines with legible labels",
      remedy: "show fewer categories or choose a dot plot")
  }

  private func sized(
    _ plot: SlopePlot, in area: Rectangle, size: Double, share: Double, lines: Int
  ) throws(LayoutError) -> SizedSlopes? {
    let headFont = Font(.bold, size: size)
    // Heads stand over the ends of the lines, so that wide ones would push these inwards.
    let headWidth = area.width * (lines > 2 ? 0.24 : 0.34)
    guard
      let start = try typesetter.fit(plot.start, headFont, width: headWidth, maxLines: lines),
      let end = try typesetter.fit(plot.end, headFont, width: headWidth, maxLines: lines)
    else { return nil }
    let head = max(start.height, end.height) + preset.labelGap * 2
    let values = plot.marks.flatMap { mark in
      [mark.from, mark.to]
        + [mark.fromInterval, mark.toInterval].compactMap(\.self)
        .flatMap { [$0.lowerBound, $0.upperBound] }
    }
    let low = min(0, values.min() ?? 0)
    let high = max(plot.maximum ?? 0, values.max() ?? 0, low < 0 ? 0 : 1e-9)
    // Labels keep off the intervals, which stand at the lines' ends.
    let intervals = [plot.marks.map(\.fromInterval), plot.marks.map(\.toInterval)]
    let reach = intervals.map { self.reach(of: EndIntervals($0)) }.max() ?? 0
    let gap = (size * 0.5 + reach).rounded()
    var left: [EndLabel] = []
    var right: [EndLabel] = []
    var columns = (left: 0.0, right: 0.0)
    for (index, mark) in plot.marks.enumerated() {
      let weight: Font.Weight = mark.tone == .muted ? .regular : .semibold
      guard
        let name = try typesetter.fit(
          "\(mark.label) \(mark.fromText)", Font(weight, size: size), width: area.width * share,
          maxLines: lines),
        let value = try typesetter.fit(
          mark.toText, Font(weight == .regular ? .semibold : .bold, size: size),
          width: area.width * 0.25, maxLines: 1)
      else { return nil }
      columns = (max(columns.left, name.width), max(columns.right, value.width))
      left.append(EndLabel(mark: index, text: name, wish: mark.from))
      right.append(EndLabel(mark: index, text: value, wish: mark.to))
    }
    // The drawing keeps to the middle of very wide areas, where slopes still read as slopes.
    let widest = area.height * 1.5 + columns.left + columns.right + 2 * gap
    let spare = max(0, area.width - widest) / 2
    let box = Rectangle(
      left: (area.x + spare + columns.left + gap).rounded(.up),
      top: (area.y + head + size * 0.7).rounded(),
      right: (area.right - spare - columns.right - gap).rounded(.down),
      bottom: (area.bottom - size * 0.7).rounded(.down))
    guard box.width > area.width * 0.15, box.height > size * 3 else { return nil }
    let unit = box.height / (high - low)
    let scale = ValueScale(
      zero: (box.bottom + low * unit).rounded(), unit: unit, isVertical: true)
    let room = (area.y + head)...area.bottom
    guard let left = kept(left, scale: scale, in: room),
      let right = kept(right, scale: scale, in: room)
    else { return nil }
    let half = max(start.width, end.width) / 2
    guard box.x - half >= area.x, box.right + half <= area.right, box.width > half * 2 + size
    else { return nil }
    return SizedSlopes(
      plot: plot, box: box, scale: scale, heads: (start, end), left: left, right: right, gap: gap,
      headBottom: area.y + head - preset.labelGap * 2)
  }

  /// Keeps the labels of one side apart, each as near to its value as the others allow.
  private func kept(
    _ labels: [EndLabel], scale: ValueScale, in room: ClosedRange<Double>
  ) -> [EndLabel]? {
    var sorted = labels.map { label in
      var label = label
      let metrics = label.text.metrics
      let lead = Double(label.text.lines.count - 1) * label.text.leading
      label.wish =
        scale.zero - label.wish * scale.unit - metrics.ascent + (metrics.capHeight - lead) / 2
      return label
    }
    sorted.sort { $0.wish != $1.wish ? $0.wish < $1.wish : $0.mark < $1.mark }
    guard
      let tops = LabelColumn.tops(
        wishes: sorted.map(\.wish), heights: sorted.map(\.text.height), gap: 1, in: room)
    else { return nil }
    for (index, top) in tops.enumerated() { sorted[index].top = top.rounded() }
    return sorted
  }

  // MARK: - Drawing

  private func draw(_ sized: SizedSlopes, draft: inout SceneDraft) {
    let box = sized.box
    let plot = sized.plot
    for (x, head) in [(box.x, sized.heads.start), (box.right, sized.heads.end)] {
      draft.add(
        Shape(
          .rectangle(
            Rectangle(
              x: (x - preset.hairline / 2).rounded(), y: box.y, width: preset.hairline,
              height: box.height)), role: .axis, color: theme.grid))
      draft.place(
        head, role: .tickLabel, x: x, top: sized.headBottom - head.height,
        alignment: .center, color: theme.ink)
    }
    // Muted lines lie under those that the title is about.
    let order = plot.marks.indices.sorted {
      let (left, right) = (plot.marks[$0].tone == .muted, plot.marks[$1].tone == .muted)
      return left != right ? left : $0 > $1
    }
    drawIntervals(plot, box: box, scale: sized.scale, draft: &draft)
    for index in order { drawLine(plot.marks[index], sized, draft: &draft) }
    for (labels, isLeft) in [(sized.left, true), (sized.right, false)] {
      for label in labels { draw(label, isLeft: isLeft, sized, draft: &draft) }
    }
  }

  private func drawLine(_ mark: SlopeMark, _ sized: SizedSlopes, draft: inout SceneDraft) {
    let fill = theme.fill(mark.tone, of: sized.plot.marks.count)
    let ends = [
      (sized.box.x, mark.from, sized.plot.start), (sized.box.right, mark.to, sized.plot.end),
    ]
    let points = ends.map { Point(x: $0.0, y: sized.scale.zero - $0.1 * sized.scale.unit) }
    let width = mark.tone == .muted ? preset.type.stroke * 0.6 : preset.type.stroke
    draft.add(
      Shape(
        .path(points, width: width), role: .line, color: fill, datum: Datum(category: mark.label)))
    for (end, point) in zip(ends, points) {
      draft.add(
        Shape(
          .circle(center: point, radius: (preset.type.stroke * 1.1).rounded(.up)), role: .dot,
          color: fill, datum: Datum(category: mark.label, period: end.2, value: end.1)))
    }
  }

  private func draw(
    _ label: EndLabel, isLeft: Bool, _ sized: SizedSlopes, draft: inout SceneDraft
  ) {
    let mark = sized.plot.marks[label.mark]
    let fill = theme.fill(mark.tone, of: sized.plot.marks.count)
    let color = mark.tone == .muted ? theme.secondaryInk : theme.text(fill)
    draft.place(
      label.text, role: isLeft ? .categoryLabel : .valueLabel,
      x: isLeft ? sized.box.x - sized.gap : sized.box.right + sized.gap, top: label.top,
      alignment: isLeft ? .trailing : .leading, color: color,
      datum: Datum(
        category: mark.label, period: isLeft ? sized.plot.start : sized.plot.end,
        value: isLeft ? mark.from : mark.to))
  }
}
