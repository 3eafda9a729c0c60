import Charting
import DatasetReading
import SceneGraph

/// The checks of a house's own colours: contrast, separation and grey.
struct PaletteLint {
  /// The ground and the ink that the colours stand beside.
  let theme: Theme

  /// The least contrast of a mark with its ground, after the Web Content Accessibility Guidelines 2.2.
  static let leastContrast = 3.0
  /// The least colour difference of two fills.
  static let leastDifference = 10.0
  /// The least difference of lightness at which two greys can be told apart in print.
  static let leastLightness = 8.0

  /// Returns the faults of colours, each with its place.
  func diagnostics(_ colors: [(color: Color, cursor: JSONCursor)]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, entry) in colors.enumerated() {
      let contrast = entry.color.contrast(with: theme.ground)
      if contrast < Self.leastContrast {
        diagnostics.append(
          diagnostic(
            .error, "PD301", entry.cursor,
            "\(entry.color.hex) has a contrast of \(NumberText.decimal(contrast, decimals: 1)) : 1 "
              + "with the ground; marks need 3 : 1, so take a "
              + (theme.ground.relativeLuminance > 0.5 ? "darker" : "lighter") + " one"))
      }
      for other in colors[..<index] {
        if let fault = separation(entry, other) { diagnostics.append(fault) }
      }
    }
    return diagnostics
  }

  private func separation(
    _ entry: (color: Color, cursor: JSONCursor), _ other: (color: Color, cursor: JSONCursor)
  ) -> Diagnostic? {
    let pair = "\(other.color.hex) and \(entry.color.hex)"
    for vision in ColorDifference.Vision.allCases {
      let difference = ColorDifference.between(other.color, entry.color, for: vision)
      if difference < Self.leastDifference {
        let whom = vision == .normal ? "" : " with \(vision.rawValue) vision"
        return diagnostic(
          .error, "PD302", entry.cursor,
          "\(pair) look alike\(whom): their CIEDE2000 difference is "
            + "\(NumberText.decimal(difference, decimals: 1)), and fills need 10; take colours of "
            + "different lightness")
      }
    }
    let grey = abs(
      ColorDifference.lightness(other.color) - ColorDifference.lightness(entry.color))
    guard grey < Self.leastLightness else { return nil }
    return diagnostic(
      .notice, "PD303", entry.cursor,
      "\(pair) become one grey in print; build hand-outs with --patterns, or take colours of "
        + "different lightness")
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ code: String, _ cursor: JSONCursor, _ message: String
  ) -> Diagnostic {
    Diagnostic(
      severity, code: code, at: cursor.node.location, keyPath: cursor.keyPath, message)
  }
}
