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
    throw .invalid("not drawn")
  }
}
