import Analysis
import DatasetReading

/// The check that texts say of a change what the figures say: its direction, that it is significant, and
/// that a number is a projection.
struct ChangeWordsLint {
  let values: TemplateValues
  let metadata: DatasetMetadata
  /// Whether sentences without a figure are looked at where they have a typed year.
  let readsTypedYears: Bool

  /// Returns an error for each text that says a rise of what fell, a change that chance explains, or a
  /// projection as if it were a figure.
  func diagnostics(_ template: Template) -> [Diagnostic] {
    let said = said(template)
    let found =
      direction(said) + multiples(template, said) + significance(template, said)
      + projections(template)
    let plain = PlainChangeLint(
      values: values, metadata: metadata, readsTypedYears: readsTypedYears,
      seen: Set(said.map(\.word))
    ).diagnostics(template)
    return found.map { code, message in
      Diagnostic(
        .error, code: code, at: template.source.location, keyPath: template.source.keyPath, message)
    } + plain
  }

  // MARK: - Direction

  private func direction(_ said: [Said]) -> [(String, String)] {
    for (word, figure) in said {
      guard let direction = DirectionWords.direction(word),
        Double(direction) * figure.value <= 0, figure.test?.isSignificant ?? true
      else { continue }
      let verb = verbName(figure.key)
      let remedy =
        values.text(verb) == nil
        ? "take the word that fits" : "write {\(verb)}, so that the word follows the data"
      return [
        (
          "PD121",
          "the text says \"\(word)\", and {\(figure.key)} \(truth(of: figure)); \(remedy)"
        )
      ]
    }
    return []
  }

  /// What a change, or the difference of two groups, is.
  private func truth(of figure: Figure) -> String {
    guard figure.periods.count > 1 else {
      return "is \(figure.value > 0 ? "above zero" : figure.value < 0 ? "below zero" : "zero")"
    }
    let change = figure.value > 0 ? "a rise" : figure.value < 0 ? "a fall" : "no change"
    return "from \(span(figure)) is \(change)"
  }

  /// A typed "doubled" of less than twice, or "more than doubled" of no more.
  private func multiples(_ template: Template, _ said: [Said]) -> [(String, String)] {
    let words = DirectionWords.words(template.literals.joined(separator: " "))
    for (word, figure) in said {
      guard DirectionWords.multiples[word] != nil, let place = words.firstIndex(of: word),
        let factor = values.figures.first(where: { $0.key == factorKey(figure.key) }),
        !DirectionWords.isTrue(
          word, after: place > 0 ? words[place - 1] : "", of: factor.value)
      else { continue }
      let name = word == "halved" ? "fall" : "multiple"
      return [
        (
          "PD121",
          "the text says \"\(word)\", and the change from \(span(figure)) is to \(factor.text) times; write "
            + "{\(factorKey(figure.key).replacing("factor", with: name))}, which is there from "
            + (name == "fall" ? "half down" : "twice up")
        )
      ]
    }
    return []
  }

  private func factorKey(_ key: String) -> String {
    (key.split(separator: ".").dropLast().map(String.init) + ["factor"]).joined(separator: ".")
  }

  /// A direction word with the change that it is said of.
  private typealias Said = (word: String, figure: Figure)

  /// The direction words of a template, each with the change that it is said of.
  private func said(_ template: Template) -> [Said] {
    var found: [Said] = []
    for (index, part) in template.parts.enumerated() {
      guard case .literal(let text) = part else { continue }
      let words = DirectionWords.words(text)
      if let before = figure(in: template, at: index - 1) {
        // "a 62% increase", "62% more": the noun follows its number, with no comma between.
        if text.first?.isPunctuation == false, let word = words.first,
          DirectionWords.direction(word) != nil
        {
          found.append((word, before))
        }
      }
      if let after = figure(in: template, at: index + 1),
        let word = DirectionWords.withoutComparisons(words).suffix(4).last(where: {
          DirectionWords.direction($0) != nil
        })
      {
        found.append((word, after))
      }
      if let after = startFigure(in: template, at: index + 1), words.last == "from",
        let word = words.last(where: DirectionWords.isPlain)
      {
        found.append((word, after))
      }
    }
    return found
  }

