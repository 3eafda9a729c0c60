import Analysis
import Charting
import DatasetReading

extension Composition {
  /// A category with its change between the two periods of the definition.
  private struct Entry {
    var id: String
    var label: String
    var change: Change
    var value: Double
  }

  /// Returns categories in the order of their change from one period to another, the largest rise first.
  ///
  /// A category with fewer than ten in the earlier period has no percent change; it is left out and named
  /// in the note.
  func rankingChangeParts() throws(AnalysisError) -> ChartParts {
    guard request.per == nil, let periods = request.periods, periods.count == 2 else {
      throw .wrongUnit("a change of a ranking needs two \"periods\" and no \"per\"")
    }
    let (entries, small, missing, hidden) = try changes(periods.map(\.value))
    guard let first = entries.first, let last = entries.last else {
      throw .nothingFound("a category with values in both periods")
    }
    let measure = try measureName()
    // Equal changes at the last place are shown together.
    let least = request.top.flatMap { entries.prefix($0).last?.value } ?? last.value
    let shown = entries.filter { $0.value >= least || isEmphasized([$0.id]) }
    var parts = ChartParts(
      plot: .bars(
        plot(
          of: shown.map { entry in
            ChangeBar(
              label: entry.label, names: [entry.id], value: entry.value, text: signed(entry.value),
              tone: measureTone(measure))
          }, orientation: .horizontal)))
    checkChangeType(&parts)
    parts.measureTones = [(measure, measureTone(measure))]
    parts.kind = "Bar chart of changes"
    parts.axisUnit = request.show == .percentChange ? .percentChange : .count
    parts.emphasisNames = entries.map(\.id)
    for entry in entries { addFigures(of: entry, to: &parts) }
    for entry in shown { parts.clauses.append("\(entry.label): \(signed(entry.value))") }
    let (from, to) = (first.change.from.period, first.change.to.period)
    addPeriod("first.period", from, to: &parts.values)
    addPeriod("last.period", to, to: &parts.values)
    addEnds(first, last, of: entries, hidden: hidden, to: &parts)
    addCounts(of: entries, to: &parts)
    parts.periodPhrase = PeriodWording.phrase([from, to], isRange: true, metadata.period)
    let subject =
      metadata.measures[measure]?.subtitle ?? metadata.measures[measure]?.label ?? measure
    let words = request.show == .percentChange ? "percent change" : "change"
    // Said with the kind of year, as in a trend.
    let conditions = conditionLabels(of: try selection(open: [categoryColumn]))
    parts.subtitle = (["\(subject): \(words)"] + conditions + [parts.periodPhrase])
      .joined(separator: ", ")
    checkBreaks(from: from, to: to, &parts)
    checkChanges(of: shown, measure, &parts)
    addRemarks(shown: shown.count, of: entries.count, small: small, missing: missing, from, &parts)
    if !hidden.isEmpty { addHiddenRemark(hidden, to: &parts) }
    addCommonRemarks(
      to: &parts,
      flags: shown.flatMap { entry in
        [entry.change.from, entry.change.to].map { ($0.flag, "\(entry.label) \($0.period.id)") }
      })
    return parts
  }

  /// Adds the names of the largest and the smallest change, all that are tied for it.
  private func addEnds(
    _ first: Entry, _ last: Entry, of entries: [Entry], hidden: [String], to parts: inout ChartParts
  ) {
    for (name, what, end) in [("top", "the largest", first), ("bottom", "the smallest", last)] {
      let tied = entries.filter { $0.value == end.value }.map(\.label)
      parts.values.add("\(name).label", ListWording.joined(tied))
      if !hidden.isEmpty { parts.doubt(["\(name).label"], .hidden("\(what) change", hidden)) }
    }
  }

  /// The changes in falling order, and the names of the categories that have none.
  private func changes(
    _ periods: [String]
  ) throws(AnalysisError) -> (
    entries: [Entry], small: [String], missing: [String], hidden: [String]
  ) {
    guard let dimension = metadata.dimension(named: categoryColumn) else {
      throw .unknown(
        noun: "column", name: categoryColumn, known: metadata.dimensions.map(\.name))
    }
    let measure = try measureName()
    let observations = try selection(open: [categoryColumn]).observations(of: [measure])
    var ids: [String] = []
    for observation in observations where periods.contains(observation.period.id) {
      let id = observation.dimensions[categoryColumn] ?? ""
      if id != "all", !ids.contains(id) { ids.append(id) }
    }
    var entries: [Entry] = []
    var small: [String] = []
    var missing: [String] = []
    var hidden: [String] = []
    for id in ids {
      let label = dimension.label(for: id)
      let own = observations.filter {
        $0.dimensions[categoryColumn] == id && periods.contains($0.period.id)
      }.map(\.observation)
      guard own.count(where: { $0.number != nil }) == Set(periods).count else {
        if own.contains(.missing(.suppressed)) {
          hidden.append(label)
        } else {
          missing.append(label)
        }
        continue
      }
      let trend = try Trend(
        try selection(adding: [categoryColumn: id]), measures: [measure], only: periods)
      guard let change = trend.series.first?.change else {
        missing.append(label)
        continue
      }
      if let value = shown(change) {
        entries.append(Entry(id: id, label: label, change: change, value: value))
      } else {
        small.append(label)
      }
    }
    entries.sort { $0.value != $1.value ? $0.value > $1.value : $0.label < $1.label }
    return (entries, small.sorted(), missing.sorted(), hidden.sorted())
  }

