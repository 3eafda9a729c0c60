import Analysis

/// The figures that a sentence of a template tells, and the periods that it names with each.
struct SaidFigures {
  let values: TemplateValues
  /// The short form of the kind of year, such as "FY".
  let yearPrefix: String

  /// A period that a sentence names, with the word before it that says what it is to the figure.
  struct Mention {
    /// The period as it is written: the variable in braces, or the year.
    var words: String
    /// The periods of a variable; none for a typed year.
    var periods: [Period]
    /// The typed year; nothing for a variable.
    var year: String?
    /// What the period is said to be.
    var role: Role

    /// Tells whether the mention names a period.
    func names(_ period: Period) -> Bool {
      guard let year else { return periods.contains(period) }
      return period.year.map { String($0) == year }
        ?? (period.id.contains(year) || period.long.contains(year))
    }
  }

  /// What a period is to the figure that it is said of.
  enum Role {
    /// "from", "since", "than in": where a change starts.
    case start
    /// "to", "until", "through": where it ends.
    case end
    /// "in", "during", "for".
    case within
    /// Any other word.
    case other
  }

  /// A figure with the periods that are named beside it.
  struct Said {
    var figure: Figure
    /// The variable that tells it.
    var variable: String
    var mentions: [Mention]
  }

  /// Returns the figures of a sentence in their order.
  ///
  /// A period belongs to the figure before it, or to the first one where there is none before it; a second
  /// one with the same role is of what is said after it, as in "{peak.value} in 2019 and a low in 2021".
  /// Words that stand for no figure keep the periods after them to themselves.
  func said(in sentence: [TemplateWord]) -> [Said] {
    var found: [Said?] = []
    var waiting: [Mention] = []
    for (index, word) in sentence.enumerated() {
      if let mention = mention(sentence, index) {
        if found.isEmpty {
          waiting.append(mention)
        } else if found[found.count - 1]?.mentions.contains(where: { $0.role == mention.role })
          == false
        {
          found[found.count - 1]?.mentions.append(mention)
        }
      } else if case .variable(let name) = word, !isName(name) {
        let figure = figure(behind: name)
        // A verb and its amount are of one change.
        if let figure, let last = found.last ?? nil, last.figure.periods == figure.periods,
          isChange(figure), Self.stem(last.figure.key) == Self.stem(figure.key)
        {
          found[found.count - 1]?.figure = figure
          found[found.count - 1]?.variable = name
        } else {
          found.append(figure.map { Said(figure: $0, variable: name, mentions: waiting) })
        }
        waiting = []
      }
    }
    return found.compactMap(\.self)
  }

  /// Returns the two values that a sentence goes from and to, as in "from {first.value} in 2011 to
  /// {last.value}"; nothing where it names no such pair.
  func values(fromAndToIn sentence: [TemplateWord]) -> (from: Figure, to: Figure)? {
    func value(after word: String) -> Figure? {
      zip(sentence, sentence.dropFirst()).lazy.compactMap { before, after -> Figure? in
        guard before == .word(word), case .variable(let name) = after,
          let figure = values.figure(name), figure.periods.count == 1,
          figure.periods[0].year != nil
        else { return nil }
        return figure
      }.first
    }
    guard let from = value(after: "from"), let to = value(after: "to"), from.unit == to.unit,
      from.noun == to.noun
    else { return nil }
    return (from, to)
  }

  /// Returns the periods that a sentence names.
  func mentions(in sentence: [TemplateWord]) -> [Mention] {
    sentence.indices.compactMap { mention(sentence, $0) }
  }

  /// Tells whether a figure is a change from one period to another.
  func isChange(_ figure: Figure) -> Bool {
    figure.periods.count == 2
      && (figure.key.contains("change.") || figure.key.contains(".yearly."))
  }

  /// The variable without its last word, such as "referred.change" of "referred.change.percent".
  static func stem(_ key: String) -> String {
    key.split(separator: ".").dropLast().joined(separator: ".")
  }

  // MARK: - Variables

  /// Whether a variable is a noun or label, which tells no figure.
  private func isName(_ name: String) -> Bool {
    ["noun", "label", "phrase"].contains { name == "period.\($0)" || name.hasSuffix(".\($0)") }
      && !name.hasSuffix("change.phrase") && !name.hasSuffix("run.phrase")
  }

  /// The figure that a variable gives in a number or in words.
  private func figure(behind name: String) -> Figure? {
    if let own = values.figure(name) ?? values.change(behind: name) { return own }
    let stem = Self.stem(name.hasSuffix(".plural") ? String(name.dropLast(7)) : name)
    let ending = name.split(separator: ".").last ?? ""
    let others: [String] =
      switch ending {
      case "verb", "plural": ["count", "points", "percent"]
      case "fraction", "odds": ["percent"]
      case "phrase": ["length"]
      default: []
      }
    return others.lazy.compactMap { values.figure("\(stem).\($0)") }.first
  }

  // MARK: - Periods

  private static let roles: [String: Role] = [
    "from": .start, "since": .start, "to": .end, "until": .end, "till": .end, "through": .end,
    "in": .within, "during": .within, "for": .within,
  ]
  /// The words that can stand between a year and its preposition.
  private static let fillers: Set<String> = [
    "fiscal", "calendar", "year", "years", "yearend", "the", "federal", "fy", "cy",
  ]

  private func mention(_ sentence: [TemplateWord], _ index: Int) -> Mention? {
    switch sentence[index] {
    case .stop: return nil
    case .variable(let name):
      guard let periods = values.periods[name] else { return nil }
      return Mention(
        words: "{\(name)}", periods: periods, year: nil, role: role(sentence, index))
    case .word(let text):
      let prefix = yearPrefix.lowercased()
      let isPrefixed = !prefix.isEmpty && text.hasPrefix(prefix)
      let digits = isPrefixed ? String(text.dropFirst(prefix.count)) : text
      guard digits.count == 4, let year = Int(digits), (1700...2200).contains(year) else {
        return nil
      }
      let before = index > 0 ? sentence[index - 1].text : nil
      let isYear =
        isPrefixed
        || before.map {
          Self.fillers.contains($0) || Self.roles[$0] != nil
            || ["and", "between", "by", "than", "of", "with", "over"].contains($0)
        } ?? false
      guard isYear else { return nil }
      return Mention(words: text, periods: [], year: digits, role: role(sentence, index))
    }
  }

  /// The role that the words before a period give it.
  private func role(_ sentence: [TemplateWord], _ index: Int) -> Role {
    var place = index - 1
    while place >= 0, let text = sentence[place].text, Self.fillers.contains(text) { place -= 1 }
    guard place >= 0, let word = sentence[place].text else { return .other }
    let before = place > 0 ? sentence[place - 1].text : nil
    if word == "between" { return .start }
    if word == "to", ["compared", "relative"].contains(before) { return .start }
    if word == "than" || before == "than" { return .start }
    if word == "and" {
      // "between 2011 and 2020", but not "in 2011 and 2020".
      let isBetween = sentence[..<place].contains(.word("between"))
      return isBetween ? .end : .other
    }
    return Self.roles[word] ?? .other
  }
}
