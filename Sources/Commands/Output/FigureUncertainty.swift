import Analysis
import Figures

/// What is known of how exact a figure is, as JSON.
struct FigureUncertainty: Encodable {
  var standardError: Double?
  var lower: Double?
  var upper: Double?
  /// The level of confidence in percent.
  var confidence: Int
  /// `published` or `standardError`; nothing without an interval.
  var interval: String?
  /// For a change, whether it is more than chance explains.
  var significant: Bool?
  /// For a change, `marks` or `standardErrors`.
  var method: String?

  private enum CodingKeys: CodingKey {
    case standardError, lower, upper, confidence, interval, significant, method
  }

  /// Returns what is known of a figure; nothing for a full count.
  init?(_ figure: Figure) {
    if let test = figure.test {
      confidence = test.confidence.rawValue
      standardError =
        figure.unit == .percentChange || figure.unit == .factor ? nil : test.standardError
      significant = test.isSignificant
      method = test.method.rawValue
      return
    }
    guard let estimate = figure.estimate else { return nil }
    isCount = figure.unit == .count
    confidence = estimate.confidence.rawValue
    standardError = estimate.standardError
    lower = estimate.interval()?.lowerBound
    upper = estimate.interval()?.upperBound
    interval = estimate.origin.map { $0 == .published ? "published" : "standardError" }
  }

  /// The same in words, for a terminal.
  var words: String {
    if let significant {
      let how = method == Estimate.Method.marks.rawValue ? ", by the publisher's marks" : ""
      return (significant ? "significant" : "not significant") + " at the \(confidence)% level"
        + how
    }
    guard let lower, let upper else { return "" }
    let source = interval == "published" ? "as published" : "from the standard error"
    func number(_ value: Double) -> String {
      NumberText.decimal(value, decimals: isCount ? 0 : 2)
    }
    return "\(confidence)% confidence interval \(number(lower)) to \(number(upper)), \(source)"
  }

  /// Whether the figure is a number of things, so that parts of one say nothing.
  private var isCount = false
}
