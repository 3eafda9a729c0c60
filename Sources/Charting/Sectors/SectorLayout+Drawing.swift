import SceneGraph

extension SectorLayout {
  /// Adds sectors, separators, leader lines and labels to the draft.
  func draw(
    _ pie: PlacedPie, plot: SectorPlot, angles: PieAngles, draft: inout SceneDraft
  ) {
    for (index, mark) in plot.marks.enumerated() where mark.value > 0 {
      draft.add(
        Shape(
          .sector(
            center: pie.center, inner: pie.hole, outer: pie.radius, start: angles.starts[index],
            end: angles.ends[index]),
          role: .sector, color: fill(mark, in: plot), datum: datum(mark)))
    }
    drawSeparators(pie, plot: plot, angles: angles, draft: &draft)
    for (label, box) in pie.labels {
      drawLeader(to: box, of: label, pie: pie, draft: &draft)
      drawLabel(label, in: box, mark: plot.marks[label.sector], draft: &draft)
    }
    for (label, box) in pie.insideLabels {
      drawInside(label, in: box, mark: plot.marks[label.sector], plot: plot, draft: &draft)
    }
    if let text = pie.holeText { drawHole(text, pie: pie, draft: &draft) }
  }

  func fill(_ mark: SectorMark, in plot: SectorPlot) -> Color {
    theme.fill(mark.tone, of: plot.marks.count { $0.tone != .unknown })
  }

  private func datum(_ mark: SectorMark) -> Datum {
    Datum(category: mark.label, value: mark.value)
  }

  /// Draws lines of the ground's colour between the sectors.
  ///
  /// They are two pixels wide at 1080 lines, and thinner, or not there, where they and the soft edges
  /// beside them would change a sector's visible share by more than 0.19 percentage points.
  private func drawSeparators(
    _ pie: PlacedPie, plot: SectorPlot, angles: PieAngles, draft: inout SceneDraft
  ) {
    let shares = zip(angles.starts, angles.ends).map { $1 - $0 }.filter { $0 > 0 }
    guard shares.count > 1 else { return }
    let area = Double.pi * (pie.radius * pie.radius - pie.hole * pie.hole)
    let length = pie.radius - pie.hole
    let skew = shares.map { abs(Double(shares.count) * $0 - 1) }.max() ?? 0
    let softEdges = 1.4
    let widest = skew > 0 ? 0.0019 * area / (length * skew) - softEdges : .infinity
    let scale = Double(min(preset.width, preset.height)) / 1080
    let width = min(2 * max(1, scale), widest)
    guard width >= 0.5 else { return }
    for (start, share) in zip(angles.starts, zip(angles.starts, angles.ends).map { $1 - $0 })
    where share > 0 {
      let (sine, cosine) = Turn.sineAndCosine(start)
      func point(_ distance: Double) -> Point {
        Point(x: pie.center.x + sine * distance, y: pie.center.y - cosine * distance)
      }
      draft.add(
        Shape(
          .path([point(max(0, pie.hole - 1)), point(pie.radius + 1)], width: width), role: .rule,
          color: theme.ground))
    }
  }

