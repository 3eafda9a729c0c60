import Analysis
import DatasetReading
import Figures

/// Figures as comma-separated values (RFC 4180), one a line.
enum FigureCSV {
  private static let header = [
    "chart", "key", "value", "text", "unit", "noun", "base", "base_noun", "period", "period_kind",
    "dataset", "editions", "rows", "formula",
    "standard_error", "lower", "upper", "confidence", "significant",
  ]

  /// Returns the figures of charts with a header.
  static func text(_ charts: [ComposedChart]) -> String {
    let rows = charts.flatMap { chart in
      chart.figures.map { figure in
        let document = FigureDocument(figure, chart: chart.name)
        return [
          chart.name, figure.key, "\(figure.value)", figure.text, document.unit,
          document.noun ?? "", document.base.map { "\($0.count)" } ?? "",
          document.base?.noun ?? "", document.period, document.periodKind, document.dataset,
          document.edition, FiguresCommand.places(figure.rows), figure.formula,
        ] + exactness(document.uncertainty)
      }
    }
    return ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The fields of how exact a figure is; blank for a full count.
  private static func exactness(_ known: FigureUncertainty?) -> [String] {
    let numbers = [known?.standardError, known?.lower, known?.upper].map {
      $0.map { "\($0)" } ?? ""
    }
    return numbers + [
      known.map { "\($0.confidence)" } ?? "", known?.significant.map { $0 ? "yes" : "no" } ?? "",
    ]
  }

  /// A field that a spreadsheet could take for a formula gets a leading apostrophe.
  private static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+@".contains(first) { text = "'" + text }
    return CSVField.quoted(text)
  }
}
