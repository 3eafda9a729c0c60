import SceneGraph

/// The layout of big-number cards.
struct NumberLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// Lays out a number in an area and adds it to the draft.
  func place(_ plot: NumberPlot, in area: Rectangle, draft: inout SceneDraft) throws(LayoutError) {
    guard !plot.number.isEmpty, plot.value.isFinite else {
      throw .invalid("a big number needs a finite value")
    }
    let side = min(area.height, area.width)
    for part in [0.5, 0.44, 0.38, 0.32, 0.26, 0.2, 0.16] {
      let size = max(preset.type.title, side * part)
      guard
        let number = try typesetter.fit(
          plot.number, Font(.bold, size: size), width: area.width, maxLines: 1),
        let texts = try texts(plot, width: area.width)
      else { continue }
      let gap = (preset.type.label * 0.7).rounded()
      let head = number.metrics.height
      let height = head + texts.reduce(0) { $0 + $1.height + gap } - gap
      guard height <= area.height else { continue }
      var y = area.y + ((area.height - height) / 2).rounded()
      let datum = Datum(category: plot.noun, value: plot.value)
      draft.place(
        number, role: .valueLabel, x: area.x, baseline: y + number.metrics.ascent,
        color: theme.text(theme.palette[0]), datum: datum)
      y += head
      for (index, text) in texts.enumerated() {
        draft.place(
          text, role: index == 0 ? .categoryLabel : .annotation, x: area.x, top: y,
          color: index == 0 ? theme.ink : theme.secondaryInk, datum: index == 0 ? datum : nil)
        y += text.height + gap
      }
      return
    }
    throw .doesNotFit(
      what: "the number \"\(plot.number)\" with its words", remedy: "shorten them")
  }

  /// Fits the noun and the sentences under the number.
  private func texts(_ plot: NumberPlot, width: Double) throws(LayoutError) -> [FittedText]? {
    var texts: [FittedText] = []
    let wide = min(width, preset.type.label * 34)
    for (index, words) in ([plot.noun] + plot.details).enumerated() where !words.isEmpty {
      let font =
        index == 0
        ? Font(.semibold, size: preset.type.subtitle * 1.15)
        : Font(.regular, size: preset.type.subtitle)
      guard
        let text = try typesetter.fit(
          words, font, width: wide, maxLines: 4, minimum: preset.type.minimum)
      else { return nil }
      texts.append(text)
    }
    return texts
  }
}
