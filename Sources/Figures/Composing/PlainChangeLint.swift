import Analysis
import DatasetReading

/// The check of words such as "doubled" that stand without the number of a change: some change that the
/// sentence can mean must be as it says.
///
/// What a sentence can mean is the change of a series over the whole chart and, where it names periods, that
/// between them, into them or since them. A sentence with a rise and a fall tells a path and is left to the
/// reader.
struct PlainChangeLint {
  let values: TemplateValues
  let metadata: DatasetMetadata
  /// Whether sentences with a typed year are looked at too.
  let readsTypedYears: Bool
  /// The words that another check has looked at.
  let seen: Set<String>

  /// Returns an error for the first word of which no change is true, or that is said of a period without a
  /// figure.
  func diagnostics(_ template: Template) -> [Diagnostic] {
    let reader = SaidFigures(values: values, yearPrefix: metadata.period.short)
    for sentence in template.sentences {
      guard let (code, message) = problem(sentence, reader) else { continue }
      return [
        Diagnostic(
          .error, code: code, at: template.source.location, keyPath: template.source.keyPath,
          message)
      ]
    }
    return []
  }

  private func problem(
    _ sentence: [TemplateWord], _ reader: SaidFigures
  ) -> (code: String, message: String)? {
    let said = reader.said(in: sentence)
    let words = sentence.map { $0.text ?? "" }
    let plain = words.indices.filter {
      DirectionWords.isPlain(words[$0]) && !isOfCases(sentence, $0)
    }
    let directions = Set(plain.compactMap { DirectionWords.direction(words[$0]) })
    guard let place = plain.first(where: { !seen.contains(words[$0]) }), directions.count == 1,
      let direction = directions.first, !said.contains(where: { reader.isChange($0.figure) }),
      !changes.isEmpty
    else { return nil }
    let mentions = reader.mentions(in: sentence)
    guard readsTypedYears || mentions.allSatisfy({ $0.year == nil }) else { return nil }
    for mention in mentions
    where mention.role != .other
      && !values.figures.contains(where: { $0.periods.contains(where: mention.names) })
    {
      return (
        "PD133",
        "the text says \"\(words[place])\" of \(mention.words), and the chart has no figure of that period"
      )
    }
    let meant =
      reader.values(fromAndToIn: sentence).map { [change(from: $0.from, to: $0.to)] }
      ?? meant(by: mentions + said.flatMap(valueMentions))
    guard meant.contains(where: { Double(direction) * $0.difference > 0 }) else {
      return ("PD121", message(words[place], meant, isMultiple: false))
    }
    let before = place > 0 ? words[place - 1] : ""
    let factors = meant.compactMap(\.factor)
    guard DirectionWords.multiples[words[place]] != nil, !factors.isEmpty,
      !factors.contains(where: { DirectionWords.isTrue(words[place], after: before, of: $0) })
    else { return nil }
    return ("PD121", message(words[place], meant, isMultiple: true))
  }

  /// Whether a word says what became of cases, as "were dropped" and "declined to prosecute" do, and no
  /// change.
  private func isOfCases(_ sentence: [TemplateWord], _ index: Int) -> Bool {
    guard ["dropped", "declined"].contains(sentence[index].text) else { return false }
    let before = index > 0 ? sentence[index - 1].text ?? "" : ""
    let after = sentence[(index + 1)...].prefix(2)
    switch (after.first, after.dropFirst().first) {
    case _ where ["was", "were", "be", "been", "being"].contains(before): return true
    case (.word("against"), _), (.variable, _): return true
    case (.word("to"), .word(let next)): return next.first?.isLetter == true
    default: return false
    }
  }

  /// A change that a sentence can mean.
  private struct Meant {
    var from: Period
    var to: Period
    var difference: Double
    var factor: Double?
  }

  /// The changes of the whole chart.
  private var changes: [Meant] {
    values.figures.compactMap { figure in
      guard ["change.count", "change.points"].contains(where: figure.key.hasSuffix),
        let from = figure.periods.first, let to = figure.periods.last
      else { return nil }
      let factor = values.figure("\(SaidFigures.stem(figure.key)).factor")?.value
      return Meant(from: from, to: to, difference: figure.value, factor: factor)
    }
  }

  /// The period of a value counts as named.
  private func valueMentions(_ said: SaidFigures.Said) -> [SaidFigures.Mention] {
    said.mentions.isEmpty && said.figure.periods.count == 1
      ? [.init(words: "", periods: said.figure.periods, year: nil, role: .within)] : []
  }

  private func meant(by mentions: [SaidFigures.Mention]) -> [Meant] {
    let series = values.figures.filter {
      $0.periods.count == 1 && $0.key == "\($0.periods[0].id).value"
    }
    func places(of mention: SaidFigures.Mention) -> [Int] {
      series.indices.filter { mention.names(series[$0].periods[0]) }
    }
    func change(_ from: Int, _ to: Int) -> Meant? {
      guard from != to, series.indices.contains(from), series.indices.contains(to) else {
        return nil
      }
      return self.change(from: series[from], to: series[to])
    }
    let starts = mentions.filter { $0.role == .start }.flatMap(places)
    let ends = mentions.filter { $0.role != .start }.flatMap(places)
    let between = starts.flatMap { start in ends.compactMap { change(start, $0) } }
    if !between.isEmpty { return between }
    let others =
      starts.compactMap { change($0, series.count - 1) }
      + ends.flatMap { [change($0 - 1, $0), change(0, $0)].compactMap(\.self) }
    return changes + others
  }

  /// The change between two values of one period each.
  private func change(from: Figure, to: Figure) -> Meant {
    Meant(
      from: from.periods[0], to: to.periods[0], difference: to.value - from.value,
      factor: from.value > 0 ? to.value / from.value : nil)
  }

  private func message(_ word: String, _ meant: [Meant], isMultiple: Bool) -> String {
    let told = meant.first.map { first -> String in
      let span = "the change from \(first.from.long) to \(first.to.long) is"
      if isMultiple, let factor = first.factor {
        return "\(span) to \(NumberText.decimal(factor, decimals: 1)) times"
      }
      return "\(span) \(first.difference > 0 ? "a rise" : first.difference < 0 ? "a fall" : "none")"
    }
    let variable =
      values.text("change.verb") == nil ? "a variable of the change" : "{change.phrase}"
    return
      "the text says \"\(word)\", and \(told ?? "no change is known"); write \(variable), so that the "
      + "word follows the data"
  }
}
