/// When an edition was published: a day, or only its month or year where no more is known.
public struct PublicationDay: Hashable, Sendable {
  /// The year, the month and the day, as far as they are known.
  private let parts: [Int]

  /// What `init` takes, for messages.
  public static let expectation = "a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY"

  /// Reads `2022-10-27`, `2022-10` or `2022`; nothing for any other text or a day that no calendar has.
  public init?(_ text: String) {
    // A month begins with its first day, and a year with its first month.
    let missing = ["", "-01", "-01-01"].first { text.utf8.count + $0.utf8.count == 10 }
    guard let missing, DayText.isDay(text + missing) else { return nil }
    parts = text.split(separator: "-").compactMap { Int($0) }
  }

  /// How two days stand to each other in time.
  public enum Order: Hashable, Sendable {
    /// The first one comes before.
    case earlier
    /// They are the same as far as both are known: 2022 and 2022-10-27 are.
    case same
    /// The first one comes after.
    case later
  }

  /// Returns how the day stands to another one.
  public func order(to other: PublicationDay) -> Order {
    for (own, others) in zip(parts, other.parts) where own != others {
      return own < others ? .earlier : .later
    }
    return .same
  }
}
