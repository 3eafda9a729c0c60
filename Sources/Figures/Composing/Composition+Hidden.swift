import Analysis
import DatasetReading

extension Composition {
  /// What stands for a value that is hidden.
  static let hiddenText = "hidden"

  /// Returns what stands for a value that is not there.
  func missingText(_ observation: Observation?) -> String {
    observation == .missing(.suppressed) ? Self.hiddenText : "n/a"
  }

  /// Says that small counts are hidden, with those that are.
  ///
  /// - Parameters:
  ///   - names: The places, years or categories whose values are hidden; none where the chart tells them.
  ///   - parts: The chart in the making.
  func addHiddenRemark(_ names: [String], to parts: inout ChartParts) {
    let least = metadata.smallCount.map { " under \(NumberText.count(Double($0.threshold)))" }
    let rule = "Counts\(least ?? " too small") are not shown, nor others that would give them away"
    let list = names.isEmpty ? "" : ": \(ListWording.joined(names))"
    let note = metadata.smallCount.map { $0.note.isEmpty ? "" : ". \($0.note)" } ?? ""
    parts.remarks.add(rule + list, full: rule + list + note)
  }

  /// Says which categories of breakdowns are hidden, each with the words that tell its breakdown from the
  /// others; those of parts of one whole stand together in a remainder of their own.
  func addHiddenRemark(
    of breakdowns: [(breakdown: Breakdown, name: String)], to parts: inout ChartParts
  ) {
    let hiding = breakdowns.filter { !$0.breakdown.suppressed.isEmpty }
    guard !hiding.isEmpty else { return }
    let names = hiding.filter { !$0.breakdown.isPartition }.flatMap { breakdown, name in
      breakdown.suppressed.map { id in
        (metadata.dimension(named: categoryColumn)?.label(for: id) ?? id)
          + (name.isEmpty ? "" : ", \(name)")
      }
    }
    addHiddenRemark(names, to: &parts)
  }

  /// Says which values of a trend are hidden.
  func addHiddenRemark(of trend: Trend, to parts: inout ChartParts) {
    let names = clauses(of: trend, \.hidden)
    if !names.isEmpty { addHiddenRemark(names, to: &parts) }
  }

  /// Returns the years of some points of each series, those of several series together.
  func clauses(of trend: Trend, _ points: (TrendSeries) -> [TrendPoint]) -> [String] {
    var byYears: [(years: String, labels: [String])] = []
    for series in trend.series {
      let periods = points(series).map(\.period)
      guard !periods.isEmpty else { continue }
      let years = periods.compactMap(\.year)
      let phrase =
        years.count == periods.count
        ? ListWording.years(years) : ListWording.joined(periods.map(\.long))
      if let index = byYears.firstIndex(where: { $0.years == phrase }) {
        byYears[index].labels.append(series.measure.label)
      } else {
        byYears.append((phrase, [series.measure.label]))
      }
    }
    return byYears.map { entry in
      trend.series.count == 1 || entry.labels.count == trend.series.count
        ? entry.years
        : "\(lowercasedStart(ListWording.joined(entry.labels))) \(entry.years)"
    }
  }

  /// The words that tell the first place.
  private static let highest: Set<String> = [
    "most", "highest", "largest", "biggest", "greatest", "top", "topped", "tops", "led", "leads",
    "peak", "peaked", "peaks", "record", "maximum",
  ]
  /// The words that tell the last place.
  private static let lowest: Set<String> = [
    "fewest", "least", "lowest", "smallest", "minimum", "bottomed", "trough",
  ]

  /// Says which of the extremes of a series hidden values could change, and which chance.
  func doubtExtremes(of series: TrendSeries, prefix: String, _ parts: inout ChartParts) {
    let hidden = series.hidden.map(\.period.long)
    let extremes = [
      ("peak", "the highest value", series.peak, Self.highest),
      ("trough", "the lowest value", series.trough, Self.lowest),
    ]
    for (name, what, point, words) in extremes {
      guard let point else { continue }
      let variables = ["value", "period", "period.long", "period.short"].map {
        "\(prefix)\(name).\($0)"
      }
      func doubt(_ claim: UnsettledClaim) {
        parts.doubt(variables, claim)
        // Of several series nobody can tell which one a word is of.
        if prefix.isEmpty { parts.doubt(words: words, claim) }
      }
      if !hidden.isEmpty { doubt(.hidden(what, hidden)) }
      let rivals = series.rivals(of: point)
      if !rivals.isEmpty {
        doubt(
          .insignificant(
            what, rivals.map(\.period.long), level: point.estimate?.confidence.rawValue ?? 95))
      }
    }
  }

  /// Says which places of a ranking hidden values could change, and which chance.
  func doubtPlaces(of ranking: Ranking, _ parts: inout ChartParts) {
    let hidden = ranking.hidden.map(\.label)
    for entry in ranking.entries where !ranking.isRankCertain(entry) {
      parts.doubt(["\(key(entry.id)).rank"], .hidden("the rank", hidden))
    }
    if !hidden.isEmpty {
      parts.doubt(["median.value"], .hidden("the median", hidden))
      parts.doubt(words: ["median"], .hidden("the median", hidden))
      parts.doubt(words: Self.lowest, .hidden("the lowest value", hidden))
    }
    guard let first = ranking.leaders.first else { return }
    let variables = ["top.label", "top.value"]
    if !ranking.isRankCertain(first) {
      parts.doubt(variables, .hidden("the highest value", hidden))
      parts.doubt(words: Self.highest, .hidden("the highest value", hidden))
    }
    let rivals = ranking.rivals(of: first)
    if !rivals.isEmpty {
      let own = ranking.leaders.flatMap { ["\(key($0.id)).rank", "\(key($0.id)).place"] }
      let claim = UnsettledClaim.insignificant(
        "the highest estimate", rivals.map(\.label),
        level: first.estimate?.confidence.rawValue ?? 95)
      parts.doubt(variables + own, claim)
      parts.doubt(words: Self.highest, claim)
    }
  }
}
