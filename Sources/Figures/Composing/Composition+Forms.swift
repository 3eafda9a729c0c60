import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Gives parts made as bars the form that the definition asks for.
  func formed(_ parts: ChartParts) throws(AnalysisError) -> ChartParts {
    var parts = parts
    let type = style.type.value
    if type == .dot, request.kind != .breakdown || (request.periods?.count ?? 0) < 2 {
      return unsuited(parts, "a breakdown of several periods")
    }
    guard case .bars(let bars) = parts.plot else { return parts }
    let forms = PlotForms(
      bars: bars, tones: request.kind == .trend ? parts.measureTones.map(\.tone) : [])
    switch type {
    case .bar, .pie, .donut, .dot: return parts
    case .map: return unsuited(parts, "a ranking of states")
    case .line:
      guard request.kind == .trend else { return unsuited(parts, "a trend") }
      parts.kind = "Line chart"
      parts.plot = .lines(forms.lines(breaks: parts.breaks, projections: parts.projections))
    case .lollipop:
      guard let plot = forms.lollipops() else { return unsuited(parts, "one series of values") }
      parts.kind = "Lollipop chart"
      parts.plot = .dots(plot)
    case .slope:
      let isTrend = request.kind == .trend
      let source = isTrend ? forms : PlotForms(bars: forms.transposed())
      guard isTrend || (request.periods?.count ?? 0) == 2,
        let (plot, missing) = source.slopes(
          isEmphasized: { index in
            isTrend
              ? isEmphasized([request.measures[index].value])
              : bars.categories[index].isEmphasized
          }, hasEmphasis: !style.emphasis.isEmpty), !plot.marks.isEmpty
      else { return unsuited(parts, "two periods") }
      parts.kind = "Slope chart"
      parts.plot = .slopes(plot)
      if isTrend { parts.emphasisNames += request.measures.map(\.value) }
      if !missing.isEmpty {
        parts.remarks.add("Without a value for both years: \(ListWording.joined(missing))")
      }
    case .multiples:
      let isComparison = request.kind == .breakdown && (request.periods?.count ?? 0) > 1
      guard request.kind == .trend || isComparison else {
        return unsuited(parts, "a trend, or a breakdown of several periods")
      }
      guard isComparison || bars.series.count > 1 else {
        return unsuited(parts, "several measures, each for a panel")
      }
      parts.kind = "Small multiples"
      parts.plot = .panels(
        (isComparison ? PlotForms(bars: forms.transposed()) : forms).panels(style.mark))
    case .number:
      parts.kind = "Big number"
      parts.plot = .number(try number(&parts))
    }
    return parts
  }

  /// Adds the error for an analysis that a type of chart cannot show.
  func unsuited(_ parts: ChartParts, _ needed: String) -> ChartParts {
    var parts = parts
    let type = style.type
    parts.notices.append(
      Diagnostic(
        .error, code: "PD105", at: type.location, keyPath: type.keyPath,
        "a \(type.value.rawValue) chart needs \(needed), not this \(request.kind.rawValue); use "
          + "\"type\": \"bar\""))
    return parts
  }

  // MARK: - Big numbers

  /// Returns the figure that a big number shows, with what it counts.
  ///
  /// It is the one that the definition names; else the latest value of a trend, the first of totals,
  /// or the emphasised or largest share of a breakdown.
  private func number(_ parts: inout ChartParts) throws(AnalysisError) -> NumberPlot {
    let figures = parts.values.figures
    let wanted: String
    if let named = style.figure {
      wanted = named.value
    } else {
      switch request.kind {
      case .trend: wanted = "last.value"
      case .totals: wanted = "\(request.measures.first?.value ?? "").value"
      case .ranking:
        wanted = style.emphasis.first.map { key($0.value) + ".value" } ?? figures.first?.key ?? ""
      case .breakdown:
        wanted =
          style.emphasis.first.map { key($0.value) + ".percent" } ?? figures.first?.key ?? ""
      }
    }
    guard let figure = figures.first(where: { $0.key == wanted }) else {
      throw .unknown(noun: "figure", name: wanted, known: figures.map(\.key))
    }
    if let named = style.figure,
      let claim = parts.unsettledClaim(
        named, of: wanted, label: definition.title.literals.joined(separator: " "))
    {
      parts.notices.append(claim)
    }
    return NumberPlot(
      number: figure.text, noun: numberNoun(figure, parts),
      details: parts.numberDetails, value: figure.value)
  }

  private func numberNoun(_ figure: Figure, _ parts: ChartParts) -> String {
    let period = figure.periods.last
    if figure.unit == .percent, let base = figure.base {
      let label = parts.values.label(of: figure.key) ?? ""
      return "\(lowercasedStart(label)), of the \(NumberText.count(base.count)) "
        + "\(base.noun.form(for: base.count)) \(PeriodWording.placed(base.period))"
    }
    var noun = figure.noun?.form(for: figure.value) ?? parts.subtitle
    if figure.unit == .ratePer100k { noun += " per 100,000 residents" }
    let doubt = figure.isProjected ? ", projected by the publisher" : ""
    // A card of one place must say which.
    let place = request.kind == .ranking ? parts.values.label(of: figure.key) : nil
    let words = [noun, period.map { PeriodWording.placed($0) + doubt } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return (place.map { "\($0): " } ?? "") + words
  }
}
