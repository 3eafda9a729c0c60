import SceneGraph

extension Preset {
  /// Whether the canvas is clearly wider than high.
  var isWide: Bool { Double(width) > 1.2 * Double(height) }

  /// The box that all text lies in.
  var safeArea: Rectangle {
    Rectangle(
      left: sideMargin, top: topMargin, right: Double(width) - sideMargin,
      bottom: Double(height) - bottomMargin)
  }

  /// The most that source and note may take of the height.
  var footShare: Double { usesFullForms ? 0.22 : isWide ? 0.12 : 0.27 }

  /// The thickness of grid lines and rules in whole pixels.
  var hairline: Double { max(1, (0.0015 * Double(height)).rounded()) }

  /// The thickness of zero lines in whole pixels.
  var axisStroke: Double { max(1, (0.003 * Double(height)).rounded()) }

  /// The distance between a mark and its label.
  var labelGap: Double { (0.006 * Double(min(width, height))).rounded(.up) }
}
