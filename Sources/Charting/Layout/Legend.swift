import SceneGraph

/// Keys with names, in rows from the left.
struct Legend {
  /// The names and their colours in order.
  var entries: [(name: String, color: Color)]
  /// Whether keys are discs, as points are, rather than squares.
  var isRound = false
  /// The name of gaps, which have a flat mark as their key; nothing where gaps need none.
  var gap: String?

  /// Places the keys at the top of an area and returns the bottom of the last row.
  ///
  /// Names are set a little smaller where that keeps them in one row.
  func place(
    in area: Rectangle, preset: Preset, typesetter: Typesetter, draft: inout SceneDraft
  ) throws(LayoutError) -> Double {
    let sizes = preset.labelSizes.filter { $0 >= preset.type.label * 0.8 }
    var font = Font(.semibold, size: preset.type.label)
    for size in sizes {
      let candidate = Font(.semibold, size: size)
      if try rowWidth(candidate, typesetter: typesetter) <= area.width {
        font = candidate
        break
      }
    }
    let metrics = try typesetter.metrics(font)
    let swatch = (metrics.capHeight * 1.05).rounded()
    let indent = swatch + (font.size * 0.4).rounded()
    var x = area.x
    var top = area.y
    var bottom = top
    let all =
      entries.map { (name: $0.name, color: $0.color, isGap: false) }
      + (gap.map { [(name: $0, color: draft.theme.secondaryInk, isGap: true)] } ?? [])
    for (name, color, isGap) in all {
      guard
        let text = try typesetter.fit(
          name, font, width: area.width - indent, maxLines: 3, minimum: preset.type.minimum)
      else { throw .doesNotFit(what: "the series name \"\(name)\"", remedy: "shorten it") }
      if x > area.x, x + indent + text.width > area.right {
        x = area.x
        top = bottom + font.size * 0.2
      }
      let baseline = (top + text.metrics.ascent).rounded()
      let datum = Datum(series: name)
      var key = Rectangle(x: x.rounded(), y: baseline - swatch, width: swatch, height: swatch)
      if isGap {
        let height = preset.gapMarkHeight
        key = Rectangle(
          x: key.x, y: (key.center.y - height / 2).rounded(), width: swatch, height: height)
      }
      draft.add(
        Shape(
          isRound ? .circle(center: key.center, radius: swatch * 0.42) : .rectangle(key),
          role: .legend, color: color, datum: datum))
      draft.place(
        text, role: .legend, x: (x + indent).rounded(), baseline: baseline,
        color: draft.theme.ink, datum: datum)
      bottom = max(bottom, top + text.height)
      x += indent + text.width + font.size * 1.4
    }
    return bottom
  }

  /// The width of all keys in one row.
  private func rowWidth(_ font: Font, typesetter: Typesetter) throws(LayoutError) -> Double {
    let swatch = (try typesetter.metrics(font).capHeight * 1.05).rounded()
    let indent = swatch + (font.size * 0.4).rounded()
    var width = -font.size * 1.4
    for name in entries.map(\.name) + (gap.map { [$0] } ?? []) {
      width += indent + (try typesetter.width(name, font)) + font.size * 1.4
    }
    return width
  }

  /// Places the keys under each other from the top of an area.
  func placeColumn(
    in area: Rectangle, preset: Preset, typesetter: Typesetter, draft: inout SceneDraft
  ) throws(LayoutError) {
    var top = area.y
    for entry in entries {
      let row = Rectangle(left: area.x, top: top, right: area.right, bottom: area.bottom)
      let single = Legend(entries: [entry], isRound: isRound)
      let bottom = try single.place(
        in: row, preset: preset, typesetter: typesetter, draft: &draft)
      guard bottom <= area.bottom else {
        throw .doesNotFit(what: "the legend", remedy: "shorten its names")
      }
      top = bottom + preset.type.label * 0.25
    }
  }
}
