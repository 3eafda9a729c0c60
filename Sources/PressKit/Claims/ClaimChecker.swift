internal import Analysis
public import DatasetReading
import Figures

/// The check of the numeric claims in a text against the datasets.
///
/// A sentence is read for its numbers, years, direction and the words that name a measure or category.
/// What it says is compared with every edition: the words must be true of the published figures, a share
/// must be of its own base, and a change must be in the right unit. What no dataset knows is told as not
/// found, never guessed.
public struct ClaimChecker: Sendable {
  /// The largest text in bytes.
  public static let maximumSize = 4 << 20

  private let datasets: [String: Dataset]

  /// Creates a checker over datasets.
  public init(_ datasets: [String: Dataset]) { self.datasets = datasets }

  /// Returns a verdict for each claim, in the order of the text.
  public func verdicts(on text: String) -> [ClaimVerdict] {
    let index = FactIndex(datasets)
    return ClaimText.sentences(of: text).flatMap { sentence in
      SentenceCheck(sentence: sentence, index: index).verdicts()
    }
  }
}
