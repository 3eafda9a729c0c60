/// Words for places in a ranking.
public enum RankWording {
  /// Returns the ordinal numeral, such as "1st", "12th" or "23rd".
  public static func ordinal(_ rank: Int) -> String {
    let tens = rank % 100
    let suffix =
      (11...13).contains(tens) ? "th" : [1: "st", 2: "nd", 3: "rd"][rank % 10] ?? "th"
    return "\(rank)\(suffix)"
  }

  /// Returns the place among all, such as "12th of 51" or "tied for 3rd of 51".
  ///
  /// Hidden places are counted. Where one could stand before or beside the entry, the place is only among
  /// those with a value: "1st of the 3 shown".
  public static func place(_ entry: Ranking.Entry, in ranking: Ranking) -> String {
    let place = (entry.isTied ? "tied for " : "") + ordinal(entry.rank)
    return ranking.isRankCertain(entry)
      ? "\(place) of \(ranking.placeCount)" : "\(place) of the \(ranking.entries.count) shown"
  }
}
