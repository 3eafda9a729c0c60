import Testing

/// A definition of three lines that is refused, with the whole message.
struct Fault: Sendable, CustomTestStringConvertible {
  let analysis: String
  let chart: String
  let more: String
  let message: String

  init(
    _ analysis: String, chart: String = #""type": "bar""#, more: String = "", _ message: String
  ) {
    self.analysis = analysis
    self.chart = chart
    self.more = more
    self.message = message
  }

  var testDescription: String { "\(analysis) \(chart) \(more)" }

  /// The text of the definition.
  var definition: String {
    "{ \"title\": \"t\",\n  \"analysis\": { \(analysis) },\n  \"chart\": { \(chart) }\(more) }\n"
  }
}
