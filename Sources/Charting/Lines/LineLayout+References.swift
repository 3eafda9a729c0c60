import SceneGraph

extension LineLayout {
  /// The font of texts at reference lines and bands.
  private func referenceFont(_ size: Double) -> Font {
    Font(.regular, size: max(preset.type.minimum, size * 0.9))
  }

  /// The height that the names of bands take over the plot.
  func bandRoom(_ plot: LinePlot, size: Double, width: Double) throws(LayoutError) -> Double {
    let font = referenceFont(size)
    var height = 0.0
    for band in plot.bands where !band.label.isEmpty {
      let isLong = try typesetter.width(band.label, font) > width
      let line = try typesetter.line(band.label, font)
      height = max(height, line.height + (isLong ? line.leading : 0))
    }
    return height > 0 ? (height + bandPadding(size)).rounded(.up) : 0
  }

  /// The room round the name of a band.
  private func bandPadding(_ size: Double) -> Double { (size * 0.2).rounded(.up) }

  /// Places the names of bands over the plot, or returns nothing when two of them touch.
  func placedBands(
    _ plot: LinePlot, frame: LineFrame, size: Double, area: Rectangle
  ) throws(LayoutError) -> [(text: FittedText, x: Double, top: Double)]? {
    var placed: [(text: FittedText, x: Double, top: Double)] = []
    for band in plot.bands where !band.label.isEmpty {
      let box = bandBox(band, frame: frame)
      let font = referenceFont(size)
      let width = max(box.width - bandPadding(size) * 2, area.width * 0.3)
      guard let text = try typesetter.fit(band.label, font, width: width, maxLines: 2) else {
        return nil
      }
      let x = min(max(box.center.x - text.width / 2, frame.box.x), frame.box.right - text.width)
      let item = (text: text, x: x.rounded(), top: area.y)
      guard !placed.contains(where: { self.box(of: $0).intersects(self.box(of: item)) }) else {
        return nil
      }
      placed.append(item)
    }
    return placed
  }

  /// The box of a band: from half a step before its first period to half a step after its last.
  func bandBox(_ band: BandMark, frame: LineFrame) -> Rectangle {
    let positions = frame.positions
    func edge(_ first: Int, _ second: Int) -> Double? {
      positions.indices.contains(first) && positions.indices.contains(second)
        ? (positions[first] + positions[second]) / 2 : nil
    }
    return Rectangle(
      left: (edge(band.from - 1, band.from) ?? frame.box.x).rounded(), top: frame.box.y,
      right: (edge(band.to, band.to + 1) ?? frame.box.right).rounded(), bottom: frame.box.bottom)
  }

  /// Adds the grounds of bands and their names.
  ///
  /// A ground reaches up to its name: behind one that is narrower than the band, else to its foot.
  func drawBands(_ sized: SizedLines, draft: inout SceneDraft) {
    var names = sized.bandTexts[...]
    for band in sized.plot.bands {
      var box = bandBox(band, frame: sized.frame)
      let fill = theme.grid.mixed(with: theme.ground, by: 0.55)
      let name = band.label.isEmpty ? nil : names.popFirst()
      var isInside = false
      if let name {
        let text = self.box(of: name)
        isInside = text.x >= box.x + 1 && text.right <= box.right - 1
        box = Rectangle(
          left: box.x, top: isInside ? text.y : text.bottom, right: box.right, bottom: box.bottom)
      }
      draft.add(
        Shape(.rectangle(box), role: .band, color: fill, datum: Datum(period: band.label)))
      guard let name else { continue }
      draft.place(
        name.text, role: .annotation, x: name.x, top: name.top, color: theme.secondaryInk,
        background: isInside ? fill : nil)
    }
  }

  /// Finds a place for the text of each reference line, or returns nothing when one has none at its own line.
  ///
  /// A text stands right over its line, right under it, or in it, and nearer to it than to any other.
  func placedRules(
    _ plot: LinePlot, frame: LineFrame, size: Double, search: inout PointLabels
  ) throws(LayoutError) -> [(text: FittedText, box: Rectangle)]? {
    let heights = plot.rules.map { frame.point(0, $0.value).y }
    var placed: [(text: FittedText, box: Rectangle)] = []
    for (index, rule) in plot.rules.enumerated() where !rule.label.isEmpty {
      guard
        let text = try typesetter.fit(
          rule.label, referenceFont(size), width: frame.box.width * 0.5, maxLines: 1)
      else { return nil }
      let others = heights.indices.filter { $0 != index }.map { heights[$0] }
      guard
        let box = search.placeBeside(
          text, line: heights[index], others: others, across: frame.box.x...frame.box.right)
      else { return nil }
      placed.append((text, box))
    }
    return placed
  }
}
