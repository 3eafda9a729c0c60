import DatasetReading

extension Ranking {
  /// A category whose value is hidden, because its count is small or would give away one that is.
  public struct HiddenPlace: Hashable, Sendable {
    /// The value in the dataset.
    public let id: String
    /// The name for people.
    public let label: String
    /// The most that the value can be, as far as what is shown tells; nothing where it tells no limit.
    ///
    /// A small count and one that is hidden to protect it look alike, so the threshold is no limit. A
    /// published total is one; where the categories are its exclusive parts, what the others leave of it is.
    public let most: Double?
  }

  /// The entries of the first rank: several where they are tied.
  public var leaders: [Entry] { entries.filter { $0.rank == 1 } }

  /// The number of places with a value, shown or hidden.
  public var placeCount: Int { entries.count + hidden.count }

  /// Tells whether the rank of an entry holds whatever the hidden values are.
  public func isRankCertain(_ entry: Entry) -> Bool {
    hidden.allSatisfy { $0.most.map { $0 < entry.value } ?? false }
  }

  /// The entries that are not tied with another one and whose estimates do not differ significantly from
  /// its; none for full counts.
  public func rivals(of entry: Entry) -> [Entry] {
    guard let own = entry.estimate else { return [] }
    return entries.filter { other in
      guard other.rank != entry.rank, let estimate = other.estimate,
        let difference = own.difference(from: estimate, usesMarks: false)
      else { return false }
      return !difference.isSignificant
    }
  }

  /// Finds the most that a hidden count can be.
  ///
  /// - Parameters:
  ///   - observations: The categories of one period, the total `all` among them where it is published.
  ///   - dimension: The column that they are of.
  ///   - isPartition: Whether the categories are exclusive parts of the total.
  /// - Returns: What the total leaves, or the total itself; nothing where none is published.
  static func mostHidden(
    _ observations: [SelectedObservation], by dimension: String, isPartition: Bool
  ) -> Double? {
    let parts = observations.filter { $0.dimensions[dimension] != "all" }
    guard let all = observations.first(where: { $0.dimensions[dimension] == "all" }),
      let total = all.observation.number, all.estimate == nil,
      parts.allSatisfy({ $0.edition == all.edition })
    else { return nil }
    let shown = parts.compactMap(\.observation.number).reduce(0, +)
    return isPartition && shown <= total ? total - shown : total
  }
}
