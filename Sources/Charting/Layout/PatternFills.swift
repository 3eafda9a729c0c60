import SceneGraph

/// The step that lays hatches over the fills of series, so that they differ without colour.
struct PatternFills {
  var theme: Theme
  var preset: Preset

  /// The hatches of the second and further fills; the first stays plain.
  private static let kinds: [Pattern.Kind] = [
    .diagonal, .dots, .horizontal, .cross, .backDiagonal,
  ]

  /// Lays hatches over bars, sectors and their keys, and plain plates under the texts inside them.
  func apply(to scene: inout Scene) {
    let pitch = max(6, (0.012 * Double(min(preset.width, preset.height))).rounded())
    var hatched: [Color: Pattern] = [:]
    for palette in [theme.palette, theme.widePalette] {
      for (index, color) in palette.enumerated().dropFirst() {
        let kind = Self.kinds[(index - 1) % Self.kinds.count]
        if hatched[color] == nil {
          hatched[color] = Pattern(kind, color: theme.ground, pitch: pitch)
        }
      }
    }
    // A colour that comes first in the other palette stays plain there.
    if let first = theme.palette.first { hatched[first] = nil }
    for index in scene.shapes.indices {
      let shape = scene.shapes[index]
      guard [.bar, .sector, .legend].contains(shape.role), let pattern = hatched[shape.color]
      else { continue }
      scene.shapes[index].pattern = pattern
    }
    for text in scene.texts where hatched[text.background] != nil {
      let margin = (text.font.size * 0.15).rounded()
      let plate = text.box.inset(left: -margin, right: -margin)
      scene.shapes.append(Shape(.rectangle(plate), role: .rule, color: text.background))
    }
  }
}
