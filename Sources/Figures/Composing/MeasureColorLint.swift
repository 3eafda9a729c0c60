import Charting
public import DatasetReading
import SceneGraph

/// The checks that a measure keeps one colour of its own.
public enum MeasureColorLint {
  /// Returns a notice for each chart in which a measure has another colour than in a chart before.
  public static func diagnostics(_ charts: [ComposedChart]) -> [Diagnostic] {
    var first: [String: (chart: String, color: Color)] = [:]
    var diagnostics: [Diagnostic] = []
    for chart in charts {
      for use in chart.measureColors {
        guard let earlier = first[use.measure] else {
          first[use.measure] = (chart.name, use.color)
          continue
        }
        guard earlier.color != use.color else { continue }
        diagnostics.append(
          Diagnostic(
            .notice, code: "PD304", at: use.place.location, keyPath: use.place.keyPath,
            "\"\(use.measure)\" is \(use.color.hex) here and \(earlier.color.hex) in "
              + "\(earlier.chart); give it one place in the palette with \"colors\": "
              + "{ \"\(use.measure)\": 1 } in house.json"))
      }
    }
    return diagnostics
  }

  /// Returns an error for each two measures of one chart whose colours cannot be told apart.
  static func likeness(_ uses: [MeasureColor]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, use) in uses.enumerated() {
      for other in uses[..<index] {
        let difference = ColorDifference.between(other.color, use.color, for: .normal)
        guard difference < PaletteLint.leastDifference else { continue }
        diagnostics.append(
          Diagnostic(
            .error, code: "PD305", at: use.place.location, keyPath: use.place.keyPath,
            "\"\(use.measure)\" and \"\(other.measure)\" would have one colour, \(use.color.hex); give "
              + "them places of their own in the palette with \"colors\" in house.json, such as "
              + "{ \"\(other.measure)\": 1, \"\(use.measure)\": 2 }"))
      }
    }
    return diagnostics
  }
}
