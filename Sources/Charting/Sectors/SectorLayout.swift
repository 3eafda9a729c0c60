import SceneGraph

/// The layout of pies and donuts.
struct SectorLayout {
  var preset: Preset
  var theme: Theme
  var typesetter: Typesetter

  /// The most sectors beside what is left over.
  static let maximumSectors = 5

  /// Lays out a plot in an area and adds it to the draft.
  func place(
    _ plot: SectorPlot, in area: Rectangle, draft: inout SceneDraft
  ) throws(LayoutError) {
    try validate(plot)
    guard let angles = PieAngles(plot.marks.map(\.value)) else {
      throw .invalid("the sectors of a pie must be finite, not negative and not all zero")
    }
    for stage in Stage.all(isWide: preset.isWide) {
      if try place(plot, angles: angles, stage: stage, in: area, draft: &draft) { return }
    }
    throw .doesNotFit(
      what: "a pie with its labels", remedy: "shorten the names or draw a bar chart")
  }

  /// Draws a pie as a stage has it, or tells that it has no room.
  private func place(
    _ plot: SectorPlot, angles: PieAngles, stage: Stage, in area: Rectangle,
    draft: inout SceneDraft
  ) throws(LayoutError) -> Bool {
    switch stage {
    case .listed(let least):
      return try placeListed(
        plot, angles: angles, in: area, leastDiameter: least, draft: &draft)
    case .labelled(let shares, let names, let isSpread):
      let sizes = preset.labelSizes
      for labelSize in sizes {
        for share in shares {
          guard
            let placed = try placedPie(
              plot, angles: angles, in: area, diameterShare: share, labelSize: labelSize,
              names: names, isSpread: isSpread)
          else { continue }
          if labelSize < sizes[0] { draft.note(.shrunk, "labels") }
          draw(placed, plot: plot, angles: angles, draft: &draft)
          return true
        }
      }
      return false
    }
  }

  /// A way to lay out a pie.
  private enum Stage {
    /// Labels at their sectors, with the diameters to try in parts of the room; spread labels stand above and
    /// below the pie, so that it has the whole width.
    case labelled(shares: [Double], names: NameForm, isSpread: Bool)
    /// Labels in a list, with the least diameter in parts of the shorter side of the canvas.
    case listed(leastDiameter: Double)

    /// The stages in order: on wide canvases a pie takes 55 to 65 percent of the plot's height; on upright ones
    /// it takes more, and a list comes before a pie that is small beside its labels.
    static func all(isWide: Bool) -> [Stage] {
      let stubs = NameForm(lines: 3, allowsStubs: true)
      guard !isWide else {
        return [
          .labelled(shares: [0.65, 0.6, 0.55], names: NameForm(lines: 2), isSpread: false),
          .labelled(shares: [0.65, 0.6, 0.55], names: stubs, isSpread: false),
          .labelled(shares: [0.48], names: stubs, isSpread: false), .listed(leastDiameter: 0.2),
        ]
      }
      let large = [0.95, 0.85, 0.75]
      let medium = [0.95, 0.85, 0.75, 0.65, 0.6]
      return [
        .labelled(shares: large, names: NameForm(lines: 2), isSpread: false),
        .labelled(shares: [0.66, 0.62, 0.58], names: NameForm(lines: 2), isSpread: true),
        .labelled(shares: medium, names: NameForm(lines: 2), isSpread: false),
        .labelled(shares: large, names: NameForm(lines: 3), isSpread: false),
        .labelled(shares: medium, names: stubs, isSpread: false),
        .listed(leastDiameter: 0.28),
        .labelled(shares: [0.55, 0.48], names: stubs, isSpread: false),
        .listed(leastDiameter: 0.2),
      ]
    }
  }

  private func validate(_ plot: SectorPlot) throws(LayoutError) {
    let parts = plot.marks.count { $0.tone != .unknown }
    guard parts <= Self.maximumSectors else {
      throw .invalid(
        "a pie shows at most \(Self.maximumSectors) parts and what is left over, not \(parts); "
          + "use \"type\": \"bar\"")
    }
    for mark in plot.marks where mark.value == 0 && mark.label.isEmpty {
      throw .invalid("a sector needs a name")
    }
  }

  /// How names of sectors may be set.
  private struct NameForm {
    /// The most lines.
    var lines: Int
    /// Whether a short word may stand alone between longer lines.
    var allowsStubs = false
  }

  /// A pie and its labels with their places.
  struct PlacedPie {
    var center: Point
    var radius: Double
    var hole: Double
    var labels: [(label: SizedSectorLabel, box: Rectangle)]
    /// The labels that stand inside their sectors.
    var insideLabels: [(label: SizedSectorLabel, box: Rectangle)]
    var holeText: HoleText?
  }