  private func addFigures(of entry: Entry, to parts: inout ChartParts) {
    let change = entry.change
    let rows = [change.from.row, change.to.row].compactMap(\.self)
    let editions = metadata.editions.map(\.id).filter {
      $0 == change.from.edition || $0 == change.to.edition
    }
    for point in [change.from, change.to] {
      parts.use([point.row].compactMap(\.self), edition: point.edition)
    }
    let (start, end) = (change.from.number ?? 0, change.to.number ?? 0)
    func add(
      _ name: String, _ value: Double, _ unit: Figure.Unit, _ text: String, _ formula: String,
      base: Base? = nil
    ) {
      parts.values.add(
        Figure(
          key: "\(key(entry.id)).\(name)", value: value, unit: unit, text: text, base: base,
          periods: [change.from.period, change.to.period], dataset: dataset.name,
          editions: editions, rows: rows, formula: formula, test: change.test))
    }
    let words = "\(NumberText.count(end)) − \(NumberText.count(start))"
    parts.values.add("\(key(entry.id)).label", entry.label)
    parts.values.add("\(key(entry.id)).change.verb", ChangeWording.verb(change))
    if let multiple = ChangeWording.multiple(change) {
      parts.values.add("\(key(entry.id)).change.multiple", multiple)
    }
    add(
      "change.count", change.difference, .count, NumberText.count(abs(change.difference)), words)
    if let percent = change.percent {
      let base = (try? measureName()).flatMap { metadata.measures[$0] }.flatMap { measure in
        Base(
          count: start, noun: measure.noun ?? Noun(singular: measure.label, plural: measure.label),
          period: change.from.period, rows: [change.from.row].compactMap(\.self))
      }
      add(
        "change.percent", percent, .percentChange,
        NumberText.percent(abs(percent), decimals: percentDecimals(percent)),
        "(\(words)) / \(NumberText.count(start)) × 100", base: base)
    }
    add("first.value", start, .count, NumberText.count(start), "as published")
    add("last.value", end, .count, NumberText.count(end), "as published")
  }

  /// Tells of changes between two editions, of those that cannot be tested, and of those that are no more
  /// than chance explains.
  private func checkChanges(of entries: [Entry], _ measure: String, _ parts: inout ChartParts) {
    for change in entries.map(\.change) {
      checkEditions(
        of: measure, from: (change.from.period, change.from.edition),
        to: (change.to.period, change.to.edition), &parts)
    }
    if let untested = entries.first(where: { $0.change.test == nil }) {
      checkTested(metadata.measures[measure], "\(measure) of \(untested.label)", nil, &parts)
    }
    let tests = entries.compactMap(\.change.test)
    addEstimateRemarks([], tests: tests, to: &parts)
    let doubtful = entries.filter { !$0.change.isSignificant }.map(\.label)
    if !doubtful.isEmpty {
      parts.remarks.add(
        "\(doubtful.count) of \(tests.count) changes are not significant",
        full: "Not significant: \(ListWording.joined(doubtful))")
    }
  }

  /// Adds how many rose and fell, of how many.
  private func addCounts(of entries: [Entry], to parts: inout ChartParts) {
    let rose = entries.count { $0.change.direction == .rose }
    let fell = entries.count { $0.change.direction == .fell }
    parts.values.add("rose.count", NumberText.count(Double(rose)))
    parts.values.add("fell.count", NumberText.count(Double(fell)))
    parts.values.add("compared.count", NumberText.count(Double(entries.count)))
  }

  private func addRemarks(
    shown: Int, of count: Int, small: [String], missing: [String], _ from: Period,
    _ parts: inout ChartParts
  ) {
    let least = NumberText.count(Change.smallestBase)
    if !small.isEmpty {
      parts.remarks.add(
        "\(shown < count ? "Shown: \(shown) of" : "Shown: the") \(count) with \(least) or more in "
          + from.id,
        full:
          "\(shown < count ? "Shown: \(shown) of \(count) compared. " : "")Left out, with fewer "
          + "than \(least) in \(from.id): \(ListWording.joined(small))")
    } else if shown < count {
      parts.remarks.add("Shown: \(shown) of \(count) compared")
    }
    if !missing.isEmpty {
      parts.remarks.add(
        "Not available for both years: \(missing.count)",
        full: "Not available for both years: \(ListWording.joined(missing))")
    }
  }
}
