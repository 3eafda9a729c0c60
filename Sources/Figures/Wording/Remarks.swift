import Charting

/// The sentences of a note, each in a form for screens and a form for paper.
struct Remarks {
  private var sentences: [ChartText.Wording] = []

  /// Adds a sentence once; a full stop is added where it lacks one.
  mutating func add(_ short: String, full: String? = nil) {
    let wording = ChartText.Wording(short: Self.closed(short), full: Self.closed(full ?? short))
    guard !wording.full.isEmpty, !sentences.contains(wording) else { return }
    sentences.append(wording)
  }

  /// Adds a sentence for paper only.
  mutating func addFull(_ full: String) {
    let wording = ChartText.Wording(short: "", full: Self.closed(full))
    if !sentences.contains(wording) { sentences.append(wording) }
  }

  /// All sentences in order.
  var wording: ChartText.Wording {
    ChartText.Wording(
      short: sentences.map(\.short).filter { !$0.isEmpty }.joined(separator: " "),
      full: sentences.map(\.full).joined(separator: " "))
  }

  private static func closed(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return ".!?”".contains(last) ? text : text + "."
  }
}