  /// The texts in a donut's hole.
  struct HoleText {
    var number: FittedText
    var noun: FittedText
  }

  private func placedPie(
    _ plot: SectorPlot, angles: PieAngles, in area: Rectangle, diameterShare: Double,
    labelSize: Double, names: NameForm, isSpread: Bool
  ) throws(LayoutError) -> PlacedPie? {
    // Labels above and below leave a pie its width; beside it they are what limits it.
    let limit = preset.isWide || isSpread ? area.height : min(area.width, area.height)
    let radius = (limit * diameterShare / 2).rounded(.down)
    let center = Point(x: area.center.x.rounded(), y: area.center.y.rounded())
    let hole = plot.hole == nil ? 0 : (radius * 0.62).rounded()
    var holeText: HoleText?
    if let text = plot.hole {
      holeText = try fittedHole(text, radius: hole)
      if holeText == nil { return nil }
    }
    let reach = radius + labelSize * 0.9
    let room = isSpread ? area.width / 2 - labelSize * 0.3 : area.width / 2 - reach
    guard room > labelSize * 3, !isSpread || radius * 2 <= area.width else { return nil }
    var sized: [SizedSectorLabel] = []
    for (index, mark) in plot.marks.enumerated() {
      guard
        let label = try sizedLabel(
          mark, sector: index, angles: angles, size: labelSize, width: room, names: names)
      else { return nil }
      sized.append(label)
    }
    var inside: [(label: SizedSectorLabel, box: Rectangle)] = []
    for label in sized {
      if let box = insideBox(label, of: plot, angles: angles, center: center, radius: radius) {
        inside.append((label, box))
      }
    }
    sized.removeAll { label in inside.contains { $0.label.sector == label.sector } }
    if isSpread {
      guard
        let (labels, middle) = spread(sized, radius: radius, reach: reach, in: area)
      else { return nil }
      let offset = middle - center.y
      inside = inside.map { label, box in
        (label, Rectangle(x: box.x, y: box.y + offset, width: box.width, height: box.height))
      }
      return PlacedPie(
        center: Point(x: center.x, y: middle), radius: radius, hole: hole, labels: labels,
        insideLabels: inside, holeText: holeText)
    }
    var placed: [(label: SizedSectorLabel, box: Rectangle)] = []
    for isRight in [true, false] {
      let column = sized.filter { $0.isRight == isRight }
      guard
        let boxes = columnBoxes(column, center: center, radius: radius, reach: reach, area: area)
      else { return nil }
      placed += zip(column, boxes).map { ($0, $1) }
    }
    return PlacedPie(
      center: center, radius: radius, hole: hole,
      labels: placed.sorted { $0.label.sector < $1.label.sector }, insideLabels: inside,
      holeText: holeText)
  }

  /// Returns the place of a label inside its sector, or nothing where it has no room or no contrast.
  ///
  /// Every corner keeps 0.3 em from the sector's edges. Labels of a donut stand outside.
  private func insideBox(
    _ label: SizedSectorLabel, of plot: SectorPlot, angles: PieAngles, center: Point,
    radius: Double
  ) -> Rectangle? {
    let fill = fill(plot.marks[label.sector], in: plot)
    let share = angles.ends[label.sector] - angles.starts[label.sector]
    guard plot.hole == nil, share < 0.97, fill.contrast(with: fill.readableInk) >= 4.5 else {
      return nil
    }
    let clear = label.name.font.size * 0.3
    for part in [0.62, 0.58, 0.66, 0.54, 0.5] {
      let (sine, cosine) = Turn.sineAndCosine(label.angle)
      let box = Rectangle(
        x: (center.x + sine * radius * part - label.width / 2).rounded(),
        y: (center.y - cosine * radius * part - label.height / 2).rounded(),
        width: label.width, height: label.height)
      let grown = box.inset(left: -clear, top: -clear, right: -clear, bottom: -clear)
      let holdsCenter = grown.contains(
        Rectangle(x: center.x, y: center.y, width: 0, height: 0))
      if !holdsCenter,
        isInside(
          grown, sector: label.sector, angles: angles, center: center, radius: radius)
      {
        return box
      }
    }
    return nil
  }

