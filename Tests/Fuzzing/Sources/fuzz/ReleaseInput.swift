import DatasetReading
import PressKit

/// The text of a press release, checked against the dataset that is made up.
enum ReleaseInput {
  /// Checks a text; each verdict must be on a place and a sentence of it.
  static func read(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let datasets = [MadeData.dataset.name: MadeData.dataset]
    for verdict in ClaimChecker(datasets).verdicts(on: text) {
      precondition(verdict.line >= 1 && verdict.column >= 1, "a verdict has no place")
      precondition(!verdict.sentence.isEmpty && !verdict.reason.isEmpty, "a verdict says nothing")
    }
    _ = ClaimChecker.overtaken(text, datasets)
  }
}
