import Analysis
import DatasetReading

/// The check that a change names the year it starts from.
struct ChangeLint {
  let values: TemplateValues

  /// Returns an error for each text that says a change whose first year neither title nor subtitle names.
  func diagnostics(_ definition: ChartDefinition, shown: String) -> [Diagnostic] {
    [definition.title, definition.subtitle].compactMap(\.self).compactMap { template in
      for name in template.variables {
        guard let figure = values.change(behind: name), figure.periods.count == 2,
          figure.key.contains("change.")
        else { continue }
        let start = figure.periods[0]
        if [start.id, start.long, start.short].contains(where: shown.contains) { continue }
        let own = "\(prefix(of: name))change.from.period"
        let variable = values.text(own) == nil ? "first.period" : own
        return Diagnostic(
          .error, code: "PD110", at: template.source.location, keyPath: template.source.keyPath,
          "the change {\(name)} starts from \(start.long), and neither title nor subtitle says so; add "
            + "\"from {\(variable)}\"")
      }
      return nil
    }
  }

  private func prefix(of name: String) -> String {
    name.components(upTo: "change.")
  }
}

extension TemplateValues {
  /// The words that say a change, with the figures that can stand behind them.
  private static let words = [
    "phrase": ["count", "points"], "phrase.plural": ["count", "points"], "multiple": ["factor"],
    "fall": ["factor"],
  ]

  /// Returns the change that a variable gives in a number or in words, or nothing for any other.
  func change(behind name: String) -> Figure? {
    if let own = figure(name) {
      let isChange =
        own.key.contains("change.") || own.key.contains(".yearly.")
        || own.key.hasSuffix(".difference")
      return isChange && own.unit != .factor || own.key.hasSuffix("change.factor") ? own : nil
    }
    for (word, keys) in Self.words where name.hasSuffix("change.\(word)") {
      let prefix = name.components(upTo: "change.")
      return keys.lazy.compactMap { figure("\(prefix)change.\($0)") }.first
    }
    return nil
  }
}

extension String {
  /// The text before another one; nothing where it does not occur.
  fileprivate func components(upTo text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? ""
  }
}
