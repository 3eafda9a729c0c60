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

  /// The most that source and note may take of the height; a sheet of paper, read at arm's length, has a
  /// little more of the fuller words.
  var footShare: Double { usesFullForms ? 0.15 : isWide ? 0.12 : 0.27 }

  /// The sizes at which labels are tried: from the preset's own down to the smallest, in steps of
  /// four percent.
  var labelSizes: [Double] {
    let step = max(0.5, (type.label * 0.04 * 2).rounded() / 2)
    var sizes = Array(
      stride(from: Font(.regular, size: type.label).size, through: type.minimum, by: -step))
    if sizes.last != type.minimum { sizes.append(type.minimum) }
    return sizes
  }

  /// The thickness of grid lines and rules in whole pixels.
  var hairline: Double { max(1, (0.0015 * shorterSide).rounded()) }

  /// The thickness of zero lines in whole pixels.
  var axisStroke: Double { max(1, (0.003 * shorterSide).rounded()) }

  /// The height of the flat mark of a missing bar in whole pixels.
  var gapMarkHeight: Double { max(2, (0.0045 * shorterSide).rounded()) }

  /// The shorter side, by which strokes are measured: an upright canvas is no nearer than a square one.
  private var shorterSide: Double { Double(min(width, height)) }

  /// The distance between a mark and its label.
  var labelGap: Double { (0.006 * Double(min(width, height))).rounded(.up) }
}