  /// Tells whether a box's outline lies within a sector.
  private func isInside(
    _ box: Rectangle, sector: Int, angles: PieAngles, center: Point, radius: Double
  ) -> Bool {
    let range = angles.starts[sector]...angles.ends[sector]
    return (0...8).allSatisfy { step in
      let part = Double(step) / 8
      let points = [
        Point(x: box.x + box.width * part, y: box.y),
        Point(x: box.x + box.width * part, y: box.bottom),
        Point(x: box.x, y: box.y + box.height * part),
        Point(x: box.right, y: box.y + box.height * part),
      ]
      return points.allSatisfy { point in
        let (x, y) = (point.x - center.x, center.y - point.y)
        let distance = (x * x + y * y).squareRoot()
        guard distance > 1, distance < radius else { return false }
        return range.contains(Turn.angle(cosine: y / distance, isRight: x >= 0))
      }
    }
  }

  private func sizedLabel(
    _ mark: SectorMark, sector: Int, angles: PieAngles, size: Double, width: Double,
    names: NameForm
  ) throws(LayoutError) -> SizedSectorLabel? {
    let text = mark.shareText.isEmpty ? mark.label : "\(mark.label) \(mark.shareText)"
    let name = try typesetter.fit(
      text, Font(.semibold, size: size), width: width, maxLines: names.lines)
    guard let name, names.allowsStubs || !name.hasStub else { return nil }
    let angle = angles.middle(sector)
    let range = angles.inner(sector)
    guard !mark.countText.isEmpty else {
      return SizedSectorLabel(sector: sector, name: name, count: nil, angle: angle, range: range)
    }
    let font = Font(.regular, size: max(preset.type.minimum, size * 0.88))
    guard let count = try typesetter.fit(mark.countText, font, width: width, maxLines: 2) else {
      return nil
    }
    return SizedSectorLabel(sector: sector, name: name, count: count, angle: angle, range: range)
  }

  /// Fits number and noun into a circle, or returns nothing.
  func fittedHole(
    _ hole: SectorPlot.Hole, radius: Double
  ) throws(LayoutError) -> HoleText? {
    let label = preset.type.label
    var best: HoleText?
    for factor in [2.0, 1.7, 1.4, 1.15] {
      let font = Font(.bold, size: max(preset.type.minimum, label * factor))
      guard
        let number = try typesetter.fit(hole.number, font, width: radius * 1.6, maxLines: 1)
      else { continue }
      for lines in 1...3 {
        var size = label
        while size >= preset.type.minimum, size > best?.noun.font.size ?? 0 {
          let noun = try typesetter.fit(
            hole.noun, Font(.regular, size: size), width: radius * 1.8, maxLines: lines)
          if let noun {
            let text = HoleText(number: number, noun: noun)
            if text.fits(radius: radius * 0.97) {
              best = text
              break
            }
          }
          size -= 1
        }
      }
      if let best, best.noun.font.size > label * 0.8 { return best }
    }
    return best
  }

  /// The boxes of one side's labels, sorted by height and kept apart.
  private func columnBoxes(
    _ column: [SizedSectorLabel], center: Point, radius: Double, reach: Double, area: Rectangle
  ) -> [Rectangle]? {
    let order = column.indices.sorted {
      let left = Turn.sineAndCosine(column[$0].angle).cosine
      let right = Turn.sineAndCosine(column[$1].angle).cosine
      return left != right ? left > right : $0 < $1
    }
    let heights = order.map { column[$0].height }
    let wishes = order.map { index in
      center.y - Turn.sineAndCosine(column[index].angle).cosine * reach
        - column[index].height / 2
    }
    guard
      let tops = LabelColumn.tops(
        wishes: wishes, heights: heights,
        gap: (column.first?.name.font.size ?? 0) * 0.25, in: area.y...area.bottom)
    else { return nil }
    var boxes = [Rectangle](
      repeating: Rectangle(x: 0, y: 0, width: 0, height: 0), count: column.count)
    for (place, index) in order.enumerated() {
      let label = column[index]
      let top = tops[place].rounded()
      let offset = clearance(
        top: top, bottom: top + label.height, center: center, reach: reach)
      let x = label.isRight ? center.x + offset : center.x - offset - label.width
      let box = Rectangle(x: x.rounded(), y: top, width: label.width, height: label.height)
      guard area.contains(box, tolerance: 1) else { return nil }
      boxes[index] = box
    }
    return boxes
  }

  /// How far from the centre a label between two heights must start to keep clear of the pie.
  private func clearance(top: Double, bottom: Double, center: Point, reach: Double) -> Double {
    let nearest = top > center.y ? top - center.y : bottom < center.y ? center.y - bottom : 0
    guard nearest < reach else { return reach * 0.35 }
    return max(reach * 0.35, (reach * reach - nearest * nearest).squareRoot())
  }
}
