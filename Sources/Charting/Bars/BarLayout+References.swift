import SceneGraph

extension BarLayout {
  /// Draws the grounds of bands, below everything else.
  func drawBands(_ sized: SizedBars, area: Rectangle, draft: inout SceneDraft) {
    for band in sized.plot.bands {
      let span = span(of: band, in: sized)
      let top = area.y + sized.references.head
      let box =
        sized.isVertical
        ? Rectangle(
          left: max(span.lowerBound, sized.box.x), top: top,
          right: min(span.upperBound, sized.box.right), bottom: sized.box.bottom)
        : Rectangle(
          left: sized.above == nil ? sized.box.x : sized.box.x - preset.labelGap * 2,
          top: max(span.lowerBound, sized.box.y), right: area.right,
          bottom: min(span.upperBound, sized.box.bottom))
      draft.add(
        Shape(
          .rectangle(box), role: .band, color: theme.grid.mixed(with: theme.ground, by: 0.55),
          datum: Datum(category: sized.plot.categories[band.from].label, period: band.label)))
    }
  }

  /// Draws the reference lines over the bars, but never through a text, and the texts of both.
  func drawReferences(
    _ sized: SizedBars, bars: [PlacedBar], area: Rectangle, draft: inout SceneDraft
  ) throws(LayoutError) {
    guard let placed = placedReferences(sized, area: area) else {
      throw .doesNotFit(
        what:
          "the texts of \(sized.plot.rules.count) reference lines and \(sized.plot.bands.count) "
          + "bands", remedy: "shorten them or show fewer")
    }
    let texts = draft.scene.texts.filter { [.valueLabel, .categoryLabel].contains($0.role) }
      .map(\.box)
    for (index, rule) in sized.plot.rules.enumerated() {
      let position = sized.position(rule.value)
      let line = ReferenceLine(
        isLevel: sized.isVertical, position: position,
        reach: sized.isVertical
          ? sized.box.x...sized.box.right : (area.y + sized.references.head)...sized.box.bottom,
        preset: preset, datum: Datum(value: rule.value))
      line.draw(over: bars.map(\.box), avoiding: texts, preset: preset, draft: &draft)
      if sized.isVertical {
        drawLeader(from: position, to: placed[index], sized: sized, draft: &draft)
      }
    }
    let count = sized.plot.rules.count
    for (index, (text, box)) in placed.enumerated() {
      draft.place(
        text, role: .annotation, x: box.x, top: box.y, color: theme.secondaryInk,
        background: index >= count && !sized.isVertical
          ? theme.grid.mixed(with: theme.ground, by: 0.55) : nil,
        datum: index < count ? Datum(value: sized.plot.rules[index].value) : nil)
    }
  }

  /// Draws a line from a reference line's end to its text where the text had to move.
  private func drawLeader(
    from y: Double, to placed: (text: FittedText, box: Rectangle), sized: SizedBars,
    draft: inout SceneDraft
  ) {
    let metrics = placed.text.metrics
    let highest = placed.box.y + metrics.ascent - metrics.capHeight / 2
    let lowest = highest + Double(placed.text.lines.count - 1) * placed.text.leading
    let end = min(max(y, highest), lowest)
    guard abs(end - y) > 1 else { return }
    let start = sized.box.right
    let stop = placed.box.x - sized.size * 0.15
    let elbow = (start + stop) / 2
    draft.note(.movedOutside, "texts of reference lines")
    draft.add(
      Shape(
        .path(
          [
            Point(x: start, y: y), Point(x: elbow, y: y), Point(x: elbow, y: end),
            Point(x: stop, y: end),
          ], width: max(1, preset.hairline)), role: .leader, color: theme.secondaryInk))
  }
}
