import Analysis
import DatasetReading

/// The check that the words beside a figure say its unit, and its kind of year.
struct UnitWordsLint {
  let values: TemplateValues
  let metadata: DatasetMetadata
  /// Whether kinds of year are looked at: not where the text may tell of another one, such as that of a
  /// population.
  let readsKindsOfYear: Bool

  /// Returns an error for the first words of a text that give a figure another unit or kind of year.
  func diagnostics(_ template: Template) -> [Diagnostic] {
    for sentence in template.sentences {
      guard let message = unit(sentence) ?? rate(sentence) ?? kindOfYear(sentence) else { continue }
      return [
        Diagnostic(
          .error, code: "PD132", at: template.source.location, keyPath: template.source.keyPath,
          message)
      ]
    }
    return []
  }

  // MARK: - Percent and points

  private func unit(_ sentence: [TemplateWord]) -> String? {
    for (index, word) in sentence.enumerated() {
      guard case .variable(let name) = word,
        let figure = values.figure(name) ?? values.change(behind: name)
      else { continue }
      let next = index + 1 < sentence.count ? sentence[index + 1].text ?? "" : ""
      let says = "the text says \"\(next)\" after {\(name)}, which"
      let isPercent = ["percentage", "points", "percent", "%", "pp"].contains(next)
      switch figure.unit {
      case .percent where isPercent || next == "times":
        return "\(says) is a percentage with its sign; leave the word out"
      case .percentChange where isPercent || next == "times":
        return "\(says) is a change in percent with its sign; leave the word out"
      case .percentagePoints where isPercent || next == "point":
        return "\(says) says \"\(figure.text)\" itself; leave the word out"
      case .count where isPercent && next != "points", .factor where isPercent,
        .index where isPercent && next != "points", .ratePer100k where isPercent,
        .rank where isPercent:
        return "\(says) is no percentage; leave the word out"
      default: continue
      }
    }
    return nil
  }

  // MARK: - Rates of a year

  /// A change over several years that is told as one of each year, and a yearly rate that is not.
  private func rate(_ sentence: [TemplateWord]) -> String? {
    let words = sentence.compactMap(\.text)
    let isYearly = saysYearly(words)
    for (index, word) in sentence.enumerated() {
      guard case .variable(let name) = word,
        let figure = values.figure(name) ?? values.change(behind: name),
        figure.key.contains("change."), let from = figure.periods.first?.year,
        let to = figure.periods.last?.year, figure.periods.count == 2
      else { continue }
      let next = sentence[(index + 1)...].prefix(3).map { $0.text ?? "" }
      let isOfYear =
        next.count > 1 && next[1] == "year" && ["a", "per", "each", "every"].contains(next[0])
        && !["later", "earlier", "ago", "after", "before"].contains(next.last)
      if figure.key.hasSuffix("change.annual") {
        let isSaid =
          words.contains(where: Self.yearly.union(["annually"]).contains)
          || zip(words, words.dropFirst()).contains {
            ["a", "per", "each", "every"].contains($0) && $1 == "year"
          }
        if !isSaid {
          return
            "{\(name)} is a change of each year on average, and the text does not say so; write "
            + "\"{\(name)} a year\""
        }
      } else if to - from > 1, isOfYear || isYearly {
        let annual = "\(SaidFigures.stem(figure.key)).annual"
        return
          "the text tells {\(name)} of each year, and it is the change over the \(to - from) years "
          + "from \(figure.periods[0].long) to \(figure.periods[1].long)"
          + (values.text(annual) == nil ? "" : "; write {\(annual)}")
      }
    }
    return nil
  }

  private static let yearly: Set<String> = ["annual", "yearly"]

  /// Whether words tell a change of each year, as "an annual rise of" and "annually" do, not "annual cases".
  private func saysYearly(_ words: [String]) -> Bool {
    words.contains("annually")
      || zip(words, words.dropFirst()).contains { first, next in
        Self.yearly.contains(first)
          && (DirectionWords.direction(next) != nil
            || ["rate", "change", "average"].contains(next))
      }
  }

  // MARK: - Kinds of year

  private func kindOfYear(_ sentence: [TemplateWord]) -> String? {
    // The end of a calendar year is a yearend; spans and cumulative counts have no kind of their own.
    let other: String
    switch metadata.period.kind {
    case .calendar, .yearend: other = "fiscal"
    case .fiscal: other = "calendar"
    case .span, .cumulative: return nil
    }
    guard readsKindsOfYear else { return nil }
    let words = sentence.map { $0.text ?? "" }
    let isSaid = zip(words, words.dropFirst()).contains {
      $0 == other && ["year", "years"].contains($1)
    }
    guard isSaid else { return nil }
    let own = metadata.period.label.isEmpty ? "calendar year" : metadata.period.label
    return "the text says \"\(other) year\", and the dataset's periods are of the kind \"\(own)\""
  }
}