  /// The change whose number the variable at a place is.
  private func figure(in template: Template, at index: Int) -> Figure? {
    variable(in: template, at: index).flatMap(values.change(behind:))
  }

  /// The change that starts from the period which the variable at a place is.
  private func startFigure(in template: Template, at index: Int) -> Figure? {
    guard let name = variable(in: template, at: index) else { return nil }
    for ending in ["first.period", "change.from.period"] {
      guard let range = name.firstRange(of: ending) else { continue }
      let prefix = name[..<range.lowerBound]
      return values.figures.first { figure in
        ["count", "points"].contains { figure.key == "\(prefix)change.\($0)" }
      }
    }
    return nil
  }

  private func variable(in template: Template, at index: Int) -> String? {
    guard template.parts.indices.contains(index),
      case .variable(let name, _) = template.parts[index]
    else { return nil }
    return name
  }

  // MARK: - Significance

  private func significance(_ template: Template, _ said: [Said]) -> [(String, String)] {
    let literal = template.literals.joined(separator: " ")
    let variables = template.variables
    let isSaid =
      DirectionWords.words(literal).contains("significant")
      || DirectionWords.words(literal).contains("significantly")
    guard !isSaid else { return [] }
    func message(_ what: String, _ figure: Figure, _ level: Int) -> (String, String) {
      let verb = verbName(figure.key)
      let phrase = verb.replacing("verb", with: "phrase")
      return (
        "PD120",
        "\(what) from \(span(figure)) is not significant at the \(level)% level, so there may be no "
          + "change at all; write {\(values.text(phrase) == nil ? verb : phrase)}, or say that it is not "
          + "significant"
      )
    }
    for name in variables {
      guard let figure = values.change(behind: name), let test = figure.test, !test.isSignificant,
        !name.hasSuffix("change.phrase"), !name.hasSuffix("change.phrase.plural"),
        !variables.contains(where: { $0.hasPrefix(verbName(figure.key)) })
      else { continue }
      return [message("the change {\(name)}", figure, test.confidence.rawValue)]
    }
    let plain = DirectionWords.words(literal).filter(DirectionWords.isPlain)
    for (word, figure) in said + plain.compactMap({ word in onlyChange.map { (word, $0) } }) {
      guard let test = figure.test, !test.isSignificant else { continue }
      return [
        message("the text says \"\(word)\", and the change", figure, test.confidence.rawValue)
      ]
    }
    return []
  }

  /// The change of the only series of a chart.
  private var onlyChange: Figure? {
    values.figures.first { $0.key == "change.count" || $0.key == "change.points" }
  }

  // MARK: - Projections

  private func projections(_ template: Template) -> [(String, String)] {
    let words = DirectionWords.words(template.literals.joined(separator: " "))
    guard !words.contains(where: { $0.hasPrefix("project") }) else { return [] }
    return template.variables.compactMap { name in
      values.figure(name).flatMap { $0.isProjected ? $0 : nil }
    }.prefix(1).map { figure in
      (
        "PD123",
        "{\(figure.key)} is the publisher’s projection for \(figure.periods.last?.long ?? ""), and the "
          + "text does not say so; write \"projected\" beside it"
      )
    }
  }

  // MARK: - Names

  private func span(_ figure: Figure) -> String {
    figure.periods.map(\.long).joined(separator: " to ")
  }

  /// The variable of the verb that belongs to a change's number.
  private func verbName(_ key: String) -> String {
    let parts = key.split(separator: ".").dropLast()
    return (parts.map(String.init) + ["verb"]).joined(separator: ".")
  }
}
