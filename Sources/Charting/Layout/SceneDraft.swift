import SceneGraph

/// A scene in the making, which numbers the blocks of text.
struct SceneDraft {
  /// The scene so far.
  var scene: Scene
  /// The colours.
  let theme: Theme
  private var nextBlock = 0

  init(_ scene: Scene, theme: Theme) {
    self.scene = scene
    self.theme = theme
  }

  /// Where the lines of a block stand against its x.
  enum Alignment {
    case leading, center, trailing
  }

  /// Adds a shape on top of the others.
  mutating func add(_ shape: Shape) { scene.shapes.append(shape) }

  /// Notes a remedy once.
  mutating func note(_ kind: Remedy.Kind, _ subject: String) {
    let remedy = Remedy(kind, subject)
    if !scene.remedies.contains(remedy) { scene.remedies.append(remedy) }
  }

  /// Places a fitted text whose first line's box starts at `top`.
  mutating func place(
    _ text: FittedText, role: Role, x: Double, top: Double, alignment: Alignment = .leading,
    color: Color, background: Color? = nil, datum: Datum? = nil
  ) {
    place(
      text, role: role, x: x, baseline: top + text.metrics.ascent, alignment: alignment,
      color: color, background: background, datum: datum)
  }

  /// Places a fitted text whose first line's baseline is at `baseline`.
  ///
  /// Baselines and starts stand on whole pixels, where hinted text is sharpest.
  mutating func place(
    _ text: FittedText, role: Role, x: Double, baseline: Double,
    alignment: Alignment = .leading, color: Color, background: Color? = nil,
    datum: Datum? = nil
  ) {
    for (index, line) in text.lines.enumerated() {
      let width = text.widths[index]
      let start: Double =
        switch alignment {
        case .leading: x
        case .center: x - width / 2
        case .trailing: x - width
        }
      scene.texts.append(
        PlacedText(
          line, role: role, x: start.rounded(alignment == .trailing ? .down : .toNearestOrEven),
          baseline: baseline.rounded() + Double(index) * text.leading, width: width,
          metrics: text.metrics, font: text.font, color: color,
          background: background ?? theme.ground, datum: datum, block: nextBlock))
    }
    nextBlock += 1
  }
}
