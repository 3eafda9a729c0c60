import Charting
import DatasetReading
public import SceneGraph

/// The colour in which a chart draws a measure.
public struct MeasureColor: Hashable, Sendable {
  /// The measure's id.
  public var measure: String
  /// The fill of its marks.
  public var color: Color
  /// The analysis that draws it, for messages.
  public var place: Located<String>
}

extension Composition {
  /// The tone of a measure: its place in the house's list, else that in the dataset's list of measures.
  func measureTone(_ id: String) -> Tone {
    let place = measurePlaces[id].map { $0 - 1 } ?? metadata.measureOrder.firstIndex(of: id) ?? 0
    return .palette(place % Theme.light.widePalette.count)
  }

  /// Returns the colours of the measures that the parts draw.
  func measureColors(_ parts: ChartParts, in theme: Theme) -> [MeasureColor] {
    let count: Int
    switch parts.plot {
    case .bars(let plot): count = plot.series.count
    case .dots(let plot): count = plot.series.count
    case .lines(let plot): count = plot.series.count
    case .slopes(let plot): count = plot.marks.count
    case .panels: count = 1
    case .sectors, .tiles, .number: return []
    }
    return parts.measureTones.map { measure, tone in
      MeasureColor(
        measure: measure, color: theme.fill(tone, of: count),
        place: request.measures.first { $0.value == measure } ?? request.place)
    }
  }
}
