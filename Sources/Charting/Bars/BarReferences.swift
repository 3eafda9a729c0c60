import SceneGraph

/// The texts of a bar plot's reference lines and bands, fitted before the bars get their room.
///
/// Texts stand outside the box of the bars: those of lines where their line ends, those of bands along
/// the span. So they never cover a bar or its value.
struct BarReferences {
  /// The texts of the reference lines, in the order of the plot.
  var rules: [FittedText] = []
  /// The texts of the bands, in the order of the plot.
  var bands: [FittedText] = []
  /// The height over the box, or over the brackets above it, that texts take.
  var head = 0.0
  /// The width right of the box, or of the brackets beside it, that texts take.
  var side = 0.0

  /// The texts that stand in the head: bands' over rising bars, lines' over lying ones.
  func headTexts(isVertical: Bool) -> [FittedText] { isVertical ? bands : rules }
  /// The texts that stand at the side.
  func sideTexts(isVertical: Bool) -> [FittedText] { isVertical ? rules : bands }
}

extension BarLayout {
  /// Fits the texts of lines and bands, or returns nothing when one has no room.
  func references(
    of plot: BarPlot, in area: Rectangle, size: Double, isVertical: Bool
  ) throws(LayoutError) -> BarReferences? {
    var references = BarReferences()
    guard !plot.rules.isEmpty || !plot.bands.isEmpty else { return references }
    let font = Font(.regular, size: max(preset.type.minimum, size * 0.9))
    func fitted(_ labels: [String], atSide: Bool) throws(LayoutError) -> [FittedText]? {
      // Few lines in a head, which takes its height from all bars; a side column may be narrow.
      let shares = atSide ? [0.16, 0.22, 0.3] : [0.4, 0.6, 1]
      for share in shares {
        var texts: [FittedText] = []
        for label in labels {
          guard
            let text = try typesetter.fit(
              label, font, width: area.width * share, maxLines: atSide ? 4 : 2)
          else { break }
          texts.append(text)
        }
        if texts.count == labels.count { return texts }
      }
      return nil
    }
    guard let rules = try fitted(plot.rules.map(\.label), atSide: isVertical),
      let bands = try fitted(plot.bands.map(\.label), atSide: !isVertical)
    else { return nil }
    references.rules = rules
    references.bands = bands
    let head = references.headTexts(isVertical: isVertical).map(\.height).max()
    let side = references.sideTexts(isVertical: isVertical).map(\.width).max()
    references.head = head.map { ($0 + size * 0.35).rounded(.up) } ?? 0
    references.side = side.map { ($0 + sideGap(size)).rounded(.up) } ?? 0
    return references
  }

  /// The distance between the box and the texts at its side.
  func sideGap(_ size: Double) -> Double { (size * 0.9).rounded() }

  /// The values that reference lines need on the axis.
  func extents(ofRulesIn plot: BarPlot) -> [ValueScale.Extent] {
    plot.rules.map { .init(value: $0.value, padding: lineRoom($0.value), isMark: false) }
  }

  /// The room that the zero line takes from a value's side.
  func lineRoom(_ value: Double) -> Double { value < 0 ? preset.axisStroke : 0 }

  /// The span of a band along the category axis.
  func span(of band: BandMark, in sized: SizedBars) -> ClosedRange<Double> {
    if let spans = sized.above?.spans {
      return spans[band.from].lowerBound.rounded()...spans[band.to].upperBound.rounded()
    }
    let centers = sized.band.centers
    let half = sized.band.step / 2
    return (centers[band.from] - half).rounded()...(centers[band.to] + half).rounded()
  }

  // MARK: - Places

  /// Finds where the texts stand, in the order lines, then bands; nothing when they would collide.
  func placedReferences(
    _ sized: SizedBars, area: Rectangle
  ) -> [(text: FittedText, box: Rectangle)]? {
    let references = sized.references
    let headWishes = sized.isVertical ? bandMiddles(sized) : rulePositions(sized)
    let sideWishes = sized.isVertical ? rulePositions(sized) : bandMiddles(sized)
    guard
      let head = row(
        references.headTexts(isVertical: sized.isVertical), at: headWishes, sized: sized, area: area
      ),
      let side = column(
        references.sideTexts(isVertical: sized.isVertical), at: sideWishes, sized: sized, area: area
      ),
      // The head reaches over the column at the side.
      !head.contains(where: { text in side.contains { text.box.intersects($0.box) } })
    else { return nil }
    return sized.isVertical ? side + head : head + side
  }

  func rulePositions(_ sized: SizedBars) -> [Double] {
    sized.plot.rules.map { sized.position($0.value) }
  }

  private func bandMiddles(_ sized: SizedBars) -> [Double] {
    sized.plot.bands.map { band in
      let span = span(of: band, in: sized)
      return (span.lowerBound + span.upperBound) / 2
    }
  }

  /// Texts side by side at the top of the area, each over its place.
  private func row(
    _ texts: [FittedText], at middles: [Double], sized: SizedBars, area: Rectangle
  ) -> [(text: FittedText, box: Rectangle)]? {
    let order = texts.indices.sorted {
      middles[$0] != middles[$1] ? middles[$0] < middles[$1] : $0 < $1
    }
    guard
      let starts = LabelColumn.tops(
        wishes: order.map { middles[$0] - texts[$0].width / 2 },
        heights: order.map { texts[$0].width },
        // Over rising bars, texts keep off the column of tick labels.
        gap: preset.type.label * 0.6, in: (sized.isVertical ? sized.box.x : area.x)...area.right)
    else { return nil }
    var placed = [(text: FittedText, box: Rectangle)?](repeating: nil, count: texts.count)
    for (index, start) in zip(order, starts) {
      let text = texts[index]
      let box = Rectangle(
        x: start.rounded(),
        y: (area.y + sized.references.head - text.height - text.font.size * 0.3)
          .rounded(), width: text.width, height: text.height)
      // A text that had to leave its place would name another one.
      guard box.x - 1 <= middles[index], middles[index] <= box.right + 1 else { return nil }
      placed[index] = (text, box)
    }
    return placed.compactMap(\.self)
  }

  /// Texts under each other right of the box, each beside its place.
  private func column(
    _ texts: [FittedText], at middles: [Double], sized: SizedBars, area: Rectangle
  ) -> [(text: FittedText, box: Rectangle)]? {
    func rise(_ text: FittedText) -> Double {
      // The middle of the capitals stands at the place, not the middle of the lines' boxes.
      text.metrics.ascent - text.metrics.capHeight / 2 + Double(text.lines.count - 1) * text.leading
        / 2
    }
    let order = texts.indices.sorted {
      middles[$0] != middles[$1] ? middles[$0] < middles[$1] : $0 < $1
    }
    guard
      let tops = LabelColumn.tops(
        wishes: order.map { middles[$0] - rise(texts[$0]) },
        heights: order.map { texts[$0].height },
        gap: preset.type.label * 0.15, in: area.y...sized.box.bottom)
    else { return nil }
    let x = (area.right - sized.references.side + sideGap(sized.size)).rounded(.up)
    var placed = [(text: FittedText, box: Rectangle)?](repeating: nil, count: texts.count)
    for (index, top) in zip(order, tops) {
      let text = texts[index]
      placed[index] = (
        text, Rectangle(x: x, y: top.rounded(), width: text.width, height: text.height)
      )
    }
    return placed.compactMap(\.self)
  }
}
