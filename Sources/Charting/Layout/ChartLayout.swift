public import SceneGraph

/// The step from a chart specification to a scene.
public struct ChartLayout: Sendable {
  /// The canvas and its type scale.
  public var preset: Preset
  /// The colours.
  public var theme: Theme
  /// The source of text widths.
  public var measuring: any TextMeasuring

  /// The picture that stands for the agency's name; nothing where the name is printed.
  public var logo: RasterImage?
  /// Whether charts have no ground of their own.
  public var isTransparent = false
  /// Whether fills of series are hatched, so that they differ without colour.
  public var usesPatterns = false

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
    do {
      return try scene(of: specification, isCompact: false)
    } catch .doesNotFit {}
    // The plot gets more room when the words round it are set as small as they may be, and more yet when the
    // agency stands wherever it takes the least height.
    do {
      return try scene(of: specification, isCompact: true)
    } catch .doesNotFit {
      return try scene(of: specification, isCompact: true, isTight: true)
    }
  }

  private func scene(
    of specification: ChartSpecification, isCompact: Bool, isTight: Bool = false
  ) throws(LayoutError) -> Scene {
    let scene = Scene(
      chart: specification.name, preset: preset.name, width: preset.width,
      height: preset.height, resolution: preset.resolution,
      ground: isTransparent ? nil : theme.ground,
      safeArea: preset.safeArea)
    let typesetter = Typesetter(measuring: measuring)
    var draft = SceneDraft(scene, theme: theme)
    let furniture = Furniture(
      preset: preset, typesetter: typesetter, isCompact: isCompact, isTight: isTight, logo: logo)
    let area = try furniture.place(specification.text, in: &draft)
    if !isCompact, area.height < Double(preset.height) * 0.4 {
      throw .doesNotFit(what: "the plot beside large words", remedy: "shorten them")
    }
    try place(
      specification.plot, in: area, isTight: isTight, typesetter: typesetter, draft: &draft)
    if usesPatterns { PatternFills(theme: theme, preset: preset).apply(to: &draft.scene) }
    return draft.scene
  }

  private func place(
    _ plot: ChartSpecification.Plot, in area: Rectangle, isTight: Bool,
    typesetter: Typesetter, draft: inout SceneDraft
  ) throws(LayoutError) {
    switch plot {
    case .bars(let plot):
      try BarLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .dots(let plot):
      try DotLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .sectors(let plot):
      try SectorLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .lines(let plot):
      try LineLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .slopes(let plot):
      try SlopeLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .panels(let plot):
      try PanelLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    case .tiles(let plot):
      try TileLayout(
        preset: preset, theme: theme, typesetter: typesetter, mayLeaveOutValues: isTight
      ).place(plot, in: area, draft: &draft)
    case .number(let plot):
      try NumberLayout(preset: preset, theme: theme, typesetter: typesetter)
        .place(plot, in: area, draft: &draft)
    }
  }
}
