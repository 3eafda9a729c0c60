internal import Analysis
public import DatasetReading
import Figures

/// The check of the numeric claims in a text against the datasets.
///
/// A sentence is read for its numbers, years, direction and the words that name a measure or category.
/// What it says is compared with every edition: the words must be true of the published figures, a share
/// must be of its own base, and a change must be in the right unit. What no dataset knows is told as not
/// found, never guessed: a word beside the number that is neither plain nor one that the dataset uses for the
/// figure, such as another place, offense, outcome or part of a year, leaves the claim open.
public struct ClaimChecker: Sendable {
  /// The largest text in bytes.
  public static let maximumSize = 4 << 20

  private let index: FactIndex

  /// Creates a checker over datasets.
  ///
  /// - Parameters:
  ///   - datasets: The datasets by name.
  ///   - newestOnly: Whether only the newest edition of each figure counts; otherwise what any edition
  ///     says is true.
  public init(_ datasets: [String: Dataset], newestOnly: Bool = false) {
    index = FactIndex(datasets, newestOnly: newestOnly)
  }

  /// Returns the claims of a text that an earlier edition confirms and the newest one does not.
  public static func overtaken(
    _ text: String, _ datasets: [String: Dataset]
  ) -> [ClaimVerdict] {
    let once = ClaimChecker(datasets).verdicts(on: text)
    let now = ClaimChecker(datasets, newestOnly: true).verdicts(on: text)
    // The newest figures alone may give a claim more verdicts, or fewer.
    return now.filter { after in
      after.result != .confirmed && !once.contains(after)
        && once.contains { before in
          before.result == .confirmed && before.sentence == after.sentence
            && (before.line, before.column, before.claim) == (after.line, after.column, after.claim)
        }
    }
  }

  /// Returns a verdict for each claim, in the order of the text.
  public func verdicts(on text: String) -> [ClaimVerdict] {
    ClaimText.sentences(of: text).flatMap { sentence -> [ClaimVerdict] in
      guard let single = sentence.distributed(index.isName, areOne: index.areOneName)
      else {
        return SentenceCheck(sentence: sentence, index: index).verdicts()
      }
      let isOrdered = sentence.words.contains { $0.text == "respectively" }
      // What stands outside the lists is said in each of the sentences, and told once.
      var verdicts: [ClaimVerdict] = []
      for var verdict in single.flatMap({ SentenceCheck(sentence: $0, index: index).verdicts() }) {
        verdict.sentence = sentence.text
        if verdict.result == .refuted, !isOrdered {
          verdict.result = .unknown
          verdict.reason +=
            "; whether the lists belong together in their order is for a person to decide"
        }
        if !verdicts.contains(verdict) { verdicts.append(verdict) }
      }
      return verdicts
    }
  }
}
