import Charting
import DatasetReading
public import SceneGraph

/// The colour in which a chart draws a measure.
public struct MeasureColor: Hashable, Sendable {
  /// The measure's id.
  public var measure: String
  /// Its place in the palette, from 1.
  public var paletteIndex: Int
  /// The fill of its marks.
  public var color: Color
  /// The analysis that draws it, for messages.
  public var place: Located<String>
}

extension Composition {
  /// The tone of a measure: its place in the house's list, else that in the dataset's list of measures.
  func measureTone(_ id: String) -> Tone {
    .palette(paletteIndex(id) - 1)
  }

  /// The place of a measure in the palette, from 1.
  private func paletteIndex(_ id: String) -> Int {
    let index = measurePlaces[id].map { $0 - 1 } ?? metadata.measureOrder.firstIndex(of: id) ?? 0
    return index % Theme.light.widePalette.count + 1
  }

  /// Returns the colours of the measures that the parts draw.
  func measureColors(_ parts: ChartParts, in theme: Theme) -> [MeasureColor] {
    guard let count = colorCount(parts) else { return [] }
    return parts.measureTones.map { measure, tone in
      MeasureColor(
        measure: measure, paletteIndex: paletteIndex(measure), color: theme.fill(tone, of: count),
        place: request.measures.first { $0.value == measure } ?? request.place)
    }
  }

  /// Returns the fills that measures of the parts can have, in the order of their places.
  func paletteColors(_ parts: ChartParts, in theme: Theme) -> [Color] {
    colorCount(parts).map { count in
      theme.widePalette.indices.map { theme.fill(.palette($0), of: count) }
    } ?? []
  }

  /// How many colours the marks of the parts take; nothing where they have none of measures.
  private func colorCount(_ parts: ChartParts) -> Int? {
    switch parts.plot {
    case .bars(let plot): plot.series.count
    case .dots(let plot): plot.series.count
    case .lines(let plot): plot.series.count
    case .slopes(let plot): plot.marks.count
    case .panels: 1
    case .sectors, .tiles, .number: nil
    }
  }
}
