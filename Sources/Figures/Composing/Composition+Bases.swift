import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Says what percentages are of: each base with its number, or on a screen their range.
  func addRemark(of bases: [Base], to parts: inout ChartParts) {
    guard let first = bases.first else { return }
    let names = bases.map { base in
      "the \(NumberText.count(base.count)) \(base.noun.form(for: base.count)) in \(base.period.long)"
    }
    let full = "Percent of \(ListWording.joined(names))"
    let counts = bases.map(\.count)
    if bases.count > 2, let least = counts.min(), let most = counts.max() {
      // On a screen the range of the bases has to do.
      let range =
        least == most
        ? NumberText.count(least) : "\(NumberText.count(least)) to \(NumberText.count(most))"
      parts.remarks.add("Percent of the \(first.noun.plural) in each year (\(range))", full: full)
    } else {
      parts.remarks.add(full)
    }
  }

  /// Says of whom the shares of a trend, or of several measures, are; a share without its base is refused.
  func addBases(
    of trend: Trend, _ selection: Selection, to parts: inout ChartParts
  ) throws(AnalysisError) {
    for series in trend.series where series.measure.unit == .percent {
      let dataset = baseDataset(series.measure.id)
      var bases: [Base] = []
      for point in series.known {
        guard let edition = point.edition,
          let base = try selection.base(
            of: series.measure, period: point.period, edition: edition, baseDataset: dataset)
        else { continue }
        bases.append(base)
        parts.use(base.rows, edition: point.edition)
        parts.values.give(base, toFiguresAt: point.period, from: point.row)
      }
      addRemark(of: bases, to: &parts)
    }
  }

  /// Says of whom the shares of ranked categories are; a share without its base is refused.
  func addBases(
    of entries: [Ranking.Entry], in ranking: Ranking, _ selection: Selection,
    to parts: inout ChartParts
  ) throws(AnalysisError) {
    let dataset = baseDataset(ranking.measure.id)
    var bases: [Base] = []
    for entry in entries {
      guard
        let base = try selection.base(
          of: ranking.measure, period: ranking.period, edition: entry.edition,
          where: [categoryColumn: entry.id], baseDataset: dataset)
      else { return }
      bases.append(base)
      parts.use(base.rows, edition: entry.edition)
      parts.values.give(base, toFiguresAt: ranking.period, from: entry.rows.first)
    }
    guard let first = bases.first else { return }
    if bases.allSatisfy({ $0.rows == first.rows }) {
      addRemark(of: [first], to: &parts)
    } else if let least = bases.map(\.count).min(), let most = bases.map(\.count).max() {
      parts.remarks.add(
        "Percent of each place’s \(first.noun.plural), \(NumberText.count(least)) to "
          + NumberText.count(most))
    }
  }
}
