import SceneGraph

/// The labels of a pie's sectors under each other, each with a key of its colour.
private struct SectorList {
  /// A sector's name and share, and its count where one is printed.
  struct Row {
    var sector: Int
    var name: FittedText
    var count: FittedText?

    var height: Double { name.height + (count?.height ?? 0) }
  }

  /// The base of a donut whose hole is too small for it, over the rows.
  var base: SectorLayout.HoleText?
  var rows: [Row]
  var swatch: Double
  var indent: Double
  var gap: Double

  var height: Double {
    (base.map { $0.noun.height + gap } ?? 0) + rows.map(\.height).reduce(0, +)
      + gap * Double(max(0, rows.count - 1))
  }
}

extension SectorLayout {
  /// Lays out a pie whose labels have no room beside it: they stand in a list, under the pie on upright
  /// canvases, else right of it.
  ///
  /// The base of a donut whose hole is too small for it stands over the list.
  ///
  /// - Parameters:
  ///   - plot: The plot.
  ///   - angles: The angles of its sectors.
  ///   - area: The area to fill.
  ///   - least: The least diameter in parts of the canvas's shorter side.
  ///   - draft: The scene in the making.
  /// - Returns: Whether there was room.
  /// - Throws: `LayoutError` for a text that cannot be measured.
  func placeListed(
    _ plot: SectorPlot, angles: PieAngles, in area: Rectangle, leastDiameter least: Double,
    draft: inout SceneDraft
  ) throws(LayoutError) -> Bool {
    let column = preset.isWide ? area.width * 0.54 : area.width
    for (size, headed) in preset.labelSizes.flatMap({ size in
      (plot.hole == nil ? [false] : [false, true]).map { (size, $0) }
    }) {
      let base = headed ? plot.hole : nil
      guard let list = try list(plot, base: base, size: size, width: column),
        list.height <= area.height
      else { continue }
      let space = (preset.type.label * 0.8).rounded()
      let box =
        preset.isWide
        ? area.inset(right: column + space) : area.inset(bottom: list.height + space)
      let radius = (min(box.width, box.height, area.height * 0.65) / 2).rounded(.down)
      guard radius * 2 >= least * Double(min(preset.width, preset.height)) else { continue }
      let hole = plot.hole == nil ? 0 : (radius * 0.62).rounded()
      var holeText: HoleText?
      if let text = plot.hole, !headed {
        holeText = try fittedHole(text, radius: hole)
        guard holeText != nil else { continue }
      }
      draft.note(.movedOutside, "labels of sectors, into a list")
      draw(
        PlacedPie(
          center: Point(x: box.center.x.rounded(), y: box.center.y.rounded()), radius: radius,
          hole: hole, labels: [], insideLabels: [], holeText: holeText),
        plot: plot, angles: angles, draft: &draft)
      let top =
        preset.isWide ? area.center.y - list.height / 2 : area.bottom - list.height
      draw(
        list, plot: plot, x: preset.isWide ? area.right - column : area.x, top: top, draft: &draft)
      return true
    }
    return false
  }

  private func list(
    _ plot: SectorPlot, base: SectorPlot.Hole?, size: Double, width: Double
  ) throws(LayoutError) -> SectorList? {
    let font = Font(.semibold, size: size)
    let swatch = (try typesetter.metrics(font).capHeight * 1.05).rounded()
    let indent = swatch + (size * 0.4).rounded()
    let countFont = Font(.regular, size: max(preset.type.minimum, size * 0.88))
    var rows: [SectorList.Row] = []
    for (sector, mark) in plot.marks.enumerated() {
      let text = mark.shareText.isEmpty ? mark.label : "\(mark.label) \(mark.shareText)"
      guard
        let name = try typesetter.fit(text, font, width: width - indent, maxLines: 3)
      else { return nil }
      var row = SectorList.Row(sector: sector, name: name)
      if !mark.countText.isEmpty {
        guard
          let count = try typesetter.fit(
            mark.countText, countFont, width: width - indent, maxLines: 2)
        else { return nil }
        row.count = count
      }
      rows.append(row)
    }
    var list = SectorList(rows: rows, swatch: swatch, indent: indent, gap: (size * 0.3).rounded())
    if let base {
      let number = try typesetter.line(base.number, Font(.bold, size: size))
      guard
        let noun = try typesetter.fit(
          base.noun, Font(.regular, size: size), width: width - number.width - size * 0.3,
          maxLines: 2)
      else { return nil }
      list.base = HoleText(number: number, noun: noun)
    }
    return list
  }

  private func draw(
    _ list: SectorList, plot: SectorPlot, x: Double, top: Double, draft: inout SceneDraft
  ) {
    var y = top
    if let base = list.base {
      let baseline = (y + base.noun.metrics.ascent).rounded()
      draft.place(
        base.number, role: .legend, x: x, baseline: baseline, color: theme.ink)
      draft.place(
        base.noun, role: .legend, x: x + base.number.width + base.noun.font.size * 0.3,
        baseline: baseline, color: theme.secondaryInk)
      y += base.noun.height + list.gap
    }
    for row in list.rows {
      let mark = plot.marks[row.sector]
      let datum = Datum(category: mark.label, value: mark.value)
      let baseline = (y + row.name.metrics.ascent).rounded()
      draft.add(
        Shape(
          .rectangle(
            Rectangle(
              x: x.rounded(), y: baseline - list.swatch, width: list.swatch, height: list.swatch)),
          role: .legend, color: fill(mark, in: plot), datum: datum))
      draft.place(
        row.name, role: .categoryLabel, x: x + list.indent, baseline: baseline, color: theme.ink,
        datum: datum)
      if let count = row.count {
        draft.place(
          count, role: .valueLabel, x: x + list.indent, top: y + row.name.height,
          color: theme.secondaryInk, datum: datum)
      }
      y += row.height + list.gap
    }
  }
}
