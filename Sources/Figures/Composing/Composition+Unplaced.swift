import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns the bars of a ranking with grey ones after them for what is no place.
  ///
  /// Rates have none: nobody knows of how many residents they would be.
  func withUnplaced(_ plot: BarPlot, of ranking: Ranking) -> BarPlot {
    guard ranking.population == nil else { return plot }
    var plot = plot
    for entry in ranking.unplaced {
      plot.marks.append(
        BarMark(
          category: plot.categories.count, value: entry.value,
          label: text(entry.value, ranking.measure), tone: .unknown))
      plot.categories.append(BarPlot.Category(entry.label))
    }
    return plot
  }

  /// Adds the figures of what is no place and says that it has no rank.
  func addUnplaced(of ranking: Ranking, isDrawn: Bool, to parts: inout ChartParts) {
    for entry in ranking.unplaced {
      let words = text(entry.value, ranking.measure)
      parts.use([entry.row], edition: entry.edition)
      parts.values.add("\(key(entry.id)).label", entry.label)
      parts.values.add(
        Figure(
          key: "\(key(entry.id)).value", value: entry.value, unit: unit(ranking.measure),
          text: words, noun: ranking.measure.noun, periods: [ranking.period],
          dataset: dataset.name, editions: [entry.edition], rows: [entry.row]))
      parts.clauses.append("\(entry.label), not ranked: \(words)")
    }
    guard !ranking.unplaced.isEmpty else { return }
    let isShown = isDrawn && ranking.population == nil
    let names = ranking.unplaced.map { entry in
      isShown ? entry.label : "\(entry.label) (\(text(entry.value, ranking.measure)))"
    }
    parts.remarks.add("Not ranked: \(ListWording.joined(names))")
  }
}
