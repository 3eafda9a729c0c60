import DatasetReading

/// The place of a new edition in a dataset's list, which is in order of publication.
///
/// The later an edition stands, the newer its figures count. So an edition takes the place that its day gives it,
/// however late it is imported, and one whose place is not known is refused rather than taken for the newest.
struct EditionPlace {
  let edition: Edition
  /// The editions that the dataset has, oldest first.
  let known: [Edition]
  /// The ids of those that give any of the new edition's figures too: of two others the order matters to nobody.
  let rivals: Set<String>

  /// Where a new edition goes, or why that is not known.
  enum Finding: Hashable {
    /// Before the edition at an index, or last at the number of editions.
    case index(Int)
    /// Last, for want of anything that says more.
    case assumedLast
    /// A sentence that says what stands in the way, and what to do.
    case refused(String)
  }

  /// Returns the place.
  ///
  /// The days decide; of two that are the same, or where one is not known, the years in ids of one series, such as
  /// "HTDCA 2022" and "HTDCA 2023". Without any of them the edition stands last.
  func find() -> Finding {
    let orders = known.map(order)
    if let index = orders.firstIndex(of: .contradictory) {
      return .refused(
        "the day and the id of the edition \(named(edition)) say opposite things of its order to "
          + "\(named(known[index])); \(remedy)")
    }
    guard orders.contains(where: { $0 != .unknown }) || edition.published != nil else {
      return .assumedLast
    }
    let lower = orders.lastIndex(of: .later).map { $0 + 1 } ?? 0
    let upper = orders.firstIndex(of: .earlier) ?? known.count
    guard lower <= upper else {
      return .refused(
        "the edition \(named(edition)) comes after \(named(known[lower - 1])) and before "
          + "\(named(known[upper])), which stand in another order; \(remedy)")
    }
    if let rival = known[lower..<upper].first(where: { rivals.contains($0.id) }) {
      return .refused(
        "the edition \(named(edition)) gives figures that \(named(rival)) gives too, and it is not known "
          + "which is the newer; give \"published\" to \"\(rival.id.excerpt)\" in \(Project.packagePath), or "
          + remedy)
    }
    return .index(upper)
  }

  /// How the new edition stands to a known one.
  private enum Order {
    case earlier, later, unknown, contradictory
  }

  /// Of two editions of the same day the new one is the later.
  private func order(to other: Edition) -> Order {
    let numbered = numberedOrder(to: other)
    guard let day = edition.published.flatMap(PublicationDay.init),
      let otherDay = other.published.flatMap(PublicationDay.init)
    else { return numbered }
    switch day.order(to: otherDay) {
    case .same: return numbered == .earlier ? .earlier : .later
    case .later: return numbered == .earlier ? .contradictory : .later
    case .earlier: return numbered == .later ? .contradictory : .earlier
    }
  }

  /// The order by the years in the ids, where these are the same but for them.
  private func numberedOrder(to other: Edition) -> Order {
    guard let own = Self.series(edition.id), let others = Self.series(other.id),
      own.stem == others.stem, own.year != others.year
    else { return .unknown }
    return own.year < others.year ? .earlier : .later
  }

  /// An id without its year, and the year; nothing for an id with no year or with several.
  private static func series(_ id: String) -> (stem: String, year: Int)? {
    let words = id.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let years = words.indices.filter { words[$0].utf8.count == 4 && Int(words[$0]) != nil }
    guard years.count == 1, let year = Int(words[years[0]]) else { return nil }
    var stem = words
    stem[years[0]] = ""
    return (stem.joined(separator: " "), year)
  }

  private var remedy: String {
    "add \"\(edition.id.excerpt)\" to the dataset's editions in \(Project.packagePath) where it belongs, and "
      + "import again"
  }

  private func named(_ edition: Edition) -> String {
    "\"\(edition.id.excerpt)\" (\(edition.published ?? "no day is known"))"
  }
}
