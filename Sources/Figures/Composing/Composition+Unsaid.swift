import Analysis
import DatasetReading

extension Composition {
  /// Adds to the note what a definition's own subtitle left out: the place or offense that the figures
  /// are narrowed to, the kind of year, the period, and that values are rates.
  ///
  /// - Parameters:
  ///   - shown: Everything that a screen shows of the chart's words.
  ///   - parts: The chart in the making.
  func addUnsaid(_ shown: String, to parts: inout ChartParts) {
    for (dimension, label) in narrowing where !unsaid([label], in: shown).isEmpty {
      parts.remarks.add("\(dimension.label): \(label)")
    }
    let text = shown.lowercased()
    let description = metadata.period
    let short = description.short.lowercased()
    let saysKind =
      description.label.isEmpty || text.contains(description.label.lowercased())
      || !short.isEmpty
        && text.split(separator: " ").contains {
          $0.hasPrefix(short) && $0.dropFirst(short.count).first?.isNumber == true
        }
    let years = parts.periodPhrase.split { !$0.isNumber }.map(String.init)
    // The periods of a trend stand under its marks.
    let saysPeriod =
      request.kind == .trend || (request.periods?.count ?? 0) > 1 || years.isEmpty
      || years.contains { text.contains($0) }
    if !saysPeriod {
      parts.remarks.add(uppercasedStart(parts.periodPhrase))
    } else if !saysKind {
      parts.remarks.add("Years are \(description.label)s")
    }
    let isRate =
      request.per != nil
      || request.measures.contains { metadata.measures[$0.value]?.unit == .ratePer100k }
    if isRate, !text.contains("100,000") {
      parts.remarks.add(request.per == nil ? "Rates per 100,000" : "Rates per 100,000 residents")
    }
  }

  /// Tells of breaks of comparability between the periods of a comparison, and warns of a change across one.
  func checkBreaks(_ breakdowns: [Breakdown], _ parts: inout ChartParts) {
    guard let first = breakdowns.first?.base.period, let last = breakdowns.last?.base.period else {
      return
    }
    checkBreaks(from: first, to: last, &parts)
  }

  /// Tells of breaks of comparability between two periods, and warns of a change across one that is shown
  /// or said.
  func checkBreaks(from first: Period, to last: Period, _ parts: inout ChartParts) {
    guard let start = first.year, let end = last.year, let measure = try? measureName() else {
      return
    }
    let isSaid =
      request.show != .values || saidVariables.contains { $0.contains(".change.") }
    for found in metadata.breaks where found.measure == nil || found.measure == measure {
      guard found.at > min(start, end), found.at <= max(start, end) else { continue }
      addBreak(found, measure, from: first, to: last, isChangeSaid: isSaid, &parts)
    }
  }

  /// Tells of a break between two periods, and warns of a change that is computed across it.
  func addBreak(
    _ found: ComparabilityBreak, _ measure: String, from first: Period, to last: Period,
    isChangeSaid: Bool, _ parts: inout ChartParts
  ) {
    parts.remarks.add(
      "Figures from \(found.at) are not comparable with earlier ones",
      full: "\(found.at): \(lowercasedStart(found.note))")
    guard isChangeSaid else { return }
    parts.notices.append(
      Diagnostic(
        .notice, code: "PD104", at: request.place.location, keyPath: request.place.keyPath,
        "the change of \(measure) from \(first.id) to \(last.id) crosses a break of comparability at "
          + "\(found.at): \(found.note)"))
  }
}
