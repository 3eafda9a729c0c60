import SceneGraph

/// The layout of tile-grid maps.
struct TileLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter
  /// Whether a map whose tiles have no room for values may leave them to their classes: the words round it are
  /// made smaller first.
  var mayLeaveOutValues = true

  /// A way to give texts room in tiles.
  private struct Fitting {
    /// The least room left and right of the texts, in parts of their size.
    var across: Double
    /// The least room over and under the texts, in parts of their size.
    var upright: Double
    /// The most that a tile may be wider than high.
    var widest: Double

    /// Airy tiles near a square at all sizes of text come before tight ones at any.
    static let all = [
      Fitting(across: 0.28, upright: 0.4, widest: 1.25),
      Fitting(across: 0.12, upright: 0.24, widest: 1.6),
    ]

    /// The way of the last resort before tiles lose their values.
    static let tightest = [Fitting(across: 0.08, upright: 0.08, widest: 1.6)]
  }

  /// A map whose texts are fitted and whose tiles have a size.
  private struct SizedTiles {
    var plot: TilePlot
    var origin: Point
    var tile: (width: Double, height: Double)
    var gap: Double
    var texts: [(code: FittedText, value: FittedText?)]

    /// The right edge of the map.
    var right: Double {
      origin.x + Double((plot.marks.map(\.column).max() ?? 0) + 1) * (tile.width + gap) - gap
    }
  }

  /// Lays out a plot in an area and adds it to the draft.
  func place(_ plot: TilePlot, in area: Rectangle, draft: inout SceneDraft) throws(LayoutError) {
    try validate(plot)
    var entries = plot.classes.enumerated().map { index, name in
      (name: name, color: theme.classFill(index, of: plot.classes.count))
    }
    if plot.marks.contains(where: { $0.valueClass == nil }) {
      entries.append((plot.missing, theme.grid))
    }
    let legend = Legend(entries: entries)
    for way in Way.allCases where way != .withoutValues || mayLeaveOutValues {
      if try place(plot, legend: legend, way: way, in: area, draft: &draft) { return }
    }
    throw .doesNotFit(
      what: "a map of \(plot.marks.count) tiles with legible labels",
      remedy: "draw a bar chart of the highest, or choose a higher preset")
  }

  /// Where the legend stands, and what tiles tell.
  private enum Way: CaseIterable {
    /// Beside the map on wide canvases, which then has the whole height, else over it.
    case usual
    /// In the corner of the grid that no tile takes, so that tiles are higher.
    case legendInGrid
    /// As usual, with the names alone on the tiles.
    case withoutValues
  }

  /// Places map and legend in a way, or tells that there is no room.
  private func place(
    _ plot: TilePlot, legend: Legend, way: Way, in area: Rectangle, draft: inout SceneDraft
  ) throws(LayoutError) -> Bool {
    var attempt = draft
    var rest = area
    if !preset.isWide, way != .legendInGrid {
      let bottom = try legend.place(
        in: area, preset: preset, typesetter: typesetter, draft: &attempt)
      rest = area.inset(top: bottom - area.y + preset.type.label * 0.5)
    }
    let sizes = preset.labelSizes
    let fittings = Fitting.all + (way == .legendInGrid ? Fitting.tightest : [])
    for (fitting, size) in fittings.flatMap({ fitting in sizes.map { (fitting, $0) } }) {
      guard
        let sized = try sized(
          plot, in: rest, size: size, hasValues: way != .withoutValues, fitting: fitting)
      else { continue }
      if way == .legendInGrid {
        guard let corner = emptyCorner(of: sized) else { return false }
        let bottom = try legend.place(
          in: corner, preset: preset, typesetter: typesetter, draft: &attempt)
        guard bottom <= corner.bottom else { return false }
      } else if preset.isWide {
        let column = Rectangle(
          left: (sized.right + preset.type.label * 1.6).rounded(), top: area.y,
          right: area.right, bottom: area.bottom)
        try legend.placeColumn(
          in: column, preset: preset, typesetter: typesetter, draft: &attempt)
      }
      if size < sizes[0] { attempt.note(.shrunk, "labels") }
      if way == .withoutValues {
        attempt.note(.fewerTicks, "values on tiles, since their classes tell them")
      }
      draw(sized, draft: &attempt)
      draft = attempt
      return true
    }
    return false
  }

  /// The widest box in the top two rows of a grid that holds no tile and keeps clear of those beside it.
  private func emptyCorner(of sized: SizedTiles) -> Rectangle? {
    let taken = Set(sized.plot.marks.filter { $0.row < 2 }.map(\.column))
    let columns = (sized.plot.marks.map(\.column).max() ?? 0) + 1
    var best = 0..<0
    var start = 0
    for column in 0...columns where column == columns || taken.contains(column) {
      if column - start > best.count { best = start..<column }
      start = column + 1
    }
    guard !best.isEmpty else { return nil }
    let (stepX, stepY) = (sized.tile.width + sized.gap, sized.tile.height + sized.gap)
    let clear = (preset.type.label * 0.4).rounded()
    return Rectangle(
      left: sized.origin.x + Double(best.lowerBound) * stepX
        + (best.lowerBound > 0 ? clear : 0),
      top: sized.origin.y,
      right: sized.origin.x + Double(best.upperBound) * stepX - sized.gap
        - (best.upperBound < columns ? clear : 0),
      bottom: sized.origin.y + 2 * stepY - sized.gap)
  }

  private func validate(_ plot: TilePlot) throws(LayoutError) {
    var seen = Set<[Int]>()
    for mark in plot.marks {
      guard (0..<40).contains(mark.column), (0..<40).contains(mark.row),
        seen.insert([mark.column, mark.row]).inserted,
        mark.valueClass.map({ plot.classes.indices.contains($0) }) ?? true,
        (mark.value == nil) == (mark.valueClass == nil)
      else { throw .invalid("tiles must stand in different places, each value in a class") }
    }
    guard !plot.marks.isEmpty, (1...TilePlot.maximumClasses).contains(plot.classes.count) else {
      throw .invalid("a map needs tiles, and one to \(TilePlot.maximumClasses) classes")
    }
  }

  private func sized(
    _ plot: TilePlot, in area: Rectangle, size: Double, hasValues: Bool, fitting: Fitting
  ) throws(LayoutError) -> SizedTiles? {
    let columns = Double((plot.marks.map(\.column).max() ?? 0) + 1)
    let rows = Double((plot.marks.map(\.row).max() ?? 0) + 1)
    let gap = max(2, (preset.labelGap * 0.6).rounded())
    let height = ((area.height + gap) / rows - gap).rounded(.down)
    let most = preset.isWide ? area.width * 0.76 : area.width
    let width = min(
      ((most + gap) / columns - gap).rounded(.down), (height * fitting.widest).rounded(.down))
    let tallest = min(height, width * 1.25).rounded(.down)
    var texts: [(code: FittedText, value: FittedText?)] = []
    for mark in plot.marks {
      let room = width - size * fitting.across * 2
      guard
        let code = try typesetter.fit(
          mark.code, Font(.bold, size: size), width: room, maxLines: 1),
        let value = try typesetter.fit(
          mark.label, Font(.regular, size: size), width: hasValues ? room : .infinity, maxLines: 1)
      else { return nil }
      let tight = (code: try typesetter.tightened(code), value: try typesetter.tightened(value))
      let (top, bottom) = (tight.code.metrics, tight.value.metrics)
      // The ink of a code and a number without descent is what has to keep clear of the edges.
      let ink =
        hasValues ? top.capHeight + bottom.ascent + top.descent + size * 0.16 : top.capHeight
      guard ink + size * fitting.upright * 2 <= tallest,
        top.height + (hasValues ? bottom.height + size * 0.16 : 0) + 2 <= tallest
      else { return nil }
      texts.append((tight.code, hasValues ? tight.value : nil))
    }
    let (mapWidth, mapHeight) = (
      columns * (width + gap) - gap, rows * (tallest + gap) - gap
    )
    return SizedTiles(
      plot: plot,
      origin: Point(
        x: preset.isWide ? area.x : (area.center.x - mapWidth / 2).rounded(),
        y: (area.center.y - mapHeight / 2).rounded()),
      tile: (width.rounded(.down), tallest), gap: gap, texts: texts)
  }

  private func draw(_ sized: SizedTiles, draft: inout SceneDraft) {
    let plot = sized.plot
    // Outlined tiles come last, so that no neighbour covers their outline.
    let order = plot.marks.indices.sorted {
      let (left, right) = (plot.marks[$0].isEmphasized, plot.marks[$1].isEmphasized)
      return left != right ? right : $0 < $1
    }
    for index in order {
      let mark = plot.marks[index]
      let box = Rectangle(
        x: sized.origin.x + Double(mark.column) * (sized.tile.width + sized.gap),
        y: sized.origin.y + Double(mark.row) * (sized.tile.height + sized.gap),
        width: sized.tile.width, height: sized.tile.height)
      let fill =
        mark.valueClass.map { theme.classFill($0, of: plot.classes.count) } ?? theme.grid
      let datum = Datum(category: mark.name, value: mark.value)
      if mark.isEmphasized {
        let edge = sized.gap + 2
        draft.add(
          Shape(
            .rectangle(box.inset(left: -edge, top: -edge, right: -edge, bottom: -edge)),
            role: .annotation, color: theme.emphasis, datum: datum))
        draft.add(
          Shape(
            .rectangle(box.inset(left: -1, top: -1, right: -1, bottom: -1)), role: .rule,
            color: theme.ground))
      }
      draft.add(Shape(.rectangle(box), role: .tile, color: fill, datum: datum))
      let (code, value) = sized.texts[index]
      let ink = fill.readableInk
      guard let value else {
        draft.place(
          code, role: .categoryLabel, x: box.center.x,
          baseline: box.center.y + code.metrics.capHeight / 2, alignment: .center, color: ink,
          background: fill, datum: datum)
        continue
      }
      let distance =
        code.metrics.descent + value.metrics.ascent + (code.font.size * 0.16).rounded()
      let inkHeight = code.metrics.capHeight + distance
      let first = box.y + ((box.height - inkHeight) / 2).rounded() + code.metrics.capHeight
      draft.place(
        code, role: .categoryLabel, x: box.center.x, baseline: first, alignment: .center,
        color: ink, background: fill, datum: datum)
      draft.place(
        value, role: .valueLabel, x: box.center.x, baseline: first + distance, alignment: .center,
        color: ink, background: fill, datum: datum)
    }
  }
}
