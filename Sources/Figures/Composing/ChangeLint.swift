import Analysis
import DatasetReading

/// The check that a change names the year it starts from.
struct ChangeLint {
  let values: TemplateValues

  /// The words that say a change, with the figure behind them.
  private static let words = ["phrase": "count", "multiple": "factor", "fall": "factor"]

  /// Returns an error for each text that says a change whose first year neither title nor subtitle names.
  func diagnostics(_ definition: ChartDefinition, shown: String) -> [Diagnostic] {
    [definition.title, definition.subtitle].compactMap(\.self).compactMap { template in
      for name in template.variables {
        guard let figure = figure(behind: name), figure.periods.count == 2 else { continue }
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

  private func figure(behind name: String) -> Figure? {
    let own = values.figures.first { $0.key == name }
    if let own { return own.key.contains("change.") ? own : nil }
    for (word, key) in Self.words where name.hasSuffix("change.\(word)") {
      let figureName = prefix(of: name) + "change." + key
      return values.figures.first { $0.key == figureName }
    }
    return nil
  }

  private func prefix(of name: String) -> String {
    name.components(upTo: "change.")
  }
}

extension String {
  /// The text before another one; nothing where it does not occur.
  fileprivate func components(upTo text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? ""
  }
}
