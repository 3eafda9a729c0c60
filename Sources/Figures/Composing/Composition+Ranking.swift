import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns categories in order, the chosen ones emphasised.
  func rankingParts() throws(AnalysisError) -> ChartParts {
    if metadata.dimension(named: categoryColumn) == nil {
      throw .unknown(
        noun: "column", name: categoryColumn, known: metadata.dimensions.map(\.name))
    }
    let measure = try measureName()
    let selection = try selection(open: request.by.map(\.value))
    let ranking = try Ranking(
      selection, by: categoryColumn, measure: measure,
      per: request.per.flatMap { datasets[$0.dataset.value] },
      populationMeasure: request.per?.measure.value ?? "population",
      populationEdition: request.per?.edition.map { .pinned($0.value) } ?? .newest)
    guard !ranking.entries.isEmpty else {
      throw .nothingFound(
        ranking.hidden.isEmpty
          ? "a value to rank, or a population of the same year"
          : "a value to rank that is not hidden")
    }
    let shown = shownEntries(ranking)
    let isMap = style.type.value == .map
    var parts = ChartParts(plot: .bars(withUnplaced(bars(shown, of: ranking), of: ranking)))
    if isMap, let plot = tiles(ranking) {
      parts.kind = "Tile-grid map"
      parts.plot = .tiles(plot)
    }
    parts.measureTones = [(measure, measureTone(measure))]
    parts.axisUnit = ranking.population == nil ? unit(ranking.measure) : .ratePer100k
    parts.emphasisNames = ranking.entries.map(\.id)
    addFigures(of: ranking, to: &parts)
    for entry in isMap ? ranking.entries : shown {
      let exactness = intervalWords(
        entry.estimate, ranking.measure, isRate: ranking.population != nil)
      parts.clauses.append(
        "\(entry.label): \(valueText(entry, in: ranking))" + (exactness.map { " (\($0))" } ?? ""))
    }
    addPeriod("period", ranking.period, to: &parts.values)
    parts.periodPhrase = PeriodWording.phrase([ranking.period], isRange: false, metadata.period)
    let subject = ranking.measure.subtitle ?? ranking.measure.label
    let rate = ranking.population == nil ? "" : " per 100,000 residents"
    parts.subtitle = (["\(subject)\(rate)"] + conditionLabels(of: selection) + [parts.periodPhrase])
      .joined(separator: ", ")
    try addBases(of: ranking.entries, in: ranking, selection, to: &parts)
    addUnplaced(of: ranking, isDrawn: !isMap, to: &parts)
    addRankingRemarks(ranking, shown: isMap ? ranking.entries : shown, to: &parts)
    addCommonRemarks(
      to: &parts, flags: (isMap ? ranking.entries : shown).map { ($0.flag, $0.label) })
    return parts
  }

  /// The first places, and those emphasised even where they come later.
  private func shownEntries(_ ranking: Ranking) -> [Ranking.Entry] {
    guard let top = request.top else { return ranking.entries }
    // Places that share the last rank are shown together.
    let last = ranking.entries.prefix(top).last?.rank ?? 0
    return ranking.entries.enumerated().filter { index, entry in
      entry.rank <= last || isEmphasized([entry.id])
    }.map(\.element)
  }

  private func bars(_ entries: [Ranking.Entry], of ranking: Ranking) -> BarPlot {
    BarPlot(
      orientation: style.orientation ?? .horizontal,
      categories: entries.enumerated().map { index, entry in
        let isLater =
          index > 0 && entry.rank > index + 1 && !entry.isTied && ranking.isRankCertain(entry)
        let isNamed = isEmphasized([entry.id])
        let name = entry.isProjected ? "\(entry.label), projected" : entry.label
        return BarPlot.Category(
          isLater ? "\(name) (\(RankWording.ordinal(entry.rank)))" : name, isEmphasized: isNamed)
      },
      marks: entries.enumerated().map { index, entry in
        BarMark(
          category: index, value: entry.value, label: valueText(entry, in: ranking),
          tone: tone(isEmphasized: isEmphasized([entry.id]), of: measureTone(ranking.measure.id)),
          interval: interval(entry.estimate))
      })
  }

  private func valueText(_ entry: Ranking.Entry, in ranking: Ranking) -> String {
    ranking.population == nil
      ? text(entry.value, ranking.measure) : NumberText.decimal(entry.value, decimals: 1)
  }

  private func addFigures(of ranking: Ranking, to parts: inout ChartParts) {
    let isRate = ranking.population != nil
    for entry in ranking.entries {
      let key = key(entry.id)
      parts.use([entry.rows[0]], edition: entry.edition)
      if entry.rows.count > 1 {
        parts.use([entry.rows[1]], edition: ranking.population?.edition.id)
      }
      func figure(
        _ name: String, _ value: Double, _ unit: Figure.Unit, _ text: String, _ formula: String,
        estimate: Estimate? = nil
      ) -> Figure {
        Figure(
          key: "\(key).\(name)", value: value, unit: unit, text: text,
          noun: ranking.measure.noun,
          base: unit == .ratePer100k ? population(of: entry, in: ranking) : nil,
          periods: [ranking.period], dataset: dataset.name, editions: [entry.edition],
          rows: entry.rows, formula: formula, estimate: estimate)
      }
      let published = entry.isProjected ? Figure.projection : "as published"
      let formula =
        entry.population.map {
          "\(NumberText.count(entry.count)) / \(NumberText.count($0)) × 100,000"
        } ?? published
      parts.values.add(
        figure(
          "value", entry.value, isRate ? .ratePer100k : unit(ranking.measure),
          valueText(entry, in: ranking), formula, estimate: entry.estimate))
      parts.values.add(
        figure("count", entry.count, .count, NumberText.count(entry.count), published))
      parts.values.add(
        figure(
          "rank", Double(entry.rank), .rank, RankWording.ordinal(entry.rank),
          "1 + the number of higher values"
            + (ranking.isRankCertain(entry) ? "" : ", of those shown")))
      parts.values.add("\(key).place", RankWording.place(entry, in: ranking))
      parts.values.add("\(key).label", entry.label)
    }
    doubtPlaces(of: ranking, &parts)
    if let first = ranking.leaders.first {
      parts.values.add("top.label", ListWording.joined(ranking.leaders.map(\.label)))
      parts.values.add("top.value", valueText(first, in: ranking))
    }
    if let median = median(of: ranking) { parts.values.add(median) }
    parts.values.add("ranked.count", NumberText.decimal(Double(ranking.entries.count)))
  }

  /// The value in the middle of a ranking, or the mean of the two in the middle, as a figure to compare with.
  private func median(of ranking: Ranking) -> Figure? {
    guard !ranking.entries.isEmpty else { return nil }
    let count = ranking.entries.count
    let middle = ranking.entries[(count - 1) / 2...count / 2]
    let value = middle.map(\.value).reduce(0, +) / Double(middle.count)
    let isRate = ranking.population != nil
    let used = Set(middle.map(\.edition))
    return Figure(
      key: "median.value", value: value, unit: isRate ? .ratePer100k : unit(ranking.measure),
      text: isRate ? NumberText.decimal(value, decimals: 1) : text(value, ranking.measure),
      noun: ranking.measure.noun, periods: [ranking.period], dataset: dataset.name,
      editions: metadata.editions.map(\.id).filter(used.contains), rows: middle.flatMap(\.rows),
      formula: "the middle of \(count) values in order"
        + (ranking.hidden.isEmpty ? "" : ", of those shown"))
  }

  /// The residents that a rate is of.
  private func population(of entry: Ranking.Entry, in ranking: Ranking) -> Base? {
    entry.population.flatMap { count in
      Base(
        count: count, noun: Noun(singular: "resident", plural: "residents"),
        period: ranking.population?.period ?? ranking.period, rows: Array(entry.rows.suffix(1)))
    }
  }

  /// Says whose population estimates a rate is of, and of which year where that is of another kind.
  private func addPopulationRemark(_ ranking: Ranking, to parts: inout ChartParts) {
    guard let population = ranking.population else { return }
    let source = "Rates use population estimates of the \(population.publisher.name) for "
    guard population.period.kind != ranking.period.kind,
      let description = datasets[population.dataset]?.metadata.period
    else {
      parts.remarks.addFull("\(source)\(population.period.id): \(population.edition.title)")
      return
    }
    let year = PeriodWording.phrase([population.period], isRange: false, description)
    parts.remarks.add(
      "Counts of \(parts.periodPhrase) per residents in \(year)",
      full: "Counts are of \(parts.periodPhrase). \(source)\(year): \(population.edition.title)"
        + (description.explanation.map { ". \($0)" } ?? ""))
  }

  private func addRankingRemarks(
    _ ranking: Ranking, shown: [Ranking.Entry], to parts: inout ChartParts
  ) {
    if shown.count < ranking.entries.count {
      parts.remarks.add(
        "Shown: \(shown.count) of \(ranking.entries.count) places ranked")
    }
    addEstimateRemarks(shown.map(\.estimate), to: &parts)
    let isClose = zip(shown, shown.dropFirst()).contains { higher, lower in
      higher.estimate.flatMap { one in
        lower.estimate.flatMap { one.difference(from: $0, usesMarks: false) }
      }.map { !$0.isSignificant } ?? false
    }
    if isClose { parts.remarks.add("Neighboring places are not all significantly different") }
    addPopulationRemark(ranking, to: &parts)
    let hidden = ranking.hidden.map(\.label) + ranking.hiddenUnplaced
    if !hidden.isEmpty { addHiddenRemark(hidden, to: &parts) }
    if !ranking.missing.isEmpty {
      let names = ranking.missing.map { id in
        metadata.dimension(named: categoryColumn)?.label(for: id) ?? id
      }
      parts.remarks.add("Figures not available: \(ListWording.joined(names))")
    }
  }

  /// Returns a bar for each of several measures of one period.
  func totalsParts() throws(AnalysisError) -> ChartParts {
    let selection = try selection()
    let trend = try Trend(selection, measures: request.measures.map(\.value))
    guard trend.periods.count == 1, let period = trend.periods.first else {
      throw .undecided(
        dimension: metadata.period.column, values: trend.periods.map(\.id))
    }
    var parts = ChartParts(plot: .bars(totalsBars(trend)))
    let units = Set(trend.series.map { unit($0.measure) })
    parts.axisUnit = units.count == 1 ? units.first : nil
    parts.measureTones = trend.series.map { ($0.measure.id, measureTone($0.measure.id)) }
    parts.emphasisNames = trend.series.map(\.measure.id)
    for series in trend.series {
      guard let point = series.known.first, let number = point.number, let row = point.row else {
        continue
      }
      parts.use([row], edition: point.edition)
      let words = text(number, series.measure)
      parts.values.add(
        Figure(
          key: "\(series.measure.id).value", value: number, unit: unit(series.measure),
          text: words, noun: series.measure.noun, periods: [period], dataset: dataset.name,
          editions: [point.edition].compactMap { $0 }, rows: [row],
          formula: point.isProjected ? Figure.projection : "as published", estimate: point.estimate)
      )
      if let noun = series.measure.noun {
        parts.values.add("\(series.measure.id).noun", noun.plural)
      }
      let exactness = intervalWords(point.estimate, series.measure)
      parts.clauses.append(
        "\(series.measure.label): \(words)" + (exactness.map { " (\($0))" } ?? ""))
    }
    addPeriod("period", period, to: &parts.values)
    parts.periodPhrase = PeriodWording.phrase([period], isRange: false, metadata.period)
    parts.subtitle = ([dataset.title] + conditionLabels(of: selection) + [parts.periodPhrase])
      .joined(separator: ", ")
    try addBases(of: trend, selection, to: &parts)
    addEstimateRemarks(trend.series.map { $0.known.first?.estimate }, to: &parts)
    addProjectionRemark(trend, to: &parts)
    let hidden = trend.series.filter { !$0.hidden.isEmpty }.map { $0.measure.label }
    if !hidden.isEmpty { addHiddenRemark(hidden, to: &parts) }
    addCommonRemarks(
      to: &parts,
      flags: trend.series.compactMap { series in
        series.known.first.map { ($0.flag, series.measure.label) }
      })
    return parts
  }

  private func totalsBars(_ trend: Trend) -> BarPlot {
    BarPlot(
      orientation: style.orientation ?? .horizontal,
      categories: trend.series.map { series in
        BarPlot.Category(
          series.measure.label + (series.projected.isEmpty ? "" : ", projected"),
          isEmphasized: isEmphasized([series.measure.id]))
      },
      marks: trend.series.enumerated().map { index, series in
        BarMark(
          category: index, value: series.known.first?.number,
          label: series.known.first?.number.map { text($0, series.measure) }
            ?? missingText(series.points.first?.observation),
          tone: tone(
            isEmphasized: isEmphasized([series.measure.id]), of: measureTone(series.measure.id)),
          interval: interval(series.known.first?.estimate))
      })
  }
}