  /// Draws a line from the sector's rim round the pie to its label.
  ///
  /// Where the label stands beside the pie, the line follows the rim to the label's height, so that it
  /// never crosses another sector.
  private func drawLeader(
    to box: Rectangle, of label: SizedSectorLabel, pie: PlacedPie, draft: inout SceneDraft
  ) {
    let size = label.name.font.size
    func point(_ turns: Double, _ distance: Double) -> Point {
      let (sine, cosine) = Turn.sineAndCosine(turns)
      return Point(x: pie.center.x + sine * distance, y: pie.center.y - cosine * distance)
    }
    let middle = box.y + label.name.metrics.ascent - label.name.metrics.capHeight / 2
    let edge = label.isRight ? box.x - size * 0.2 : box.right + size * 0.2
    let orbit = pie.radius + size * 0.35
    let rim = pie.radius + preset.labelGap * 0.3
    var points = [point(label.angle, rim)]
    let rise = (pie.center.y - middle) / orbit
    let level = (pie.center.y - middle) / rim
    let levelAngle = abs(level) < 1 ? Turn.angle(cosine: level, isRight: label.isRight) : -1
    if abs(rise) >= 1, box.x < points[0].x, points[0].x < box.right {
      // The label stands right over or under the sector.
      let isOver = box.bottom < pie.center.y
      points.append(
        Point(x: points[0].x, y: isOver ? box.bottom + size * 0.1 : box.y - size * 0.1))
    } else if label.range.contains(levelAngle) {
      // The sector itself reaches the label's height: a level line is enough.
      points = [point(levelAngle, rim)]
    } else if abs(rise) < 1 {
      let end = Turn.angle(cosine: rise, isRight: label.isRight)
      // Where the sector itself reaches below the elbow, the line starts there and needs no way round the rim.
      if label.range.contains(end) { points = [point(end, rim)] }
      let start = label.range.contains(end) ? end : label.angle
      let steps = max(1, Int(abs(end - start) / 0.005))
      points += (start == end ? 0...0 : 0...steps).map {
        point(start + (end - start) * Double($0) / Double(steps), orbit)
      }
    } else {
      points.append(Point(x: points[0].x, y: middle))
    }
    let last = points[points.count - 1].x
    let isBeside = points[points.count - 1].y == middle || abs(rise) < 1
    if isBeside, label.isRight ? edge > last : edge < last {
      points.append(Point(x: edge, y: middle))
    }
    draft.add(
      Shape(
        .path(points, width: max(1, preset.hairline)), role: .leader, color: theme.secondaryInk))
  }

  private func drawLabel(
    _ label: SizedSectorLabel, in box: Rectangle, mark: SectorMark, draft: inout SceneDraft
  ) {
    let x = label.isRight ? box.x : box.right
    let alignment: SceneDraft.Alignment = label.isRight ? .leading : .trailing
    draft.place(
      label.name, role: .categoryLabel, x: x, top: box.y, alignment: alignment,
      color: theme.ink, datum: datum(mark))
    if let count = label.count {
      draft.place(
        count, role: .valueLabel, x: x, top: box.bottom - count.height, alignment: alignment,
        color: theme.secondaryInk, datum: datum(mark))
    }
  }

  /// Draws a label centred in its sector, in the ink that reads on it.
  private func drawInside(
    _ label: SizedSectorLabel, in box: Rectangle, mark: SectorMark, plot: SectorPlot,
    draft: inout SceneDraft
  ) {
    let fill = fill(mark, in: plot)
    draft.place(
      label.name, role: .categoryLabel, x: box.center.x, top: box.y, alignment: .center,
      color: fill.readableInk, background: fill, datum: datum(mark))
    if let count = label.count {
      draft.place(
        count, role: .valueLabel, x: box.center.x, top: box.bottom - count.height,
        alignment: .center, color: fill.readableInk, background: fill, datum: datum(mark))
    }
  }

  private func drawHole(_ text: HoleText, pie: PlacedPie, draft: inout SceneDraft) {
    let top = pie.center.y - text.height / 2
    let noun = top + text.number.metrics.capHeight + text.gap
    draft.place(
      text.number, role: .annotation, x: pie.center.x,
      baseline: top + text.number.metrics.capHeight, alignment: .center, color: theme.ink)
    draft.place(
      text.noun, role: .annotation, x: pie.center.x, top: noun, alignment: .center,
      color: theme.secondaryInk)
  }
}

extension SectorLayout.HoleText {
  /// The distance from the number's baseline to the noun's box.
  var gap: Double { number.metrics.descent }

  /// The height from the top of the number's digits to the noun's last descent.
  var height: Double { number.metrics.capHeight + gap + noun.height }

  /// Tells whether every line's corners lie within a circle round the middle.
  func fits(radius: Double) -> Bool {
    let top = -height / 2
    let boxTop = top + number.metrics.capHeight - number.metrics.ascent
    var boxes = [(boxTop, top + number.metrics.capHeight, number.width)]
    let nounTop = top + number.metrics.capHeight + gap
    for (index, width) in noun.widths.enumerated() {
      let line = nounTop + Double(index) * noun.leading
      boxes.append((line, line + noun.metrics.height, width))
    }
    return boxes.allSatisfy { top, bottom, width in
      let y = max(abs(top), abs(bottom))
      return (width / 2) * (width / 2) + y * y <= radius * radius
    }
  }
}
