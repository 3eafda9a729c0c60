import Analysis
import DatasetReading

/// The check that texts tell each figure of its own period, and a change from its start to its end.
struct PeriodWordsLint {
  let values: TemplateValues
  let metadata: DatasetMetadata
  /// Whether typed years are looked at too, and not only those of variables.
  let readsTypedYears: Bool

  /// Returns an error for the first period of a text that is not the figure's.
  func diagnostics(_ template: Template) -> [Diagnostic] {
    let reader = SaidFigures(values: values, yearPrefix: metadata.period.short)
    for sentence in template.sentences {
      let problems = reader.said(in: sentence).lazy.flatMap { said in
        said.mentions.lazy.filter { readsTypedYears || $0.year == nil }
          .compactMap { contradiction(said, $0, reader) }
      }
      guard let message = swapped(sentence, reader) ?? problems.first else { continue }
      return [
        Diagnostic(
          .error, code: "PD133", at: template.source.location, keyPath: template.source.keyPath,
          message)
      ]
    }
    return []
  }

  /// Values that are told from the later to the earlier.
  private func swapped(_ sentence: [TemplateWord], _ reader: SaidFigures) -> String? {
    guard let (from, to) = reader.values(fromAndToIn: sentence), let start = from.periods.first,
      let end = to.periods.first, end < start
    else { return nil }
    return
      "the text goes from {\(from.key)} of \(start.long) to {\(to.key)} of \(end.long), which is "
      + "earlier"
  }

  private func contradiction(
    _ said: SaidFigures.Said, _ mention: SaidFigures.Mention, _ reader: SaidFigures
  ) -> String? {
    let figure = said.figure
    guard let first = figure.periods.first, let last = figure.periods.last else { return nil }
    let isInChart = values.figures.contains { $0.periods.contains(where: mention.names) }
    // "The law of 2000" is no period of the figures.
    if mention.role == .other, !isInChart { return nil }
    if reader.isChange(figure) {
      let isTrue =
        switch mention.role {
        case .start: mention.names(first)
        case .end, .within: mention.names(last)
        case .other: mention.names(first) || mention.names(last)
        }
      // "Rose 62% in 2020" is said of a year, not of nine.
      let isOfYear =
        mention.role == .within && !said.mentions.contains { $0.role == .start }
        && (last.year ?? 0) - (first.year ?? 0) > 1
      guard !isTrue || isOfYear else { return nil }
      let place =
        switch mention.role {
        case .start: "starts from \(first.long)"
        case .within where isOfYear: "is from \(first.long) to \(last.long)"
        case .end, .within: "ends in \(last.long)"
        case .other: "is from \(first.long) to \(last.long)"
        }
      return "the text tells the change {\(said.variable)} \(word(for: mention)), and it \(place)"
        + remedy(said)
    }
    // A single figure may be compared with another period, but not said to be of it.
    let isKnown =
      mention.role == .within
      ? isWithin(mention, figure) : isWithin(mention, figure) || isInChart
    guard !isKnown else { return nil }
    return "the text tells {\(said.variable)} \(word(for: mention)), and it is of "
      + "\(figure.periods.count == 1 ? first.long : "\(first.long) to \(last.long)")"
  }

  /// Whether a period is one of a figure's, or between its first and last.
  private func isWithin(_ mention: SaidFigures.Mention, _ figure: Figure) -> Bool {
    if figure.periods.contains(where: mention.names) { return true }
    let years =
      mention.periods.compactMap(\.year) + [mention.year.flatMap { Int($0) }].compactMap(\.self)
    guard let from = figure.periods.first?.year, let to = figure.periods.last?.year, from <= to
    else {
      return false
    }
    return years.contains { (from...to).contains($0) }
  }

  private func word(for mention: SaidFigures.Mention) -> String {
    switch mention.role {
    case .start: "from \(mention.words)"
    case .end: "to \(mention.words)"
    case .within: "in \(mention.words)"
    case .other: "with \(mention.words)"
    }
  }

  /// The periods to write, where the chart has variables of them.
  private func remedy(_ said: SaidFigures.Said) -> String {
    guard said.figure.key.contains("change.") else { return "" }
    let stem = SaidFigures.stem(said.figure.key)
    let own = ["from", "to"].map { "\(stem).\($0).period" }
    let names = own.allSatisfy { values.text($0) != nil } ? own : ["first.period", "last.period"]
    return "; write \"from {\(names[0])} to {\(names[1])}\""
  }
}
