import Charting
public import DatasetReading
import SceneGraph

/// The checks that a measure keeps one colour of its own.
public enum MeasureColorLint {
  /// Returns a notice for each chart in which a measure has another colour than in a chart before.
  public static func diagnostics(_ charts: [ComposedChart]) -> [Diagnostic] {
    var first: [String: (chart: ComposedChart, use: MeasureColor)] = [:]
    var diagnostics: [Diagnostic] = []
    for chart in charts {
      for use in chart.measureColors {
        guard let earlier = first[use.measure] else {
          first[use.measure] = (chart, use)
          continue
        }
        guard earlier.use.color != use.color else { continue }
        let taken = Set(
          (chart.measureColors + earlier.chart.measureColors)
            .filter { $0.measure != use.measure }.map(\.paletteIndex))
        let free = [earlier.use.paletteIndex, use.paletteIndex] + Array(1...placeCount)
        let place = free.first { !taken.contains($0) } ?? use.paletteIndex
        diagnostics.append(
          Diagnostic(
            .notice, code: "PD304", at: use.place.location, keyPath: use.place.keyPath,
            "\"\(use.measure)\" is \(use.color.hex) here and \(earlier.use.color.hex) in "
              + "\(earlier.chart.name); give it one place in the palette with \"colors\": "
              + "{ \"\(use.measure)\": \(place) } in house.json"))
      }
    }
    return diagnostics
  }

  /// How many places the palette has.
  private static let placeCount = Theme.light.widePalette.count

  /// Returns an error for each two measures of one chart whose colours cannot be told apart.
  ///
  /// - Parameters:
  ///   - uses: The measures of the chart with their colours.
  ///   - palette: The colours that they could have, in order.
  /// - Returns: The errors, each with places that would do.
  static func likeness(_ uses: [MeasureColor], palette: [Color]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, use) in uses.enumerated() {
      for other in uses[..<index] {
        let difference = ColorDifference.between(other.color, use.color, for: .normal)
        guard difference < PaletteLint.leastDifference else { continue }
        diagnostics.append(
          Diagnostic(
            .error, code: "PD305", at: use.place.location, keyPath: use.place.keyPath,
            "\"\(use.measure)\" and \"\(other.measure)\" would have one colour, \(use.color.hex); "
              + remedy(uses, palette: palette)))
      }
    }
    return diagnostics
  }

  /// Returns what to do: places for all measures of a chart at which no two look alike.
  private static func remedy(_ uses: [MeasureColor], palette: [Color]) -> String {
    guard let places = places(for: uses[...], beside: [], palette: palette) else {
      return "there are no colours for \(uses.count) measures that all differ, so show fewer"
    }
    let list = zip(uses, places).map { "\"\($0.measure)\": \($1)" }.joined(separator: ", ")
    return "give them places of their own in the palette with \"colors\" in house.json, such as "
      + "{ \(list) }"
  }

  /// Returns places, from 1, at which measures look unlike each other and those before them; their own come first.
  private static func places(
    for uses: ArraySlice<MeasureColor>, beside chosen: [Int], palette: [Color]
  ) -> [Int]? {
    guard let use = uses.first else { return chosen }
    for place in [use.paletteIndex] + Array(1...placeCount)
    where palette.indices.contains(place - 1) {
      let isFree = chosen.allSatisfy { other in
        ColorDifference.between(palette[other - 1], palette[place - 1], for: .normal)
          >= PaletteLint.leastDifference
      }
      guard isFree else { continue }
      if let all = places(for: uses.dropFirst(), beside: chosen + [place], palette: palette) {
        return all
      }
    }
    return nil
  }
}
