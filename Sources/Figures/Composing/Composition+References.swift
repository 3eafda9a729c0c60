import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Adds the reference lines and bands that the definition asks for, and refuses what the type of chart
  /// cannot point out.
  func annotated(_ parts: ChartParts) throws(AnalysisError) -> ChartParts {
    var parts = parts
    switch parts.plot {
    case .bars(var plot):
      plot.rules = try rules(&parts)
      plot.bands = try bands(plot.categories)
      if plot.brackets.isEmpty { refuseAnnotation(&parts) }
      parts.plot = .bars(plot)
    case .lines(var plot):
      plot.rules = try rules(&parts)
      plot.bands = try bands(plot.periods)
      if plot.brackets.isEmpty { refuseAnnotation(&parts) }
      parts.plot = .lines(plot)
    default:
      let type = style.type.value.rawValue
      for place in style.references.map(\.figure) + style.bands.map(\.from) {
        parts.notices.append(
          Diagnostic(
            .error, at: place.location, keyPath: place.keyPath,
            "a \(type) has no place for reference lines and bands; they are for bar and line charts"
          ))
      }
      refuseAnnotation(&parts)
    }
    return parts
  }

  /// A change that is asked for and cannot be drawn is told, never dropped.
  private func refuseAnnotation(_ parts: inout ChartParts) {
    guard let place = style.annotate else { return }
    parts.notices.append(
      Diagnostic(
        .error, at: place.location, keyPath: place.keyPath,
        "a change is annotated on the bars or the line of one measure with two values or more, not on "
          + "this \(style.type.value.rawValue); leave out \"annotate\""))
  }

  private func rules(_ parts: inout ChartParts) throws(AnalysisError) -> [RuleMark] {
    var rules: [RuleMark] = []
    for reference in style.references {
      let name = reference.figure
      guard let figure = parts.values.figures.first(where: { $0.key == name.value }) else {
        throw .unknown(
          noun: "figure", name: name.value, known: parts.values.figures.map(\.key))
      }
      if let claim = parts.unsettledClaim(name, of: name.value, label: reference.label) {
        parts.notices.append(claim)
      }
      if let axis = parts.axisUnit, figure.unit != axis {
        parts.notices.append(
          Diagnostic(
            .error, at: name.location, keyPath: name.keyPath,
            "the axis shows \(words(for: axis)) and \"\(name.value)\" is of \(words(for: figure.unit)); "
              + "name a figure of \(words(for: axis))"))
      }
      rules.append(
        RuleMark(
          value: figure.value,
          label: "\(reference.label): \(figure.text)" + (figure.isProjected ? " (projected)" : "")))
    }
    return rules
  }

  private func words(for unit: Figure.Unit) -> String {
    switch unit {
    case .count: "counts"
    case .percent: "percentages of a base"
    case .percentagePoints: "percentage points"
    case .percentChange: "percent changes"
    case .factor: "factors"
    case .ratePer100k: "rates per 100,000"
    case .index: "index numbers"
    case .rank: "ranks"
    }
  }

  private func bands(_ categories: [BarPlot.Category]) throws(AnalysisError) -> [BandMark] {
    var bands: [BandMark] = []
    let labels = categories.map(\.label)
    for span in style.bands {
      guard let from = labels.firstIndex(of: span.from.value) else {
        throw .unknown(noun: "period", name: span.from.value, known: labels)
      }
      guard let to = labels.firstIndex(of: span.to.value), to >= from else {
        throw .unknown(noun: "period", name: span.to.value, known: Array(labels[from...]))
      }
      bands.append(BandMark(from: from, to: to, label: span.label))
    }
    return bands
  }
}
