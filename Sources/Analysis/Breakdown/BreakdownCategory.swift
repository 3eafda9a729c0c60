/// One category of a breakdown.
public struct BreakdownCategory: Hashable, Sendable {
  /// The value in the dataset, or `remainder` for a derived one.
  public let id: String
  /// The name for people.
  public let label: String
  /// The share of the base.
  public let share: Share
  /// The count, where counts are known.
  public let count: Double?
  /// What the category is to the others.
  public let kind: Kind
  /// The rows that it comes from; none for a derived one.
  public let rows: [RowReference]
  /// The edition's id.
  public let edition: String
  /// The id of the row's flag.
  public let flag: String?
  /// How exact the published share or count is; nothing for a full count and for a derived share.
  public let estimate: Estimate?

  /// The kinds of categories.
  public enum Kind: String, Hashable, Sendable {
    /// A published category.
    case published
    /// "Other" as published.
    case other
    /// "Unknown" or "not reported" as published.
    case unknown
    /// What the published parts leave of the base; derived, not published.
    case remainder

    /// Creates the kind that a category's id in a dataset stands for.
    init(id: String) {
      let endings = ["not_specified", "not_stated", "not_reported", "not_known", "not_available"]
      self =
        id.hasPrefix("unknown") || endings.contains(where: id.hasSuffix)
        ? .unknown : id == "other" ? .other : .published
    }
  }
}
