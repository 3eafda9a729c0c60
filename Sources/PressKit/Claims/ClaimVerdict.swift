/// What the datasets say of a numeric claim.
public struct ClaimVerdict: Hashable, Sendable {
  /// The sentence.
  public var sentence: String
  /// The line on which the sentence starts, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// The words of the claim, such as "62%".
  public var claim: String
  /// The result.
  public var result: Result
  /// Why: the published figures with their period, base, edition and rows.
  public var reason: String

  /// The results of a check.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// The datasets say the same.
    case confirmed = "true"
    /// The datasets say something else.
    case refuted = "false"
    /// The number is right and what it is a share of is not.
    case falseBase = "false base"
    /// No dataset says whether it holds of all that the sentence says, or the words are a matter of judgement.
    case unknown = "not found"
  }
}
