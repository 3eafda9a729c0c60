public import SceneGraph

/// The step from a chart specification to a scene.
public struct ChartLayout: Sendable {
  /// The canvas and its type scale.
  public var preset: Preset
  /// The colours.
  public var theme: Theme
  /// The source of text widths.
  public var measuring: any TextMeasuring

  /// Creates a layout for a preset.
  public init(preset: Preset, theme: Theme = .light, measuring: any TextMeasuring) {
    self.preset = preset
    self.theme = theme
    self.measuring = measuring
  }

  /// Returns the scene of a chart.
  ///
  /// - Throws: `LayoutError` when something does not fit after every remedy, or cannot be drawn.
  public func scene(of specification: ChartSpecification) throws(LayoutError) -> Scene {
    let scene = Scene(
      chart: specification.name, preset: preset.name, width: preset.width,
      height: preset.height, resolution: preset.resolution, ground: theme.ground,
      safeArea: preset.safeArea)
    let typesetter = Typesetter(measuring: measuring)
    var draft = SceneDraft(scene, theme: theme)
    let area = try Furniture(preset: preset, typesetter: typesetter)
      .place(specification.text, in: &draft)
    switch specification.plot {
    case .bars(let plot):
      try BarLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .sectors(let plot):
      try SectorLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    }
    return draft.scene
  }
}
